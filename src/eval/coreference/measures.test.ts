import assert from "node:assert/strict";
import { test } from "node:test";
import type { Prf } from "../prf.ts";
import { coreference, type Partition } from "./measures.ts";

/** "a bc def": one letter a mention, one word a group. */
const groups = (written: string): Partition => written.split(" ").filter(Boolean).map((group) => [...group]);
const near = (actual: number, expected: number, what: string): void => assert.ok(Math.abs(actual - 100 * expected) < 0.01, `${what}: ${actual} is not ${100 * expected}`);
const is = (score: Prf, recall: number, precision: number, what: string): void => { near(score.recall, recall, `${what} recall`); near(score.precision, precision, `${what} precision`); };

test("the example of Pradhan et al. 2014: mentions missed, split and found too many", () => {
  const { muc, bCubed, ceafE, conll } = coreference(groups("abc defg"), groups("ab cd fghi"));
  is(muc, 2 / 5, 2 / 5, "MUC");
  is(bCubed, (1 / 7) * (4 / 3 + 1 / 3 + 1 / 4 + 4 / 4), (1 / 8) * (4 / 2 + 1 / 2 + 1 / 2 + 4 / 4), "B³");
  is(ceafE, 1.3 / 2, 1.3 / 3, "CEAF-e");
  near(conll, (muc.f1 + bCubed.f1 + ceafE.f1) / 300, "CoNLL");
});

// the cases that the reference scorer documents, by their names there
for (const [name, system, muc, bCubed, ceafE] of [
  ["TC-A-1, all right", "a bc def", [3 / 3, 3 / 3], [6 / 6, 6 / 6], [3 / 3, 3 / 3]],
  ["TC-A-2, mentions and a group missing", "a de", [1 / 3, 1 / 1], [7 / 18, 3 / 3], [1.8 / 3, 1.8 / 2]],
  ["TC-A-3, mentions and a group too many", "a bcx defy z", [3 / 3, 3 / 5], [6 / 6, (1 + 4 / 3 + 9 / 4) / 9], [(1 + 4 / 5 + 6 / 7) / 3, (1 + 4 / 5 + 6 / 7) / 4]],
  ["TC-A-4, both", "a bcx dy z", [1 / 3, 1 / 3], [(3 + 1 / 3) / 6, (1 + 4 / 3 + 1 / 2) / 7], [2.2 / 3, 2.2 / 4]],
] as const) {
  test(name, () => {
    const score = coreference(groups("a bc def"), groups(system));
    is(score.muc, ...muc, "MUC");
    is(score.bCubed, ...bCubed, "B³");
    is(score.ceafE, ...ceafE, "CEAF-e");
  });
}

test("groups in which nothing belongs together, and everything in one group", () => {
  const apart = coreference(groups("abcd"), groups("a b c d")), together = coreference(groups("a b c d"), groups("abcd"));
  is(apart.muc, 0, 0, "MUC");
  is(apart.bCubed, 1 / 4, 1, "B³");
  is(together.bCubed, 1, 1 / 4, "B³");
  is(apart.ceafE, 0.4, 0.1, "CEAF-e");
});
