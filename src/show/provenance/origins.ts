import type { End } from "../../domain/origin.ts";
import type { SourceKind } from "../../domain/source.ts";
import type { OriginMark, OriginNode, ProvenanceOf } from "../provenance.ts";

const MARKS: Readonly<Record<SourceKind, OriginMark>> = {
  person: "person", role: "person", organization: "body", government: "body", media: "body",
  document: "document", imagery: "imagery", poll: "poll", unspecified: "unknown",
};

/** The ends of the claim's chains, in their order. */
export function originsOf({ cluster }: ProvenanceOf): readonly OriginNode[] {
  return cluster.origins.ends.filter((end) => !ownVoice(end)).map((end) => originNode(end, end.chain.slice(1, -1)));
}

/** An outlet that says it by itself and gives no source: no origin of its own, its report is marked instead. */
export const ownVoice = (end: End): boolean => end.sources.length === 0 && end.source.kind === "media";

export function originNode(end: Pick<End, "id" | "source" | "low" | "high">, by: readonly string[]): OriginNode {
  const { source } = end;
  const open = source.count !== null && source.count[1] === null;
  return {
    id: end.id,
    label: source.name ?? source.description,
    // unnamed people of a ministry are people, whatever stands behind them
    mark: source.anonymous && MARKS[source.kind] === "body" ? "person" : MARKS[source.kind],
    named: !source.anonymous && source.kind !== "unspecified",
    people: { low: end.low, high: end.high, open },
    by,
  };
}
