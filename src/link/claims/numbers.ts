import words from "../data/numbers.json" with { type: "json" };
import type { Word } from "../words.ts";

const values: Readonly<Record<string, number>> = words.values, magnitudes: Readonly<Record<string, number>> = words.magnitudes;

/** A number with the stems of the words after it, among which is what it counts ("28 combat aircraft"); `at`: where it begins in its text. */
export type Quantity = { readonly value: number; readonly counted: readonly string[]; readonly at: number };

/** How many words after a number may say what it counts. */
const AFTER = 3;

/** The numbers among words, in digits or letters: 28, 3,000, fourteen, sixty-one, 6.2 million, 40m, three hundred. */
export function quantitiesIn(list: readonly Word[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < list.length; i++) {
    let value = valueOf(list[i]!.stem);
    if (value === null) continue;
    let next = i + 1;
    const unit = unitOf(list[next]?.stem);
    if (unit !== null && value >= 20 && value < 100 && value % 10 === 0) [value, next] = [value + unit, next + 1];
    for (let times = magnitudeOf(list[next]?.stem); times !== null; times = magnitudeOf(list[++next]?.stem)) value = Number((value * times).toPrecision(12));
    found.push({ value, counted: list.slice(next, next + AFTER).map((w) => w.stem), at: list[i]!.span[0] });
    i = next - 1;
  }
  return found;
}

/** What stands after tens: the "one" of "sixty-one", too, which by itself is mostly a pronoun. */
function unitOf(stem: string | undefined): number | null {
  const value = stem === "on" ? 1 : stem === undefined || !Object.hasOwn(values, stem) ? null : values[stem]!;
  return value !== null && value < 10 ? value : null;
}

function magnitudeOf(stem: string | undefined): number | null {
  return stem !== undefined && Object.hasOwn(magnitudes, stem) ? magnitudes[stem]! : null;
}

export function valueOf(stem: string): number | null {
  if (/^\d/.test(stem)) { const value = Number(stem.replaceAll(",", "")); return Number.isNaN(value) ? null : value; }
  return Object.hasOwn(values, stem) ? (values[stem] ?? null) : null;
}

/** Has the one the digits of the other but for two that are exchanged ("46", "64"; "240,000", "420,000")? */
export function isTransposed(x: number, y: number): boolean {
  const [m, n] = [String(x), String(y)], wrong = wrongDigits(m, n);
  return m.length === n.length && wrong.length === 2 && m[wrong[0]!] === n[wrong[1]!] && m[wrong[1]!] === n[wrong[0]!];
}

/** Has the one the digits of the other but for one of several that was miscopied ("28", "38")? */
export function isMisread(x: number, y: number): boolean {
  const [m, n] = [String(x), String(y)];
  return m.length === n.length && m.length > 1 && wrongDigits(m, n).length === 1;
}

function wrongDigits(m: string, n: string): readonly number[] {
  return [...m].flatMap((digit, i) => (digit === n[i] ? [] : [i]));
}
