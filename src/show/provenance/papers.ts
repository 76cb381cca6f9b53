import { outletOf } from "../report-page.ts";
import type { PaperNode, ProvenanceOf } from "../provenance.ts";
import type { Steps } from "./steps.ts";

/** The reports that carry the claim, in the order of print, then outlets that are only named. */
export function papersOf(given: ProvenanceOf, { steps, unheld }: Steps): readonly PaperNode[] {
  const { cluster } = given;
  const reached = new Set(steps.map((s) => s.to));
  const circling = new Set(cluster.origins.circles.flat());
  return [
    ...[...new Set(cluster.members.map((m) => m.report))].map((report) => ({
      ...paperNode(given, report),
      unsourced: !reached.has(report) && !circling.has(report),
      drift: [...new Set(cluster.drift.filter((d) => d.report === report).map((d) => d.kind))],
    })),
    ...unheld.map(({ id, outlet }): PaperNode => ({ id, report: null, outlet, headline: null, published: null, unsourced: false, drift: [] })),
  ];
}

export function paperNode({ readings }: ProvenanceOf, report: string): PaperNode {
  const of = readings.get(report)?.report;
  return { id: report, report, outlet: of === undefined ? "outlet unknown" : outletOf(of), headline: of?.headline ?? null, published: of?.published.value ?? null, unsourced: false, drift: [] };
}
