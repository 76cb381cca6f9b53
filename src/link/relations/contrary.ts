import table from "../data/contrary.json" with { type: "json" };
import { likeness } from "../claims/gist.ts";
import { meaningLikeness } from "../claims/meaning.ts";
import type { Traits } from "../claims/traits.ts";
import type { Context } from "../origins/strand.ts";
import { isNegative, negates, opposes } from "./opposition.ts";

/** What speaks for and against two claims being contrary; each about 0–1. */
export const CONTRARY_FEATURES = [
  "matter", "matterAgain", "said", "meaning", "shared", "numbersAgree", "numbersDiffer", "numbersDifferInMatter", "datesDiffer", "timesDiffer", "oneNegative", "oneNegativeInMatter", "oneDenies",
  "negates", "opposes", "derived", "sameReport", "sameSpeaker", "oneOwn", "bothOwn", "likelyOnly", "terse",
] as const;

const weights = CONTRARY_FEATURES.map((name) => (table.weights as Readonly<Record<string, number>>)[name] ?? 0);

/** How likely the two claims cannot both be true, as log-odds: learned weights (training/contrary.ts). */
export function contrariness(a: Traits, b: Traits, context: Context): number {
  return contraryFeatures(a, b, context).reduce((sum, value, i) => sum + value * weights[i]!, table.bias);
}

/** Two claims that answer one question begin to be as near as this. */
export const OF_ONE_MATTER = 0.4;

/** In the order of `CONTRARY_FEATURES`. */
export function contraryFeatures(a: Traits, b: Traits, { derivations }: Context): readonly number[] {
  const matter = likeness("matter", a.gist, b.gist), near = Math.max(0, matter - OF_ONE_MATTER) / (1 - OF_ONE_MATTER);
  const differ = (x: ReadonlySet<unknown>, y: ReadonlySet<unknown>): number => Number(x.size > 0 && y.size > 0 && x.isDisjointFrom(y));
  const [p, q] = [a.assertion.paper, b.assertion.paper], took = (from: string, to: string): boolean => derivations.get(from)?.some((d) => d.to === to) ?? false;
  const numbers = differ(a.numbers, b.numbers), oneNegative = Number(isNegative(a) !== isNegative(b));
  const shared = a.telling.reduce((sum, [stem, weight]) => sum + (b.weights.has(stem) ? weight : 0), 0) / Math.max(0.1, Math.min(a.total, b.total));
  return [
    Math.max(0, matter), near ** 2, Math.max(0, likeness("said", a.gist, b.gist)), meaningLikeness(a.meaning, b.meaning), shared, Number(!a.numbers.isDisjointFrom(b.numbers)), numbers, numbers * near,
    differ(a.dates, b.dates), differ(a.times, b.times), oneNegative, oneNegative * near, Number(a.denial !== b.denial),
    Number(negates(a, b) > 0 || negates(b, a) > 0), Number(opposes(a, b)), Number(took(p, q) || took(q, p)), Number(p === q), Number(a.speaker !== null && a.speaker === b.speaker),
    Number((a.speaker === null) !== (b.speaker === null)), Number(a.speaker === null && b.speaker === null), Number(a.assertion.claim.factuality.startsWith("PS") !== b.assertion.claim.factuality.startsWith("PS")), 1 / Math.max(1, Math.min(a.stems.length, b.stems.length)),
  ];
}
