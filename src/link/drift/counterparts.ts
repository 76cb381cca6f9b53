import type { Derivation } from "../../domain/derivation.ts";
import { overlap, type Span } from "../../domain/span.ts";
import { likelihood } from "../claims/likelihood.ts";
import { pairsOf, type Pair } from "../claims/pairs.ts";
import type { Traits } from "../claims/traits.ts";
import { inHeadline, type Context } from "../origins/strand.ts";
import type { Assertion } from "../paper.ts";

/** A claim of the report that took, and the derivation by which it stands for one of the report taken from. */
export type Counterpart = { readonly after: Assertion; readonly derivation: Derivation };

/** For claims, by id, what stands for them in the reports that took from theirs. */
export type Counterparts = ReadonlyMap<string, readonly Counterpart[]>;

type Answer = { readonly before: Assertion; readonly after: Assertion };

/** Less likely the same claim than this (log-odds), two tell different things; passages that a derivation puts side by side are so much likelier. */
const LEAST = -1, BESIDE = 1.5;

/** What stands for what along each derivation, though it may have changed so much that it is another claim; the likeliest first. */
export function counterpartsOf(derivations: readonly Derivation[], traits: readonly Traits[], { papers }: Context): Counterparts {
  const byPaper = Map.groupBy(traits.filter(({ assertion }) => !inHeadline(assertion, papers.get(assertion.paper)!)), (t) => t.assertion.paper);
  const found = new Map<string, Counterpart[]>();
  for (const derivation of derivations)
    for (const { before, after } of answersOf(derivation, byPaper.get(derivation.to) ?? [], byPaper.get(derivation.from) ?? [])) {
      const list = found.get(before.id);
      if (list === undefined) found.set(before.id, [{ after, derivation }]);
      else list.push({ after, derivation });
    }
  return found;
}

/** Claims of two reports that stand for one another: those in the same words, then of the others the likeliest. */
function answersOf(derivation: Derivation, theirs: readonly Traits[], own: readonly Traits[]): readonly Answer[] {
  const wording = ({ stems }: Traits): string => stems.join(" ");
  const printed = new Map(theirs.map((t) => [wording(t), t]));
  const copied = own.flatMap((t): readonly Answer[] => { const before = printed.get(wording(t)); return before === undefined ? [] : [{ before: before.assertion, after: t.assertion }]; });
  const done = new Set(copied.flatMap(({ before, after }) => [before, after]));
  const rest = (list: readonly Traits[]): readonly Traits[] => list.filter((t) => !done.has(t.assertion));
  return [...copied, ...retold(derivation, rest(theirs), rest(own))];
}

function retold(derivation: Derivation, theirs: readonly Traits[], own: readonly Traits[]): readonly Answer[] {
  const rated = pairsOf([...theirs, ...own], (a, b) => (a === b ? "same" : "derived")).flatMap((pair) => {
    const [before, after] = inOrder(pair, derivation);
    if (before === null) return [];
    const beside = derivation.spans.some(({ from, to }) => stands(after, from) && stands(before, to));
    const score = likelihood(pair) + (beside ? BESIDE : 0);
    return score < LEAST ? [] : [{ before: before.assertion, after: after.assertion, score }];
  });
  const nearest = new Map<string, Assertion>();
  return rated.toSorted((a, b) => b.score - a.score || (a.after.id < b.after.id ? -1 : 1)).flatMap(({ before, after }): readonly Answer[] => {
    // beside its nearest, a claim stands for what holds that or is a part of it
    if (![[before, after] as const, [after, before] as const].every(([one, other]) => isNested(nearest.get(one.id) ?? other, other))) return [];
    if (!nearest.has(before.id)) nearest.set(before.id, after);
    if (!nearest.has(after.id)) nearest.set(after.id, before);
    return [{ before, after }];
  });
}

/** Which of a pair the report taken from tells; null where both are of one report. */
function inOrder({ a, b }: Pair, { from, to }: Derivation): readonly [before: Traits | null, after: Traits] {
  const [x, y] = [a.assertion.paper, b.assertion.paper];
  return x === to && y === from ? [a, b] : x === from && y === to ? [b, a] : [null, b];
}

function isNested({ claim: a }: Assertion, { claim: b }: Assertion): boolean {
  return a.spans.some((s) => b.spans.some((t) => overlap(s, t) > 0));
}

function stands({ assertion: { claim } }: Traits, span: Span): boolean {
  return claim.spans.some((s) => overlap(s, span) > 0);
}
