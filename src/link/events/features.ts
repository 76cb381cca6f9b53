import { wordLikeness } from "../claims/vectors.ts";
import type { Matter } from "./matter.ts";
import type { Telling, Weights } from "./tellings.ts";

export const FEATURES = [
  "sameStem", "nearness", "sharedStart", "weight", "weightDiffers", "oftenTold", "triggerThere", "sameType", "otherType", "sameTense", "polarityDiffers", "futureDiffers", "hypotheticalDiffers",
  "reporting", "oneReports", "sameSpeaker", "otherSpeaker",
  "sentence", "sentenceContained", "close", "closeContained", "before", "after", "crossed", "sides", "names", "namesDiffer", "someNames", "placesAgree", "placesDiffer", "datesAgree", "datesDiffer", "numbersAgree", "numbersDiffer", "partiesAgree", "partiesDiffer",
  "sameReport", "sameSentence", "sentencesApart", "whole", "body", "matterWords", "matterNames", "opening", "openingNames", "bothEarly", "downApart", "shortness",
] as const;

/** What speaks for and against two events being one, in the order of `FEATURES`; `told` is how often a stem is told in a report that has it. */
export function featuresOf(a: Telling, b: Telling, matter: Matter, told: (stem: string) => number): readonly number[] {
  const same = a.stem === b.stem;
  const agree = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => !x.isDisjointFrom(y);
  const differ = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => x.size > 0 && y.size > 0 && x.isDisjointFrom(y);
  const namesMin = Math.min(sum(a.names), sum(b.names)), names = shared(a.names, b.names);
  const [before, after, crossed, swapped] = [overlapOf(a.before, b.before), overlapOf(a.after, b.after), overlapOf(a.before, b.after), overlapOf(a.after, b.before)];
  const negative = (t: Telling): boolean => t.event.factuality.endsWith("-") || t.event.auxiliary.includes("negated");
  const is = (t: Telling, mode: "future" | "hypothetical"): boolean => t.event.auxiliary.includes(mode);
  return [
    Number(same), wordLikeness(a.stem, b.stem), same ? 1 : commonStart(a.stem, b.stem), Math.min(a.weight, b.weight), Math.abs(a.weight - b.weight), Math.log(Math.max(told(a.stem), told(b.stem))), Number(a.sentence.has(b.stem) || b.sentence.has(a.stem)),
    Number(a.event.type !== null && a.event.type === b.event.type), Number(a.event.type !== null && b.event.type !== null && a.event.type !== b.event.type),
    Number(a.event.tense === b.event.tense), Number(negative(a) !== negative(b)), Number(is(a, "future") !== is(b, "future")), Number(is(a, "hypothetical") !== is(b, "hypothetical")),
    Number(a.reporting && b.reporting), Number(a.reporting !== b.reporting), Number(a.speaker !== null && a.speaker === b.speaker), Number(a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker),
    diceOf(a.sentence, b.sentence), overlapOf(a.sentence, b.sentence), diceOf(a.close, b.close), overlapOf(a.close, b.close), before, after, Math.max(crossed, swapped), Math.max(before + after, crossed + swapped) / 2,
    namesMin === 0 ? 0.5 : names / namesMin, Number(namesMin > 0 && names === 0), Number(namesMin > 0),
    Number(agree(a.places, b.places)), Number(differ(a.places, b.places)), Number(agree(a.dates, b.dates)), Number(differ(a.dates, b.dates)), Number(agree(a.numbers, b.numbers)), Number(differ(a.numbers, b.numbers)),
    Number(agree(a.parties, b.parties)), Number(differ(a.parties, b.parties)),
    Number(matter.same), Number(matter.same && a.nth === b.nth), matter.same ? Math.min(1, Math.abs(a.nth - b.nth) / 10) : 0, matter.whole, matter.body, matter.words, matter.names, matter.opening, matter.openingNames,
    1 / (1 + Math.max(a.nth, b.nth)), Math.abs(a.down - b.down), 1 / Math.max(1, Math.min(a.words, b.words)),
  ];
}

/** How much of the longer stem the two begin alike with, from three letters on: "acquir" and "acquisit". */
function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n < 3 ? 0 : n / Math.max(a.length, b.length);
}

export function shared(a: Weights, b: Weights): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let total = 0;
  for (const [stem, w] of small) if (large.has(stem)) total += w;
  return total;
}

function sum(weights: Weights): number {
  let total = 0;
  for (const w of weights.values()) total += w;
  return total;
}

function overlapOf(a: Weights, b: Weights): number {
  const least = Math.min(sum(a), sum(b));
  return least === 0 ? 0 : shared(a, b) / least;
}

function diceOf(a: Weights, b: Weights): number {
  const both = sum(a) + sum(b);
  return both === 0 ? 0 : (2 * shared(a, b)) / both;
}
