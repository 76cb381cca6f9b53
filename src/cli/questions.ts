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
  readonly csv: (item: Item) => Readonly<Record<string, Cell>>;
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
  csv: (c) => ({
    id: c.id, text: c.text, factuality: c.factuality, conditional: c.conditional, origins_low: c.origins.low, origins_high: c.origins.high, origins_open: c.origins.open,
    ends: c.origins.ends.map((e) => e.chain.join(" > ")).join("; "), reports: list(c.reports), likely: list(c.likely), deniedBy: list(c.deniedBy), contradictedBy: list(c.contradictedBy), correctedBy: list(c.correctedBy), firstSeen: c.firstSeen,
    drift: c.drift.map((d) => `${d.kind}: ${d.from} > ${d.to}`).join("; "), story: c.story,
  }),
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
  csv: (r) => ({ id: r.id, name: r.name, url: r.url, given: r.given.id, file: r.file, headline: r.headline, outlet: r.outlet, authors: list(r.authors), published: r.published.value, language: r.language, revisionOf: r.revisionOf, story: r.story, claims: r.claims, recordedAt: r.recordedAt }),
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
  csv: (d) => ({ id: d.id, from: d.from, to: d.to, kind: d.kind, score: d.score, basis: d.basis, reason: d.reason, passages: d.spans.length }),
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
  csv: (c) => ({ parties: list(c.parties), how: c.how, status: c.status, count: c.count, when: c.when, within: c.within, where: c.where, words: c.words, report: c.report, outlet: c.outlet, published: c.published }),
};

export const positions: Question<ReturnType<typeof positionRecord>> = {
  ask: async (reader, filter) => (await reader.positions(filter)).map(positionRecord),
  columns: [
    { head: "party", share: 22, cell: (p) => p.party ?? "" },
    { head: "stance", share: 11, cell: (p) => p.stance },
    { head: "issue", share: 30, cell: (p) => p.issue },
    ...wordsColumn<ReturnType<typeof positionRecord>>(),
  ],
  csv: (p) => ({ party: p.party, stance: p.stance, issue: p.issue, when: p.when, words: p.words, report: p.report, outlet: p.outlet, published: p.published }),
};

export const inquiries: Question<ReturnType<typeof inquiryRecord>> = {
  ask: async (reader, filter) => (await reader.inquiries(filter)).map(inquiryRecord),
  columns: [
    { head: "asked", share: 24, cell: (i) => [i.asked, i.for ? `for ${i.for}` : ""].filter(Boolean).join("\n") },
    { head: "by, how", share: 14, cell: (i) => [i.by, i.channel].filter(Boolean).join("\n") },
    { head: "outcome", share: 14, cell: (i) => i.outcome },
    ...wordsColumn<ReturnType<typeof inquiryRecord>>(),
  ],
  csv: (i) => ({ asked: i.asked, for: i.for, by: i.by, channel: i.channel, outcome: i.outcome, words: i.words, report: i.report, outlet: i.outlet, published: i.published }),
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
  csv: (m) => ({ when: m.when, dated: m.dated, kind: m.kind, status: m.status, parties: list(m.parties), place: m.place, words: m.words, report: m.report, outlet: m.outlet, published: m.published, id: m.id }),
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
  csv: (s) => ({ id: s.id, title: s.title, count: s.reports.length, reports: list(s.reports) }),
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
  csv: (s) => ({ id: s.id, name: s.name, description: s.description, kind: s.kind, anonymous: s.anonymous, outlets: list(s.outlets), reports: s.reports, claims: s.claims, access: s.access, affiliation: s.affiliation, anonymityCondition: s.anonymityCondition }),
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
  csv: (a) => ({ id: a.id, name: a.name, kind: a.kind, names: list(a.names), roles: list(a.roles), reports: list(a.reports) }),
};
