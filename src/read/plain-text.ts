import type { Link, Published } from "../domain/report.ts";
import { readByline } from "./byline.ts";
import { clean } from "./clean.ts";
import { readTextDate } from "./text-date.ts";
import { parseDate } from "./date.ts";
import type { Draft } from "./draft.ts";
import type { Given } from "./given.ts";
import { matchDateline } from "./dateline.ts";
import { readFrontMatter } from "./front-matter.ts";
import { readOutletLine } from "./outlet-line.ts";
import { paragraphs, wordCount } from "./paragraph.ts";

/** Reads plain text: character for character where it carries no furniture, line ends as `\n`. */
export function readPlainText(source: string, given: Given): Draft {
  const whole = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const front = readFrontMatter(whole);
  const { kept, furniture } = clean(front.body);
  const body = kept.map((span) => front.body.slice(...span)).join("");
  const title = given.headline?.trim() || front.fields.get("headline") || null;
  const text = title !== null && !opensWith(body, title) ? `${title}\n\n${body.replace(/^\s*\n/, "")}` : body;
  const headline = title ?? headlineOf(text);
  const dates = readTextDate(text);
  const dated = front.fields.get("published");
  const stated = dated === undefined ? null : parseDate(dated);
  const published: Published | null = stated ? { ...stated, from: "text" } : dates.published;
  return {
    text,
    headline,
    url: front.fields.get("url") ?? null,
    publisher: front.fields.get("publisher") ?? readOutletLine(text, headline),
    authors: authorsOf(text, front.fields.get("authors")),
    published,
    modified: dates.modified,
    language: null,
    links: bareLinks(text),
    furniture,
    findings: [],
  };
}

/** Whether the text's first paragraph is that headline, white space and a closing period aside. */
function opensWith(text: string, headline: string): boolean {
  const even = (words: string): string => words.replace(/\s+/g, " ").trim();
  const title = even(headline).replace(/\.$/, "");
  const head = even(text.slice(0, headline.length * 2 + 200));
  if (!head.startsWith(title)) return false;
  const rest = text.trimStart();
  const opening = paragraphs(rest.slice(0, headline.length * 2 + 200))[0];
  const first = opening ? even(rest.slice(...opening)) : "";
  return first.replace(/\.$/, "") === title || title.startsWith(first);
}

/** A first paragraph that stands by itself, is short, and is not a sentence or reads as a title. */
function headlineOf(text: string): string | null {
  const m = /^\s*(\S[^\n]*(?:\n[^\n]*\S[^\n]*){0,2})\n[^\S\n]*\n\s*\S/.exec(text.slice(0, 1200));
  const words = m?.[1]?.trim();
  if (words === undefined || words.length > 250) return null;
  const count = wordCount(words);
  if (count < 2 || count > 30 || readByline(words).length > 0) return null;
  const opensSpeech = /^["“][^"”]*["”]\s*(?:\p{Ll}|$)/u.test(words) && count > 15;
  if (!/[.:;,]["”’)]*$/u.test(words)) return opensSpeech ? null : words;
  if (!/\.["”’)]*$/u.test(words)) return null;
  const next = text.slice((m?.index ?? 0) + (m?.[0].length ?? 1) - 1, 400);
  const lead = next.split("\n", 1)[0] ?? "";
  return titled(words) || terse(words, count) || matchDateline(next, 0) !== null || (count <= 14 && wordCount(lead) > 1.5 * count) ? words : null;
}

/** Titles leave articles and auxiliaries out (closed classes); a short sentence has one. */
function terse(words: string, count: number): boolean {
  return count <= 20 && !/\b(?:the|an?|is|are|was|were|has|have|had|he|she|it|they|i|we|his|her|its|their|said)\b/i.test(words);
}

/** Half of the longer words have a capital, as titles have and sentences have not; or it is too short for a sentence. */
function titled(words: string): boolean {
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length > 0.6;
}

/** Bylines stand among the first lines, or in the last one. */
function authorsOf(text: string, stated: string | undefined): readonly string[] {
  if (stated !== undefined) return stated.split(/\s*(?:,|;|\band\b)\s*/).filter((name) => name !== "");
  const lines = paragraphs(text).map((span) => text.slice(...span));
  for (const line of [...lines.slice(0, 6), ...lines.slice(-1)]) {
    const names = readByline(line);
    if (names.length > 0) return names;
  }
  return [];
}

function bareLinks(text: string): Link[] {
  const links: Link[] = [];
  for (const m of text.matchAll(/\bhttps?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]'’]/giu)) links.push({ url: m[0], spans: [[m.index, m.index + m[0].length]] });
  return links;
}
