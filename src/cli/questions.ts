import type { Recorded } from "../domain/answer.ts";
import type { Decision } from "../domain/decision.ts";
import type { LedgerReader } from "../ledger/reader.ts";
import type { Filter } from "../ledger/question.ts";
import type { Cell } from "../export/csv.ts";
import { claimRecord, reportsIn, type ClaimRecord } from "../show/record/claim.ts";
import { derivationRecord } from "../show/record/derivation.ts";
import { actorRecord, contactRecord, inquiryRecord, momentRecord, positionRecord, sourceRecord, storyRecord } from "../show/record/item.ts";
import { reportRecord } from "../show/record/report.ts";

/** A column of a table: its head, its share of the width, and what stands in it. */
export type Column<Item> = { readonly head: string; readonly share: number; readonly cell: (item: Item) => string };

/** One question: how it is asked, and how its answer looks as a table and as CSV; as JSON it is printed as it is. */
export type Question<Item = never> = {
  readonly ask: (reader: LedgerReader, filter: Filter) => Promise<readonly Item[]>;
  readonly columns: readonly Column<Item>[];
  /** From a column's head to its cell. */
  readonly csv: Readonly<Record<string, (item: Item) => Cell>>;
};

const list = (values: readonly (string | null)[]): string => values.filter(Boolean).join("; ");
const day = (moment: string | null): string => moment?.slice(0, 10) ?? "";
export const range = ({ low, high, open }: { readonly low: number; readonly high: number; readonly open: boolean }): string => `${low === high ? low : `${low}–${high}`}${open ? "+" : ""}`;
/** A report's name where there is little room: without its scheme. */
const short = (name: string): string => name.replace(/^https?:\/\/(?:www\.)?/, "");

export const claims: Question<ClaimRecord> = {
  async ask(reader, filter) {
    const clusters = await reader.claims(filter), heads = await reader.heads([...new Set(clusters.flatMap(reportsIn))]);
    return clusters.map((cluster) => claimRecord(cluster, heads));
  },
  columns: [
    { head: "origins", share: 8, cell: (c) => `${range(c.origins)}\n${inReports(c)}` },
    { head: "claim", share: 46, cell: (c) => `${c.text}\n${c.factuality}${c.conditional ? " if" : ""}${c.firstSeen ? ` · first ${day(c.firstSeen)}` : ""} · ${c.id.slice(0, 12)}` },
    { head: "on whose word", share: 32, cell: (c) => c.origins.ends.map((e) => `${e.anonymous ? "?" : "·"} ${e.chain.join(" > ")}${e.high === 0 ? " (counts for none)" : ""}`).join("\n") || (c.origins.circles.length > 0 ? "a circle: nobody's" : "nobody's: no source given") },
    { head: "against, drift", share: 20, cell: (c) => [...c.deniedBy.map((by) => `denied by ${by}`), ...(c.contradictedBy.length > 0 ? [`contradicted by ${c.contradictedBy.map((id) => id.slice(0, 12)).join(", ")}`] : []), ...c.correctedBy.map((r) => `corrected: ${short(r)}`), ...counted(c.drift.map((d) => d.kind))].join("\n") },
  ],
  csv: {
    id: (c) => c.id, text: (c) => c.text, factuality: (c) => c.factuality, conditional: (c) => c.conditional, origins_low: (c) => c.origins.low, origins_high: (c) => c.origins.high, origins_open: (c) => c.origins.open,
    ends: (c) => c.origins.ends.map((e) => e.chain.join(" > ")).join("; "), reports: (c) => list(c.reports), likely: (c) => list(c.likely), deniedBy: (c) => list(c.deniedBy), contradictedBy: (c) => list(c.contradictedBy), correctedBy: (c) => list(c.correctedBy), firstSeen: (c) => c.firstSeen,
    drift: (c) => c.drift.map((d) => `${d.kind}: ${d.from} > ${d.to}`).join("; "), story: (c) => c.story,
  },
};

function inReports({ reports, likely }: ClaimRecord): string {
  const sure = reports.length - likely.length;
  return `${sure} report${sure === 1 ? "" : "s"}${likely.length > 0 ? `\nlikely ${likely.length} more` : ""}`;
}

function counted(kinds: readonly string[]): readonly string[] {
  return [...Map.groupBy(kinds, (k) => k)].map(([kind, of]) => (of.length === 1 ? kind : `${kind} ×${of.length}`));
}

