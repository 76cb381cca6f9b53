import { overlap } from "../../domain/span.ts";
import type { Paper } from "../paper.ts";
import type { Group } from "../relations.ts";
import type { Context } from "../origins/strand.ts";
import { aboutness, type About } from "./about.ts";

const ABOUT = 0.55;

/** An outlet's corrections and withdrawals of what it printed before: each mark claims of its earlier reports that they speak of. */
export function correctionsOf(groups: readonly Group[], { papers }: Context): readonly About[] {
  return [...papers.values()].flatMap((paper): readonly About[] => {
    const notes = paper.reading.report.corrections.filter((c) => c.kind !== "update");
    if (notes.length === 0 || paper.outlet === null) return [];
    const kind = notes.some((n) => n.kind === "retraction") ? "retracts" as const : "corrects" as const;
    const spans = notes.flatMap((n) => n.spans);
    const own = groups.flat().filter((t) => t.assertion.paper === paper.id && t.assertion.claim.spans.some((s) => spans.some((n) => overlap(s, n) > 0) || isNotice(paper)));
    return groups.flatMap((group): readonly About[] => {
      const earlier = group.filter((t) => { const p = papers.get(t.assertion.paper)!; return p.outlet?.key === paper.outlet?.key && p.id !== paper.id && p.at <= paper.at; });
      if (earlier.length === 0) return [];
      const says = own.find((t) => group.includes(t)) ?? own.find((t) => aboutness(t, earlier) >= ABOUT);
      return says === undefined ? [] : [{ about: group, relation: { kind, claim: null, report: paper.id, by: paper.outlet?.name ?? "", spans: says.assertion.claim.spans, reason: `${paper.outlet?.name ?? "the outlet"} ${kind} its own report` } }];
    });
  });
}

/** Is the whole report a correction, rather than a report with a note? */
function isNotice({ reading: { report } }: Paper): boolean {
  return report.headline !== null && report.corrections.some((c) => c.spans.some(([s]) => s < report.headline!.length));
}
