import { fieldsOf, type Day, type Precision } from "./civil.ts";
import { inText, origin, reckoned, stated, STEPS, unplaced, type Context, type Resolved } from "./context.ts";
import type { Which } from "./meaning.ts";
import type { Tense } from "./tense.ts";

/** Which year's: the one named, one told from another, or "last", "this", "next" of its kind. */
type Year = { readonly year?: number; readonly yearWhich?: Which; readonly which?: Which };

/** Places what comes once a year (a day, month, holiday or season), `inYear` giving its first day in a year. */
export function yearly({ year, yearWhich, which }: Year, context: Context, precision: Precision, inYear: (year: number) => Day | undefined): Resolved | undefined {
  if (year !== undefined) {
    const day = inYear(year);
    return day === undefined ? undefined : stated({ day, precision });
  }
  const from = origin("year", inText(yearWhich ?? which), context);
  if (from === null) return unplaced(precision);
  const now = fieldsOf(from.day);
  const today = precision === "month" ? from.day - now.day + 1 : from.day;
  const near = [now.year - 1, now.year, now.year + 1].map(inYear).filter((day) => day !== undefined);
  let day: Day | undefined;
  if (yearWhich !== undefined) day = inYear(now.year + STEPS[yearWhich]);
  else if (which === "last") day = near.findLast((first) => first + (precision === "season" ? SEASON : 1) <= today);
  else if (which === "next") day = near.find((first) => first > today);
  else if (which === "this") day = inYear(now.year);
  else day = nearest(near, today, context.tense);
  return day === undefined ? undefined : reckoned({ day, precision }, from);
}

/** A season's length in days; the last one is over. */
const SEASON = 92;
/** Days within which a date may lie against its tense: verbs are read by closed classes only. Set on TimeBank, as are those below. */
const LEEWAY = 25;
/** Days by which a date against its tense, or ahead where no tense is known, must be the nearer one. */
const AGAINST = { past: 300, future: 300 };
const AHEAD = 90;

function nearest(days: readonly Day[], today: Day, tense: Tense): Day | undefined {
  const cost = (day: Day): number => {
    if (day > today + LEEWAY && tense !== "future") return day - today + (tense === "past" ? AGAINST.past : AHEAD);
    if (day < today - LEEWAY && tense === "future") return today - day + AGAINST.future;
    return Math.abs(day - today);
  };
  return days.toSorted((a, b) => cost(a) - cost(b))[0];
}
