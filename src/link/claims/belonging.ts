import weights from "../data/belonging.json" with { type: "json" };
import type { Assertion } from "../paper.ts";
import { tenth } from "../tenth.ts";
import type { Kinship } from "./features.ts";
import { gistLikeness } from "./gist.ts";
import type { Traits } from "./traits.ts";

const WEIGHTS: Readonly<Record<string, number>> = weights.weights;

/** The claims beside which it is judged whether one belongs to a group; a wording stands once. */
export type Company = {
  /** How likely two claims are the same, as log-odds. */
  readonly scored: (a: Assertion, b: Assertion) => number;
  /** The other claims of its report. */
  readonly beside: (claim: Assertion) => readonly Assertion[];
  /** The other groups with claims like it, without what its own report has in them. */
  readonly elsewhere: (claim: Assertion) => readonly (readonly Assertion[])[];
  readonly kinship: (a: string, b: string) => Kinship;
};

/** How likely a claim is of a group, as log-odds; `core` are those that surely are. */
export type Judge = (claim: Traits, core: readonly Traits[], company: Company) => number;

/** By learned weights (`training/belonging.ts`). */
export const belonging: Judge = (claim, core, company) => Object.entries(belongingOf(claim, core, company)).reduce((sum, [name, value]) => sum + value * (WEIGHTS[name] ?? 0), weights.bias);

/** What speaks for and against a claim's being of a group: how near it is, whether its report has another that is nearer and others a group that is, whose word it is. */
export function belongingOf(claim: Traits, core: readonly Traits[], { scored, beside, elsewhere, kinship }: Company): Readonly<Record<string, number>> {
  const { assertion } = claim, own = core.map((c) => c.assertion), likely = own.map((c) => scored(assertion, c)), nearest = core[likely.indexOf(Math.max(...likely))]!;
  const near = nearness(assertion, own, scored), papers = new Set(own.map((c) => c.paper)), rivals = beside(assertion);
  const margin = (to: readonly number[]): number => Math.max(-MOST, Math.min(MOST, near - Math.max(APART, ...to)));
  return {
    near, farthest: Math.min(...likely), nearest: Math.max(...likely), gist: gistLikeness(claim, nearest), figures: Number(!claim.numbers.isDisjointFrom(nearest.numbers)),
    nearerThanBeside: margin(rivals.map((rival) => nearness(rival, own, scored))), nearerThanElsewhere: margin(elsewhere(assertion).map((group) => nearness(assertion, group, scored))),
    inReport: Number(papers.has(assertion.paper)), derived: Number([...papers].some((paper) => kinship(assertion.paper, paper) === "derived")), speaker: Number(claim.speaker !== null && core.some((c) => c.speaker === claim.speaker)),
    long: Math.log1p(claim.stems.length), claims: Math.log1p(rivals.length), read: tenth(assertion.claim.confidence),
  };
}

/** Log-odds of a pair that was not looked at. */
export const APART = -5;
/** Beyond this a margin says no more. */
const MOST = 3;
/** The share of the likelier pairs that says how near a claim is to several: two tellings of one may lie far apart. */
const TOP = 0.65;

/** How near a claim is to others, itself left out. */
function nearness(claim: Assertion, others: readonly Assertion[], scored: Company["scored"]): number {
  return topMean(others.flatMap((o) => (o === claim ? [] : [scored(claim, o)])));
}

/** The mean of the likelier part. */
export function topMean(scores: readonly number[]): number {
  const top = scores.toSorted((a, b) => b - a).slice(0, Math.ceil(scores.length * TOP));
  return top.length === 0 ? APART : top.reduce((sum, s) => sum + s, 0) / top.length;
}
