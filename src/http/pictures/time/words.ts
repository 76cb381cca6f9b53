import { periodOf } from "../../../show/period.ts";
import { counted } from "../../../show/range.ts";
import type { Printed } from "../../../show/printed.ts";
import { dayWords } from "../../pages/party.ts";

const PARTS: Readonly<Record<string, string>> = { MO: "morning", MI: "midday", AF: "afternoon", DT: "day", EV: "evening", NI: "night" };
const SEASONS: Readonly<Record<string, string>> = { "21": "spring", SP: "spring", "22": "summer", SU: "summer", "23": "autumn", FA: "autumn", "24": "winter", WI: "winter" };

/** A date value of any precision for people: "21 Sep 2015, evening", "week of 21 Sep 2015", "summer 2015", "3rd quarter of 2015". */
export function whenWords(value: string): string {
  const part = /^(\d{4}-\d\d-\d\d)T([A-Z]{2})$/.exec(value), week = /^\d{4}-W\d\d(-WE)?$/.exec(value), season = /^(\d{4})-([A-Z]{2}|2[1-4])$/.exec(value), quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (part) return `${dayWords(part[1]!)}, ${PARTS[part[2]!] ?? part[2]}`;
  const period = periodOf(value);
  if (week && period) return `${week[1] === undefined ? "week" : "weekend"} of ${dayWords(new Date(period[0]).toISOString().slice(0, 10))}`;
  if (season && SEASONS[season[2]!]) return `${SEASONS[season[2]!]} ${season[1]}`;
  if (quarter) return `${["1st", "2nd", "3rd", "4th"][Number(quarter[2]) - 1]} quarter of ${quarter[1]}`;
  return dayWords(value);
}

const UNITS: Readonly<Record<string, string>> = { Y: "year", M: "month", W: "week", D: "day" };

/** An ISO 8601 duration for people: "10 days"; one with hours or of several parts as it stands. */
export function lengthWords(duration: string): string {
  const [, count, unit] = /^P(\d+)([YMWD])$/.exec(duration) ?? [];
  return count === undefined ? duration : counted(Number(count), UNITS[unit ?? ""] ?? "");
}

/** When it was in print: each day of few, the first and the last of many. */
export function inPrintWords(printed: readonly Printed[]): string {
  const days = [...new Set(printed.map((p) => (p.published === null ? "undated" : dayWords(p.published))))];
  return `in print ${days.length <= 3 ? days.join(", ") : `${days[0]} to ${days.at(-1)}, ${counted(printed.length, "report")}`}`;
}
