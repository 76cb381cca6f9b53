import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "./civil.ts";
import { holidayIn, readHoliday } from "./holiday.ts";
import { tokensOf } from "./token.ts";

test("movable holidays fall where the calendar has them", () => {
  assert.equal(holidayIn("easter", 2015), dayOf(2015, 4, 5));
  assert.equal(holidayIn("easter", 2024), dayOf(2024, 3, 31));
  assert.equal(holidayIn("good friday", 2019), dayOf(2019, 4, 19));
  assert.equal(holidayIn("thanksgiving", 2015), dayOf(2015, 11, 26));
  assert.equal(holidayIn("memorial day", 2015), dayOf(2015, 5, 25));
  assert.equal(holidayIn("election day", 2016), dayOf(2016, 11, 8));
  assert.equal(holidayIn("constructor", 2016), undefined);
});

test("the longest name is read first", () => {
  assert.deepEqual(readHoliday(tokensOf("New Year’s Eve"), 0), [{ end: 4, holiday: "new year's eve" }]);
  assert.equal(readHoliday(tokensOf("Thanksgiving Day"), 0)[0]?.end, 2);
});
