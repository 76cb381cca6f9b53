import { candidatePairs } from "./candidates.ts";
import { FEATURES, featuresOf, isCarried, softness, type Kinship } from "./features.ts";
import type { Traits } from "./traits.ts";

/** Two claims that may be one, with what speaks for and against it, in the order of `PAIR_FEATURES`. */
export type Pair = { readonly a: Traits; readonly b: Traits; readonly features: readonly number[] };

export const PAIR_FEATURES = [...FEATURES, "mutual", "mutualDerived", "mutualCarried", "runnerUp"] as const;

/**
 * The candidates with their features. Beside those of the two alone stands how they compare with the rest of the two
 * reports: `mutual` where each is the other's nearest there, `runnerUp` how near the next nearest comes (0–1).
 */
export function pairsOf(claims: readonly Traits[], kinship: (a: string, b: string) => Kinship): readonly Pair[] {
  const pairs = candidatePairs(claims).map(([a, b]) => ({ a, b, kin: kinship(a.assertion.paper, b.assertion.paper), soft: softness(a, b) }));
  const nearest = new Map<string, { first: number; second: number }>();
  const sides = (p: (typeof pairs)[number]): readonly [string, string] => [`${p.a.assertion.id} ${p.b.assertion.paper}`, `${p.b.assertion.id} ${p.a.assertion.paper}`];
  for (const p of pairs)
    for (const side of sides(p)) {
      const known = nearest.get(side) ?? { first: 0, second: 0 };
      if (p.soft > known.first) nearest.set(side, { first: p.soft, second: known.first });
      else if (p.soft > known.second) nearest.set(side, { first: known.first, second: p.soft });
    }
  return pairs.map((p) => {
    const [x, y] = sides(p).map((side) => nearest.get(side)!) as [{ first: number; second: number }, { first: number; second: number }];
    const mutual = p.kin !== "same" && p.soft > 0 && p.soft >= x.first && p.soft >= y.first ? 1 : 0;
    const features = featuresOf(p.a, p.b, p.kin, p.soft);
    return { a: p.a, b: p.b, features: [...features, mutual, mutual * Number(p.kin === "derived"), mutual * Number(isCarried(p.a, p.b)), mutual * Math.max(x.second, y.second)] };
  });
}
