import closed from "../data/pronouns.json" with { type: "json" };
import { bearingOf, nearAmong } from "./meaning.ts";
import type { Traits } from "./traits.ts";

/** A pronoun may stand for a name: as alike as this. */
const STANDS_FOR = 0.7;
const pronouns: ReadonlySet<string> = new Set(closed.stems);

/** A word of a claim: its place among all words compared, what it bears, and whether it is a name or may stand for one. */
type Bearer = { readonly word: number; readonly weight: number; readonly kind: "word" | "name" | "pronoun" };

/**
 * How much of what two claims say has an answer in the other, word by word, 0–1, for each of these pairs: the harmonic mean of both
 * ways (BERTScore: Zhang et al. 2020), with what each word bears.
 */
export function alignments(pairs: readonly (readonly [Traits, Traits])[]): readonly number[] {
  const places = new Map<string, number>();
  const bearers = new Map([...new Set(pairs.flat())].map((claim) => [claim, [...claim.weights.keys()].map((stem): Bearer => {
    const word = places.get(stem) ?? places.size;
    places.set(stem, word);
    return { word, weight: bearingOf(stem), kind: pronouns.has(stem) ? "pronoun" : claim.names.has(stem) ? "name" : "word" };
  })]));
  const near = nearAmong([...places.keys()]);
  // how well each word is answered by the claim at hand, so that a pair costs no more than its words
  const answers = new Float64Array(places.size);
  const shares = new Map(pairs.map((pair) => [pair, [0, 0] as [number, number]]));
  for (const side of [0, 1] as const)
    for (const [claim, own] of Map.groupBy(pairs, (pair) => pair[side])) {
      const words = bearers.get(claim)!, touched = words.flatMap(({ word }) => [[word, 1] as const, ...near[word]!]);
      for (const [word, likeness] of touched) answers[word] = Math.max(answers[word]!, likeness);
      const least = { word: 0, name: words.some((w) => w.kind === "pronoun") ? STANDS_FOR : 0, pronoun: words.some((w) => w.kind === "name") ? STANDS_FOR : 0 };
      for (const pair of own) shares.get(pair)![side] = answeredShare(bearers.get(pair[1 - side]!)!, answers, least);
      for (const [word] of touched) answers[word] = 0;
    }
  return pairs.map((pair) => { const [x, y] = shares.get(pair)!; return x + y === 0 ? 0 : (2 * x * y) / (x + y); });
}

/** How much of what these words bear is answered, 0–1; each kind of word at least so well. */
function answeredShare(words: readonly Bearer[], answers: Float64Array, least: Readonly<Record<Bearer["kind"], number>>): number {
  let sum = 0, total = 0;
  for (const { word, weight, kind } of words) { sum += weight * Math.max(answers[word]!, least[kind]); total += weight; }
  return total === 0 ? 0 : sum / total;
}
