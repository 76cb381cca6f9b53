import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bestAssignment } from "./assignment.ts";

/** Every way to place the rows. */
function best(weights: readonly (readonly number[])[], taken: readonly number[] = []): number {
  const row = weights[taken.length];
  if (row === undefined) return 0;
  return Math.max(...row.map((w, column) => (taken.includes(column) ? -Infinity : w + best(weights, [...taken, column]))));
}

test("the greedy choice is not the best one", () => {
  assert.equal(bestAssignment(2, 2, (r, c) => [[10, 9], [9, 1]][r]![c]!), 18);
});

test("as good as trying every assignment, wide or tall", () => {
  const matrix = fc.integer({ min: 1, max: 5 }).chain((rows) => fc.integer({ min: rows, max: 6 }).chain((columns) => fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })));
  fc.assert(fc.property(matrix, (weights) => {
    const [rows, columns] = [weights.length, weights[0]!.length];
    assert.equal(bestAssignment(rows, columns, (r, c) => weights[r]![c]!), best(weights));
    assert.equal(bestAssignment(columns, rows, (r, c) => weights[c]![r]!), best(weights));
  }), { seed: 7 });
});

test("nothing to assign", () => assert.equal(bestAssignment(0, 3, () => 1), 0));
