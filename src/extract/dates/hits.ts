import { ABSOLUTE } from "./absolute.ts";
import { CLOCK } from "./clock.ts";
import type { Meaning } from "./meaning.ts";
import { PERIODS } from "./period.ts";
import { RELATIVE } from "./relative.ts";
import { ruleIndex } from "./ruleIndex.ts";
import { STRETCHES } from "./stretch.ts";
import type { Token } from "./token.ts";
import { VAGUE } from "./vague.ts";

/** Words that say a date: the tokens `[start, end)` and what they mean. */
export type Hit = { readonly start: number; readonly end: number; readonly meaning: Meaning };

const rulesAt = ruleIndex([...ABSOLUTE, ...PERIODS, ...RELATIVE, ...CLOCK, ...STRETCHES, ...VAGUE]);

/** Every date of a row of tokens, in order and apart from one another. */
export function hitsOf(tokens: readonly Token[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const hit = continued(tokens, at, hits.at(-1)) ?? longest(tokens, at);
    if (hit !== undefined) hits.push(hit);
    at = hit?.end ?? at + 1;
  }
  return hits;
}

/** The longest reading that begins at a token; among equals the rule that comes first. */
function longest(tokens: readonly Token[], start: number): Hit | undefined {
  let best: Hit | undefined;
  for (const rule of rulesAt(tokens[start]?.key ?? "", tokens[start + 1]?.key ?? "")) {
    const match = rule.pattern.match(tokens, start);
    if (match === undefined || (best !== undefined && match.end <= best.end) || !rule.holds(tokens, start, match.end)) continue;
    const meaning = rule.means(match.found);
    if (meaning !== undefined) best = { start, end: match.end, meaning };
  }
  return best;
}

const LINKS = new Set(["and", "or", "to", "through", "until", "-", "&"]);

/** The second day of "April 24 and 25" or "Sept. 28-30, 2015", with the month of the first. */
function continued(tokens: readonly Token[], start: number, before: Hit | undefined): Hit | undefined {
  if (before === undefined || start !== before.end + 1) return undefined;
  if (before.meaning.kind !== "date" || before.meaning.month === undefined || before.meaning.day === undefined || before.meaning.time !== undefined) return undefined;
  if (!LINKS.has(tokens[before.end]?.lower ?? "")) return undefined;
  const day = /^([12]?\d|3[01])(?:st|nd|rd|th)?$/.exec(tokens[start]?.lower ?? "")?.[1];
  const next = tokens[start + 1];
  if (day === undefined || Number(day) <= before.meaning.day || (next !== undefined && /^(?:[a-z]+s|percent|%|people|million|billion|\p{Lu}\p{Ll}+)$/u.test(next.text))) return undefined;
  const { month, year } = before.meaning;
  const given = next?.text === "," ? /^(?:19|20)\d\d$/.exec(tokens[start + 2]?.text ?? "")?.[0] : /^(?:19|20)\d\d$/.exec(next?.text ?? "")?.[0];
  const own = given === undefined ? year : Number(given);
  return { start, end: given === undefined ? start + 1 : next?.text === "," ? start + 3 : start + 2, meaning: { kind: "date", month, day: Number(day), ...(own === undefined ? {} : { year: own }) } };
}

/** A hit's meaning with what its neighbour lends it: "June 1 to July 5, 2014" has one year, "Monday to Friday" one direction. */
export function lent(tokens: readonly Token[], hits: readonly Hit[], i: number): Meaning | undefined {
  const meaning = hits[i]?.meaning;
  const before = joined(tokens, hits[i - 1], hits[i]) ? hits[i - 1]?.meaning : undefined;
  const next = joined(tokens, hits[i], hits[i + 1]) ? hits[i + 1]?.meaning : undefined;
  if (meaning?.kind === "date" && meaning.year === undefined && meaning.month !== undefined && meaning.which === undefined && meaning.yearWhich === undefined) {
    if (next?.kind === "date" && next.year !== undefined && next.month !== undefined) return { ...meaning, year: next.year };
    if (before?.kind === "date" && before.year !== undefined && before.month !== undefined && before.month <= meaning.month) return { ...meaning, year: before.year };
  }
  if (meaning?.kind === "weekday" && before?.kind === "weekday" && meaning.which === undefined && tokens[(hits[i]?.start ?? 0) - 1]?.lower !== "and") return { ...meaning, which: "that" };
  return meaning;
}

function joined(tokens: readonly Token[], a: Hit | undefined, b: Hit | undefined): boolean {
  return a !== undefined && b !== undefined && b.start === a.end + 1 && LINKS.has(tokens[a.end]?.lower ?? "");
}
