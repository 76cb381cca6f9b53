import type { ReportHead } from "../domain/answer.ts";
import { type Cluster, surelyIn } from "../domain/cluster.ts";
import type { Factuality } from "../domain/factuality.ts";
import type { Origins } from "../domain/origin.ts";

/** What a list needs to know of a report. */
export type Head = Pick<ReportHead, "id" | "outlet" | "headline" | "inPrint" | "url" | "story" | "published">;

/** A claim as lists show it. */
export type ClaimLine = {
  readonly id: string;
  readonly text: string;
  /** The text as a sentence: without a leading "that", its first letter large. */
  readonly title: string;
  readonly factuality: Factuality;
  readonly conditional: boolean;
  readonly origins: Pick<Origins, "low" | "high" | "open">;
  readonly outlets: readonly string[];
  /** Those that surely print it, and how many more likely do. */
  readonly reports: number;
  readonly likely: number;
  readonly deniedBy: readonly string[];
  readonly contradictedBy: readonly string[];
  readonly corrected: boolean;
  readonly drift: number;
  readonly firstSeen: string | null;
  readonly story: string;
};

export function claimLine(cluster: Cluster, heads: ReadonlyMap<string, Head>): ClaimLine {
  const by = (kind: "denies" | "contradicts"): readonly string[] => unique(cluster.relations.filter((r) => r.kind === kind).map((r) => r.by));
  const reports = [...surelyIn(cluster.members)];
  return {
    id: cluster.id,
    text: cluster.text,
    title: sentenceOf(cluster.text),
    factuality: cluster.factuality,
    conditional: cluster.conditional,
    origins: cluster.origins,
    outlets: unique(reports.map((r) => heads.get(r)?.outlet ?? "outlet unknown")),
    reports: reports.length,
    likely: unique(cluster.members.map((m) => m.report)).length - reports.length,
    deniedBy: by("denies"),
    contradictedBy: by("contradicts"),
    corrected: cluster.relations.some((r) => r.kind === "corrects" || r.kind === "retracts"),
    drift: cluster.drift.length,
    firstSeen: cluster.firstSeen,
    story: cluster.story,
  };
}

export const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

function sentenceOf(text: string): string {
  const words = text.replace(/^that\s+/i, "").replace(/[,;:]$/, "");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
