import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readWords } from "../src/extract/model/words.ts";

// training/features_golden.py wrote these from the training code: a model fed other features than it was trained on reads badly.
type Golden = { readonly text: string; readonly words: readonly string[]; readonly shape: readonly number[]; readonly before: readonly number[]; readonly quotes: readonly number[] };
const goldens = JSON.parse(readFileSync(new URL("model-features.golden.json", import.meta.url), "utf8")) as readonly Golden[];

for (const golden of goldens) {
  test(`words and features as in training: ${JSON.stringify(golden.text.slice(0, 40))}`, () => {
    const got = readWords(golden.text);
    assert.deepEqual(got.spans.map(([s, e]) => golden.text.slice(s, e)), golden.words);
    assert.deepEqual([...got.shape], golden.shape);
    assert.deepEqual([...got.before], golden.before);
    assert.deepEqual([...got.quotes], golden.quotes);
  });
}
