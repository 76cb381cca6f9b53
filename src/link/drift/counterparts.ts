import type { Derivation } from "../../domain/derivation.ts";
import type { Traits } from "../claims/traits.ts";
import type { Group } from "../clusters.ts";
import { inHeadline, type Context } from "../origins/strand.ts";
import type { Assertion } from "../paper.ts";
import { candidatesOf, type Candidate } from "./candidates.ts";

/** A claim of the report that took, and the derivation by which it stands for one of the report taken from; `score`: how likely it does (log-odds). */
export type Counterpart = { readonly after: Assertion; readonly derivation: Derivation; readonly score: number };

/** For claims, by id, what stands for them in the reports that took from theirs. */
export type Counterparts = ReadonlyMap<string, readonly Counterpart[]>;

type Answer = { readonly before: Assertion; readonly after: Assertion; readonly score: number };

/** Less likely (log-odds), nothing stands for anything; by so much less than the likeliest is nearly as likely. */
const LEAST = -1.5, NEARLY = 1;

/** What stands for what along each derivation, though it may have changed so much that it is another claim; the likeliest first. */
export function counterpartsOf(derivations: readonly Derivation[], traits: readonly Traits[], groups: readonly Group[], context: Context): Counterparts {
  const byPaper = bodiesOf(traits, context), together = togetherIn(groups);
  const found = new Map<string, Counterpart[]>();
  for (const derivation of derivations) {
    const { copied, theirs, own } = copiedAlong(byPaper.get(derivation.to) ?? [], byPaper.get(derivation.from) ?? []);
    for (const { before, after, score } of [...copied, ...retold(candidatesOf(derivation, theirs, own, together, context))]) {
      const list = found.get(before.id);
      if (list === undefined) found.set(before.id, [{ after, derivation, score }]);
      else list.push({ after, derivation, score });
    }
  }
  return found;
}

/** The claims of each report but those of its headline. */
export function bodiesOf(traits: readonly Traits[], { papers }: Context): ReadonlyMap<string, readonly Traits[]> {
  return Map.groupBy(traits.filter(({ assertion }) => !inHeadline(assertion, papers.get(assertion.paper)!)), (t) => t.assertion.paper);
}

/** Are two claims counted as one? */
export function togetherIn(groups: readonly Group[]): (a: Traits, b: Traits) => boolean {
  const groupOf = new Map(groups.flatMap((g) => g.members.map((m) => [m.id, g] as const)));
  return (a, b) => groupOf.get(a.assertion.id) === groupOf.get(b.assertion.id);
}

/** Claims of two reports in the same words, and the others of both. */
export function copiedAlong(theirs: readonly Traits[], own: readonly Traits[]): { readonly copied: readonly Answer[]; readonly theirs: readonly Traits[]; readonly own: readonly Traits[] } {
  const printed = new Map(theirs.map((t) => [wording(t), t]));
  const copied = own.flatMap((t): readonly Answer[] => { const before = printed.get(wording(t)); return before === undefined ? [] : [{ before: before.assertion, after: t.assertion, score: Infinity }]; });
  const done = new Set(copied.flatMap(({ before, after }) => [before, after]));
  const rest = (list: readonly Traits[]): readonly Traits[] => list.filter((t) => !done.has(t.assertion));
  return { copied, theirs: rest(theirs), own: rest(own) };
}

function wording({ stems }: Traits): string {
  return stems.join(" ");
}

/** What stands for what, the likeliest first: beside its likeliest, for each claim of the report taken from what is nearly as likely. */
function retold(candidates: readonly Candidate[]): readonly Answer[] {
  const likely = candidates.filter(({ score }) => score >= LEAST).toSorted((a, b) => b.score - a.score || (a.after.assertion.id < b.after.assertion.id ? -1 : 1));
  const best = new Map<Traits, number>();
  for (const { before, score } of likely) if (!best.has(before)) best.set(before, score);
  return likely.filter(({ before, score }) => best.get(before)! - score <= NEARLY).map(({ before, after, score }) => ({ before: before.assertion, after: after.assertion, score }));
}
