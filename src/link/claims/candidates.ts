import { weightOf } from "../weight.ts";
import { gistLikeness } from "./gist.ts";
import { meaningLikeness } from "./meaning.ts";
import type { Traits } from "./traits.ts";

/** Stems below this weight find no candidates, nor do those that stand in more claims than `COMMON`. */
const TELLING = 0.3, COMMON = 400;
/** Words as near in meaning as this find candidates too. */
const NEAR = 0.6;
/** The share of the shorter claim's weight that a pair must have in common to be looked at. */
const SHARE = 0.08;

/** Claims as near in meaning or gist as this are looked at whatever their words; among more than `MANY` only those that the index finds. */
const ALIKE = 0.38, OF_ONE_GIST = 0.4, MANY = 3000;

/** Pairs of claims that share telling words, or words near them, through an inverted index, or that are near in meaning, the earlier claim first. */
export function candidatePairs(claims: readonly Traits[]): readonly (readonly [Traits, Traits])[] {
  const index = new Map<string, number[]>();
  const pairs: (readonly [Traits, Traits])[] = [];
  for (const [i, claim] of claims.entries()) {
    const shared = new Map<number, number>();
    for (const [stem, weight] of claim.telling) {
      if (weightOf(stem) < TELLING) continue;
      const meet = (other: string, worth: number): void => {
        const list = index.get(other);
        if (list !== undefined && list.length <= COMMON) for (const j of list) shared.set(j, (shared.get(j) ?? 0) + worth);
      };
      meet(stem, weight);
      for (const [other, likeness] of claim.near.get(stem) ?? []) if (likeness >= NEAR) meet(other, weight * likeness);
    }
    for (const [stem] of claim.telling) {
      const list = index.get(stem);
      if (list === undefined) index.set(stem, [i]);
      else list.push(i);
    }
    const found = new Set([...shared].filter(([j, sum]) => sum >= SHARE * Math.min(claim.total, claims[j]!.total)).map(([j]) => j));
    if (claims.length <= MANY) for (let j = 0; j < i; j++) if (gistLikeness(claims[j]!, claim) >= OF_ONE_GIST || meaningLikeness(claims[j]!.meaning, claim.meaning) >= ALIKE) found.add(j);
    for (const j of found) pairs.push([claims[j]!, claim]);
  }
  return pairs;
}
