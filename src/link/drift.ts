import type { Drift } from "../domain/cluster.ts";
import { wordsOf } from "../domain/span.ts";
import { quantitiesIn } from "./claims/numbers.ts";
import type { Strand } from "./origins/strand.ts";
import type { Paper } from "./paper.ts";

const SURE = { "CT+": 3, "PR+": 2, "PS+": 1, "CT-": 3, "PR-": 2, "PS-": 1, CTu: 0, U: 0 } as const;

/** What changed in each member against the one it was taken from. */
export function driftOf(strands: readonly Strand[], papers: ReadonlyMap<string, Paper>): readonly Drift[] {
  return strands.flatMap(({ member, parent }): readonly Drift[] => {
    if (parent === null) return [];
    const { claim } = member, before = parent.member.claim;
    const found = (kind: Drift["kind"], from: string, to: string): Drift => ({ report: member.paper, kind, from, to, passages: [{ report: parent.member.paper, spans: before.spans }, { report: member.paper, spans: claim.spans }] });
    const out: Drift[] = [];
    if (before.condition !== null && claim.condition === null) out.push(found("condition-lost", wordsOf(papers.get(parent.member.paper)!.text, before.condition.spans), claim.text));
    if (SURE[claim.factuality] > SURE[before.factuality] && SURE[before.factuality] > 0) out.push(found(before.factuality.startsWith("PS") ? "certainty-raised" : "hedge-lost", before.text, claim.text));
    const [m, n] = [parent.member, member].map((x) => new Set(quantitiesIn(x.words).map((q) => q.value))) as [Set<number>, Set<number>];
    if (m.size > 0 && n.size > 0 && m.isDisjointFrom(n)) out.push(found("number", [...m].join(", "), [...n].join(", ")));
    return out;
  });
}
