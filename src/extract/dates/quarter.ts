import { dayOf, fieldsOf, shiftDay, type Point } from "./civil.ts";
import { reckoned, stated, STEPS, unplaced, type Context, type Resolved } from "./context.ts";
import type { Meaning } from "./meaning.ts";

function quarterOf(year: number, quarter: number): Point {
  return { day: dayOf(year, 3 * quarter - 2), precision: "quarter" };
}

/** A numbered quarter, or one told from the quarter the report speaks of ("the year-ago quarter"), else from the last full one. */
export function quarter({ quarter: n, year, yearWhich, which }: Meaning & { readonly kind: "quarter" }, { published, quarter: spokenOf, tense }: Context): Resolved {
  if (year !== undefined && n !== undefined) return stated(quarterOf(year, n));
  if (year !== undefined) return stated(spokenOf === null ? { day: dayOf(year), precision: "year" } : quarterOf(year, Math.ceil(fieldsOf(spokenOf.day).month / 3)));
  if (published === null) return unplaced("quarter");
  const now = fieldsOf(published.day);
  const running = Math.ceil(now.month / 3);
  if (n !== undefined) {
    if (yearWhich !== undefined) return reckoned(quarterOf(now.year + STEPS[yearWhich], n), published);
    const back = n - running > 1 || (n > running && tense === "past");
    const on = running - n > 1 && tense === "future";
    return reckoned(quarterOf(now.year + (back ? -1 : on ? 1 : 0), n), published);
  }
  const spoken = spokenOf ?? { ...quarterOf(now.year, running), day: shiftDay(dayOf(now.year, 3 * running - 2), -1, "quarter") };
  if (yearWhich !== undefined) return reckoned({ ...spoken, day: shiftDay(spoken.day, -1, "year") }, spoken);
  if (which === undefined || which === "that") return reckoned(spoken, spoken);
  return reckoned({ ...spoken, day: shiftDay(dayOf(now.year, 3 * running - 2), STEPS[which], "quarter") }, published);
}

/** A half of a year, written "2015-H1" as TIMEX3 does. */
export function half({ half: n, year, yearWhich }: Meaning & { readonly kind: "half" }, { published }: Context): Resolved {
  if (year !== undefined) return unplaced("quarter", `${String(year)}-H${String(n)}`);
  if (published === null) return unplaced("quarter");
  return { value: `${String(fieldsOf(published.day).year + STEPS[yearWhich ?? "this"])}-H${String(n)}`, precision: "quarter", from: published, point: null };
}

/** The quarter a report's figures are for, until it turns to another or to a longer stretch; comparisons leave it. */
export function spokenQuarter(meaning: Meaning, point: Point | null, { quarter: before, published }: Context): Point | null {
  if (meaning.kind === "duration") return meaning.parts.every(([amount, unit]) => unit === "month" && (amount === 6 || amount === 9)) ? null : before;
  if (meaning.kind !== "quarter" || meaning.quarter === undefined || meaning.yearWhich === "previous" || point === null) return before;
  const over = published === null || shiftDay(point.day, 1, "quarter") <= published.day + 2;
  return over ? point : before;
}
