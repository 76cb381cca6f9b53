import type { Drift } from "../domain/cluster.ts";
import type { Span } from "../domain/span.ts";
import { certaintyDrift, conditionDrift } from "./drift/certainty.ts";
import type { Counterparts } from "./drift/counterparts.ts";
import { dateDrift, numberDrift, placeDrift } from "./drift/facts.ts";
import { sourceDrift } from "./drift/source.ts";
import type { Assertion } from "./paper.ts";
import { isCorrection } from "./related.ts";
import { inHeadline, strandOf, type Context, type Strand } from "./origins/strand.ts";

/** One telling beside the one it was taken from. */
export type Telling = { readonly before: Strand; readonly after: Strand };
/** What changed: the words on both sides. */
export type Change = { readonly kind: Drift["kind"]; readonly from: Side; readonly to: Side };
export type Side = { readonly words: string; readonly spans: readonly Span[] };

/**
 * What changed in each report against the one it took the claim from (design.md §5: nearest source); each kind once a
 * report. A telling may have changed so much that it is no longer the same claim: `counterparts` has those.
 */
export function driftOf(strands: readonly Strand[], counterparts: Counterparts, context: Context): readonly Drift[] {
  const { papers } = context;
  const changed = strands.flatMap((before) => (counterparts.get(before.member.id) ?? []).map(({ after, derivation }): Telling => {
    const strand = strands.find((s) => s.member === after) ?? strandOf(after, [after], context);
    return { before, after: { ...strand, parent: strand.parent ?? { member: before.member, kind: derivation.kind === "citation" ? "cited" : derivation.kind === "rewrite" ? "rewrote" : "reprinted", derivation } } };
  }));
  const tellings = [...changed, ...retoldIn(strands, new Set(changed.map((t) => t.after.member)), context)]
    // a correction is for changing what was told
    .filter(({ after }) => !isCorrection(papers.get(after.member.paper)!.reading));
  const found = new Map<string, Drift>();
  for (const telling of tellings)
    for (const { kind, from, to } of changesIn(telling, context)) {
      const key = `${telling.after.member.paper} ${kind}`;
      if (!found.has(key)) found.set(key, {
        report: telling.after.member.paper, kind, from: from.words, to: to.words,
        passages: [{ report: telling.before.member.paper, spans: from.spans }, { report: telling.after.member.paper, spans: to.spans }],
      });
    }
  return [...found.values()];
}

/** Members that nothing stands for yet, in reports that took theirs from another member's: as the same claim they stand for it. A citing report tells much by itself. */
function retoldIn(strands: readonly Strand[], done: ReadonlySet<Assertion>, { papers, derivations }: Context): readonly Telling[] {
  const inBody = strands.filter(({ member }) => !inHeadline(member, papers.get(member.paper)!));
  return inBody.filter(({ member }) => !done.has(member)).flatMap((after): readonly Telling[] => {
    const from = new Set((derivations.get(after.member.paper) ?? []).filter((d) => d.kind !== "citation").map((d) => d.to));
    const before = inBody.find(({ member }) => from.has(member.paper));
    return before === undefined ? [] : [{ before, after }];
  });
}

function changesIn(telling: Telling, context: Context): readonly Change[] {
  return [conditionDrift, certaintyDrift, numberDrift, dateDrift, placeDrift, sourceDrift].flatMap((compare) => compare(telling, context) ?? []);
}