export const reports: Question<ReturnType<typeof reportRecord>> = {
  ask: async (reader, filter) => (await reader.reports(filter)).map(reportRecord),
  columns: [
    { head: "published", share: 12, cell: (r) => day(r.published.value) || "unknown" },
    { head: "outlet", share: 20, cell: (r) => r.outlet ?? "unknown" },
    { head: "headline", share: 40, cell: (r) => `${r.headline ?? "—"}${r.revisionOf ? "\n↳ a later version" : ""}` },
    { head: "claims", share: 8, cell: (r) => String(r.claims) },
    { head: "report", share: 30, cell: (r) => `${short(r.name)}\n${r.id.slice(0, 12)}` },
  ],
  csv: { id: (r) => r.id, name: (r) => r.name, url: (r) => r.url, given: (r) => r.given.id, file: (r) => r.file, headline: (r) => r.headline, outlet: (r) => r.outlet, authors: (r) => list(r.authors), published: (r) => r.published.value, language: (r) => r.language, revisionOf: (r) => r.revisionOf, story: (r) => r.story, claims: (r) => r.claims, recordedAt: (r) => r.recordedAt },
};

export const derivations: Question<ReturnType<typeof derivationRecord>> = {
  async ask(reader, filter) {
    const found = await reader.derivations(filter), heads = await reader.heads([...new Set(found.flatMap((d) => [d.from, d.to]))]);
    return found.map((d) => derivationRecord(d, heads));
  },
  columns: [
    { head: "report", share: 34, cell: (d) => short(d.from) },
    { head: "took from", share: 34, cell: (d) => short(d.to) },
    { head: "how", share: 12, cell: (d) => `${d.kind}\n${Math.round(d.score * 100)} %` },
    { head: "because", share: 30, cell: (d) => d.reason },
  ],
  csv: { id: (d) => d.id, from: (d) => d.from, to: (d) => d.to, kind: (d) => d.kind, score: (d) => d.score, basis: (d) => d.basis, reason: (d) => d.reason, passages: (d) => d.spans.length },
};

const wordsColumn = <Item extends { readonly words: string; readonly report: string; readonly published: string | null }>(): readonly Column<Item>[] => [
  { head: "in words", share: 46, cell: (i) => i.words },
  { head: "report", share: 28, cell: (i) => `${short(i.report)}\n${day(i.published)}` },
];

export const contacts: Question<ReturnType<typeof contactRecord>> = {
  ask: async (reader, filter) => (await reader.contacts(filter)).map(contactRecord),
  columns: [
    { head: "between", share: 26, cell: (c) => c.parties.join("\n") },
    { head: "how", share: 14, cell: (c) => `${c.how}${c.count !== null && c.count > 1 ? ` ×${c.count}` : ""}\n${c.status}` },
    { head: "when, where", share: 16, cell: (c) => [c.when ?? c.within, c.where].filter(Boolean).join("\n") },
    ...wordsColumn<ReturnType<typeof contactRecord>>(),
  ],
  csv: { parties: (c) => list(c.parties), how: (c) => c.how, status: (c) => c.status, count: (c) => c.count, when: (c) => c.when, within: (c) => c.within, where: (c) => c.where, words: (c) => c.words, report: (c) => c.report, outlet: (c) => c.outlet, published: (c) => c.published },
};

export const positions: Question<ReturnType<typeof positionRecord>> = {
  ask: async (reader, filter) => (await reader.positions(filter)).map(positionRecord),
  columns: [
    { head: "party", share: 22, cell: (p) => p.party ?? "" },
    { head: "stance", share: 11, cell: (p) => p.stance },
    { head: "issue", share: 30, cell: (p) => p.issue },
    ...wordsColumn<ReturnType<typeof positionRecord>>(),
  ],
  csv: { party: (p) => p.party, stance: (p) => p.stance, issue: (p) => p.issue, when: (p) => p.when, words: (p) => p.words, report: (p) => p.report, outlet: (p) => p.outlet, published: (p) => p.published },
};

export const inquiries: Question<ReturnType<typeof inquiryRecord>> = {
  ask: async (reader, filter) => (await reader.inquiries(filter)).map(inquiryRecord),
  columns: [
    { head: "asked", share: 24, cell: (i) => [i.asked, i.for ? `for ${i.for}` : ""].filter(Boolean).join("\n") },
    { head: "by, how", share: 14, cell: (i) => [i.by, i.channel].filter(Boolean).join("\n") },
    { head: "outcome", share: 14, cell: (i) => i.outcome },
    ...wordsColumn<ReturnType<typeof inquiryRecord>>(),
  ],
  csv: { asked: (i) => i.asked, for: (i) => i.for, by: (i) => i.by, channel: (i) => i.channel, outcome: (i) => i.outcome, words: (i) => i.words, report: (i) => i.report, outlet: (i) => i.outlet, published: (i) => i.published },
};

