import assert from "node:assert/strict";
import { test } from "node:test";
import { firstWhere } from "./bisect.ts";

test("the first place from which on something holds, also at both ends and in nothing", () => {
  const list = [1, 3, 3, 7];
  for (const [least, at] of [[0, 0], [1, 0], [2, 1], [3, 1], [4, 3], [7, 3], [8, 4]] as const) assert.equal(firstWhere(list.length, (i) => list[i]! >= least), at, String(least));
  assert.equal(firstWhere(0, () => true), 0);
});
