import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attribution } from "../domain/attribution.ts";
import { wordsOf, type Span } from "../domain/span.ts";
import { readClaims } from "./claims.ts";

const text = [
  "Harbour Town Weighs Second Bridge",
  "The council closed the old bridge on Monday, and buses were sent round the bay.",
  "The bridge may never reopen, a clerk said. Engineers are still measuring it; nobody was hurt.",
  "Read more about the harbour.",
].join("\n\n");
const span = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const said: Attribution = {
  id: "a1", sources: [{ id: "s1", spans: [span("a clerk")] }], cue: { spans: [span("said")], lemma: "say" }, content: { spans: [span("The bridge may never reopen")] },
  recipient: null, mode: "indirect", stance: "say", when: null, within: null, confidence: 0.9, basis: "stated",
};
const { claims } = readClaims({ text, headline: "Harbour Town Weighs Second Bridge", attributions: [said], sources: [], publisher: null });

test("claims cover what is attributed and every main clause outside it, in order", () => {
  assert.deepEqual(claims.map((claim) => [claim.id, claim.attribution, claim.text]), [
    ["c1", null, "Harbour Town Weighs Second Bridge"],
    ["c2", null, "The council closed the old bridge on Monday"],
    ["c3", null, "buses were sent round the bay."],
    ["c4", "a1", "The bridge may never reopen"],
    ["c5", null, "Engineers are still measuring it"],
    ["c6", null, "nobody was hurt."],
  ]);
});

test("a claim's words are its spans'", () => {
  for (const claim of claims) assert.equal(wordsOf(text, claim.spans), claim.text);
});

test("every chain ends at the report, an own claim's is nothing else", () => {
  for (const claim of claims) {
    assert.equal(claim.chain.at(-1)?.sources, "report");
    if (claim.attribution === null) assert.equal(claim.chain.length, 1);
  }
});

test("a claim is rated as its source put it, the report commits to nothing it only passes on", () => {
  const claim = claims.find((one) => one.attribution === "a1");
  assert.equal(claim?.factuality, "PS-");
  assert.deepEqual(claim?.chain.map((hop) => hop.factuality), ["PS-", "U"]);
});
