import assert from "node:assert/strict";
import { test } from "node:test";
import type { Derivation } from "../domain/derivation.ts";
import { cases } from "../../test/made-up.ts";
import { provenance, type Provenance } from "./provenance.ts";

const of = (name: string): Provenance => provenance(cases().get(name)!);
const outlets = (p: Provenance): ReadonlyMap<string, string> => new Map([...p.origins.map((o) => [o.id, o.label] as const), ...p.papers.map((x) => [x.id, x.outlet] as const)]);
const steps = (p: Provenance): readonly string[] => p.steps.map((s) => `${outlets(p).get(s.from)} ${s.kind} ${outlets(p).get(s.to)} ${s.basis}`);

test("an origin told the first in print, the others took it from there", () => {
  const p = of("a wire and its relays");
  assert.deepEqual(steps(p), [
    "two people briefed on the Kremlin’s planning told Meridian Wire stated",
    "Meridian Wire reprinted Harbor Courier 0 stated", "Meridian Wire reprinted Kestrel Courier 1 inferred", "Meridian Wire cited Eastgate Courier 2 stated",
    "Meridian Wire rewrote Tidewater Courier 3 inferred", "Eastgate Courier 2 cited Volga Courier 4 stated",
  ]);
  assert.deepEqual(p.origins.map((o) => [o.mark, o.named, o.people]), [["person", false, { low: 1, high: 2, open: false }]]);
  assert.deepEqual(p.papers.find((x) => x.outlet === "Tidewater Courier 3")?.drift, ["condition-lost"]);
  assert.equal(p.sentence, "Two people briefed on the Kremlin’s planning (unnamed) told Meridian Wire. 5 reports took it from another. Dmitry Peskov denied it in Volga Telegraph and Bosphorus Gazette. Northmere Herald corrected it.");
});

test("every step that took a report from another can be taken apart, and has the words on both sides", () => {
  for (const s of of("a wire and its relays").steps.filter((x) => x.kind !== "told")) {
    assert.deepEqual(s.apart, { kind: "does-not-derive", from: s.to, to: s.from });
    assert.deepEqual(s.words.map(([from, to]) => [from?.report, from?.words, to?.report, to?.words]), [[s.from, "The dam", s.to, "The dam"]]);
  }
});

test("the same person in two reports is told twice, the second on a comparison that can be undone", () => {
  const made = cases().get("other scripts and long names")!;
  const [first, second] = made.cluster.members.map((m) => m.report) as [string, string];
  const [end] = made.cluster.origins.ends;
  const joined = { id: "j", kind: "same-speaker", from: "a", to: "b", basis: "inferred", reason: "one name", passages: [{ report: first, spans: [[0, 3]] }, { report: second, spans: [[0, 3]] }] } as const;
  const p = provenance({ ...made, derivations: [], cluster: { ...made.cluster, origins: { ...made.cluster.origins, ends: [{ ...end!, sources: ["a", "b"] }], collapsed: [joined] } } });
  assert.deepEqual(p.steps.filter((s) => s.from === end!.id).map((s) => [s.kind, s.basis, s.apart]), [["told", "stated", null], ["told", "inferred", { kind: "different-source", a: "a", b: "b" }]]);
  assert.deepEqual(p.joined.map((j) => [j.origin, j.reason, j.apart]), [[end!.id, "one name", { kind: "different-source", a: "a", b: "b" }]]);
});

test("a circle has steps and no origin; one that an origin feeds is fed once", () => {
  const pure = of("a circle");
  assert.equal(pure.steps.length, 3);
  assert.deepEqual([pure.origins.length, pure.papers.some((x) => x.unsourced)], [0, false]);
  assert.match(pure.sentence, /Tidewater Post, Cedar Bulletin and Lamp cite one another in a circle/);
  assert.deepEqual(steps(of("a circle that an origin feeds")).filter((s) => s.includes("told")), ["a Gulf diplomat told Tidewater Post stated"]);
});

test("of copies that all resemble one another each took it from the one it was counted with; what a text says itself stays", () => {
  const made = cases().get("200 reports")!, [wire, ...copies] = made.cluster.members.map((m) => m.report).slice(0, 30) as [string, ...string[]];
  const derivation = (from: string, to: string, basis: "stated" | "inferred"): Derivation => ({ id: `${from} ${to}`, from, to, kind: "copy", score: 1, spans: [], basis, reason: "the same words" });
  const all = copies.flatMap((from, i) => [wire, ...copies.slice(0, i)].map((to) => derivation(from, to, from === copies[9] && to === copies[3] ? "stated" : "inferred")));
  const collapsed = copies.map((from) => ({ id: from, kind: "reprinted", from, to: wire, basis: "inferred", reason: "the same words", passages: [{ report: from, spans: [[0, 3]] }, { report: wire, spans: [[0, 3]] }] }) as const);
  const p = provenance({ ...made, derivations: all, cluster: { ...made.cluster, origins: { ...made.cluster.origins, collapsed } } });
  assert.deepEqual(p.steps.filter((s) => s.kind !== "told").map((s) => `${s.from} ${s.to}`).toSorted(), [...copies.map((c) => `${wire} ${c}`), `${copies[3]} ${copies[9]}`].toSorted());
});

test("an outlet that the texts name is drawn where the ledger has no report of it", () => {
  const p = of("an outlet the ledger has no report of");
  assert.deepEqual(steps(p), ["two officials told Bloomberg stated", "Bloomberg cited Tidewater Post stated", "Bloomberg cited Cedar Bulletin stated"]);
  assert.deepEqual(p.papers.filter((x) => x.report === null).map((x) => x.outlet), ["Bloomberg"]);
});

test("who gives no source is said to give none; an outlet's own voice is no origin", () => {
  assert.deepEqual(of("no dates, no outlets").papers.map((x) => x.unsourced), [true, true]);
  const made = cases().get("no dates, no outlets")!;
  const [report] = made.cluster.members.map((m) => m.report);
  const own = { id: "own", source: { name: "Lamp", description: "Lamp, in its own voice", kind: "media", anonymous: false, count: null }, chain: ["Lamp"], reports: [report!], sources: [], evidence: [], low: 0, high: 1 } as const;
  const p = provenance({ ...made, cluster: { ...made.cluster, origins: { ...made.cluster.origins, ends: [own] } } });
  assert.deepEqual([p.origins, p.steps, p.papers.map((x) => x.unsourced)], [[], [], [true, true]]);
});

test("no report: an empty picture that says so", () => {
  const p = of("no report");
  assert.deepEqual([p.papers, p.steps, p.sentence], [[], [], "No report of this claim is in the ledger."]);
});
