import { InputError } from "../domain/error.ts";
import type { Finding } from "../domain/finding.ts";
import type { Link } from "../domain/report.ts";
import { blocksOf, type Block } from "./block.ts";
import { readByline } from "./byline.ts";
import { correctionKind } from "./correction.ts";
import { parseDate } from "./date.ts";
import { parsePage, type PageDocument } from "./dom.ts";
import type { Draft } from "./draft.ts";
import type { Given } from "./given.ts";
import { readBody } from "./page-body.ts";
import { takeFurniture } from "./page-furniture.ts";
import { readMetadata, resolve } from "./page-metadata.ts";
import { wordCount } from "./paragraph.ts";
import { readTextDate } from "./text-date.ts";

/** Reads an HTML page. Throws InputError `no-body` where it holds no report, `too-deep` where it cannot be walked. */
export function readPage(html: string, given: Given): Draft {
  const page = parsePage(html);
  const meta = readMetadata(page, given.url ?? null);
  const url = given.url ?? meta.url;
  const headline = given.headline?.trim() || meta.headline;
  const seen = page.body ? blocksOf(page.body).map((block) => block.text) : [];
  const notes = correctionNotes(page);
  const boxes = takeFurniture(page);
  const body = readBody(page, headline);
  const findings: Finding[] = [];
  const news = bodyOr(body.news, meta.articleBody, page, findings);
  const kept = new Set(news.map((block) => block.text));
  const paragraphs = [...news, ...notes.filter((note) => !kept.has(note.text))];
  if (paragraphs.length === 0) {
    throw new InputError("no-body", "The page holds no report that could be told from its furniture.", "Give the address of one article, not of a front page or a list, or the article's text.");
  }
  const { text, links } = joined(headline, paragraphs, url);
  const top = topLines(seen, meta.headline, paragraphs[0]?.text ?? "");
  const shown = readTextDate(top.join("\n"));
  return {
    text,
    headline,
    url,
    publisher: meta.publisher,
    authors: meta.authors.length > 0 ? meta.authors : (top.map(readByline).find((names) => names.length > 0) ?? []),
    published: meta.published ?? shown.published ?? dateInAddress(url),
    modified: meta.modified ?? shown.modified,
    language: meta.language,
    links,
    furniture: [...boxes, ...body.furniture],
    findings,
  };
}

/** A page that shows a teaser only, with the whole text in its metadata, is read from there. */
function bodyOr(news: readonly Block[], articleBody: string | null, page: PageDocument, findings: Finding[]): readonly Block[] {
  const shown = news.reduce((sum, block) => sum + block.text.length, 0);
  if (articleBody === null || page.body === null || shown > 250 || articleBody.length < 3 * shown) return news;
  findings.push({ rule: "body-from-metadata", span: null, reason: "The page shows no full text; it was read from the page's JSON-LD." });
  const element = page.body;
  return articleBody.split(/\s*\n\s*/).map((words) => words.trim()).filter((words) => words !== "").map((text) => ({ text, links: [], tag: "P", element }));
}

/** Notes in which the outlet corrects or withdraws the report, wherever its template put them. */
function correctionNotes(page: PageDocument): Block[] {
  const notes: Block[] = [];
  const root = page.querySelector("article, main, [role=main]") ?? page.body;
  for (const block of root ? blocksOf(root) : []) {
    if (wordCount(block.text) >= 6 && correctionKind(block.text) !== null && /[.!?)\]”"]$/.test(block.text) && !notes.some((note) => note.text === block.text)) notes.push(block);
  }
  return notes;
}

function joined(headline: string | null, paragraphs: readonly Block[], base: string | null): { text: string; links: Link[] } {
  let text = headline ?? "";
  const links: Link[] = [];
  for (const block of paragraphs) {
    if (text !== "") text += "\n\n";
    for (const { url, span } of block.links) {
      const target = url.trim().startsWith("#") ? null : resolve(url, base);
      if (target !== null) links.push({ url: target, spans: [[text.length + span[0], text.length + span[1]]] });
    }
    text += block.text;
  }
  return { text, links };
}

/** The lines a page shows between its headline and its first paragraph, then those just above the headline. */
function topLines(seen: readonly string[], headline: string | null, first: string): string[] {
  const body = seen.indexOf(first);
  const end = body === -1 ? Math.min(seen.length, 30) : body;
  const title = headline === null ? -1 : seen.lastIndexOf(headline, end);
  return [...seen.slice(Math.max(0, title + 1), end).slice(0, 12), ...seen.slice(Math.max(0, title - 4), Math.max(0, title))];
}

/** "/2015/09/23/" in an address is when the page was filed. */
function dateInAddress(url: string | null): Draft["published"] {
  const m = url === null ? null : /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url);
  const date = m ? parseDate(`${m[1]}-${m[2]}-${m[3]}`) : null;
  return date && { ...date, from: "meta" };
}
