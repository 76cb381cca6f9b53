import type { When } from "../../domain/when.ts";

/** Days since 1970-01-01 in the proleptic Gregorian calendar, without a zone. */
export type Day = number;

export type Precision = When["precision"];

/** A stretch of the calendar by one day in it and how wide it is. `time` is what follows the day: "T10:35", "TMO", "-WE". */
export type Point = { readonly day: Day; readonly precision: Precision; readonly time?: string };

export type Unit = "second" | "minute" | "hour" | "day" | "week" | "fortnight" | "month" | "quarter" | "year" | "decade" | "century" | "millennium";

const MS = 86_400_000;

export function dayOf(year: number, month = 1, day = 1): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC would read years below 100 as 19xx
  return date.getTime() / MS;
}

/** The calendar fields of a day; `weekday` is 1 (Monday) to 7, as in ISO 8601. */
export function fieldsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number; readonly weekday: number } {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: ((date.getUTCDay() + 6) % 7) + 1 };
}

export function daysIn(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

const MONTHS: { readonly [unit in Unit]?: number } = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200, millennium: 12_000 };
const DAYS: { readonly [unit in Unit]?: number } = { day: 1, week: 7, fortnight: 14, hour: 1 / 24, minute: 1 / 1440, second: 1 / 86_400 };

/** The day `amount` units away; months clip to their last day, parts of a unit are reckoned in months or days. */
export function shiftDay(day: Day, amount: number, unit: Unit): Day {
  const months = MONTHS[unit];
  if (months === undefined) return day + Math.round(amount * (DAYS[unit] ?? 1));
  const from = fieldsOf(day);
  const index = from.year * 12 + from.month - 1 + Math.round(amount * months);
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dayOf(year, month, Math.min(from.day, daysIn(year, month)));
}

/** A point as ISO 8601 writes it; seasons, decades and centuries as EDTF, quarters, parts of the day and weekends as TIMEX3. */
export function write(point: Point): string {
  const { year, month, day } = fieldsOf(point.day);
  const y = String(year).padStart(4, "0");
  switch (point.precision) {
    case "century": return `${y.slice(0, 2)}XX`;
    case "decade": return `${y.slice(0, 3)}X`;
    case "year": return y;
    case "quarter": return `${y}-Q${Math.ceil(month / 3)}`;
    case "season": return `${y}-${21 + Math.floor(month / 3 - 1)}`;
    case "month": return `${y}-${two(month)}`;
    case "week": return `${isoWeek(point.day)}${point.time ?? ""}`;
    default: return `${y}-${two(month)}-${two(day)}${point.time ?? ""}`;
  }
}

/** The year and week of ISO 8601, as "2015-W39". */
export function isoWeek(day: Day): string {
  const thursday = day - fieldsOf(day).weekday + 4;
  const { year } = fieldsOf(thursday);
  return `${year}-W${two(1 + Math.floor((thursday - dayOf(year)) / 7))}`;
}

export function two(n: number): string {
  return String(n).padStart(2, "0");
}
