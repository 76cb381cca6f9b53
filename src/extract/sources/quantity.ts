import words from "./data/words.json" with { type: "json" };
import { NUMERAL } from "./closed-class.ts";
import { nameLike } from "./name.ts";
import type { Phrase } from "./phrase.ts";
import type { Token } from "./token.ts";
import type { Count } from "../../domain/source.ts";

const OPEN: Readonly<Record<string, number>> = words.open;

/** How many people a phrase speaks of, at least and at most; null where it is no number of people. */
export function countOf(phrase: Phrase): Count | null {
  if (phrase.name !== null) return [1, 1];
  const lower = phrase.list.slice(0, 9).map((t) => t.lower);
  // Only words before the noun count ("two people", not "people in two cities").
  const head = phrase.list.findIndex((t) => t.end === phrase.core.at(-1)?.end);
  const alone = NUMERAL[lower[head] ?? ""] !== undefined;
  const before = lower.slice(0, Math.max(head, 0) + Number(alone));
  if (/ half a dozen /.test(` ${before.join(" ")} `)) return [6, 6];
  if (before.some((w) => w === "percent" || w.endsWith("%") || w === "majority" || w === "percentage" || w === "half" || w === "most") || phrase.determiner === "proportion") return phrase.plural ? [2, null] : null;
  // "a Channel 9 reporter": a number behind a name is a part of it
  const numbers = before.flatMap((w, i) => { const n = i > 0 && /^\d/.test(w) && nameLike(phrase.list[i - 1] as Token) ? null : numberOf(before, i); return n === null ? [] : [{ n, i }]; });
  const [first, second] = numbers;
  const joined = ` ${before.join(" ")} `;
  const a = first?.n, b = second?.n;
  if (a !== undefined) {
    if (/ between /.test(joined) && b !== undefined) return [a, b];
    if (/ (?:to|or) /.test(joined) && b !== undefined && b > a) return [a, b];
    if (/ (?:more than|over) /.test(joined)) return [a + 1, null];
    if (/ at least | or more /.test(joined)) return [a, null];
    if (/ (?:fewer|less) than /.test(joined)) return [1, Math.max(1, a - 1)];
    if (/ (?:up to|at most|as many as) /.test(joined)) return [1, a];
    return [a, a];
  }
  const open = before.map((w) => OPEN[w]).find((n) => n !== undefined);
  if (open !== undefined && phrase.plural) return [open, null];
  if (!phrase.plural) return [1, 1];
  return [2, null];
}

/** The number that begins at a word: "60", "twenty-two", "a dozen", "two dozen"; null elsewhere. */
function numberOf(list: readonly string[], at: number): number | null {
  const word = list[at] as string;
  // A bare number like a year's is one: "2016 Democrats".
  if (/^(?:1[89]|20)\d\d$/.test(word)) return null;
  if (/^\d[\d,]*$/.test(word)) return Number(word.replaceAll(",", ""));
  const scale = (w: string | undefined): number | undefined => (w === "dozen" || w === "hundred" || w === "thousand" ? NUMERAL[w] : undefined);
  if (scale(word) !== undefined && at > 0 && (NUMERAL[list[at - 1] as string] !== undefined || /^\d+$/.test(list[at - 1] as string))) return null;
  const value = word.split("-").map((w) => NUMERAL[w]);
  if (value.some((n) => n === undefined)) return null;
  const sum = value.reduce<number>((total, n) => total + (n as number), 0);
  return sum * (scale(list[at + 1]) ?? 1);
}
