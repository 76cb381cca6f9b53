import assert from "node:assert/strict";
import { test } from "node:test";
import { date, event, place, storyActors, storyReadings } from "../../test/made-up-story.ts";
import { madeReading } from "../../test/made-up.ts";
import type { Reading } from "../domain/reading.ts";
import { storyPage } from "./story-page.ts";

const readings = storyReadings();
const story = { id: "s", title: "A meeting in Porto", reports: readings.map((r) => r.report.id) };
const page = storyPage({ story, readings: new Map(readings.map((r) => [r.report.id, r])), heads: new Map(), clusters: [], derivations: [{ id: "d", from: story.reports[1]!, to: story.reports[0]!, kind: "copy", score: 1, spans: [], basis: "inferred", reason: "the same words" }], actors: storyActors(readings) });

test("the timeline tells the standing of each thing by what the text says, and has the undated aside", () => {
  assert.deepEqual(page.timeline.dated.map((i) => [i.kind, i.standing, i.when?.value, i.place, i.printed.map((p) => p.outlet)]), [
    ["event", "certain", "2015-09-21", "Lisbon", ["Meridian Wire"]],
    ["contact", "certain", "2015-09-21", "Porto", ["Meridian Wire", "Harbor Courier"]],
    ["event", "negated", "2015-09-21", null, ["Meridian Wire"]],
    ["event", "future", "2016-09-01", null, ["Meridian Wire"]],
  ]);
  assert.deepEqual(page.timeline.undated.map((i) => [i.kind, i.standing]), [["event", "hypothetical"], ["contact", "denied"]]);
});

test("a contact that two reports have is one", () => {
  assert.deepEqual(page.contacts.map((k) => [k.parties, k.status, k.printed.length]), [[["Ana Ruiz", "Omar Haddad"], "held", 2], [["Omar Haddad", "Kessou"], "denied", 1]]);
});

test("the map has a place once, capitals or not, rings for near, countries as countries, and no metonyms", () => {
  assert.deepEqual(page.map.placed.map((p) => [p.name, p.precision, p.mentions, p.outlets.length]), [["Porto", "city", 2, 2], ["Lisbon", "near", 1, 1], ["Portugal", "country", 1, 1]]);
  assert.deepEqual(page.map.unplaced.map((p) => p.name), ["Nowhere Ford"]);
});

test("the network ties who met and who acted against whom, and nobody for sharing a sentence", () => {
  assert.deepEqual(page.network.ties.map((t) => `${t.kind} ${t.from} ${t.to} ${t.evidence.length}`).toSorted(), ["against kessou ruiz 1", "met haddad kessou 1", "met ruiz haddad 2"]);
});

test("a party that leaves its side on an issue has moved", () => {
  assert.deepEqual(page.positions.map((r) => [r.party, r.moved, r.stands.map((s) => [s.stance, s.lean, s.dated])]), [["Kessou", true, [["refuses", "against", "text"], ["accepts", "for", "text"]]]]);
});

test("open questions come first, and count", () => {
  assert.deepEqual(page.inquiries.map((i) => [i.asked, i.outcome]), [["Omar Haddad", "no-response"], ["Ana Ruiz", "answered"]]);
  assert.equal(page.figures.unanswered, 1);
});

test("a report has what it took and how many took from it", () => {
  assert.deepEqual(page.reports.map((r) => [r.outlet, r.took.map((t) => [t.outlet, t.kind, t.inferred]), r.taken]), [["Meridian Wire", [], 1], ["Harbor Courier", [["Meridian Wire", "copy", true]], 0]]);
});

test("of copies that all resemble one another a report took from the likeliest, and from whom it names", () => {
  const copies = ["A", "B", "C", "D"].map((outlet) => madeReading({ outlet, published: "2015-09-23" }));
  const [a, b, c, d] = copies.map((r) => r.report.id) as [string, string, string, string];
  const took = (from: string, to: string, score: number, basis: "stated" | "inferred" = "inferred"): Parameters<typeof storyPage>[0]["derivations"][number] => ({ id: from + to, from, to, kind: "copy", score, spans: [], basis, reason: "" });
  const { reports } = storyPage({ story: { ...story, reports: [a, b, c, d] }, readings: new Map(copies.map((r) => [r.report.id, r])), heads: new Map(), clusters: [], actors: [], derivations: [took(b, a, 0.9), took(c, b, 0.7), took(c, a, 0.9), took(d, a, 0.8), took(d, b, 0.9), took(d, c, 0.5, "stated")] });
  assert.deepEqual(reports.map((r) => r.took.map((t) => t.outlet)), [[], ["A"], ["A"], ["C", "B"]]);
});

test("a story without reports is empty, not broken", () => {
  const none = storyPage({ story: { ...story, reports: [] }, readings: new Map(), heads: new Map(), clusters: [], derivations: [], actors: [] });
  assert.deepEqual([none.figures.reports, none.first, none.timeline.dated, none.map.placed, none.network.ties], [0, null, [], [], []]);
});

const pageOf = (readings: readonly Reading[]): ReturnType<typeof storyPage> =>
  storyPage({ story: { ...story, reports: readings.map((r) => r.report.id) }, readings: new Map(readings.map((r) => [r.report.id, r])), heads: new Map(), clusters: [], derivations: [], actors: [] });

test("a clause of a sentence, and a shorter telling of it in another report, are told with it; another day is not", () => {
  const text = "Two officials told the Wire on Monday that a bridge fell.";
  const told = (outlet: string, words: string, when: string): Reading => {
    const start = text.indexOf(words);
    return { ...madeReading({ outlet, published: "2015-09-23", text }), dates: [date("d1", when)], events: [event("e1", { when: "d1", spans: [[start, start + words.length]] })] };
  };
  const { dated } = pageOf([told("A", "Two officials told the Wire on Monday", "2015-09-21"), told("B", "told the Wire on Monday", "2015-09-21"), told("C", "told the Wire on Monday", "2015-09-14"), told("D", "officials told the W", "2015-09-21")]).timeline;
  assert.deepEqual(dated.map((i) => [i.when?.value, i.words, i.printed.map((p) => p.outlet)]), [
    ["2015-09-14", "told the Wire on Monday", ["C"]],
    ["2015-09-21", "Two officials told the Wire on Monday", ["A", "B"]],
    ["2015-09-21", "officials told the W", ["D"]],
  ]);
});

test("a place that the texts have in capitals only is not named after its gazetteer", () => {
  const { map } = pageOf([{ ...madeReading({ outlet: "A", published: "2015-09-23", text: "PORT-AU-PRINCE (AP)" }), places: [place("l1", "PORT-AU-PRINCE", { lat: 18.5, lon: -72.3, country: "HT", gazetteer: { name: "GeoNames", id: "3718426" } })] }]);
  assert.deepEqual(map.placed.map((p) => p.name), ["Port-Au-Prince"]);
});
