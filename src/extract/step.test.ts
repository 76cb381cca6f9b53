import assert from "node:assert/strict";
import { test } from "node:test";
import { ordered, step } from "./step.ts";

type Draft = { text: string; words: number; half: number };
const make = step<Draft, null>();
const count = make("count", ["text"], ["words"], ({ text }) => ({ words: text.split(" ").length }));
const halve = make("halve", ["words"], ["half"], ({ words }) => ({ half: words / 2 }));

test("steps run after what they need", () => {
  assert.deepEqual(ordered([halve, count], ["text"]).map((s) => s.name), ["count", "halve"]);
});

test("a need that nobody meets is refused, and said", () => {
  assert.throws(() => ordered([halve], ["text"]), /halve needs words/);
});
