import { weightOf } from "../weight.ts";
import type { Traits } from "./traits.ts";

/** Stems below this weight find no candidates; those that stand in more claims than `COMMON` find them only beside another. */
const TELLING = 0.3, COMMON = 400;
/** The share of the shorter claim's weight that a pair must have in common to be looked at. */
const SHARE = 0.06;

/** Pairs of claims that share telling words, through an inverted index, the earlier claim first; claims come in their order. */
export function candidatePairs(claims: readonly Traits[]): readonly (readonly [Traits, Traits])[] {
  const index = new Map<string, number[]>();
  const pairs: (readonly [Traits, Traits])[] = [];
  for (const [i, claim] of claims.entries()) {
    const shared = new Map<number, number>();
    for (const [stem, weight] of claim.weights) {
      if (weightOf(stem) < TELLING) continue;
      const list = index.get(stem);
      if (list === undefined) index.set(stem, [i]);
      else {
        if (list.length <= COMMON) for (const j of list) shared.set(j, (shared.get(j) ?? 0) + weight);
        list.push(i);
      }
    }
    for (const [j, sum] of shared) if (sum >= SHARE * Math.min(claim.total, claims[j]!.total)) pairs.push([claims[j]!, claim]);
  }
  return pairs;
}
