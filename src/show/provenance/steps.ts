import type { CollapsedEdge, End } from "../../domain/origin.ts";
import type { Derivation } from "../../domain/derivation.ts";
import { outletOf } from "../report-page.ts";
import type { Joined, ProvenanceOf, Step, StepKind, Words } from "../provenance.ts";
import { ownVoice } from "./origins.ts";
import { passageWords } from "./passage-words.ts";

export type Steps = { readonly steps: readonly Step[]; readonly joined: readonly Joined[]; readonly unheld: readonly Unheld[] };

/** An outlet that the texts name as first in print and of which the ledger has no report. */
export type Unheld = { readonly id: string; readonly outlet: string };

const KINDS: Readonly<Record<Derivation["kind"], StepKind>> = { copy: "reprinted", partial: "reprinted", rewrite: "rewrote", citation: "cited" };
/** Passages shown of one derivation. */
const SHOWN = 3;

/** Every edge of the picture, and which appearances of sources are counted as one. */
export function stepsOf(given: ProvenanceOf): Steps {
  const { cluster } = given;
  const order = [...new Set(cluster.members.map((m) => m.report))];
  const taken = takenSteps(given, new Set(order));
  const parents = Map.groupBy(taken, (s) => s.to);
  const told = cluster.origins.ends.filter((end) => !ownVoice(end)).map((end) => toldSteps(given, end, order, parents));
  const all = [...told.flatMap((t) => t.steps), ...taken];
  return {
    steps: all.map((step, i) => ({ ...step, id: `step-${i + 1}` })),
    joined: cluster.origins.collapsed.filter((c) => c.kind.startsWith("same-")).map((c) => joinedOf(given, c)),
    unheld: [...new Map(told.flatMap((t) => (t.unheld === null ? [] : [[t.unheld.id, t.unheld] as const]))).values()],
  };
}

type Draft = Omit<Step, "id">;

function takenSteps({ cluster, readings, derivations }: ProvenanceOf, members: ReadonlySet<string>): readonly Draft[] {
  const collapsed = new Map(cluster.origins.collapsed.filter((c) => !c.kind.startsWith("same-")).flatMap((c) => [[`${c.from} ${c.to}`, c], [`${c.to} ${c.from}`, c]] as const));
  const rank = new Map([...members].map((id, i) => [id, i]));
  const within = derivations.filter((d) => members.has(d.from) && members.has(d.to) && d.from !== d.to);
  // of a hundred copies each resembles every other: one that the count of origins has collapsed into another took it from that one
  const explained = new Set(within.filter((d) => collapsed.has(`${d.from} ${d.to}`)).map((d) => d.from));
  return within
    .filter((d) => d.basis === "stated" || !explained.has(d.from) || collapsed.has(`${d.from} ${d.to}`))
    .toSorted((a, b) => rank.get(a.from)! - rank.get(b.from)! || rank.get(a.to)! - rank.get(b.to)!)
    .map((d) => {
      const why = collapsed.get(`${d.from} ${d.to}`);
      const pair: readonly (readonly [Words | null, Words | null])[] = why
        ? [inOrder(why, d.to).map((p) => passageWords(readings, p)) as [Words | null, Words | null]]
        : d.spans.toSorted((a, b) => b.from[1] - b.from[0] - (a.from[1] - a.from[0])).slice(0, SHOWN).map((s) => [passageWords(readings, { report: d.to, spans: [s.to] }), passageWords(readings, { report: d.from, spans: [s.from] })] as const);
      return { kind: KINDS[d.kind], from: d.to, to: d.from, basis: d.basis, reason: why?.reason ?? d.reason, words: pair, apart: { kind: "does-not-derive", from: d.from, to: d.to } };
    });
}

/** A collapsed edge's passages, that of report `first` leading. */
const inOrder = ({ passages }: CollapsedEdge, first: string): CollapsedEdge["passages"] => (passages[1].report === first ? [passages[1], passages[0]] : passages);

function toldSteps({ cluster, readings }: ProvenanceOf, end: End, order: readonly string[], parents: ReadonlyMap<string, readonly Draft[]>): { readonly steps: readonly Draft[]; readonly unheld: Unheld | null } {
  const reports = order.filter((r) => end.reports.includes(r));
  const within = new Set(reports);
  const roots = reports.filter((r) => !(parents.get(r) ?? []).some((s) => within.has(s.from)));
  const first = roots.length > 0 ? roots : reports.slice(0, 1); // a circle that an origin feeds is fed at its first report
  const named = end.chain.length > 1 ? (end.chain.at(-1) ?? null) : null;
  // a report whose own outlet nobody knows may be that outlet's
  const held = reports.some((r) => [null, key(named ?? "")].includes(outletKey(readings, r)));
  const unheld = named !== null && first.length > 0 && !held ? { id: `outlet ${key(named)}`, outlet: named } : null;
  const evidence = (report: string): Words | null => end.evidence.filter((p) => p.report === report).map((p) => passageWords(readings, p)).find((w) => w !== null) ?? null;
  const said = (report: string): Words | null => cluster.members.filter((m) => m.report === report).map((m) => passageWords(readings, m)).find((w) => w !== null) ?? null;
  const steps = first.map((report): Draft => {
    const as = report === first[0] ? undefined : sameAs(cluster.origins.collapsed, report);
    return {
      kind: unheld === null ? "told" : "cited", from: unheld?.id ?? end.id, to: report, basis: as?.basis ?? "stated", reason: as?.reason ?? null,
      words: [[evidence(report), said(report)]],
      apart: as === undefined ? null : { kind: "different-source", a: as.from, b: as.to },
    };
  });
  if (unheld === null) return { steps, unheld };
  return { steps: [{ kind: "told", from: end.id, to: unheld.id, basis: "stated", reason: null, words: [[evidence(first[0]!), null]], apart: null }, ...steps], unheld };
}

const sameAs = (collapsed: readonly CollapsedEdge[], report: string): CollapsedEdge | undefined =>
  collapsed.find((c) => c.kind.startsWith("same-") && c.kind !== "same-probably" && c.passages.some((p) => p.report === report));

function joinedOf({ cluster, readings }: ProvenanceOf, edge: CollapsedEdge): Joined {
  return {
    origin: [edge.from, edge.to].flatMap((id) => cluster.origins.ends.find((e) => e.sources.includes(id) || (e.sources.length === 0 && e.reports.includes(id)))?.id ?? [])[0] ?? null,
    kind: edge.kind, basis: edge.basis, reason: edge.reason,
    words: [passageWords(readings, edge.passages[0]), passageWords(readings, edge.passages[1])],
    apart: { kind: "different-source", a: edge.from, b: edge.to },
  };
}

function outletKey(readings: ProvenanceOf["readings"], report: string): string | null {
  const of = readings.get(report)?.report;
  return of === undefined || (of.publisher === null && of.url === null) ? null : key(outletOf(of));
}
const key = (outlet: string): string => outlet.normalize("NFKC").toLowerCase().replace(/^the\s+/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
