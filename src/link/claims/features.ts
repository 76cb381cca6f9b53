import { weightOf } from "../weight.ts";
import type { Traits } from "./traits.ts";

/** How two reports stand to one another. */
export type Kinship = "same" | "derived" | "siblings" | "none";

export const FEATURES = [
  "shared", "contained", "soft", "softContained", "run", "runWords", "numbersAgree", "numbersDiffer", "numbersDifferDerived", "numbersGarbled", "countsAgree", "countsConflict", "namesShared", "namesDiffer", "datesAgree", "datesDiffer",
  "polarityDiffers", "oneDenies", "sameSpeaker", "otherSpeaker", "sameReport", "derived", "siblings", "derivedSoft", "shortness", "lengthRatio", "placesApart", "carried", "oneOfReport",
] as const;

/** How much of both has an answer in the other by meaning, 0–1. */
export function softness(a: Traits, b: Traits): number {
  return (softShared(a, b) + softShared(b, a)) / Math.max(0.1, a.total + b.total);
}

/** What speaks for and against two claims being the same proposition, in the order of `FEATURES`; each about 0–1. */
export function featuresOf(a: Traits, b: Traits, kinship: Kinship, soft: number): readonly number[] {
  const shared = sumShared(a.weights, b.weights);
  const min = Math.max(0.1, Math.min(a.total, b.total)), both = Math.max(0.1, a.total + b.total);
  const run = longestRun(a.stems, b.stems);
  const differ = a.numbers.size > 0 && b.numbers.size > 0 && a.numbers.isDisjointFrom(b.numbers);
  const names = sumOf(a.names.intersection(b.names)), namesMin = Math.min(sumOf(a.names), sumOf(b.names));
  const kin = kinship === "derived" ? 1 : 0;
  const counts = compareCounts(a, b);
  const sameDates = !a.dates.isDisjointFrom(b.dates);
  return [
    (2 * shared) / both, shared / min, soft, Math.max(answered(a, b), answered(b, a)),
    run / Math.max(1, Math.min(a.stems.length, b.stems.length)), Math.min(1, run / 10),
    Number(!a.numbers.isDisjointFrom(b.numbers)), Number(differ && kin === 0), Number(differ && kin === 1), Number(differ && isGarbled(a.numbers, b.numbers)), Number(counts.agree), Number(counts.differ && !counts.agree && kin === 0 && !isCarried(a, b) && !isGarbled(a.numbers, b.numbers)),
    namesMin === 0 ? 0.5 : names / namesMin, Number(namesMin > 0 && names === 0),
    Number(sameDates), Number(a.dates.size > 0 && b.dates.size > 0 && !sameDates),
    Number(a.negative !== b.negative), Number(a.denial !== b.denial), Number(a.speaker !== null && a.speaker === b.speaker), Number(a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker),
    Number(kinship === "same"), kin, Number(kinship === "siblings"), kin * soft,
    1 / (1 + Math.min(a.total, b.total)), Math.min(a.total, b.total) / Math.max(0.1, a.total, b.total), Math.abs(a.place - b.place), Number(isCarried(a, b)), Number(a.ofReport !== b.ofReport),
  ];
}

/** Do they count the same things, and to the same number or another? */
function compareCounts(a: Traits, b: Traits): { readonly agree: boolean; readonly differ: boolean } {
  let agree = false, differ = false;
  for (const x of a.quantities)
    for (const y of b.quantities) {
      if (!x.counted.some((stem) => y.counted.includes(stem) && weightOf(stem) > 0.1)) continue;
      if (x.value === y.value) agree = true;
      else differ = true;
    }
  return { agree, differ };
}

/** Does the one's chain run through the other's outlet? */
export function isCarried(a: Traits, b: Traits): boolean {
  return (b.outlet !== null && a.carriers.has(b.outlet)) || (a.outlet !== null && b.carriers.has(a.outlet));
}

/** Does a number of the one look like one of the other with digits exchanged or one miscopied (168, 186; 28, 38)? */
export function isGarbled(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return [...a].some((x) => [...b].some((y) => {
    const [m, n] = [String(x), String(y)];
    if (m.length !== n.length || m.length < 2) return false;
    const wrong = [...m].flatMap((digit, i) => (digit === n[i] ? [] : [i]));
    return wrong.length === 1 || (wrong.length === 2 && m[wrong[0]!] === n[wrong[1]!] && m[wrong[1]!] === n[wrong[0]!]);
  }));
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
