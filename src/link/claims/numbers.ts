import words from "../data/numbers.json" with { type: "json" };
import type { Word } from "../words.ts";

const values: Readonly<Record<string, number>> = words.values;

/** The numbers among words, in digits or letters: 28, 3,000, fourteen. */
export function numbersIn(list: readonly Word[]): ReadonlySet<number> {
  return new Set(list.flatMap(({ stem }) => {
    const digits = /^\d/.test(stem) ? Number(stem.replaceAll(",", "")) : Number.NaN;
    if (!Number.isNaN(digits)) return [digits];
    return Object.hasOwn(values, stem) ? [values[stem] ?? 0] : [];
  }));
}
