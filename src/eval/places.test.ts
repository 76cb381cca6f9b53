import assert from "node:assert/strict";
import { test } from "node:test";
import type { Span } from "../domain/span.ts";
import { kilometres, type Point } from "./distance.ts";
import { scorePlaces, type Toponym } from "./places.ts";

const VARNA: Point = [43.22, 27.91];
const CONSTANTA: Point = [44.18, 28.63];
const name = (span: Span, point: Point | null): Toponym => ({ span, point });

test("great-circle distance", () => {
  assert.equal(kilometres(VARNA, VARNA), 0);
  assert.equal(Math.round(kilometres([0, 0], [0, 180])), Math.round(Math.PI * 6371));
  assert.equal(Math.round(kilometres(VARNA, CONSTANTA)), 121);
});

test("names by overlap; distance over the names found whose gold has a point", () => {
  const s = scorePlaces([
    {
      gold: [name([0, 5], VARNA), name([10, 19], CONSTANTA), name([20, 26], [0, 0]), name([30, 35], null), name([40, 45], VARNA)],
      predicted: [name([0, 5], VARNA), name([8, 19], VARNA), name([20, 26], VARNA), name([30, 35], VARNA), name([50, 55], null)],
    },
    { gold: [name([0, 5], VARNA)], predicted: [name([0, 5], null)] },
  ]);
  assert.deepEqual([s.gold, s.predicted, s.located], [6, 6, 4]);
  assert.equal(Math.round(s.toponyms.f1), 83);
  assert.equal(s.accuracy161, 50);
  assert.equal(Math.round(s.meanError!), Math.round((0 + 121 + kilometres([0, 0], VARNA)) / 3));
});

test("nothing found has no mean error", () => {
  const s = scorePlaces([{ gold: [name([0, 5], VARNA)], predicted: [] }]);
  assert.deepEqual([s.toponyms.f1, s.accuracy161, s.meanError], [0, 0, null]);
});
