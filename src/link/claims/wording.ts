import { isAssent } from "../assent.ts";
import type { Traits } from "./traits.ts";

/** Words that stand for something said before: a claim that opens with one cannot be read by itself. */
const POINTS_BACK = /^(?:["“‘']*)(?:he|she|they|it|this|that|these|those|we|I|his|her|their|its|our)\b/iu;
const LEANING = 0.7;
/** A headline is terse; a whole sentence of the body says it better where both are as near to the rest. */
const FULL = 9;

/** Of the tellings of one claim the one that is nearest to all of them and can be read by itself: what the claim is shown as. */
export function typicalOf(tellings: readonly Traits[]): Traits {
  const shared = new Map<string, number>();
  for (const { weights } of tellings) for (const [stem, weight] of weights) shared.set(stem, (shared.get(stem) ?? 0) + weight);
  const nearness = (t: Traits): number => cosine(t.weights, shared) * (POINTS_BACK.test(t.assertion.claim.text) || isAssent(t.assertion.claim) ? LEANING : 1) * Math.min(1, 0.7 + (0.3 * t.stems.length) / FULL);
  return tellings.map((t) => ({ t, near: nearness(t) })).toSorted((a, b) => b.near - a.near || b.t.assertion.claim.confidence - a.t.assertion.claim.confidence || (a.t.assertion.id < b.t.assertion.id ? -1 : 1))[0]!.t;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const product = a.entries().reduce((sum, [stem, weight]) => sum + weight * (b.get(stem) ?? 0), 0);
  const length = (m: ReadonlyMap<string, number>): number => Math.sqrt(m.values().reduce((sum, w) => sum + w * w, 0));
  return product / Math.max(1e-9, length(a) * length(b));
}
