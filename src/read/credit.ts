import type { Credit } from "../domain/report.ts";
import type { Span } from "../domain/span.ts";
import { readDateline } from "./dateline.ts";
import { paragraphs } from "./paragraph.ts";

const WORD = String.raw`[\p{Lu}][\p{L}\d&'’-]*(?:\.[\p{L}\d]+)*(?:(?<=(?<!\p{L})\p{Lu})\.)?`;
const NAME = String.raw`(?:[Tt]he )?${WORD}(?:[ -](?:of |for |de |and )?${WORD}){0,5}`;
const NAMES = String.raw`${NAME}(?:(?:, (?:and )?| and |; )(?!(?:Editing|Writing|Reporting|Additional|Compiled|Translat|Please))${NAME}){0,5}`;
const PEOPLE = String.raw`(?:[Aa]dditional |[Ff]urther |[Ee]xtra |[Ww]ith )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Tt]ranslation|[Rr]esearch) (?:by|from|for)`;

/** Each pattern's first group holds the names. They hold in the first and the last lines of a report only. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`(?:^|[.;(,] ?)(?:${PEOPLE}) (${NAMES})`, "gu"),
  new RegExp(String.raw`(${NAMES})(?:,? (?:writers?|reporters?|staff|correspondents?)[^.]{0,60}?)? (?:also )?contributed (?:to|reporting)\b`, "gu"),
  new RegExp(String.raw`^\(?[Ww]ith (?:reporting |reports |files |additional reporting |information |material )?(?:by|from )?(${NAMES})\)?\.?$`, "gu"),
  new RegExp(String.raw`^[(\[]?(?:[Ss]ource|[Cc]redit|[Vv]ia|[Ff]rom|SOURCE)s?:? (${NAMES})[)\]]?\.?$`, "gu"),
  new RegExp(String.raw`\b(?:originally|first) (?:published|appeared)(?: (?:by|in|on|at)) (${NAMES})`, "gu"),
  new RegExp(String.raw`\b(?:[Rr]eprinted|[Rr]epublished|[Rr]eproduced)(?: here)?(?: with permission)? (?:from|by|of) (${NAMES})`, "gu"),
  new RegExp(String.raw`(?:©|\([Cc]\)|^[Cc]opyright)\s*(?:\d{4},? )?(?:by )?(${NAMES})`, "gu"),
  new RegExp(String.raw`^(?:[–—―-]{1,2}\s*)(${NAME}(?:/${NAME}){0,3})$`, "gu"),
  new RegExp(String.raw`^\(?(?:[Hh]/[Tt]|H/T|[Hh]at tip:?) (?:to )?(${NAMES})\.?\)?\.?$`, "gu"),
];

/** An agency in brackets that ends the text. Elsewhere such brackets hold a picture's credit. */
const IN_BRACKETS = new RegExp(String.raw`[(\[/](${NAME}(?:/${NAME}){0,3})[)\]/]\.?\s*$`, "gu");

/** A wire slug alone on a line after the headline or at the end: "AP", "Reuters/AFP", "(Agence France-Presse)". */
const ALONE = new RegExp(String.raw`^[([]?((?:(?:[Tt]he )?${WORD}(?: ${WORD}){0,2})(?:\s?[/&]\s?${WORD}(?: ${WORD}){0,2})*)[)\]]?$`, "u");

/** Who else a report credits: wire agencies in datelines and last lines, contributors, editors, first publishers. */
export function readCredits(text: string, headline: string | null): Credit[] {
  const found: { name: string; span: Span }[] = [];
  const dateline = readDateline(text, headline);
  if (dateline?.agency) found.push(...split(dateline.agency.name, dateline.agency.span[0]));
  const all = paragraphs(text).filter(([start]) => start > 0 || headline === null);
  const edges = new Set([...all.slice(0, 3), ...all.slice(-4)]);
  for (const span of edges) {
    const words = text.slice(...span);
    if (words.length > 2000) continue;
    const short = words.length < 40;
    if (short && all.indexOf(span) >= all.length - 1 && all.length > 2 && SLUG.test(words)) {
      const m = ALONE.exec(words);
      if (m?.[1]) found.push(...split(m[1], span[0] + words.indexOf(m[1])));
    }
    for (const pattern of span === all.at(-1) ? [...PATTERNS, IN_BRACKETS] : PATTERNS) {
      for (const m of words.matchAll(pattern)) {
        const names = m[1] ?? "";
        found.push(...split(names, span[0] + m.index + m[0].indexOf(names)));
      }
    }
  }
  return merged(found);
}

/** Alone on the last line only what is in brackets or in capitals is a credit; "Homs" may be anything. */
const SLUG = /^[([].*[)\]]$|^[\p{Lu}/& -]{2,}$/u;

function split(names: string, offset: number): { name: string; span: Span }[] {
  const parts: { name: string; span: Span }[] = [];
  for (const m of names.matchAll(/(?:(?!,|;|\/| and ).)+/gu)) {
    const name = m[0].replace(/^(?:\s|and )+/u, "").trim().replace(/(?<!\b\p{Lu})\.$/u, "");
    if (name.length < 2) continue;
    const start = offset + m.index + m[0].indexOf(name);
    parts.push({ name: name.replace(/^[Tt]he (?=\p{Lu})/u, ""), span: [start, start + name.length] });
  }
  return parts;
}

function merged(found: readonly { name: string; span: Span }[]): Credit[] {
  const byName = new Map<string, Span[]>();
  for (const { name, span } of found) {
    const spans = byName.get(name) ?? [];
    if (!spans.some(([start]) => start === span[0])) spans.push(span);
    byName.set(name, spans);
  }
  return [...byName].map(([name, spans]) => ({ name, spans }));
}
