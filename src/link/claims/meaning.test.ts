import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsOfText } from "../words.ts";
import { meaningLikeness, meaningOf } from "./meaning.ts";

const likeness = (a: string, b: string): number => { const [x, y] = [a, b].map((words) => meaningOf(wordsOfText(words).map((w) => w.stem))); return meaningLikeness(x!, y!); };

test("a claim in other words is nearer in meaning than another claim of the same matter", () => {
  const claim = "The hospital will shut its maternity ward in March";
  const told = "Mothers will have nowhere to give birth at the clinic from spring, when the unit closes", other = "The hospital has a deficit of 61 million pounds";
  assert.ok(likeness(claim, told) > likeness(claim, other));
  assert.ok(Math.abs(likeness(claim, claim) - 1) < 1e-6);
  assert.equal(likeness(claim, told), likeness(told, claim));
});

test("words that nobody knows mean nothing", () => {
  assert.equal(meaningOf(["xqzzt"]), null);
  assert.equal(likeness("xqzzt", "The ward will shut"), 0);
});
