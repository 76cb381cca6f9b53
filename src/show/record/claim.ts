import { type Cluster, surelyIn } from "../../domain/cluster.ts";
import type { Passage } from "../../domain/origin.ts";
import { reportName, type Heads } from "./name.ts";

export type ClaimRecord = ReturnType<typeof claimRecord>;

/** A claim as `hearsay claims --json` prints it (docs/ledger.md): reports by their URLs, or the ids they go by. */
export function claimRecord(cluster: Cluster, heads: Heads) {
  const { id, text, factuality, conditional, story, origins, members, relations, drift, firstSeen } = cluster;
  const name = (report: string): string => reportName(report, heads), names = (reports: readonly string[]): readonly string[] => [...new Set(reports.map(name))];
  const place = ({ report, spans }: Passage) => ({ report: name(report), spans });
  const of = (kind: string) => relations.filter((r) => r.kind === kind);
  const sure = surelyIn(members);
  return {
    id, text, factuality, conditional, story,
    origins: {
      low: origins.low, high: origins.high, open: origins.open,
      ends: origins.ends.map((end) => ({
        source: end.source.name ?? end.source.description, chain: end.chain, reports: names(end.reports), kind: end.source.kind, anonymous: end.source.anonymous, count: end.source.count,
        low: end.low, high: end.high, sources: end.sources, evidence: end.evidence.map(place),
      })),
      collapsed: origins.collapsed.map((edge) => ({ kind: edge.kind, from: name(edge.from), to: name(edge.to), basis: edge.basis, reason: edge.reason, passages: edge.passages.map(place) })),
      circles: origins.circles.map(names),
    },
    reports: names(members.map((m) => m.report)),
    likely: names(members.flatMap((m) => (sure.has(m.report) ? [] : [m.report]))),
    deniedBy: unique(of("denies").map((r) => r.by)),
    confirmedBy: unique(of("confirms").map((r) => r.by)),
    contradictedBy: unique(of("contradicts").flatMap((r) => r.claim ?? [])),
    correctedBy: names([...of("corrects"), ...of("retracts")].map((r) => r.report)),
    firstSeen,
    drift: drift.map((d) => ({ report: name(d.report), kind: d.kind, from: d.from, to: d.to, spans: d.passages[1].spans, fromReport: name(d.passages[0].report), fromSpans: d.passages[0].spans })),
    members: members.map((m) => ({ claim: m.claim, tie: m.tie, report: name(m.report), text: m.words, factuality: m.factuality, conditional: m.condition !== null, spans: m.spans })),
    relations: relations.map((r) => ({ kind: r.kind, claim: r.claim, report: name(r.report), by: r.by, reason: r.reason, spans: r.spans })),
  };
}

/** The reports a cluster's record names. */
export const reportsIn = ({ members, origins, relations, drift }: Cluster): readonly string[] => [
  ...members.map((m) => m.report), ...origins.ends.flatMap((e) => [...e.reports, ...e.evidence.map((p) => p.report)]), ...origins.collapsed.flatMap((e) => [e.from, e.to, ...e.passages.map((p) => p.report)]),
  ...origins.circles.flat(), ...relations.map((r) => r.report), ...drift.flatMap((d) => d.passages.map((p) => p.report)),
];

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];
