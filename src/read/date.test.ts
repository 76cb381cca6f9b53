import assert from "node:assert/strict";
import { it } from "node:test";
import { parseDate } from "./date.ts";

const CASES: readonly (readonly [written: string, value: string | null, precision?: string])[] = [
  ["2015-09-23", "2015-09-23", "day"], ["2015-09-23T19:41:00+00:00", "2015-09-23T19:41:00+00:00", "time"], ["2015-09-23T19:41:00.123Z", "2015-09-23T19:41:00Z"],
  ["2015-09-23T19:41:00+0200", "2015-09-23T19:41:00+02:00"], ["2015-09-23 19:41", "2015-09-23T19:41:00"], ["20150923", "2015-09-23"], ["20150923T194100Z", "2015-09-23T19:41:00Z"],
  ["Sept. 23, 2015", "2015-09-23"], ["23 September 2015", "2015-09-23"], ["23rd Sep 2015", "2015-09-23"], ["Wednesday, September 23, 2015", "2015-09-23"],
  ["Wed, 23 Sep 2015 19:41:00 +0000", "2015-09-23T19:41:00+00:00"], ["September 23, 2015 at 3:45 p.m. ET", "2015-09-23T15:45:00-04:00"], ["December 1, 2015 12:05 am EST", "2015-12-01T00:05:00-05:00"],
  ["10:30 GMT, 5 May 2020", "2020-05-05T10:30:00Z"], ["23.09.2015", "2015-09-23"], ["09/23/2015", "2015-09-23"], ["23/09/2015", "2015-09-23"], ["03/04/2015", "2015", "year"],
  ["September 2015", "2015-09", "month"], ["2015", "2015", "year"], ["1443037260", "2015-09-23T19:41:00Z"],
  ["2015-02-30", null], ["soon", null], ["99/99/2015", null], ["", null], ["May 2 men", null],
];

it("reads dates as newspapers, pages and machines write them, and makes up no zone", () => {
  for (const [written, value, precision] of CASES) {
    const date = parseDate(written);
    assert.equal(date?.value ?? null, value, written);
    if (precision !== undefined) assert.equal(date?.precision, precision, written);
  }
});
