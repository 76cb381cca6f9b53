import type { Published } from "../domain/report.ts";
import { findDate } from "./date.ts";
import { NAME } from "./outlet-line.ts";
import { paragraphs, wordCount } from "./paragraph.ts";

export type TextDates = { readonly published: Published | null; readonly modified: string | null };

const MODIFIED = /\b(?:last )?(?:updated|modified|revised|edited|changed)\b/i;
const LABEL = /\b(?:posted|published|publication date|first published|filed|date|issued|released|created|dated)\b/i;

/** Dates printed near the top of a text ("Posted on September 23, 2015", a line that is a date) or labelled in its last lines. */
export function readTextDate(text: string): TextDates {
  const lines = paragraphs(text).map((span) => text.slice(...span));
  let published: Published | null = null;
  let modified: string | null = null;
  const top = lines.slice(0, 10);
  const news = top.findIndex((line) => wordCount(line) >= 30);
  const rows = news === -1 ? top : top.slice(0, news + 1);
  for (const line of [...rows, ...lines.slice(Math.max(rows.length, lines.length - 3))]) {
    const isTop = rows.includes(line);
    for (const part of line.length > 240 ? [line.slice(0, 160)] : line.split(/(?<=\d)\s*[|•·]\s*|\s*[|•·]\s*(?=\p{L})|(?<=\d|m\.?)\s+(?=(?:last )?(?:updated|modified|published|posted)\b)/iu)) {
      const date = findDate(part);
      if (!date) continue;
      const before = part.slice(0, date.start);
      if (MODIFIED.test(before) && !LABEL.test(before)) modified ??= date.value;
      else if (published === null && (isTop ? standsAlone(part, date.start, date.end) : LABEL.test(before) && wordCount(part) <= 14)) {
        published = { value: date.value, precision: date.precision, from: "text" };
      }
    }
  }
  return { published, modified };
}

/** The date is the line, or has only a label, a byline, a dateline or a weekday beside it. */
function standsAlone(line: string, start: number, end: number): boolean {
  const before = line.slice(0, start).trim();
  const after = line.slice(end).trim();
  const dateline = /^[\p{Lu}][\p{Lu} .,'’-]{2,40}(?:,\s*\p{Lu}[\p{L}.]*(?:\s(?:\p{Lu}[\p{L}.]*|and|of|the)){0,4})?,\s*$/u.test(line.slice(0, start)) && /^(?:\([^)]{2,40}\)|\/[^/]{2,40}\/)?\s*(?:[—–―-]|\.\s+\p{Lu})/u.test(after);
  // "The Valley Post, 4 March 2021", a line of its own
  if (dateline || (before.endsWith(",") && wordCount(after) === 0 && wordCount(before) <= 7 && NAME.test(before.slice(0, -1)))) return true;
  if (wordCount(after) > 6) return false;
  if (before === "" || /^(?:\p{L}+day,?|on|[([])$/iu.test(before)) return wordCount(after) <= 4;
  return (LABEL.test(before) && wordCount(before) <= 8) || (/^by\b/i.test(before) && wordCount(before) <= 10) || (/[|•·–—-]$/.test(before) && wordCount(before) <= 8);
}
