import { alignments } from "./alignment.ts";
import { candidatePairs } from "./candidates.ts";
import { FEATURES, featuresOf, type Kinship } from "./features.ts";
import { gistLikeness } from "./gist.ts";
import { meaningLikeness } from "./meaning.ts";
import type { Traits } from "./traits.ts";

/** Two claims that may be one, with what speaks for and against it, in the order of `PAIR_FEATURES`. */
export type Pair = { readonly a: Traits; readonly b: Traits; readonly features: readonly number[] };

/** `aligned` is how much of both has an answer in the other; `mutual` says that of the two reports each is the other's nearest in that. */
export const PAIR_FEATURES = [...FEATURES, "meaning", "aligned", "mutual", "gist"] as const;

/** The candidates with their features. */
export function pairsOf(claims: readonly Traits[], kinship: (a: string, b: string) => Kinship): readonly Pair[] {
  const candidates = candidatePairs(claims), aligned = alignments(candidates);
  const nearest = new Map<string, number>();
  const side = (one: Traits, other: Traits): string => `${one.assertion.id} ${other.assertion.paper}`;
  for (const [i, [a, b]] of candidates.entries()) for (const key of [side(a, b), side(b, a)]) nearest.set(key, Math.max(nearest.get(key) ?? 0, aligned[i]!));
  return candidates.map(([a, b], i) => {
    const kin = kinship(a.assertion.paper, b.assertion.paper), near = aligned[i]!;
    const mutual = kin !== "same" && near > 0 && near >= nearest.get(side(a, b))! && near >= nearest.get(side(b, a))!;
    return { a, b, features: [...featuresOf(a, b, kin), meaningLikeness(a.meaning, b.meaning), near, Number(mutual), gistLikeness(a, b)] };
  });
}
