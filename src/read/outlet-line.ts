import { isByline } from "./byline.ts";
import { findDate } from "./date.ts";
import { paragraphs, wordCount } from "./paragraph.ts";

/** Words of a name: capitals or figures, and the small words names are joined by. */
export const NAME = /^(?:[\p{Lu}\d][\p{L}\p{N}'’.&+-]*|&)(?:\s+(?:[\p{Lu}\d][\p{L}\p{N}'’.&+-]*|&|of|the|and|for|on|in|de|da|di|du|del|la|le|el|al|der|die|das))*$/u;
/** What a person is at a paper, at the end of such a line ("Chief Political Correspondent"); a closed class. */
const ROLE = /\b(?:writer|reporter|editor|correspondent|columnist|contributor|analyst|producer|photographer|desk|bureau|staff|intern|stringer)s?$/i;
const LABEL = /^(?:(?:first |last )?(?:published|posted|updated|filed|issued|modified|date|on)\b:?\s*)+/i;
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?|\b(?:mon|tue|wed|thu|fri|sat|sun)\b[.,]*/gi;
const PARTS = /\s*[|•·]\s*|\s+[—–-]\s+/u;

/** The outlet a plain text names above its news, on a line of its own beside the byline or the date, or on one of these. */
export function readOutletLine(text: string, headline: string | null): string | null {
  const lines = paragraphs(text).map((span) => text.slice(...span));
  const news = lines.findIndex((line) => wordCount(line) >= 20);
  const head = lines.slice(0, Math.min(8, news === -1 ? 8 : news)).filter((line) => line !== headline && !headline?.includes(line));
  const fixed = head.map((line) => isByline(line) || isDate(line));
  for (const [i, line] of head.entries()) {
    const beside = [fixed[i - 1], fixed[i + 1]].filter((is) => is === true).length;
    if (fixed[i] !== true && beside > 0 && isOutlet(line, beside === 2)) return line;
  }
  return head.map((line) => (isByline(line) ? besideByline(line) : besideDate(line))).find((name) => name !== null) ?? null;
}

/** "By Ada Nwosu | Valley Post", "By Ada Nwosu, The Valley Post", "By Ada Nwosu, Valley News": after a comma people's names come too. */
function besideByline(line: string): string | null {
  const [names = "", ...parts] = line.split(PARTS);
  const last = names.split(/,\s+/).slice(1).at(-1) ?? "";
  return parts.find((part) => isOutlet(part, false)) ?? (isOutlet(last, false) && /^the\s|\s(?:news|press|agency|service|wire|times|post|daily|weekly)$/i.test(last) ? last : null);
}

/** "Valley Post, 4 March 2021": what stands beside the date; a place in capitals is a dateline. */
function besideDate(line: string): string | null {
  const date = wordCount(line) > 14 ? null : findDate(line);
  if (date === null) return null;
  const rest = [line.slice(0, date.start), line.slice(date.end)].flatMap((part) => part.split(PARTS)).map((part) => part.replace(WEEKDAY, "").replace(/^[\s,(]+|[\s,)]+$/g, ""));
  return rest.find((part) => isOutlet(part, false) && /\p{Ll}/u.test(part)) ?? null;
}

function isDate(line: string): boolean {
  const date = wordCount(line) > 14 ? null : findDate(line);
  if (date === null) return false;
  const rest = `${line.slice(0, date.start)} ${line.slice(date.end)}`.trim().replace(LABEL, "").replace(WEEKDAY, "");
  return wordCount(rest.replace(/\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?|\b(?:at|GMT|UTC|[A-Z]{2,4}T)\b/g, "")) === 0;
}

/** A short name that is no role; a single word ("World", "LONDON") only where it stands between byline and date. */
function isOutlet(words: string, between: boolean): boolean {
  const count = wordCount(words);
  if (count === 0 || count > 7 || !NAME.test(words) || /[.!?]$/.test(words) || LABEL.test(words) || findDate(words) !== null) return false;
  if (ROLE.test(words) && !/^the\s/i.test(words)) return false;
  return between || count > 1;
}
