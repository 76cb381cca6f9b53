import assert from "node:assert/strict";
import { test } from "node:test";
import type { Found, ReportHead, SourceUse } from "../domain/answer.ts";
import { claimIdsOf, sourceIdsOf } from "../domain/evidence-id.ts";
import type { Reading } from "../domain/reading.ts";
import type { Source } from "../domain/source.ts";
import { madeDerivation, madeEnd, madeProvenance, madeReading } from "../../test/made-up.ts";
import { date } from "../../test/made-up-story.ts";
import { outletPage } from "./outlet-page.ts";
import { claimsOf, sourcePage } from "./source-page.ts";

const sure = { confidence: 1, basis: "stated" } as const;
const text = "The talks go on, Ana Ruiz said on Monday.";

/** A report in which a source says one thing, and takes a position. */
function citing(outlet: string, published: string, { when, stance, anonymous = false }: { readonly when: string | null; readonly stance: "accepts" | "rejects"; readonly anonymous?: boolean }): Reading {
  const source: Source = { id: "s1", entity: null, kind: "person", name: anonymous ? null : "Ana Ruiz", description: anonymous ? "an official" : "Ana Ruiz", anonymous, count: null, access: null, affiliation: null, anonymityCondition: anonymous ? "not allowed to speak" : null, mentions: [[17, 25]], ...sure };
  const made = madeReading({ outlet, published, text });
  return {
    ...made, sources: [source], dates: when === null ? [] : [date("d1", when)],
    attributions: [{ id: "a1", sources: [{ id: "s1", spans: [[17, 25]] }], cue: { spans: [[26, 30]], lemma: "say" }, content: { spans: [[0, 15]] }, recipient: null, mode: "indirect", stance: "say", when: when === null ? null : "d1", within: null, ...sure }],
    claims: [{ ...made.claims[0]!, spans: [[0, 15]], attribution: "a1" }],
    positions: [{ id: "p1", party: "s1", stance, issue: "the talks", when: when === null ? null : "d1", attribution: "a1", spans: [[0, 15]], ...sure }],
  };
}
const readings = [citing("Meridian Wire", "2015-09-23", { when: "2015-09-21", stance: "accepts" }), citing("Harbor Courier", "2015-09-26", { when: "2015-09-25", stance: "rejects" })];
const found = (r: Reading): Found<Source> => ({ report: { id: r.report.id } as ReportHead, item: r.sources[0]!, words: "", names: {} });
const use: SourceUse = { id: "u", kind: "person", name: "Ana Ruiz", description: "Ana Ruiz", anonymous: false, outlets: ["Meridian Wire", "Harbor Courier"], reports: 2, claims: 2, access: null, affiliation: null, anonymityCondition: null };
const map = new Map(readings.map((r) => [r.report.id, r]));

test("statements stand where they were said, positions that turn are found", () => {
  const page = sourcePage({ use, appearances: readings.map(found), readings: map, clusters: [] });
  assert.deepEqual(page.statements.map((s) => [s.words, s.at?.value, s.at?.dated, s.printed.map((p) => p.outlet)]), [["The talks go on", "2015-09-21", "text", ["Meridian Wire"]], ["The talks go on", "2015-09-25", "text", ["Harbor Courier"]]]);
  assert.deepEqual(page.positions.map((p) => [p.party, p.moved]), [["Ana Ruiz", true]]);
  assert.deepEqual(page.descriptions.map((d) => [d.words, d.printed.length]), [["Ana Ruiz", 2]]);
});

test("one claim in two reports is one statement, with its origins", () => {
  const { cluster } = madeProvenance(readings, [madeEnd("Ana Ruiz", readings)], []);
  const members = cluster.members.map((m, i) => ({ ...m, claim: [...claimIdsOf(readings[i]!).values()][0]! }));
  const page = sourcePage({ use, appearances: readings.map(found), readings: map, clusters: [{ ...cluster, members }] });
  assert.deepEqual(page.statements.map((s) => [s.printed.length, s.claim?.id, s.claim?.origins.high]), [[2, cluster.id, 1]]);
  assert.deepEqual(claimsOf(readings.map(found), map), members.map((m) => m.claim));
});

test("an outlet is origin, echo or alone, and its unnamed sources are counted with their reasons", () => {
  const wire = citing("Meridian Wire", "2015-09-23", { when: null, stance: "accepts", anonymous: true }), courier = citing("Harbor Courier", "2015-09-24", { when: null, stance: "accepts" });
  const derivations = [madeDerivation(courier, wire, "copy")];
  const both = madeProvenance([wire, courier], [], []).cluster, one = { ...madeProvenance([wire], [], []).cluster, id: "one" };
  const of = (name: string, own: Reading): ReturnType<typeof outletPage> => outletPage({ name, readings: [own], clusters: [both, one], derivations, outlets: new Map([[wire.report.id, "Meridian Wire"], [courier.report.id, "Harbor Courier"]]), sourceIds: sourceIdsOf });
  const page = of("Meridian Wire", wire);
  assert.deepEqual(page.roles, { origin: 1, alone: 1, also: 0, echo: 0 });
  assert.deepEqual([page.statements, page.reasons, page.access, page.taken], [{ named: 0, unnamed: 1, unsourced: 0 }, 1, 0, [["Harbor Courier", 1]]]);
  const echo = of("Harbor Courier", courier);
  assert.deepEqual([echo.roles.echo, echo.took, echo.unnamed.length], [1, [["Meridian Wire", 1]], 0]);
});
