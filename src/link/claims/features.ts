import { weightOf } from "../weight.ts";
import type { Traits } from "./traits.ts";
import { wordLikeness } from "./vectors.ts";

/** How two reports stand to one another. */
export type Kinship = "same" | "derived" | "siblings" | "none";

export const FEATURES = [
  "shared", "contained", "soft", "softContained", "run", "runWords", "numbersAgree", "numbersDiffer", "numbersDifferDerived", "namesShared", "namesDiffer", "datesAgree", "datesDiffer",
  "polarityDiffers", "oneDenies", "sameSpeaker", "otherSpeaker", "sameReport", "derived", "siblings", "derivedSoft", "shortness", "lengthRatio", "placesApart",
] as const;

/** Words less alike than this tell nothing. */
const ALIKE = 0.5;

/** What speaks for and against two claims being the same proposition, in the order of `FEATURES`; each about 0–1. */
export function featuresOf(a: Traits, b: Traits, kinship: Kinship): readonly number[] {
  const shared = sumShared(a.weights, b.weights);
  const [ab, ba] = [softShared(a, b), softShared(b, a)];
  const min = Math.max(0.1, Math.min(a.total, b.total)), both = Math.max(0.1, a.total + b.total);
  const run = longestRun(a.stems, b.stems);
  const differ = a.numbers.size > 0 && b.numbers.size > 0 && a.numbers.isDisjointFrom(b.numbers);
  const names = sumOf(a.names.intersection(b.names)), namesMin = Math.min(sumOf(a.names), sumOf(b.names));
  const soft = (ab + ba) / both;
  const kin = kinship === "derived" ? 1 : 0;
  const sameDates = !a.dates.isDisjointFrom(b.dates);
  return [
    (2 * shared) / both, shared / min, soft, Math.max(ab / Math.max(0.1, a.total), ba / Math.max(0.1, b.total)),
    run / Math.max(1, Math.min(a.stems.length, b.stems.length)), Math.min(1, run / 10),
    Number(!a.numbers.isDisjointFrom(b.numbers)), Number(differ && kin === 0), Number(differ && kin === 1),
    namesMin === 0 ? 0.5 : names / namesMin, Number(namesMin > 0 && names === 0),
    Number(sameDates), Number(a.dates.size > 0 && b.dates.size > 0 && !sameDates),
    Number(a.negative !== b.negative), Number(a.denial !== b.denial), Number(a.speaker !== null && a.speaker === b.speaker), Number(a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker),
    Number(kinship === "same"), kin, Number(kinship === "siblings"), kin * soft,
    1 / (1 + Math.min(a.total, b.total)), Math.min(a.total, b.total) / Math.max(0.1, a.total, b.total), Math.abs(a.place - b.place),
  ];
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
  for (const [stem, w] of a.weights) {
    if (b.weights.has(stem)) { sum += w; continue; }
    let best = 0;
    for (const other of b.weights.keys()) best = Math.max(best, wordLikeness(stem, other));
    if (best > ALIKE) sum += w * best;
  }
  return sum;
}

/** The longest run of stems in the same order. */
function longestRun(a: readonly string[], b: readonly string[]): number {
  let before = new Uint16Array(b.length + 1), best = 0;
  for (const stem of a) {
    const row = new Uint16Array(b.length + 1);
    for (const [j, other] of b.entries()) if (stem === other) best = Math.max(best, (row[j + 1] = before[j]! + 1));
    before = row;
  }
  return best;
}

function sumOf(stems: ReadonlySet<string>): number {
  let sum = 0;
  for (const stem of stems) sum += weightOf(stem) ** 2;
  return sum;
}
