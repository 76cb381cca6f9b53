import type { Cluster, Member, Relation } from "../src/domain/cluster.ts";
import type { Derivation } from "../src/domain/derivation.ts";
import { claimIdsOf } from "../src/domain/evidence-id.ts";
import { contentId } from "../src/domain/id.ts";
import type { CollapsedEdge, End } from "../src/domain/origin.ts";
import { FORMAT, type Reading } from "../src/domain/reading.ts";
import type { ProvenanceOf } from "../src/show/provenance.ts";

/** Readings and clusters written by hand, for pictures of cases that no sample has. */
export type Made = { readonly outlet: string | null; readonly published?: string | null; readonly text?: string; readonly headline?: string };

export function madeReading({ outlet, published = null, text = "The dam has broken.", headline }: Made, nth = 0): Reading {
  const id = contentId({ outlet, published, text, nth });
  return {
    format: FORMAT, by: { version: "test", model: "none" },
    report: {
      id, given: { id: null }, url: null, headline: headline ?? null, publisher: outlet, authors: [], dateline: null,
      published: { value: published, precision: published === null ? "unknown" : "day", from: published === null ? "unknown" : "given" },
      language: "en", modified: null, revisionOf: null, credits: [], links: [], corrections: [], text, furniture: [],
    },
    sources: [], attributions: [],
    claims: [{ id: "c1", spans: [[0, text.length]], text, attribution: null, chain: [], factuality: "CT+", condition: null, status: "done", within: null, confidence: 1, basis: "stated" }],
    events: [], contacts: [], positions: [], inquiries: [], entities: [], places: [], dates: [], findings: [],
  };
}

export const madeEnd = (name: string, reports: readonly Reading[], more: Partial<End> & { readonly anonymous?: boolean; readonly count?: [number, number | null]; readonly kind?: End["source"]["kind"] } = {}): End => ({
  id: contentId({ end: name }), chain: [name, reports[0]?.report.publisher ?? "the report"], reports: reports.map((r) => r.report.id), sources: [contentId({ source: name })],
  evidence: reports.slice(0, 1).map((r) => ({ report: r.report.id, spans: [[0, 7]] })), low: 1, high: 1, ...more,
  source: { name: more.anonymous === true ? null : name, description: name, kind: more.kind ?? "person", anonymous: more.anonymous ?? false, count: more.count ?? null },
});

export const madeDerivation = (from: Reading, to: Reading, kind: Derivation["kind"], basis: Derivation["basis"] = "stated"): Derivation => ({
  id: contentId({ from: from.report.id, to: to.report.id }), from: from.report.id, to: to.report.id, kind, score: 0.9, basis, reason: "shares 12 of 14 sentences", spans: [{ from: [0, 7], to: [0, 7] }],
});

export function madeProvenance(readings: readonly Reading[], ends: readonly End[], derivations: readonly Derivation[], more: { readonly relations?: readonly Relation[]; readonly circles?: readonly (readonly Reading[])[]; readonly collapsed?: readonly CollapsedEdge[]; readonly drift?: Cluster["drift"]; readonly carriers?: readonly Reading[] } = {}): ProvenanceOf {
  const members = readings.map((r): Member => ({ claim: [...claimIdsOf(r).values()][0]!, tie: "sure", report: r.report.id, spans: r.claims[0]!.spans, words: r.claims[0]!.text, factuality: "CT+", condition: null }));
  const cluster: Cluster = {
    id: members[0]?.claim ?? contentId({ none: true }), story: "s", members, text: readings[0]?.claims[0]?.text ?? "Nothing", factuality: "CT+", conditional: false,
    origins: { low: ends.reduce((n, e) => n + e.low, 0), high: ends.reduce((n, e) => n + e.high, 0), open: false, ends, collapsed: more.collapsed ?? [], circles: (more.circles ?? []).map((c) => c.map((r) => r.report.id)) },
    relations: more.relations ?? [], drift: more.drift ?? [], firstSeen: readings[0]?.report.published.value ?? null,
  };
  return { cluster, readings: new Map([...readings, ...(more.carriers ?? [])].map((r) => [r.report.id, r])), derivations };
}

export const denial = (reading: Reading, by: string, kind: Relation["kind"] = "denies"): Relation => ({ kind, claim: [...claimIdsOf(reading).values()][0]!, report: reading.report.id, by, spans: reading.claims[0]!.spans, reason: "says that the report is not true" });

