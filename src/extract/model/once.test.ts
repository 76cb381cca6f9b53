import assert from "node:assert/strict";
import { test } from "node:test";
import { onceEach } from "./once.ts";
import { readWords } from "./words.ts";

test("reads each text once, whoever asks", async () => {
  let passes = 0;
  const model = onceEach({ score: (text) => Promise.resolve({ words: readWords(text), scored: [], passes: ++passes }) });
  const [a, b] = await Promise.all([model.score("Oslo waits."), model.score("Oslo waits.")]);
  assert.equal(a, b);
  await model.score("Oslo left.");
  assert.equal(passes, 2);
});
