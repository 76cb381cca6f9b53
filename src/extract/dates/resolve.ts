import { dayOf, daysIn, fieldsOf, shiftDay, write, type Day, type Precision } from "./civil.ts";
import { inText, origin, PRECISIONS, reckoned, stated, STEPS, unplaced, type Context, type Resolved } from "./context.ts";
import { holidayIn } from "./holiday.ts";
import { lengthOf } from "./length.ts";
import type { Meaning, Which } from "./meaning.ts";
import { half, quarter } from "./quarter.ts";
import { yearly } from "./yearly.ts";

type Of<K extends Meaning["kind"]> = Meaning & { readonly kind: K };

/** Puts a meaning on the calendar; undefined for what is no date. */
export function resolve(meaning: Meaning, context: Context): Resolved | undefined {
  switch (meaning.kind) {
    case "none": return undefined;
    case "reference": return unplaced("vague", meaning.value);
    case "set": return unplaced("set", meaning.value);
    case "duration": return unplaced("duration", lengthOf(meaning.parts));
    case "decade": return stated({ day: dayOf(meaning.start), precision: "decade" });
    case "century": return stated({ day: dayOf((meaning.century - 1) * 100), precision: "century" });
    case "date": return date(meaning, context);
    case "weekday": return weekday(meaning, context);
    case "holiday": return yearly(meaning, context, "day", (year) => holidayIn(meaning.holiday, year));
    case "season": return yearly(meaning, context, "season", (year) => dayOf(year, 3 * (meaning.season - 20)));
    case "quarter": return quarter(meaning, context);
    case "half": return half(meaning, context);
    case "unit": return unit(meaning, context);
    case "weekend": return weekend(meaning.which, context);
    case "shift": return shift(meaning, context);
    case "time": return time(meaning, context);
  }
}

/** Keeps the hour, if one is given, as the part of the value after the day. */
function at(hour: string | undefined): { readonly time?: string } {
  return hour === undefined ? {} : { time: hour };
}

function date(meaning: Of<"date">, context: Context): Resolved | undefined {
  const { year, month, day, time: hour } = meaning;
  if (month === undefined && day !== undefined) return monthly(day, context);
  if (month === undefined) return year === undefined ? undefined : stated({ day: dayOf(year), precision: "year" });
  const precision: Precision = day === undefined ? "month" : meaning.week === true ? "week" : hour === undefined ? "day" : "time";
  const placed = yearly(meaning, context, precision, (y) => (day !== undefined && day > daysIn(y, month) ? undefined : dayOf(y, month, day ?? 1)));
  if (placed === undefined) return undefined;
  if (placed.point === null) return unplaced(precision, ["XXXX", month, ...(day === undefined ? [] : [day])].map((part) => String(part).padStart(2, "0")).join("-"));
  const point = { ...placed.point, ...at(hour) };
  return { ...placed, point, value: write(point) };
}

/** "the 19th": of the running month or the one beside it, on the side where the verbs place it; the one just past where they don't say. */
function monthly(day: number, context: Context): Resolved | undefined {
  const from = origin("day", false, context);
  if (from === null) return unplaced("day");
  const { year, month } = fieldsOf(from.day);
  const near = [month - 1, month, month + 1].map((m) => [year + Math.floor((m - 1) / 12), ((m + 11) % 12) + 1] as const).filter(([y, m]) => day <= daysIn(y, m)).map(([y, m]) => dayOf(y, m, day));
  const found = context.tense === "future" ? near.find((d) => d >= from.day) : near.findLast((d) => d <= from.day);
  return found === undefined ? unplaced("day") : reckoned({ day: found, precision: "day" }, from);
}

/** A day of the week is mostly the one just past, the publication day itself included; the next one where verbs look ahead. */
function weekday({ weekday: wanted, which, week, time: hour }: Of<"weekday">, context: Context): Resolved {
  const precision: Precision = hour === undefined ? "day" : "time";
  const from = origin("day", inText(which), context);
  if (from === null) return unplaced(precision);
  const ahead = (wanted - fieldsOf(from.day).weekday + 7) % 7;
  const before = ahead === 0 ? -7 : ahead - 7;
  const last = before === -1 ? -8 : before; // "last Tuesday" in print on Wednesday: else it were "Tuesday"
  let offset: number;
  if (week !== undefined) offset = wanted - fieldsOf(from.day).weekday + 7 * STEPS[week];
  else if (which === "last") offset = last;
  else if (which === "previous") offset = before;
  else if (which === "next" || which === "following") offset = ahead === 0 ? 7 : ahead;
  else if (which === "that" || context.tense === "future" || (which === "this" && context.tense !== "past")) offset = ahead;
  else offset = ahead === 0 ? 0 : before;
  return reckoned({ day: from.day + offset, precision, ...at(hour) }, from);
}

function unit({ unit: name, which, time: hour }: Of<"unit">, context: Context): Resolved {
  const precision = hour === undefined ? PRECISIONS[name] : "time";
  const from = origin(precision, inText(which), context);
  return from === null ? unplaced(precision) : reckoned({ day: shiftDay(from.day, STEPS[which], name), precision, ...at(hour) }, from);
}

/** The Saturday of a weekend, written "2015-W39-WE" as TIMEX3 does. */
function weekend(which: Which, context: Context): Resolved {
  const from = origin("day", false, context);
  if (from === null) return unplaced("week");
  const { weekday: today } = fieldsOf(from.day);
  const saturday: Day = from.day + 6 - today;
  const running = today >= 6;
  const past = which === "last" || (!running && ((which === "that" && context.tense !== "future") || (which === "this" && context.tense === "past" && today < 3)));
  const offset = past ? -7 : which === "next" && running ? 7 : 0;
  return reckoned({ day: saturday + offset, precision: "week", time: "-WE" }, from);
}

function shift({ amount, unit: name, from: whence, time: hour }: Of<"shift">, context: Context): Resolved {
  const { quarter: spoken } = context;
  if (whence === "period" && spoken !== null) return reckoned({ ...spoken, day: shiftDay(spoken.day, amount, name) }, spoken);
  const precision = hour !== undefined ? "time" : name === "decade" || name === "century" ? "year" : PRECISIONS[name];
  // "in August 2020 and two days later": no day is known, but the month
  const { anchor } = context;
  if (whence === "anchor" && hour === undefined && anchor !== null && (anchor.precision === "month" || anchor.precision === "year") && (name === "day" || name === "week")) return reckoned(anchor, anchor);
  const from = origin(precision, whence === "anchor", context);
  if (from === null) return unplaced(precision);
  const day = shiftDay(from.day, amount, name);
  const { year } = fieldsOf(day);
  if (!(year >= 1 && year <= 9999)) return unplaced("vague", amount < 0 ? "PAST_REF" : "FUTURE_REF"); // "65 million years ago"
  return reckoned({ day, precision, ...at(hour) }, from);
}

function time({ time: hour, day }: Of<"time">, context: Context): Resolved {
  const from = origin("day", day === "anchor", context);
  if (from === null) return unplaced("time", hour);
  return reckoned({ day: from.day - (day === "before" ? 1 : 0), precision: "time", time: hour }, from);
}