export const timeline: Question<ReturnType<typeof momentRecord>> = {
  ask: async (reader, filter) => (await reader.timeline(filter)).map(momentRecord),
  columns: [
    { head: "when", share: 13, cell: (m) => `${day(m.when)}${m.dated === "print" ? "\n(print)" : ""}` },
    { head: "what", share: 10, cell: (m) => `${m.kind}\n${m.status}` },
    { head: "who", share: 22, cell: (m) => m.parties.join("\n") },
    { head: "in words", share: 44, cell: (m) => m.words },
    { head: "report", share: 24, cell: (m) => short(m.report) },
  ],
  csv: { when: (m) => m.when, dated: (m) => m.dated, kind: (m) => m.kind, status: (m) => m.status, parties: (m) => list(m.parties), place: (m) => m.place, words: (m) => m.words, report: (m) => m.report, outlet: (m) => m.outlet, published: (m) => m.published, id: (m) => m.id },
};

export const stories: Question<ReturnType<typeof storyRecord>> = {
  async ask(reader, filter) {
    const found = await reader.stories(filter), heads = await reader.heads([...new Set(found.flatMap((s) => s.reports))]);
    return found.map((s) => storyRecord(s, heads));
  },
  columns: [
    { head: "story", share: 44, cell: (s) => `${s.title}\n${s.id.slice(0, 12)}` },
    { head: "reports", share: 8, cell: (s) => String(s.reports.length) },
    { head: "which", share: 50, cell: (s) => s.reports.map(short).join("\n") },
  ],
  csv: { id: (s) => s.id, title: (s) => s.title, count: (s) => s.reports.length, reports: (s) => list(s.reports) },
};

export const sources: Question<ReturnType<typeof sourceRecord>> = {
  ask: async (reader, filter) => (await reader.sources(filter)).map(sourceRecord),
  columns: [
    { head: "source", share: 36, cell: (s) => `${s.anonymous ? "? " : ""}${s.name ?? s.description}\n${s.id.slice(0, 12)}` },
    { head: "kind", share: 13, cell: (s) => (s.anonymous ? "unnamed" : s.kind) },
    { head: "cited", share: 10, cell: (s) => `${s.claims}×\n${s.reports} report${s.reports === 1 ? "" : "s"}` },
    { head: "by", share: 26, cell: (s) => s.outlets.join("\n") },
    { head: "access, reason for no name", share: 30, cell: (s) => [s.affiliation, s.access, s.anonymityCondition].filter(Boolean).join("\n") },
  ],
  csv: { id: (s) => s.id, name: (s) => s.name, description: (s) => s.description, kind: (s) => s.kind, anonymous: (s) => s.anonymous, outlets: (s) => list(s.outlets), reports: (s) => s.reports, claims: (s) => s.claims, access: (s) => s.access, affiliation: (s) => s.affiliation, anonymityCondition: (s) => s.anonymityCondition },
};

export const actors: Question<ReturnType<typeof actorRecord>> = {
  async ask(reader, filter) {
    const found = await reader.actors(filter), heads = await reader.heads([...new Set(found.flatMap((a) => a.appearances.map((p) => p.report)))]);
    return found.map((a) => actorRecord(a, heads));
  },
  columns: [
    { head: "actor", share: 30, cell: (a) => `${a.name}\n${a.id.slice(0, 12)}` },
    { head: "kind", share: 13, cell: (a) => a.kind },
    { head: "also", share: 30, cell: (a) => a.names.filter((n) => n !== a.name).join("; ") },
    { head: "roles", share: 30, cell: (a) => a.roles.join("; ") },
    { head: "reports", share: 8, cell: (a) => String(a.reports.length) },
  ],
  csv: { id: (a) => a.id, name: (a) => a.name, kind: (a) => a.kind, names: (a) => list(a.names), roles: (a) => list(a.roles), reports: (a) => list(a.reports) },
};

/** An id shortened, other words as they are. */
const shortly = (value: string): string => (/^[0-9a-f]{64}$/.test(value) ? value.slice(0, 12) : value);

/** A verdict in a line: its kind and what it is about. */
export const verdictInWords = ({ verdict: { kind, ...rest } }: Decision): string => [kind, ...Object.values(rest).map((v) => (typeof v === "string" ? shortly(v) : Array.isArray(v) && v.every((x) => typeof x === "string") ? v.map(shortly).join(",") : ""))].filter(Boolean).join(" ");

export const decisions: Question<Recorded> = {
  ask: async (reader, { offset = 0, limit = Infinity }) => (await reader.decisions()).slice(offset, offset + limit),
  columns: [
    { head: "when", share: 16, cell: (d) => d.at.slice(0, 16) },
    { head: "who", share: 14, cell: (d) => d.by },
    { head: "what", share: 40, cell: (d) => `${verdictInWords(d)}${d.undone ? " (undone)" : ""}` },
    { head: "why", share: 26, cell: (d) => d.reason },
    { head: "decision", share: 14, cell: (d) => d.id.slice(0, 12) },
  ],
  csv: { id: (d) => d.id, at: (d) => d.at, by: (d) => d.by, kind: (d) => d.verdict.kind, verdict: (d) => JSON.stringify(d.verdict), reason: (d) => d.reason, undone: (d) => d.undone },
};
