import { oncePer } from "../../domain/once.ts";
import type { Paper } from "../paper.ts";

const HOUR = 3_600_000, DAY = 24 * HOUR;
/** Zones run from UTC+14 to UTC−12. */
const EAST = 14 * HOUR, WEST = 12 * HOUR;

type PrintTime = readonly [earliest: number, latest: number];

/** The earliest and the latest moment a report can have been in print: a date without a clock is a day in any zone. */
export const printTime = oncePer(({ reading: { report: { published } } }: Paper): PrintTime => {
  const value = published.value ?? "";
  const at = Date.parse(value);
  if (Number.isNaN(at)) return [-Infinity, Infinity];
  const utc = Date.parse(`${value.replace(/(?:Z|[+-]\d\d:?\d\d)$/, "")}${value.includes("T") ? "Z" : ""}`);
  const zoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(value);
  // midnight without a zone is how a bare day is often stored
  if (published.precision === "time" && zoned) return [at, at];
  if (published.precision === "time" && !/T00:00(?::00(?:\.0+)?)?$/.test(value)) return [utc - EAST, utc + WEST];
  const days = published.precision === "year" ? 366 : published.precision === "month" ? 31 : 1;
  return [utc - EAST, utc + days * DAY + WEST];
});

/** The earliest moment a report can have been in print, for putting reports in order: one without a date stands last. */
export function earliest(paper: Paper): number {
  const [at] = printTime(paper);
  return at === -Infinity ? Infinity : at;
}

/** Was `a` in print before `b`, whatever the clocks and zones left open? */
export function surelyBefore(a: Paper, b: Paper): boolean {
  return printTime(a)[1] < printTime(b)[0];
}
