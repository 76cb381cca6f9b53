import assert from "node:assert/strict";
import { test } from "node:test";
import type { When } from "../domain/when.ts";
import { scoreDates, timexOf, type Timex } from "./dates.ts";

const date = (start: number, end: number, value: string, type: Timex["type"] = "DATE"): Timex => ({ span: [start, end], type, value });
const gold = [date(0, 6, "2025-03-10"), date(10, 18, "P10D", "DURATION"), date(20, 27, "2025-03-11"), date(40, 45, "2025")];

test("relaxed, strict and value F1, as TempEval-3 counts them", () => {
  // One exact, one overlapping with a wrong value, one that is nothing; two missed.
  const s = scoreDates([{ gold, predicted: [date(0, 6, "2025-03-10"), date(17, 27, "2025-03-12"), date(60, 64, "2024")] }]);
  assert.deepEqual([s.gold, s.predicted], [4, 3]);
  assert.deepEqual([s.relaxed.recall, Math.round(s.relaxed.precision)], [50, 67]);
  assert.deepEqual([s.strict.recall, Math.round(s.strict.precision)], [25, 33]);
  assert.deepEqual([s.value.recall, Math.round(s.value.f1), s.valueAccuracy], [25, 29, 50]);
});

test("a prediction over two expressions is one of them", () => {
  assert.equal(scoreDates([{ gold, predicted: [date(0, 30, "2025")] }]).relaxed.recall, 25);
});

test("only the named types count, on both sides", () => {
  const s = scoreDates([{ gold, predicted: [...gold.slice(1, 2), date(50, 53, "2020")] }], ["DURATION"]);
  assert.deepEqual([s.gold, s.predicted, s.value.f1], [1, 1, 100]);
});

test("texts are summed before dividing", () => {
  assert.equal(scoreDates([{ gold: gold.slice(0, 1), predicted: gold.slice(0, 1) }, { gold, predicted: [] }]).relaxed.recall, 20);
});

test("a reading's dates as TIMEX3 writes them", () => {
  const when = (precision: When["precision"], value: string | null): When => ({ id: "d", words: "", spans: [[3, 5], [8, 9]], value, precision, relativeTo: null, confidence: 1, basis: "stated" });
  assert.deepEqual(timexOf(when("day", "2015-09-23")), { span: [3, 9], type: "DATE", value: "2015-09-23" });
  assert.deepEqual(timexOf(when("duration", "P10D"))?.type, "DURATION");
  assert.equal(timexOf(when("season", "2015-22"))?.value, "2015-SU");
  assert.equal(timexOf(when("decade", "199X"))?.value, "199");
  assert.equal(timexOf(when("vague", null))?.value, null);
  assert.equal(timexOf({ ...when("day", "2015"), spans: [] }), null);
});

test("one value in another notation is the same value", () => {
  const pairs = [["1949-XX", "1949"], ["199X", "199"], ["2000-W8", "2000-W08"], ["2000-04-03T09:00", "2000-04-03T09"], ["P2Y6M", "P2.5Y"]] as const;
  for (const [a, b] of pairs) assert.equal(scoreDates([{ gold: [date(0, 4, a)], predicted: [date(0, 4, b)] }]).value.f1, 100, a);
  assert.equal(scoreDates([{ gold: [date(0, 4, "1989-WXX")], predicted: [date(0, 4, "1989-W43")] }]).value.f1, 0);
});
