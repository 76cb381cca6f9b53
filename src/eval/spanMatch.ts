import { overlap, type Span } from "../domain/span.ts";
import { align, type Pair } from "./align.ts";
import { prf, type Prf } from "./prf.ts";

/** Gold and predicted spans that overlap, one to one, the most shared code units first. */
export function overlapping(gold: readonly Span[], predicted: readonly Span[]): Pair[] {
  return align(gold.length, predicted.length, (g, p) => overlap(gold[g]!, predicted[p]!));
}

export function sameSpan(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Counts of one text, to be summed over texts before dividing (micro average). */
export type Counts = { readonly right: number; readonly gold: number; readonly predicted: number };

export function prfOf(counts: readonly Counts[]): Prf {
  const sum = (field: keyof Counts): number => counts.reduce((total, c) => total + c[field], 0);
  return prf(sum("right"), sum("predicted"), sum("right"), sum("gold"));
}
