import assert from "node:assert/strict";
import { test } from "node:test";
import { windowsOf } from "./windows.ts";

/** A text of paragraphs of 7, 40 and 90 words by turns, of one to three pieces each. */
const lengths = Array.from({ length: 1000 }, (_, i) => 1 + (i % 3));
const breaks = (word: number): boolean => [0, 7, 47].includes(word % 137);
const pieces = (from: number, to: number): number => lengths.slice(from, to).reduce((a, b) => a + b, 0);

test("reads each word off once, in windows that fit, with the context asked for where a paragraph is cut and less between two", () => {
  const windows = windowsOf(lengths, breaks, { capacity: 120, context: 20, between: 6 });
  assert.equal(windows[0]?.from, 0);
  assert.equal(windows.at(-1)?.to, lengths.length);
  for (const [i, { start, end, from, to }] of windows.entries()) {
    if (i > 0) assert.equal(from, windows[i - 1]?.to);
    assert.ok(start <= from && from < to && to <= end && pieces(start, end) <= 120);
    if (i === 0) continue;
    const before = pieces(start, from);
    assert.ok(breaks(from) ? before <= 6 : before > 20 - 3 && before <= 20, `${before} pieces before word ${from}`);
  }
  assert.ok(windows.some(({ from }) => from > 0 && breaks(from)) && windows.some(({ from }) => !breaks(from)));
});

test("a word longer than a window stands in one by itself", () => {
  const windows = windowsOf([5, 200, 5], () => false, { capacity: 100, context: 10, between: 0 });
  assert.deepEqual(windows.map(({ from, to }) => [from, to]), [[0, 1], [1, 2], [2, 3]]);
});
