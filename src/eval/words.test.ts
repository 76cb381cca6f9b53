import assert from "node:assert/strict";
import { test } from "node:test";
import { cover, jaccard, wordSpans } from "./words.ts";

test("words are Python's \\w+: letters of any script, digits of any kind, underscores", () => {
  const text = "Обстрел was 3½ km_away, 中文!";
  assert.deepEqual(wordSpans(text).map(([s, e]) => text.slice(s, e)), ["Обстрел", "was", "3½", "km_away", "中文"]);
});

test("a span covers each word it touches and no neighbour", () => {
  const words = wordSpans("one two three");
  assert.deepEqual([...cover(words, [[2, 5]])], [0, 1]);
  assert.deepEqual([...cover(words, [[3, 4]])], []);
});

test("jaccard", () => {
  assert.equal(jaccard(new Set([1, 2, 3]), new Set([2, 3, 4])), 0.5);
  assert.equal(jaccard(new Set(), new Set()), 0);
});
