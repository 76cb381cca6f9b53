import assert from "node:assert/strict";
import { test } from "node:test";
import type { Verdict } from "../../domain/decision.ts";
import type { Origins } from "../../domain/origin.ts";
import { decidedOf } from "./decided.ts";
import { originsOf } from "../origins.ts";
import type { Context, Strand } from "./strand.ts";
import type { Voice } from "./voice.ts";

const OUTLETS = ["Post", "Courier", "Herald"];
const context = {
  papers: new Map(OUTLETS.map((name, at) => [name, { id: name, at, text: "It rained in the hills. The pumps failed on Sunday, they said.", outlet: { key: name.toLowerCase(), name }, reading: { report: { headline: null }, attributions: [{ id: "a1", stance: "say", mode: "indirect", confidence: 0.95, sources: [] }] }, sourceIds: new Map([["s1", `source ${name}`]]), sources: new Map([["s1", { id: "s1", name, description: name }]]), claims: [{ claim: { chain: [{ sources: ["s1"] }] } }] }])), derivations: new Map(), takers: new Map(),
} as unknown as Context;
const strand = (paper: string, voice: Voice): Strand => ({ member: { id: `claim ${paper}`, paper, stems: new Set(["pump", "fail"]), claim: { spans: [[24, 40]], text: "The pumps failed", chain: [], confidence: 0.95, factuality: "CT+", status: "done", attribution: voice.kind === "person" ? "a1" : null } } as unknown as Strand["member"], voices: [voice], parent: null });
const own = (paper: string): Strand => strand(paper, { kind: "own", key: paper, paper });
type Spoken = Extract<Voice, { kind: "person" | "institution" }>;
const source = (name: string | null, description: string, kind: string): Spoken["source"] => ({ id: "s1", name, description, kind, anonymous: false, count: [1, 1], mentions: [[0, 3]], confidence: 0.9 }) as unknown as Spoken["source"];
const spoken = (paper: string, name: string): Strand => strand(paper, { kind: "person", key: name, institutions: [], writing: null, paper, source: source(name, name, "person") });
const body = (paper: string, description: string): Strand => strand(paper, { kind: "institution", key: description, writing: null, paper, source: source(null, description, "organization") });
const origins = (sure: readonly Strand[], likely: readonly Strand[], verdicts: readonly Verdict[] = [], tie = -1): Origins => originsOf([...sure, ...likely], new Map(likely.map((s) => [s.member, tie])), decidedOf(verdicts, context.papers, []), context);
const range = ({ low, high }: Origins): string => `${low}–${high}`;

test("tellings that are only likely the same take part in the count: an outlet’s own voice, and who says whose word it is", () => {
  assert.equal(range(origins([own("Post")], [own("Courier")], [], 1)), "0–2");
  // a telling that is likelier another claim
  assert.equal(range(origins([own("Post")], [own("Courier")])), "0–1");
  assert.equal(range(origins([own("Post")], [spoken("Courier", "Ada Holm"), own("Herald")])), "1–1");
});

test("what is likelier one of the others in other words counts for none, is shown with its reason, and counts where a person tells them apart", () => {
  const named = [spoken("Post", "Karl Boom"), spoken("Courier", "Karl Boom")], boss = body("Herald", "boss");
  const doubted = origins([...named, boss], []);
  assert.deepEqual([range(doubted), doubted.ends.map((e) => [e.source.description, e.high])], ["1–1", [["Karl Boom", 1], ["boss", 0]]]);
  assert.deepEqual(doubted.collapsed.map((c) => [c.kind, c.from, c.to, c.basis]).filter(([kind]) => kind === "same-probably"), [["same-probably", "source Herald", "source Post", "inferred"]]);
  assert.equal(range(origins([...named, boss], [], [{ kind: "different-source", a: "source Herald", b: "source Post" }])), "2–2");
  // what a person decided of another pair says nothing here
  assert.equal(range(origins([...named, boss], [], [{ kind: "different-source", a: "source Herald", b: "source Elsewhere" }])), "1–1");
  // whoever is like both goes with one of those that a person tells apart
  const three = OUTLETS.map((outlet) => spoken(outlet, "Karl Boom"));
  assert.equal(range(origins(three, [])), "1–1");
  for (const [a, b] of [["Post", "Herald"], ["Courier", "Herald"], ["Post", "Courier"]]) assert.equal(range(origins(three, [], [{ kind: "different-source", a: `source ${a}`, b: `source ${b}` }])), "2–2");
  // in doubt twice, as a telling and as an origin
  assert.deepEqual(origins(named, [boss]).ends.map((e) => e.source.description), ["Karl Boom"]);
});

test("two people of whom two outlets tell, each by name and as its own, are two; the likeliest end always counts", () => {
  assert.equal(range(origins([spoken("Post", "Karl Boom"), spoken("Courier", "Ada Holm")], [])), "2–2");
  assert.equal(range(origins([body("Herald", "boss")], [])), "1–1");
});

test("reprints of a telling change nothing", () => {
  const other = spoken("Courier", "Ada Holm"), first = spoken("Post", "Karl Boom");
  const copies = [1, 2, 3, 4].map((n): Strand => ({ ...first, member: { ...first.member, id: `copy ${n}` } as Strand["member"], parent: { member: first.member, kind: "reprinted", derivation: null } }));
  for (const n of [0, 1, 4]) assert.equal(range(origins([first, other, ...copies.slice(0, n)], [])), "2–2");
});
