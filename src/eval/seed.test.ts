import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { InputError } from "../domain/error.ts";
import type { Reading } from "../domain/reading.ts";
import { alike, sameName } from "./evidence.ts";
import { parseExpected, type ExpectedList, type ExpectedRow } from "./expected.ts";
import { expectedTable, scoreExpected, type RowScore } from "./seed.ts";

// The reading that docs/format.md shows.
const page = readFileSync(join(import.meta.dirname, "../../docs/format.md"), "utf8");
const reading = JSON.parse(/```json example\n(.*?)```/s.exec(page)![1]!) as Reading;

const score = (list: ExpectedList, ...rows: readonly ExpectedRow[]) => scoreExpected(parseExpected(JSON.stringify({ [list]: rows })), reading)[list];
function only(list: ExpectedList, row: ExpectedRow): RowScore {
  const [first] = score(list, row).rows;
  return first!;
}
const wrong = ({ agrees }: RowScore): string[] => Object.keys(agrees).filter((field) => !agrees[field]);

const officials: ExpectedRow = {
  source: "two officials familiar with the plan", cue: "told", content: "Romania is preparing to close the port of Constanta for ten days if divers find damage to the breakwater",
  recipient: "Meridian News", mode: "indirect", when: "2025-03-11", anonymous: true, count: [2, 2], access: "familiar with the plan",
  anonymityCondition: "because no decision has been announced", factuality: ["CT+"], condition: "if divers find damage to the breakwater",
  chain: ["two officials familiar with the plan", "Meridian News", "this report"],
};

test("an attribution that agrees in everything", () => {
  const row = only("attributions", officials);
  assert.deepEqual([row.found, row.item, wrong(row)], [true, "a1", []]);
  assert.equal(Object.keys(row.agrees).length, Object.keys(officials).length - 1);
});

test("every field that disagrees is named", () => {
  const other: ExpectedRow = {
    ...officials, recipient: "Radio Delta", mode: "direct", when: "2025-03-10", anonymous: false, count: [2, null], access: "on the board", affiliation: "the ministry",
    anonymityCondition: "for fear of losing work", factuality: ["PS+"], condition: "for ten days", chain: ["two officials", "this report"], unspecified: true, basis: "imagery",
    sources: [{ description: "two officials" }, { description: "a diver" }],
  };
  const row = only("attributions", other);
  assert.equal(row.found, true);
  assert.deepEqual(new Set(wrong(row)), new Set(Object.keys(other).filter((field) => !["content", "source", "cue"].includes(field))));
});

test("an attribution is missed by half of its content, a wrong cue, a wrong source", () => {
  assert.equal(only("attributions", { ...officials, content: "Romania is preparing to close the port" }).item, null);
  assert.deepEqual(only("attributions", { ...officials, cue: "asking" }).found, false);
  assert.deepEqual(wrong(only("attributions", { ...officials, source: null })), ["source"]);
  assert.equal(only("attributions", { ...officials, source: "two officials" }).found, false, "two of six words");
  assert.equal(only("attributions", { ...officials, source: "officials familiar with the plan" }).found, true, "five of six words");
});

test("what it rests on by its kind, another value that is right too, and a day for an hour of it", () => {
  assert.deepEqual(wrong(only("attributions", { ...officials, basis: "media" })), []);
  assert.deepEqual(wrong(only("attributions", { ...officials, basis: "poll" })), ["basis"]);
  const wednesday = { words: "Monday", value: "2025-03-12" };
  assert.deepEqual([wrong(only("dates", wednesday)), wrong(only("dates", { ...wednesday, alternatives: ["2025-03-10"] }))], [["value"], []]);
  const hour: Reading = { ...reading, dates: reading.dates.map((d) => (d.value === "2025-03-11" ? { ...d, value: "2025-03-11T18:00" } : d)) };
  assert.deepEqual(wrong(scoreExpected(parseExpected(JSON.stringify({ attributions: [officials] })), hour).attributions.rows[0]!), []);
});

test("the way of a statement within another is the way of the whole", () => {
  const [outer, inner] = reading.attributions, chain = ["a crane driver", "two officials familiar with the plan", "this report"];
  const sources = [...reading.sources, { ...reading.sources[0]!, id: "s99", name: null, description: "a crane driver", mentions: [] }];
  const claim = reading.claims.find(({ attribution }) => attribution === outer!.id)!, [speaker, , last] = claim.chain;
  const nested: Reading = {
    ...reading, sources, attributions: reading.attributions.map((a) => (a.id === inner!.id ? { ...a, within: outer!.id } : a)),
    claims: [...reading.claims, { ...claim, id: "c99", attribution: inner!.id, chain: [{ ...speaker!, sources: ["s99"] }, speaker!, last!] }],
  };
  const rows = (of: Reading): RowScore => scoreExpected(parseExpected(JSON.stringify({ attributions: [{ ...officials, chain }] })), of).attributions.rows[0]!;
  assert.deepEqual([wrong(rows(nested)), wrong(rows(reading))], [[], ["chain"]]);
});

