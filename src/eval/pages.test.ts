import assert from "node:assert/strict";
import { it } from "node:test";
import { scorePage, scorePages } from "./pages.ts";

it("counts four-grams of words, each page alike", () => {
  assert.deepEqual(scorePage({ gold: "a b c d e", predicted: "a b c d e" }), { tp: 1, fp: 0, fn: 0 });
  assert.deepEqual(scorePage({ gold: "a b c d e", predicted: "a b c d" }), { tp: 0.5, fp: 0, fn: 0.5 });
  assert.deepEqual(scorePage({ gold: "a, b; c. d", predicted: "a b c d a b c d" }), { tp: 0.2, fp: 0.8, fn: 0 });
  const long = Array.from({ length: 500 }, (_, i) => `w${i}`).join(" ");
  assert.deepEqual(scorePages([{ gold: long, predicted: long }, { gold: "a b c d", predicted: "x" }]), { precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, pages: 2 });
});
