import { outside, type Span } from "../../domain/span.ts";
import type { RawAttribution } from "../attributions.ts";
import words from "../sources/data/words.json" with { type: "json" };

const NUMERAL: Readonly<Record<string, number>> = words.numeral;
/** Longest group in code units. */
const REACH = 400;

/** "said two people on the pier, a clerk and a driver": who the people of a number are, one by one, is a part of their naming. */
export function withMembers(text: string, raw: readonly RawAttribution[]): readonly RawAttribution[] {
  return raw.map((a) => {
    const first = a.source[0];
    const number = first === undefined ? 0 : (NUMERAL[/^\p{L}+/u.exec(text.slice(...first))?.[0].toLowerCase() ?? ""] ?? 0);
    if (first === undefined || number < 2 || number > 4) return a;
    const whole = groupOf(text, first, a.cue, number);
    if (whole !== null && whole[1] > first[1]) return { ...a, source: [whole, ...a.source.slice(1).filter(([s]) => s >= whole[1])], content: a.content.flatMap((span) => outside(span, whole)) };
    const behind = whole === null ? membersBehind(text, a.cue, number) : null;
    return behind === null ? a : { ...a, source: [first, behind], content: a.content.flatMap((span) => outside(span, behind)) };
  });
}

/** "two people aware of the talks said: an executive and a banker." */
function membersBehind(text: string, cue: readonly Span[], number: number): Span | null {
  const end = cue.at(-1)?.[1] ?? text.length, found = /^(?: on \p{Lu}\p{Ll}+)?\s*[:—–]\s+(an?\s[^.;:“”"\n]{3,300})\.(?:\s|$)/u.exec(text.slice(end, end + REACH));
  const list = found?.[1];
  if (found === null || list === undefined || countOf(`, ${list}`) !== number) return null;
  const start = end + found[0].indexOf(list);
  return [start, start + list.length];
}

const countOf = (list: string): number => list.match(/(?:[,:]|\band)\s+(?:an?|another)\s/gu)?.length ?? 0;

/** From a group's number to the end of its last member; null where not just so many follow. */
function groupOf(text: string, [start, end]: Span, cue: readonly Span[], number: number): Span | null {
  const limit = Math.min(start + REACH, ...cue.map(([s]) => s).filter((s) => s >= end));
  const rest = text.slice(end, limit), stop = /[.;“”"\n]|,?\s(?:said|says|told)\b/u.exec(rest)?.index ?? rest.length;
  const list = text.slice(start, end + stop).replace(/[,\s]+$/u, "");
  const mark = /[,:]\s+(?=an?\s)/u.exec(list);
  if (mark === null) return null;
  return countOf(list.slice(mark.index)) === number ? [start, start + list.length] : null;
}
