import words from "../data/numbers.json" with { type: "json" };
import type { Word } from "../words.ts";

const values: Readonly<Record<string, number>> = words.values;

/** A number with the stems of the words after it, among which is what it counts ("28 combat aircraft"). */
export type Quantity = { readonly value: number; readonly counted: readonly string[] };

/** How many words after a number may say what it counts. */
const AFTER = 3;

/** The numbers among words, in digits or letters: 28, 3,000, fourteen. */
export function quantitiesIn(list: readonly Word[]): readonly Quantity[] {
  return list.flatMap(({ stem }, i) => {
    const value = valueOf(stem);
    return value === null ? [] : [{ value, counted: list.slice(i + 1, i + 1 + AFTER).map((w) => w.stem) }];
  });
}

export function valueOf(stem: string): number | null {
  if (/^\d/.test(stem)) { const value = Number(stem.replaceAll(",", "")); return Number.isNaN(value) ? null : value; }
  return Object.hasOwn(values, stem) ? (values[stem] ?? null) : null;
}
