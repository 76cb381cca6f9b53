import { write, type Point, type Precision, type Unit } from "./civil.ts";
import type { Which } from "./meaning.ts";
import type { Tense } from "./tense.ts";

/** What a date is reckoned from: the publication, the date the text named last, the quarter it speaks of, the verbs around. */
export type Context = { readonly published: Point | null; readonly anchor: Point | null; readonly quarter: Point | null; readonly tense: Tense };

/** A meaning on the calendar: its value, what it was reckoned from, and the point it is, where it is one. */
export type Resolved = { readonly value: string | null; readonly precision: Precision; readonly from: Point | null; readonly point: Point | null };

/** How many units on. */
export const STEPS: { readonly [which in Which]: number } = { last: -1, previous: -1, this: 0, that: 0, next: 1, following: 1 };

export const PRECISIONS: { readonly [unit in Unit]: Precision } = {
  second: "time", minute: "time", hour: "time", day: "day", week: "week", fortnight: "week", month: "month", quarter: "quarter", year: "year", decade: "decade", century: "century", millennium: "century",
};

const WIDTHS: readonly Precision[] = ["time", "day", "week", "month", "quarter", "season", "year", "decade", "century"];

/** Whether a point is known finely enough to count units of a width from it. */
function fine(point: Point, precision: Precision): boolean {
  return WIDTHS.indexOf(point.precision) <= Math.max(1, WIDTHS.indexOf(precision));
}

/** The point to reckon a date of this width from: the text's last date where the words point into the text, else the publication. */
export function origin(precision: Precision, inText: boolean, { published, anchor }: Context): Point | null {
  if (inText && anchor !== null && fine(anchor, precision)) return anchor;
  return published !== null && fine(published, precision) ? published : null;
}

export function inText(which: Which | undefined): boolean {
  return which === "that" || which === "previous" || which === "following";
}

export function stated(point: Point): Resolved {
  return { value: write(point), precision: point.precision, from: null, point };
}

export function reckoned(point: Point, from: Point): Resolved {
  return { value: write(point), precision: point.precision, from, point };
}

/** A date whose place can't be told; `value` holds what can. */
export function unplaced(precision: Precision, value: string | null = null): Resolved {
  return { value, precision, from: null, point: null };
}
