import type { Published } from "../domain/report.ts";
import names from "./data/months.json" with { type: "json" };

/** A calendar value with its precision; `ambiguous` where day and month could be told apart only by guessing. */
export type CalendarDate = Pick<Published, "value" | "precision"> & { readonly value: string };

const MONTH = Object.keys(names.months).sort((a, b) => b.length - a.length).join("|");
const ZONE = `(?:[+-]\\d{2}:?\\d{2}|(?:${Object.keys(names.zones).sort((a, b) => b.length - a.length).join("|")})\\b)`;
const TIME = `(\\d{1,2})[:.](\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(a\\.?m\\.?|p\\.?m\\.?)?(?:\\s*\\(?(${ZONE})\\)?)?`;
const AFTER = `(?:(?:\\s*,\\s*|\\s+at\\s+|\\s*[|–—@•·-]\\s*|\\s+)${TIME})?`;
const BEFORE = `(?:${TIME}\\s*,?\\s*(?:on\\s+)?(?:\\w+day,?\\s+)?)?`;

const ISO = new RegExp(`(?<![\\d/-])(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?![\\d/-])(?:[T\\s]${TIME})?`, "i");
const MONTH_FIRST = new RegExp(`${BEFORE}(?<![\\p{L}\\d])(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)(\\d{4})(?!\\d)${AFTER}`, "iu");
const DAY_FIRST = new RegExp(`${BEFORE}(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(${MONTH})\\.?,?[\\s-]+(\\d{4})(?!\\d)${AFTER}`, "iu");
const NUMBERS = new RegExp(`(?<![\\d/.])(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4})(?![\\d/])${AFTER}`, "i");
const MONTH_ONLY = new RegExp(`(?<!\\p{L})(${MONTH})\\.?,?\\s+(\\d{4})(?!\\d)`, "iu");
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;

/** Where a date's words stand in the string they were found in. */
export type FoundDate = CalendarDate & { readonly start: number; readonly end: number };

/**
 * The first full date in a string as newspapers, pages and machines write it (ISO 8601, RFC 2822, "Sept. 23, 2015",
 * "23 September 2015 at 3:45 p.m. ET"), as ISO 8601; the zone is kept where one is given and never made up.
 */
export function findDate(words: string): FoundDate | null {
  const found = [matchIso, matchMonthFirst, matchDayFirst, matchNumbers].flatMap((match) => match(words) ?? []);
  found.push(...(found.length === 0 ? (matchMonthOnly(words) ?? []) : []));
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}

/** A value that is a date and nothing else, as in metadata or given by hand; null where it is none. */
export function parseDate(value: string): CalendarDate | null {
  const trimmed = value.trim();
  if (/^\d{4}$/.test(trimmed)) return { value: trimmed, precision: "year" };
  const month = /^(\d{4})-(\d{2})$/.exec(trimmed);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) return { value: trimmed, precision: "month" };
  const compact = COMPACT.exec(trimmed);
  if (compact) {
    const [, y, m, d, hour, minute, second, zone] = compact;
    return dateOf(y, m, d, hour === undefined ? [] : [hour, minute, second, undefined, zone]);
  }
  if (/^\d{10}(?:\d{3})?$/.test(trimmed)) return fromEpoch(Number(trimmed.length === 13 ? trimmed : `${trimmed}000`));
  const found = findDate(trimmed);
  return found && found.start <= 30 ? { value: found.value, precision: found.precision } : null;
}

function fromEpoch(milliseconds: number): CalendarDate {
  return { value: new Date(milliseconds).toISOString().replace(".000", ""), precision: "time" };
}

type Match = (words: string) => FoundDate[] | null;

const matchIso: Match = (words) => {
  const m = ISO.exec(words);
  return m && at(m, dateOf(m[1], m[2], m[3], m.slice(4, 9)));
};

const matchMonthFirst: Match = (words) => {
  const m = MONTH_FIRST.exec(words);
  return m && at(m, dateOf(m[8], monthNumber(m[6]), m[7], m[9] === undefined ? m.slice(1, 6) : m.slice(9, 14)));
};

const matchDayFirst: Match = (words) => {
  const m = DAY_FIRST.exec(words);
  return m && at(m, dateOf(m[8], monthNumber(m[7]), m[6], m[9] === undefined ? m.slice(1, 6) : m.slice(9, 14)));
};

const matchNumbers: Match = (words) => {
  const m = NUMBERS.exec(words);
  if (!m) return null;
  const [first, second] = [Number(m[1]), Number(m[3])];
  // 03/04/2015 is March in Boston and April in London; dots are always day first. Only the year is sure.
  if (m[2] === "/" && first <= 12 && second <= 12 && first !== second) return at(m, { value: m[4] ?? "", precision: "year" });
  const dayFirst = m[2] === "." || first > 12;
  return at(m, dateOf(m[4], dayFirst ? m[3] : m[1], dayFirst ? m[1] : m[3], m.slice(5, 10)));
};

const matchMonthOnly: Match = (words) => {
  const m = MONTH_ONLY.exec(words);
  const month = monthNumber(m?.[1]);
  return m && month ? at(m, { value: `${m[2]}-${month.padStart(2, "0")}`, precision: "month" }) : null;
};

function at(m: RegExpExecArray, date: CalendarDate | null): FoundDate[] | null {
  return date && [{ ...date, start: m.index, end: m.index + m[0].length }];
}

function monthNumber(name: string | undefined): string | undefined {
  const months: Readonly<Record<string, number>> = names.months;
  const month = months[(name ?? "").toLowerCase()];
  return month === undefined ? undefined : String(month);
}

/** `clock`: hour, minute, second, am/pm, zone. A clock that cannot be right is dropped, a day that cannot be gives null. */
function dateOf(year: string | undefined, month: string | undefined, day: string | undefined, clock: readonly (string | undefined)[]): CalendarDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const utc = new Date(Date.UTC(y, m - 1, d));
  if (!(y >= 1500 && y <= 2200) || utc.getUTCMonth() !== m - 1 || utc.getUTCDate() !== d) return null;
  const value = `${year}-${two(m)}-${two(d)}`;
  const [hourWord, minute, second, half, zone] = clock;
  if (hourWord === undefined || minute === undefined) return { value, precision: "day" };
  const pm = /^p/i.test(half ?? "");
  const hour = half === undefined ? Number(hourWord) : (Number(hourWord) % 12) + (pm ? 12 : 0);
  if (hour > 23 || Number(minute) > 59) return { value, precision: "day" };
  const local = `${value}T${two(hour)}:${minute}:${second ?? "00"}`;
  return { value: local + offset(zone, local), precision: "time" };
}

function offset(zone: string | undefined, local: string): string {
  if (zone === undefined) return "";
  if (/^[+-]/.test(zone)) return zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const zones: Readonly<Record<string, number | string>> = names.zones;
  const known = zones[zone.toUpperCase()];
  if (known === undefined) return "";
  if (zone.toUpperCase() === "Z" || known === 0) return "Z";
  const minutes = typeof known === "number" ? known : minutesIn(known, local);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** The offset of an IANA zone on a day, in minutes: read from the platform's time zone data. */
function minutesIn(timeZone: string, local: string): number {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(new Date(`${local}Z`));
  const m = /([+-])(\d{2}):(\d{2})/.exec(parts.find((part) => part.type === "timeZoneName")?.value ?? "");
  return m ? (m[1] === "-" ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3])) : 0;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
