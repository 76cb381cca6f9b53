import type { Span } from "../domain/span.ts";
import { paragraphs } from "./paragraph.ts";

/** A dateline's words ("BEIRUT, Sept 23 (Reuters)") without the dash, their span, and the agency it names. */
export type Dateline = { readonly words: string; readonly span: Span; readonly agency: { readonly name: string; readonly span: Span } | null };

const AGENCY = String.raw`\(([\p{Lu}][\p{L}\d .&'’/-]{1,40})\)|/([\p{Lu}][\p{L}\d .&-]{1,40})/`;
const DATE = String.raw`(?:,\s*(?:[\p{Lu}][\p{L}]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[\p{Lu}][\p{L}]{2,8}\.?)(?:,?\s+\d{4})?)`;
// A place in capitals, with a country or state that may be in small letters.
const CAPITALS = String.raw`[\p{Lu}][\p{Lu}.'’-]+(?:[ /-][\p{Lu}.'’-]+){0,4}(?:,\s*[\p{Lu}][\p{L}.]*(?:\s[\p{Lu}][\p{L}.]*){0,3})?`;
// In small letters it is a dateline only with an agency behind it.
const SMALL = String.raw`[\p{Lu}][\p{L}.'’-]+(?:[ -][\p{L}.'’-]+){0,4}(?:,\s*[\p{Lu}][\p{L}.]*(?:\s[\p{Lu}][\p{L}.]*){0,3})?`;
const DASH = String.raw`\s*(?:[—–―]|--?|:)\s*(?=\S)`;
const WEEKDAY = String.raw`,\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`;
const PATTERNS = [
  new RegExp(String.raw`^(?:(${CAPITALS})${DATE}?)\s*(?:${AGENCY})?${DASH}`, "u"),
  new RegExp(String.raw`^(?:(${SMALL})${DATE}?)\s*(?:${AGENCY})${DASH}`, "u"),
  new RegExp(String.raw`^([\p{Lu}][\p{L}]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[\p{Lu}][\p{L}]{2,8})\s*(?:${AGENCY})\s*(?:[—–―]|--?)\s*(?=\S)`, "u"),
  new RegExp(String.raw`^()(?:${AGENCY})\s*(?:[—–―]|--?)\s*(?:${CAPITALS}${DATE}?${DASH})?(?=\S)`, "u"),
  new RegExp(String.raw`^(${SMALL}(?:${WEEKDAY}|${DATE}))\s*(?:${AGENCY})?${DASH}`, "u"),
];
/** With its day, a place is a dateline before a colon too ("Rydal, Tuesday: …"). */
const DATED = 4;

/** Words in capitals that label a line instead of placing it. */
const SLUG = /^(?:FILE|UPDATED?|BREAKING|WATCH|EXCLUSIVE|OPINION|ANALYSIS|VIDEO|PHOTOS?|CORRECT(?:ION|ED|S)|NOTE|RELATED|READ|LIVE|FACT CHECK|Q&A)\b/;

/** The dateline that opens the first paragraphs of the body; null where there is none. */
export function readDateline(text: string, headline: string | null): Dateline | null {
  let seen = 0;
  for (const [start, end] of paragraphs(text)) {
    const words = text.slice(start, end);
    if (headline !== null && start === 0 && words.startsWith(headline)) continue;
    if (seen++ === 5) break;
    const found = matchDateline(words, start);
    if (found) return found;
  }
  return null;
}

/** The dateline a paragraph opens with; its spans count from `offset`. */
export function matchDateline(words: string, offset: number): Dateline | null {
  for (const [i, pattern] of PATTERNS.entries()) {
    const m = pattern.exec(words.slice(0, 200));
    if (!m) continue;
    // "NATO: …" and "UPDATE - …" open labels, and what follows a dateline is a sentence.
    const dash = /(?:[—–―]|--?|:)\s*$/.exec(m[0])?.[0].trim();
    const name = m[2] ?? m[3];
    if ((dash === ":" && i !== DATED) || (dash === "-" && !/\s-\s*$/.test(m[0]))) continue;
    if ((i === 0 && words.length < 60) || SLUG.test(m[0])) continue;
    const head = m[0].replace(/\s*(?:[—–―]|--?|:)\s*$/, "");
    const at = name === undefined ? -1 : head.lastIndexOf(name);
    return {
      words: head,
      span: [offset, offset + head.length],
      agency: name === undefined ? null : { name, span: [offset + at, offset + at + name.length] },
    };
  }
  return null;
}
