import assert from "node:assert/strict";
import { test } from "node:test";
import { openPieces } from "./pieces.ts";

// The ids are what BertTokenizer (bert-base-uncased) gives.
test("splits words as BERT's uncased tokenizer does", () => {
  const pieces = openPieces(new URL("../../../model", import.meta.url).pathname);
  assert.deepEqual(pieces("said"), [2056]);
  assert.deepEqual(pieces("Tokenization"), pieces("tokenization"));
  assert.deepEqual(pieces("tokenization"), [19204, 3989]);
  assert.deepEqual(pieces("Café"), pieces("cafe"), "no accents");
  assert.deepEqual(pieces("a_b"), [...pieces("a"), ...pieces("_"), ...pieces("b")]);
  assert.deepEqual(pieces("\u{1F600}"), [100], "unknown");
  assert.deepEqual(pieces("\u0301"), [100], "nothing left without accents");
  assert.equal(pieces("xyzzyq".repeat(30)).length, 8, "at most 8");
});
