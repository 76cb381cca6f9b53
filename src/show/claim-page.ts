import type { MemberInPlace } from "../domain/answer.ts";
import type { Cluster, Drift, Relation } from "../domain/cluster.ts";
import type { Decision } from "../domain/decision.ts";
import type { Factuality } from "../domain/factuality.ts";
import type { CollapsedEdge, End } from "../domain/origin.ts";
import type { Span } from "../domain/span.ts";
import { claimLine, type ClaimLine, type Head } from "./claim-line.ts";
import { partyOf, type Party } from "./party.ts";

export type AppearanceView = {
  readonly claim: string;
  readonly tie: MemberInPlace["tie"];
  readonly report: Head;
  readonly words: string;
  readonly factuality: Factuality;
  readonly conditional: boolean;
  readonly chain: readonly string[];
  /** The paragraph it stands in, cut at its own words. */
  readonly passage: readonly { readonly text: string; readonly own: boolean; readonly condition: boolean }[];
};

/** `at` is UTC; `printed` the date as the first report of this step gives it; `recorded` when the ledger had the last of its reports, UTC. */
export type Step = { readonly at: string; readonly printed: string; readonly recorded: string; readonly outlets: number; readonly reports: number; readonly newcomers: readonly string[] };

/** A claim as its page shows it. */
export type ClaimPage = ClaimLine & {
  readonly strongest: AppearanceView | null;
  readonly weakest: AppearanceView | null;
  readonly ends: readonly (Omit<End, "source"> & { readonly party: Party })[];
  readonly collapsed: readonly CollapsedEdge[];
  readonly circles: readonly (readonly string[])[];
  readonly appearances: readonly AppearanceView[];
  readonly relations: readonly Relation[];
  readonly drifts: readonly Drift[];
  /** Its way into print, a step for each report. */
  readonly history: readonly Step[];
  readonly decisions: readonly Decision[];
  readonly status: string;
  readonly assignee: string | null;
  readonly heads: ReadonlyMap<string, Head>;
};

export function claimPage(cluster: Cluster, shown: readonly MemberInPlace[], decisions: readonly Decision[], heads: ReadonlyMap<string, Head>): ClaimPage {
  const appearances = shown.map(appearanceOf);
  const hardened = new Set(cluster.drift.filter((d) => HARDENED.has(d.kind)).map((d) => d.report));
  const strengthOf = (a: AppearanceView): number => strength(a) + (hardened.has(a.report.id) ? 0.5 : 0);
  const ranked = appearances.filter((a) => a.tie === "sure").toSorted((a, b) => strengthOf(b) - strengthOf(a));
  const last = <K extends "status" | "assign">(kind: K): Extract<Decision["verdict"], { kind: K }> | undefined =>
    decisions.map((d) => d.verdict).filter((v): v is Extract<Decision["verdict"], { kind: K }> => v.kind === kind).at(-1);
  return {
    ...claimLine(cluster, heads),
    strongest: ranked[0] ?? null,
    weakest: ranked.length > 1 ? (ranked.at(-1) ?? null) : null,
    ends: cluster.origins.ends.map(({ source, ...end }) => ({ ...end, party: partyOf(source) })),
    collapsed: cluster.origins.collapsed,
    circles: cluster.origins.circles,
    appearances,
    relations: cluster.relations,
    drifts: cluster.drift,
    history: historyOf(shown),
    decisions,
    status: last("status")?.value ?? "open",
    assignee: last("assign")?.to ?? null,
    heads,
  };
}

function appearanceOf({ claim, tie, report, item, passage, chain }: MemberInPlace): AppearanceView {
  return { claim, tie, report, words: item.text, factuality: item.factuality, conditional: item.condition !== null, chain, passage: cut(passage, item.spans, item.condition?.spans ?? []) };
}

function cut({ start, text }: MemberInPlace["passage"], own: readonly Span[], condition: readonly Span[]): AppearanceView["passage"] {
  const end = start + text.length;
  const points = [...new Set([start, end, ...[...own, ...condition].flat().filter((p) => p > start && p < end)])].sort((a, b) => a - b);
  const under = (spans: readonly Span[], at: number): boolean => spans.some(([s, e]) => s <= at && at < e);
  return points.slice(0, -1).map((from, i) => ({ text: text.slice(from - start, (points[i + 1] ?? end) - start), own: under(own, from), condition: under(condition, from) }));
}

const RANK: Readonly<Record<Factuality, number>> = { "CT+": 6, "CT-": 6, "PR+": 4, "PR-": 4, "PS+": 2, "PS-": 2, CTu: 1, U: 0 };

/** Changes on the way that make a claim stronger than what it was taken from. */
const HARDENED: ReadonlySet<Drift["kind"]> = new Set(["hedge-lost", "condition-lost", "certainty-raised"]);

/** Surer is stronger; a condition weakens by one step. */
const strength = (a: AppearanceView): number => RANK[a.factuality] - (a.conditional ? 1 : 0);

/** How a claim came into print, a step for each moment; by what surely is the same claim. */
export function historyOf(shown: readonly MemberInPlace[]): readonly Step[] {
  const sorted = shown.filter((m) => m.tie === "sure").toSorted((a, b) => (a.report.inPrint < b.report.inPrint ? -1 : 1));
  const outlets = new Set<string>(), reports = new Set<string>();
  const steps = new Map<string, Step>();
  for (const { report } of sorted) {
    const outlet = report.outlet ?? "outlet unknown";
    const newcomer = outlets.has(outlet) ? [] : [outlet];
    outlets.add(outlet);
    reports.add(report.id);
    const before = steps.get(report.inPrint);
    steps.set(report.inPrint, { at: report.inPrint, printed: report.published.value ?? report.inPrint, recorded: before !== undefined && before.recorded > report.recordedAt ? before.recorded : report.recordedAt, outlets: outlets.size, reports: reports.size, newcomers: [...(before?.newcomers ?? []), ...newcomer] });
  }
  return [...steps.values()];
}