test("a step of the chain may be called by the first of its words", () => {
  assert.deepEqual(wrong(only("attributions", { ...officials, chain: ["two officials", "Meridian News", "this report"] })), []);
  assert.deepEqual(wrong(only("attributions", { ...officials, chain: ["two divers", "Meridian News", "this report"] })), ["chain"]);
});

test("words that are not in the text are not found", () => {
  assert.equal(only("attributions", { ...officials, content: "Romania has closed it" }).found, false);
});

test("contacts, positions, inquiries, events", () => {
  const found = (list: ExpectedList, row: ExpectedRow) => [only(list, row).item, wrong(only(list, row))];
  assert.deepEqual(found("contacts", { parties: ["Petar Donev", "Ilinca Barbu"], how: "meeting", when: "2025-03-10", where: "Varna", status: "held", count: 1 }), ["k1", []]);
  assert.deepEqual(found("contacts", { parties: ["Petar Donev", "Ilinca Barbu"], how: "visit", where: "Constanta", within: "P1D" }), ["k1", ["how", "within", "where"]]);
  assert.deepEqual(found("contacts", { parties: ["Petar Donev"] }), [null, []]);
  assert.deepEqual(found("positions", { party: "Barbu", stance: "demands", issue: "joint inspection", quote: "We want a joint inspection" }), ["o1", []]);
  assert.deepEqual(found("positions", { party: "Romania", stance: "proposes", quote: "We want a joint inspection" }), ["o1", ["party", "stance"]]);
  assert.deepEqual(found("inquiries", { asked: "Radu Stan", for: "Ilinca Barbu", channel: "e-mail", outcome: "no-response", quote: "did not reply to an e-mail" }), ["q1", []]);
  assert.deepEqual(found("events", { type: "COERCE", actor: "Police", recipient: "dockers", auxiliary: [], factuality: "CT+", count: 4, quote: "Police detained four dockers" }), [null, []]);
  assert.deepEqual(found("events", { type: "COERCE", actor: "Police", recipient: "dockers", auxiliary: [], count: 4, quote: "detained four dockers at the gates" }), ["e1", []]);
  assert.deepEqual(found("events", { type: "ASSAULT", actor: "dockers", auxiliary: ["future"], quote: "detained four dockers at the gates" }), ["e1", ["type", "actor", "auxiliary"]]);
});

test("two rows of the same words need two dates", () => {
  const monday: ExpectedRow = { words: "Monday", value: "2025-03-10", precision: "day" };
  const three = score("dates", monday, monday, monday);
  assert.deepEqual([three.found, three.extra], [2, 2]);
});

test("places by name, with country and distance", () => {
  const { rows, extra } = score("places", { name: "Constanta", country: "RO", lat: 44.2, lon: 28.6, withinKm: 20 }, { name: "Varna", country: "TR", lat: 44.2, lon: 28.6, withinKm: 20 }, { name: "Burgas" });
  assert.deepEqual(rows.map((row) => [row.item, wrong(row)]), [["p1", []], ["p2", ["country", "lat"]], [null, []]]);
  assert.equal(extra, 1);
});

test("names and phrases", () => {
  assert.ok(sameName("U.S.", "United States"));
  assert.ok(sameName("the United States", "US"));
  assert.ok(sameName("Barbu", "Ilinca Barbu"));
  assert.ok(!sameName("Ilinca", "Ilinca Barbu"));
  assert.ok(!sameName("", "Barbu"));
  assert.ok(alike("close to the Kremlin", "close to Kremlin"));
  assert.ok(!alike("", ""));
});

test("the table tells found from missed and names what disagrees", () => {
  const printed = expectedTable(scoreExpected(parseExpected(JSON.stringify({ attributions: [{ ...officials, mode: "mixed" }], places: [{ name: "Burgas" }] })), reading));
  assert.match(printed, /^attributions +1 +1 +1$/m);
  assert.match(printed, /^found {2}attributions: Romania is preparing .*… {2}\(not: mode\)$/m);
  assert.match(printed, /^missed places: Burgas$/m);
});

test("a list that is no list is refused", () => {
  assert.throws(() => parseExpected('{"dates":{}}'), (e) => e instanceof InputError && e.code === "expected-shape");
  assert.throws(() => parseExpected("["), InputError);
});