/** Cases by name: what the pictures must stand. */
export function cases(): ReadonlyMap<string, ProvenanceOf> {
  const wire = madeReading({ outlet: "Meridian Wire", published: "2015-09-23T17:05:00+03:00" });
  const two = { anonymous: true, count: [2, 2] as [number, number], low: 1, high: 2 };
  const relays = Array.from({ length: 199 }, (_, i) => madeReading({ outlet: `${["Harbor", "Kestrel", "Eastgate", "Tidewater", "Volga"][i % 5]} ${["Courier", "Daily", "Times", "Post", "Telegraph"][Math.floor(i / 5) % 5]} ${i}`, published: `2015-09-${24 + (i % 5)}` }, i));
  const volga = madeReading({ outlet: "Volga Telegraph", published: "2015-09-24", text: "The report is not true, the Kremlin’s spokesman told reporters on a conference call on Thursday morning in Moscow." });
  const bosphorus = madeReading({ outlet: "Bosphorus Gazette", published: "2015-09-24", text: "The report was not true." });
  const herald = madeReading({ outlet: "Northmere Herald", published: "2015-09-25", text: "We got the number wrong." });
  const few = relays.slice(0, 5);
  const post = madeReading({ outlet: "Tidewater Post", published: "2015-09-24" }), cedar = madeReading({ outlet: "Cedar Bulletin", published: "2015-09-24" }, 1), lamp = madeReading({ outlet: "Lamp", published: "2015-09-25" }, 2);
  const arabic = madeReading({ outlet: "صحيفة الشرق الأوسط الجديد", published: "2015-09-24" }), hebrew = madeReading({ outlet: "עיתון ירושלים היומי" }, 3), chinese = madeReading({ outlet: "人民日报海外版国际新闻部" }, 4);
  const long = madeReading({ outlet: "The Extraordinarily Long-Winded Intelligencer-Advertiser and Commercial Gazette of the Upper Valley", published: "2015-09-24" });
  const undated = [madeReading({ outlet: null }, 5), madeReading({ outlet: null }, 6)];
  const told = relays.slice(0, 40);
  return new Map([
    ["a wire and its relays", madeProvenance([wire, ...few], [madeEnd("two people briefed on the Kremlin’s planning", [wire, ...few], two)], [madeDerivation(few[0]!, wire, "copy"), madeDerivation(few[1]!, wire, "copy", "inferred"), madeDerivation(few[2]!, wire, "citation"), madeDerivation(few[3]!, wire, "rewrite", "inferred"), madeDerivation(few[4]!, few[2]!, "citation")], { relations: [denial(volga, "Dmitry Peskov"), denial(bosphorus, "Dmitry Peskov"), denial(herald, "Northmere Herald", "corrects")], carriers: [volga, bosphorus, herald], drift: [{ report: few[3]!.report.id, kind: "condition-lost", from: "if", to: "", passages: [{ report: wire.report.id, spans: [[0, 3]] }, { report: few[3]!.report.id, spans: [[0, 3]] }] }] })],
    ["no report", madeProvenance([], [], [])],
    ["a circle", madeProvenance([post, cedar, lamp], [], [madeDerivation(cedar, post, "citation"), madeDerivation(lamp, cedar, "citation"), madeDerivation(post, lamp, "citation")], { circles: [[post, cedar, lamp]] })],
    ["a circle that an origin feeds", madeProvenance([post, cedar, wire], [madeEnd("a Gulf diplomat", [post, cedar, wire], { anonymous: true, count: [1, 1] })], [madeDerivation(cedar, post, "citation"), madeDerivation(post, cedar, "citation"), madeDerivation(wire, post, "rewrite")], { circles: [[post, cedar]] })],
    ["200 reports", madeProvenance([wire, ...relays], [madeEnd("two people briefed on the Kremlin’s planning", [wire, ...relays], two)], relays.map((r, i) => madeDerivation(r, i % 7 === 6 ? relays[i - 1]! : wire, (["copy", "copy", "citation", "rewrite", "copy"] as const)[i % 5]!, i % 3 === 0 ? "inferred" : "stated")))],
    ["40 people, each in a report", madeProvenance(told, told.map((r, i) => madeEnd(`Witness ${i}`, [r], i % 4 === 0 ? { anonymous: true, count: [1, 1] } : {})), [])],
    ["every kind of origin", madeProvenance([wire, post, cedar], [madeEnd("Anna Lindqvist", [wire]), madeEnd("officials", [wire], { anonymous: true, count: [2, null], low: 1, high: 2 }), madeEnd("the Interior Ministry", [wire], { kind: "government" }), madeEnd("a leaked inspection report of 14 November 2018", [post], { kind: "document" }), madeEnd("satellite photographs by Skylark Imaging", [post], { kind: "imagery" }), madeEnd("a Danforth Institute poll", [cedar], { kind: "poll" }), madeEnd("dozens of residents", [cedar], { anonymous: true, count: [24, null], low: 1, high: 24 }), madeEnd("it was reported", [cedar], { kind: "unspecified", low: 0, high: 0 })], [])],
    ["other scripts and long names", madeProvenance([arabic, hebrew, chinese, long], [madeEnd("المتحدث باسم وزارة الخارجية", [arabic, hebrew]), madeEnd("A Spokeswoman for the Interministerial Commission on the Reconstruction of Waterways, Bridges, Dams and Reservoirs", [long, chinese])], [madeDerivation(chinese, long, "copy"), madeDerivation(hebrew, arabic, "rewrite")])],
    ["no dates, no outlets", madeProvenance(undated, [], [])],
    ["an outlet the ledger has no report of", madeProvenance([post, cedar], [madeEnd("two officials", [post, cedar], { ...two, chain: ["two officials", "Bloomberg"] })], [])],
  ]);
}
