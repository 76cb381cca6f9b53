import type { Span } from "../../domain/span.ts";
import type { nearStems } from "../claims/vectors.ts";
import type { Text, Told } from "./telling.ts";

/** For each stem those that are near it in meaning. */
export type Near = ReturnType<typeof nearStems>;
export type Weigh = (stem: string) => number;
/** How much of a sentence has an answer in another text, 0 to about 1, and where. */
export type Answer = { readonly share: number; readonly span: Span | null };

/** Words as near in meaning as this answer for one another, but less than the same word. */
const NEAR = 0.55, NEAR_WORTH = 0.8;
/** Two sentences together answer a little less well than one. */
const TOGETHER = 0.92;
/** A sentence that tells less than this is easily answered. */
export const LEAST = 0.8;

/** The sentence, or two in a row, that answers a sentence best; `weigh` says how much a stem counts. */
export function answerTo({ weights }: Pick<Told, "weights">, { told, holders }: Text, weigh: Weigh, near: Near): Answer {
  const one = new Float64Array(told.length), two = new Float64Array(told.length);
  let total = 0;
  for (const [stem, weight] of weights) {
    const worth = weight * weigh(stem);
    total += worth;
    const at = placesOf(stem, holders, near);
    for (const [i, likeness] of at) {
      one[i]! += worth * likeness;
      two[i]! += worth * Math.max(likeness, at.get(i + 1) ?? 0);
      if (i > 0 && !at.has(i - 1)) two[i - 1]! += worth * likeness;
    }
  }
  let best = 0, span: Span | null = null;
  for (let i = 0; i < told.length; i++) {
    const next = told[i + 1] === undefined ? 0 : TOGETHER * two[i]!;
    if (Math.max(one[i]!, next) <= best) continue;
    best = Math.max(one[i]!, next);
    span = [told[i]!.span[0], told[one[i]! >= next ? i : i + 1]!.span[1]];
  }
  return { share: best / Math.max(LEAST, total), span };
}

/** Where a stem stands, or else one near it, with how near. */
function placesOf(stem: string, holders: Text["holders"], near: Near): ReadonlyMap<number, number> {
  const at = new Map<number, number>();
  for (const [other, likeness] of near.get(stem) ?? []) if (likeness > NEAR) for (const i of holders.get(other) ?? []) at.set(i, Math.max(at.get(i) ?? 0, NEAR_WORTH * likeness));
  for (const i of holders.get(stem) ?? []) at.set(i, 1);
  return at;
}
