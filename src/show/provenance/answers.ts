import type { Relation } from "../../domain/cluster.ts";
import { claimIdsOf } from "../../domain/evidence-id.ts";
import type { Source } from "../../domain/source.ts";
import { wordsOf } from "../../domain/span.ts";
import type { AnswerNode, OriginNode, ProvenanceOf } from "../provenance.ts";
import { originNode } from "./origins.ts";
import { paperNode } from "./papers.ts";

/** Who denies, confirms, contradicts or corrects the claim; one node for one party and kind, with every report that has it. */
export function answersTo(given: ProvenanceOf): readonly AnswerNode[] {
  const groups = Map.groupBy(given.cluster.relations, (r) => `${r.kind} ${r.by}`);
  return [...groups.values()].map((relations, i): AnswerNode => {
    const first = relations[0]!;
    return {
      kind: first.kind,
      origin: answerer(given, relations, `answer-${i + 1}`),
      papers: [...Map.groupBy(relations, (r) => r.report).entries()].map(([report, [relation]]) => ({
        ...paperNode(given, report),
        claim: relation!.claim,
        words: wordsOf(given.readings.get(report)?.report.text ?? "", relation!.spans),
        reason: relation!.reason,
      })),
    };
  });
}

/** The speaker as the first report that answers reads it; null where the outlet answers itself. */
function answerer(given: ProvenanceOf, relations: readonly Relation[], id: string): OriginNode | null {
  const relation = relations.find((r) => r.claim !== null);
  if (relation === undefined || relations.every((r) => paperNode(given, r.report).outlet === r.by)) return null;
  const { readings } = given;
  const source = relations.map((r) => sourceOf(readings, r)).find((s) => s !== undefined);
  if (source === undefined) return { id, label: relation.by, mark: "person", named: true, people: { low: 1, high: 1, open: false }, by: [] };
  const [low, high] = source.count ?? [1, 1];
  return { ...originNode({ id, source, low: source.anonymous ? 1 : low, high: high ?? low }, []), label: relation.by };
}

function sourceOf(readings: ProvenanceOf["readings"], relation: Relation): Source | undefined {
  const reading = readings.get(relation.report);
  if (reading === undefined) return undefined;
  const ids = claimIdsOf(reading);
  const claim = reading.claims.find((c) => ids.get(c.id) === relation.claim);
  const attribution = reading.attributions.find((a) => a.id === claim?.attribution);
  return reading.sources.find((s) => s.id === attribution?.sources[0]?.id);
}
