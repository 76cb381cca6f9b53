import assert from "node:assert/strict";
import { test } from "node:test";
import { periodOf } from "./period.ts";

const iso = (value: string): readonly string[] | null => periodOf(value)?.map((ms) => new Date(ms).toISOString().slice(0, 16)) ?? null;

test("a value covers what it says, to its own precision", () => {
  assert.deepEqual(iso("2015-09-23"), ["2015-09-23T00:00", "2015-09-24T00:00"]);
  assert.deepEqual(iso("2015-09-23T17:05:00+03:00"), ["2015-09-23T14:05", "2015-09-23T14:05"]);
  assert.deepEqual(iso("2015-09-23TEV"), ["2015-09-23T18:00", "2015-09-23T22:00"]);
  assert.deepEqual(iso("2015-W39"), ["2015-09-21T00:00", "2015-09-28T00:00"]);
  assert.deepEqual(iso("2015-W39-WE"), ["2015-09-26T00:00", "2015-09-28T00:00"]);
  assert.deepEqual(iso("2016-W01"), ["2016-01-04T00:00", "2016-01-11T00:00"]);
  assert.deepEqual(iso("2015-09"), ["2015-09-01T00:00", "2015-10-01T00:00"]);
  assert.deepEqual(iso("2015-Q4"), ["2015-10-01T00:00", "2016-01-01T00:00"]);
  assert.deepEqual(iso("2015-24"), ["2015-12-01T00:00", "2016-03-01T00:00"]);
  assert.deepEqual(iso("2015"), ["2015-01-01T00:00", "2016-01-01T00:00"]);
  assert.deepEqual(iso("199"), ["1990-01-01T00:00", "2000-01-01T00:00"]);
  assert.deepEqual(iso("18"), ["1800-01-01T00:00", "1900-01-01T00:00"]);
  assert.deepEqual(iso("0079-08-24"), ["0079-08-24T00:00", "0079-08-25T00:00"]);
});

test("durations, sets and vague words lie nowhere in time", () => {
  for (const value of ["P10D", "PT9H", "FUTURE_REF", "PRESENT_REF", "", "2015-13"]) assert.equal(periodOf(value), null, value);
});
