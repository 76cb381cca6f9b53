import type { Credit } from "../domain/report.ts";
import { isLoneOutlet, namesOfOutlet } from "../domain/outlet-name.ts";
import type { Span } from "../domain/span.ts";
import { readDateline } from "./dateline.ts";
import { paragraphs } from "./paragraph.ts";

const WORD = String.raw`[\p{Lu}][\p{L}\d&'’-]*(?:\.[\p{L}\d]+)*(?:(?<=(?<!\p{L})\p{Lu})\.)?`;
const NAME = String.raw`(?:[Tt]he )?${WORD}(?:[ -](?:of |for |de |and )?${WORD}){0,5}`;
const NAMES = String.raw`${NAME}(?:(?:, (?:and )?| and |; )(?!(?:Editing|Writing|Reporting|Additional|Compiled|Translat|Please))${NAME}){0,5}`;
const PEOPLE = String.raw`(?:[Aa]dditional |[Ff]urther |[Ee]xtra |[Ww]ith )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Tt]ranslation|[Rr]esearch) (?:by|from|for)`;

type Pattern = {
  /** What must be in a line for the pattern to hold: cheap to look for, where the pattern itself tries every name of the line. */
  readonly hint: RegExp;
  /** The first group holds the names. */
  readonly names: RegExp;
};

const pattern = (hint: RegExp, names: string): Pattern => ({ hint, names: new RegExp(names, "gu") });

/** They hold in the first and the last lines of a report only. */
const PATTERNS: readonly Pattern[] = [
  pattern(/ (?:by|from|for) /, String.raw`(?:^|[.;(,] ?)(?:${PEOPLE}) (${NAMES})`),
  pattern(/ contributed /, String.raw`(${NAMES})(?:,? (?:writers?|reporters?|staff|correspondents?)[^.]{0,60}?)? (?:also )?contributed (?:to|reporting)\b`),
  pattern(/^\(?[Ww]ith /, String.raw`^\(?[Ww]ith (?:reporting |reports |files |additional reporting |information |material )?(?:by|from )?(${NAMES})\)?\.?$`),
  pattern(/^[([]?(?:[Ss]ource|[Cc]redit|[Vv]ia|[Ff]rom|SOURCE)/, String.raw`^[(\[]?(?:[Ss]ource|[Cc]redit|[Vv]ia|[Ff]rom|SOURCE)s?:? (${NAMES})[)\]]?\.?$`),
  pattern(/(?:originally|first) (?:published|appeared)/, String.raw`\b(?:originally|first) (?:published|appeared)(?: (?:by|in|on|at)) (${NAMES})`),
  pattern(/[Rr]e(?:printed|published|produced)/, String.raw`\b(?:[Rr]eprinted|[Rr]epublished|[Rr]eproduced)(?: here)?(?: with permission)? (?:from|by|of) (${NAMES})`),
  pattern(/©|\([Cc]\)|^[Cc]opyright/, String.raw`(?:©|\([Cc]\)|^[Cc]opyright)\s*(?:\d{4},? )?(?:by )?(${NAMES})`),
  pattern(/ with /, String.raw`^[(\[]?(?:[\p{Lu}][^()\n]{1,30}?) with (${NAMES})[)\]]?\.?$`),
  pattern(/^[–—―-]/, String.raw`^(?:[–—―-]{1,2}\s*)(${NAME}(?:/${NAME}){0,3})$`),
  pattern(/^\(?[Hh](?:\/[Tt]|at tip)/, String.raw`^\(?(?:[Hh]/[Tt]|H/T|[Hh]at tip:?) (?:to )?(${NAMES})\.?\)?\.?$`),
];

/** An agency in brackets that ends the text. Elsewhere such brackets hold a picture's credit. */
const IN_BRACKETS = pattern(/[)\]/]\.?\s*$/, String.raw`[(\[/]((?:${NAME}|dpa|epd)(?:(?:/|, ?)(?:${NAME}|dpa|epd)){0,3})[)\]/]\.?\s*$`);

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
    // "Associated Press", "Agence France-Presse in Port Sudan", "By Ana Ruiz, Associated Press": the agency that a line is for
    const agency = /^(?:[Bb]y (?:[^,\n]{3,60}, )?)?((?:The )?[^,\n]{2,40}?)(?: in \p{Lu}[^,.\n]{1,40})?$/u.exec(words)?.[1];
    if (words.length < 100 && agency !== undefined && (isLoneOutlet(agency.toLowerCase()) || namesOfOutlet(agency).length > 0)) found.push(...split(agency, span[0] + words.indexOf(agency)));
    for (const { hint, names: named } of span === all.at(-1) ? [...PATTERNS, IN_BRACKETS] : PATTERNS) {
      if (!hint.test(words)) continue;
      for (const m of words.matchAll(named)) {
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
