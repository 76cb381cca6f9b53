import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, daysIn, fieldsOf, isoWeek, shiftDay, write } from "./civil.ts";

test("ISO weeks belong to the year of their Thursday", () => {
  assert.equal(isoWeek(dayOf(2015, 9, 23)), "2015-W39");
  assert.equal(isoWeek(dayOf(2016, 1, 3)), "2015-W53");
  assert.equal(isoWeek(dayOf(2018, 12, 31)), "2019-W01");
});

test("months clip to their last day, across years", () => {
  assert.deepEqual(fieldsOf(shiftDay(dayOf(2015, 3, 31), -1, "month")), { year: 2015, month: 2, day: 28, weekday: 6 });
  assert.deepEqual(fieldsOf(shiftDay(dayOf(2015, 1, 31), -2, "month")), { year: 2014, month: 11, day: 30, weekday: 7 });
  assert.equal(shiftDay(dayOf(2016, 2, 29), 1, "year"), dayOf(2017, 2, 28));
  assert.equal(daysIn(2100, 2), 28);
});

test("years before 100 are not in the last century", () => {
  assert.equal(fieldsOf(dayOf(44, 3, 15)).year, 44);
});

test("a point is written as wide as it is known", () => {
  const day = dayOf(2014, 12, 24);
  assert.equal(write({ day, precision: "century" }), "20XX");
  assert.equal(write({ day, precision: "decade" }), "201X");
  assert.equal(write({ day, precision: "year" }), "2014");
  assert.equal(write({ day, precision: "quarter" }), "2014-Q4");
  assert.equal(write({ day, precision: "season" }), "2014-24");
  assert.equal(write({ day, precision: "month" }), "2014-12");
  assert.equal(write({ day, precision: "week", time: "-WE" }), "2014-W52-WE");
  assert.equal(write({ day, precision: "day" }), "2014-12-24");
  assert.equal(write({ day, precision: "time", time: "TEV" }), "2014-12-24TEV");
});
