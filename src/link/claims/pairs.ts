import { candidatePairs } from "./candidates.ts";
import { FEATURES, featuresOf, isCarried, softness, type Kinship } from "./features.ts";
import { meaningLikeness } from "./meaning.ts";
import type { Traits } from "./traits.ts";

/** Two claims that may be one, with what speaks for and against it, in the order of `PAIR_FEATURES`. */
export type Pair = { readonly a: Traits; readonly b: Traits; readonly features: readonly number[] };

export const PAIR_FEATURES = [...FEATURES, "mutual", "mutualDerived", "mutualCarried", "runnerUp", "meaning", "meaningHigh", "meaningMutual", "meaningGap"] as const;

/** From here on two claims' meanings are very alike. */
const HIGH = 0.6;

/**
 * The candidates with their features. Beside those of the two alone stands how they compare with the rest of the two
 * reports: `mutual` where each is the other's nearest there, `runnerUp` how near the next nearest comes (0–1); the same by meaning.
 */
export function pairsOf(claims: readonly Traits[], kinship: (a: string, b: string) => Kinship): readonly Pair[] {
  const pairs = candidatePairs(claims).map(([a, b]) => ({ a, b, kin: kinship(a.assertion.paper, b.assertion.paper), soft: softness(a, b), meaning: meaningLikeness(a.meaning, b.meaning) }));
  const bySoft = nearestOf(pairs, (p) => p.soft), byMeaning = nearestOf(pairs, (p) => p.meaning);
  return pairs.map((p) => {
    const features = featuresOf(p.a, p.b, p.kin, p.soft);
    const [x, y] = bySoft(p), [v, w] = byMeaning(p);
    const mutual = p.kin !== "same" && p.soft > 0 && p.soft >= x.first && p.soft >= y.first ? 1 : 0;
    const meant = p.kin !== "same" && p.meaning > 0 && p.meaning >= v.first && p.meaning >= w.first ? 1 : 0;
    return {
      a: p.a, b: p.b,
      features: [
        ...features, mutual, mutual * Number(p.kin === "derived"), mutual * Number(isCarried(p.a, p.b)), mutual * Math.max(x.second, y.second),
        p.meaning, Math.max(0, p.meaning - HIGH), meant, meant * Math.max(0, p.meaning - Math.max(v.second, w.second)),
      ],
    };
  });
}

type Compared = { readonly a: Traits; readonly b: Traits };
type Nearest = { readonly first: number; readonly second: number };
const NONE: Nearest = { first: 0, second: 0 };

/** For both sides of a pair, how near the nearest claim of the other's report comes to it, and the next nearest. */
function nearestOf<P extends Compared>(pairs: readonly P[], nearness: (pair: P) => number): (pair: P) => readonly [Nearest, Nearest] {
  const nearest = new Map<string, Nearest>();
  const sides = ({ a, b }: Compared): readonly [string, string] => [`${a.assertion.id} ${b.assertion.paper}`, `${b.assertion.id} ${a.assertion.paper}`];
  for (const p of pairs)
    for (const side of sides(p)) {
      const known = nearest.get(side) ?? NONE, near = nearness(p);
      if (near > known.first) nearest.set(side, { first: near, second: known.first });
      else if (near > known.second) nearest.set(side, { first: known.first, second: near });
    }
  return (pair) => sides(pair).map((side) => nearest.get(side) ?? NONE) as [Nearest, Nearest];
}
