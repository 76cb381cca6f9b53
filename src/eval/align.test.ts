import assert from "node:assert/strict";
import { test } from "node:test";
import { align } from "./align.ts";

test("the most alike go first, each item once, the earlier among equals", () => {
  const scores = [[0.6, 0.9], [0.6, 0.8], [0, 0.6]];
  assert.deepEqual(align(3, 2, (g, p) => scores[g]![p]!), [
    { gold: 0, predicted: 1, score: 0.9 },
    { gold: 1, predicted: 0, score: 0.6 },
  ]);
});
