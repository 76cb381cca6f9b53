import assert from "node:assert/strict";
import { test } from "node:test";
import { isOurselves, sawOurselves } from "./ourselves.ts";

test("an outlet’s own reporter by name and what they counted are the outlet itself", () => {
  for (const words of ["our reporter Jan Moor", "our political correspondent, Jan Moor", "this reporter’s count at the gate", "my own count"]) assert.ok(isOurselves(words), words);
  for (const words of ["our neighbour Jan Moor", "the clerk’s count", "my brother"]) assert.ok(!isOurselves(words), words);
});

test("who counted, saw it or tells it from the place saw it; who merely says it did not", () => {
  assert.deepEqual([sawOurselves("my", "by", " my count there were nine"), sawOurselves("our reporter Jan Moor", "says", " from the quay."), sawOurselves("we", "saw", "")], [true, true, true]);
  assert.deepEqual([sawOurselves("our reporter Jan Moor", "says", "."), sawOurselves("my", "by", " my brother"), sawOurselves("we", "said", " from time to time")], [false, false, false]);
});
