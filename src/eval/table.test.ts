import assert from "node:assert/strict";
import { test } from "node:test";
import { agreement, scoreAttributions } from "./attributions.ts";
import { calibration } from "./calibration.ts";
import type { GoldDocument } from "./gold.ts";
import { attributionTables, calibrationTable, rounded, table } from "./table.ts";

const gold: GoldDocument = { id: "a", annotator: null, text: "Ida said yes.", discard: [], attributions: [{ source: [[0, 3]], cue: [[4, 8]], content: [[9, 12]] }] };

test("columns are aligned", () => {
  assert.equal(table([["", "P"], ["content", "9.5"], ["cue", "100.0"]]), "             P\ncontent    9.5\ncue      100.0");
});

test("the tables show every measure and kind, with people's beside where there are any", () => {
  const score = scoreAttributions([gold], new Map([["a", gold.attributions]]));
  const alone = attributionTables({ score, people: null });
  assert.match(alone, /^1 documents, 1 attributions in gold, 1 predicted\n/);
  assert.match(alone, /^full exact +100\.0 +100\.0 +100\.0$/m);
  assert.match(alone, /^partly quoted +0 +0 /m);
  assert.doesNotMatch(alone, /people/);
  assert.match(attributionTables({ score, people: agreement([gold, gold]) }), /^content50 +(100\.0 *){6}$/m);
});

test("JSON is rounded to 0.1 and keeps its shape", () => {
  assert.deepEqual(rounded({ a: 66.666, b: [{ c: 0.04 }], d: null }), { a: 66.7, b: [{ c: 0 }], d: null });
});

test("an empty bin of the reliability table shows a dash", () => {
  assert.equal(calibrationTable(calibration([{ confidence: 0.9, correct: true }], 2)), "confidence  count  mean  right\n0.00–0.50       0     –      –\n0.50–1.00       1  90.0  100.0\nexpected calibration error 10.0");
});
