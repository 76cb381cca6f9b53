import type { Derivation } from "../../domain/derivation.ts";
import { oncePer } from "../../domain/once.ts";
import { overlap, type Span } from "../../domain/span.ts";
import { likelihood } from "../claims/likelihood.ts";
import { PAIR_FEATURES, pairsOf, type Pair } from "../claims/pairs.ts";
import type { Traits } from "../claims/traits.ts";
import table from "../data/counterpart.json" with { type: "json" };
import type { Context } from "../origins/strand.ts";
import { extentOf, type Paper } from "../paper.ts";
import { sentenceSpans } from "../sentence-spans.ts";

/** A claim of a report that took, and one of the report taken from that it may retell; `score` is how likely it does, as log-odds. */
export type Candidate = { readonly before: Traits; readonly after: Traits; readonly features: readonly number[]; readonly score: number };

/**
 * `likely`: how likely the two are one claim; `ahead`, `aheadOfTheirs`: by how much likelier than the next for the one and for the other;
 * `aligned`: how much of both has an answer; `beside`: the derivation puts them side by side; `sentence`, `near`: how likely any claims of their two sentences are
 * one, and of the sentences around; `cluster`: they are counted as one claim; `apart`: how far apart they stand in their reports; `lead`: both begin one;
 * `foreign`: it is the word of somebody whom the other report does not name; `part`, `rewrite`: how the report took. Each about −1 to 1.
 */
export const CANDIDATE_FEATURES = ["likely", "ahead", "aheadOfTheirs", "aligned", "beside", "sentence", "near", "cluster", "apart", "lead", "foreign", "part", "rewrite"] as const;

const ALIGNED = PAIR_FEATURES.indexOf("aligned");
/** Log-odds beyond this, and leads beyond half of it, tell no more; where there is no other, this is the log-odds of one. */
const MOST = 8, LEAD = MOST / 2, NONE = -9;
/** Of more claims than this one is likely by chance: all are less likely then, by the logarithm. */
const MANY = 20;
/** Sentences that begin a report. */
const FIRST = 3;
/** Where the neighbours of two sentences that answer one another stand, from each. */
const AROUND = [[-1, -1], [1, 1], [-1, 1], [1, -1], [-1, 0], [1, 0], [0, 1], [0, -1], [-1, -2], [1, 2]] as const;

const sentencesIn = oncePer(({ text }: Paper) => sentenceSpans(text));

/** A pair with how likely it is one claim and the places of its two sentences. */
type Rated = { readonly before: Traits; readonly after: Traits; readonly likely: number; readonly aligned: number; readonly from: number; readonly to: number };

/** What may stand for what along a derivation, with what speaks for and against it. */
export function candidatesOf(derivation: Derivation, theirs: readonly Traits[], own: readonly Traits[], together: (a: Traits, b: Traits) => boolean, { papers }: Context): readonly Candidate[] {
  const [taker, taken] = [papers.get(derivation.from)!, papers.get(derivation.to)!];
  const places = new Map([...theirs, ...own].map((t) => [t, placeOf(t, t.assertion.paper === taken.id ? taken : taker)]));
  const rated = pairsOf([...theirs, ...own], (a, b) => (a === b ? "same" : "derived")).flatMap((pair): readonly Rated[] => {
    const [before, after] = inOrder(pair, derivation);
    return before === null ? [] : [{ before, after, likely: likelihood(pair), aligned: pair.features[ALIGNED]!, from: places.get(after)!, to: places.get(before)! }];
  });
  const sentences = new Map<string, number>();
  for (const { from, to, likely } of rated) sentences.set(`${from} ${to}`, Math.max(sentences.get(`${from} ${to}`) ?? NONE, likely));
  const many = Math.log(Math.max(1, theirs.length / MANY));
  const [ahead, aheadOfTheirs] = [leads(rated, (r) => r.after), leads(rated, (r) => r.before)];
  return rated.map((r): Candidate => {
    const { before, after, likely, aligned, from, to } = r;
    const near = Math.max(...AROUND.map(([x, y]) => sentences.get(`${from + x} ${to + y}`) ?? NONE));
    const features = [
      limited(likely, MOST) / LEAD, ahead(r), aheadOfTheirs(r), aligned,
      Number(derivation.spans.some((s) => stands(after, s.from) && stands(before, s.to))), chance(sentences.get(`${from} ${to}`)!), chance(near),
      Number(together(before, after)), Math.abs(from / sentencesIn(taker).length - to / sentencesIn(taken).length), Number(from < FIRST && to < FIRST),
      Number(isForeign(after, taker, taken)), Number(derivation.kind === "partial" || derivation.kind === "copy"), Number(derivation.kind === "rewrite"),
    ];
    return { before, after, features, score: CANDIDATE_FEATURES.reduce((sum, name, k) => sum + features[k]! * table.weights[name], table.bias) - many };
  });
}

/** By how much a pair is likelier than every other of the same claim, −1 to 1. */
function leads(rated: readonly Rated[], side: (r: Rated) => Traits): (r: Rated) => number {
  const best = new Map([...Map.groupBy(rated, side)].map(([claim, list]) => [claim, list.map((r) => r.likely).toSorted((a, b) => b - a)] as const));
  return (r) => { const [first, second = NONE] = best.get(side(r))!; return limited(r.likely - (r.likely === first ? second : first!), LEAD) / LEAD; };
}

function limited(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds - 1));
}

/** Which of a pair the report taken from tells; null where both are of one report. */
function inOrder({ a, b }: Pair, { from, to }: Derivation): readonly [before: Traits | null, after: Traits] {
  const [x, y] = [a.assertion.paper, b.assertion.paper];
  return x === to && y === from ? [a, b] : x === from && y === to ? [b, a] : [null, b];
}

function placeOf({ assertion }: Traits, paper: Paper): number {
  const [start] = extentOf(assertion);
  return sentencesIn(paper).findIndex(([, end]) => end > start);
}

function stands({ assertion: { claim } }: Traits, span: Span): boolean {
  return claim.spans.some((s) => overlap(s, span) > 0);
}

/** Is it the word of a person whose last name the other report does not have? */
function isForeign({ assertion: { claim } }: Traits, taker: Paper, taken: Paper): boolean {
  const first = claim.chain[0]?.sources;
  const source = first === undefined || first === "report" ? undefined : taker.sources.get(first[0] ?? "");
  return source !== undefined && source.kind === "person" && source.name !== null && !knows(taken, source.name);
}

/** Has a report the last word of a name? */
export function knows({ text }: Paper, name: string): boolean {
  return text.includes(name.split(" ").at(-1)!);
}
