import assert from "node:assert/strict";
import { test } from "node:test";
import { calibration } from "./calibration.ts";

test("bins hold mean confidence and share right; the error weighs their distance by count", () => {
  const { bins, expectedCalibrationError } = calibration(
    [{ confidence: 0.1, correct: false }, { confidence: 0.9, correct: true }, { confidence: 0.7, correct: false }, { confidence: 1, correct: true }],
    2,
  );
  assert.deepEqual(bins.map((b) => [b.from, b.to, b.count]), [[0, 0.5, 1], [0.5, 1, 3]]);
  assert.ok(Math.abs(bins[1]!.confidence! - 2.6 / 3) < 1e-12);
  assert.ok(Math.abs(bins[1]!.accuracy! - 2 / 3) < 1e-12);
  assert.ok(Math.abs(expectedCalibrationError - (0.1 + 0.6) / 4) < 1e-12);
});

test("an empty bin has no mean and nothing to judge has no error", () => {
  assert.equal(calibration([], 3).expectedCalibrationError, 0);
  assert.equal(calibration([], 3).bins[0]!.accuracy, null);
});
