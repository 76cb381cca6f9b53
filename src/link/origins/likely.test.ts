import assert from "node:assert/strict";
import { test } from "node:test";
import { originsOf } from "../origins.ts";
import type { Context, Strand } from "./strand.ts";
import type { Voice } from "./voice.ts";

const OUTLETS = ["Post", "Courier", "Herald"];
const context = {
  papers: new Map(OUTLETS.map((name) => [name, { id: name, text: "The pumps failed.", outlet: { key: name.toLowerCase(), name }, reading: { report: { headline: null } }, sourceIds: new Map() }])),
} as unknown as Context;
const strand = (paper: string, voice: Voice): Strand => ({ member: { id: `claim ${paper}`, paper, claim: { spans: [[0, 16]] } } as unknown as Strand["member"], voices: [voice], parent: null });
const own = (paper: string): Strand => strand(paper, { kind: "own", key: paper, paper });
const spoken = (paper: string, name: string): Strand => strand(paper, { kind: "person", key: name, institutions: [], writing: null, paper, source: { id: "s1", name, description: name, kind: "person", anonymous: false, count: [1, 1], mentions: [] } as unknown as Extract<Voice, { kind: "person" }>["source"] });
const range = (sure: readonly Strand[], likely: readonly Strand[]): string => { const { low, high } = originsOf(sure, [...sure, ...likely], [], context); return `${low}–${high}`; };

test("of tellings that are only likely the same, those that say whose word it is count where no sure one does", () => {
  assert.equal(range([own("Post")], [own("Courier")]), "0–1");
  assert.equal(range([own("Post")], [spoken("Courier", "Ada Holm"), own("Herald")]), "1–1");
  assert.equal(range([spoken("Post", "Karl Boom")], [spoken("Courier", "Ada Holm")]), "1–1");
});
