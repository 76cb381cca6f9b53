import { isMisread, isTransposed } from "./numbers.ts";
import type { Traits } from "./traits.ts";

/** How two reports stand to one another. */
export type Kinship = "same" | "derived" | "siblings" | "none";

export const FEATURES = [
  "contained", "numbersAgree", "figuresAgree", "numbersDiffer", "numbersGarbled", "datesAgree", "timesAgree", "polarityDiffers", "oneDenies",
  "sameSpeaker", "sameReport", "derived", "siblings", "carried", "oneOfReport", "terse",
] as const;

/** What speaks for and against two claims being the same proposition, in the order of `FEATURES`; each 0–1. */
export function featuresOf(a: Traits, b: Traits, kinship: Kinship): readonly number[] {
  const differ = a.numbers.size > 0 && b.numbers.size > 0 && a.numbers.isDisjointFrom(b.numbers);
  return [
    sumShared(a.weights, b.weights) / Math.max(0.1, Math.min(a.total, b.total)),
    Number(!a.numbers.isDisjointFrom(b.numbers)), Number(a.numbers.intersection(b.numbers).values().some(isTelling)), Number(differ && kinship !== "derived"), Number(differ && isGarbled(a.numbers, b.numbers)),
    Number(!a.dates.isDisjointFrom(b.dates)), Number(!a.times.isDisjointFrom(b.times)), Number(a.negative !== b.negative), Number(a.denial !== b.denial),
    Number(a.speaker !== null && a.speaker === b.speaker), Number(kinship === "same"), Number(kinship === "derived"), Number(kinship === "siblings"),
    Number(isCarried(a, b)), Number(a.ofReport !== b.ofReport), 1 / Math.max(1, Math.min(a.stems.length, b.stems.length)),
  ];
}

/** Of more than a dozen, or broken: two reports seldom have such a number by chance. */
function isTelling(number: number): boolean {
  return number > 12 || !Number.isInteger(number);
}

/** Does the one's chain run through the other's outlet? */
function isCarried(a: Traits, b: Traits): boolean {
  return (b.outlet !== null && a.carriers.has(b.outlet)) || (a.outlet !== null && b.carriers.has(a.outlet));
}

/** Does a number of the one look like one of the other with digits exchanged or one miscopied (168, 186; 28, 38)? */
function isGarbled(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return [...a].some((x) => [...b].some((y) => isMisread(x, y) || isTransposed(x, y)));
}

function sumShared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [stem, w] of a) if (b.has(stem)) sum += w;
  return sum;
}

/** The share of what `a` says that has an answer in `b`, 0–1. */
export function answered(a: Traits, b: Traits): number {
  return a.total === 0 ? 0 : softShared(a, b) / a.total;
}

/** How much of `a` has an answer in `b`: each stem with its weight, as far as its nearest stem there is alike. */
function softShared(a: Traits, b: Traits): number {
  let sum = 0;
  for (const [stem, weight] of a.telling) {
    if (b.weights.has(stem)) { sum += weight; continue; }
    const near = a.near.get(stem);
    if (near === undefined) continue;
    let best = 0;
    for (const [other] of b.telling) best = Math.max(best, near.get(other) ?? 0);
    sum += weight * best;
  }
  return sum;
}
