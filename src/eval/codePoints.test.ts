import assert from "node:assert/strict";
import { test } from "node:test";
import { codePointsToUtf16 } from "./codePoints.ts";

test("an offset after an emoji moves by one code unit", () => {
  const text = "a😀b";
  const utf16 = codePointsToUtf16(text);
  assert.deepEqual([0, 1, 2, 3].map(utf16), [0, 1, 3, 4]);
  assert.equal(text.slice(utf16(2), utf16(3)), "b");
});

test("an offset past the end is the end, with and without astral characters", () => {
  assert.equal(codePointsToUtf16("abc")(9), 3);
  assert.equal(codePointsToUtf16("😀")(9), 2);
});
