import type { Derivation } from "../../domain/derivation.ts";
import { overlap, type Span } from "../../domain/span.ts";
import { answered } from "../claims/features.ts";
import type { Traits } from "../claims/traits.ts";
import { inHeadline, type Context } from "../origins/strand.ts";
import type { Assertion } from "../paper.ts";

/** A claim of the report that took, and the derivation by which it stands for one of the report taken from. */
export type Counterpart = { readonly after: Assertion; readonly derivation: Derivation };

/** For claims, by id, what stands for them in the reports that took from theirs. */
export type Counterparts = ReadonlyMap<string, readonly Counterpart[]>;

/** Claims that answer one another less than this tell different things; outside a citing passage they must answer more. */
const ALIKE = 0.24, ELSEWHERE = 0.5;

/** What stands for what: in the passages that a derivation puts side by side, and in the whole of two that a citation ties; the likest first, each once. */
export function counterpartsOf(derivations: readonly Derivation[], traits: readonly Traits[], { papers }: Context): Counterparts {
  const byPaper = Map.groupBy(traits.filter(({ assertion }) => !inHeadline(assertion, papers.get(assertion.paper)!)), (t) => t.assertion.paper), found = new Map<string, Counterpart[]>();
  for (const derivation of derivations) {
    const own = byPaper.get(derivation.from) ?? [], theirs = byPaper.get(derivation.to) ?? [];
    const pairs = new Map<string, { readonly after: Assertion; readonly before: Assertion; readonly likeness: number }>();
    const compare = (after: Traits, before: Traits, least: number): void => {
      const likeness = (answered(after, before) + answered(before, after)) / 2;
      if (likeness >= least) pairs.set(`${after.assertion.id} ${before.assertion.id}`, { after: after.assertion, before: before.assertion, likeness });
    };
    const anywhere = derivation.kind === "citation" || derivation.kind === "rewrite";
    for (const { from, to } of derivation.spans)
      for (const after of own) {
        const inside = stands(after, from);
        if (inside || anywhere) for (const before of theirs) if (anywhere || stands(before, to)) compare(after, before, inside && (derivation.kind === "citation" || stands(before, to)) ? ALIKE : ELSEWHERE);
      }
    const taken = new Set<string>();
    for (const { after, before } of [...pairs.values()].sort((a, b) => b.likeness - a.likeness || (a.after.id < b.after.id ? -1 : 1))) {
      if (taken.has(after.id) || taken.has(before.id)) continue;
      taken.add(after.id).add(before.id);
      const list = found.get(before.id);
      if (list === undefined) found.set(before.id, [{ after, derivation }]);
      else list.push({ after, derivation });
    }
  }
  return found;
}

function stands({ assertion: { claim } }: Traits, span: Span): boolean {
  return claim.spans.some((s) => overlap(s, span) > 0);
}
