import calendar from "./data/calendar.json" with { type: "json" };
import type { Unit } from "./civil.ts";
import { clock } from "./clockWords.ts";
import { dom, isoDate, loneMonth, month, slashDate, weekday } from "./dayWords.ts";
import { HOLIDAY_KEYS, readHoliday } from "./holiday.ts";
import type { Which } from "./meaning.ts";
import { NUMBER_KEYS, ORDINAL_KEYS, readNumber, readOrdinal } from "./number.ts";
import type { Found, WordClass } from "./pattern.ts";
import { touching, type Token } from "./token.ts";
import { decade, year } from "./yearWords.ts";

type Table<T> = { readonly [word: string]: T };
const UNITS = calendar.units as Table<Unit>;
const DAYPARTS: Table<string> = calendar.dayparts;

const WHICH: Table<Which> = { last: "last", past: "last", this: "this", current: "this", next: "next", coming: "next" };
const ANCHORED: Table<Which> = { that: "that", same: "that", next: "following", following: "following", subsequent: "following", previous: "previous", preceding: "previous", prior: "previous" };

/** A class of single tokens, each with what it says. */
function oneOf<T>(table: Table<T>, found: (value: T, token: Token) => Found | undefined): WordClass {
  return {
    keys: Object.keys(table),
    read: (tokens, at) => {
      const token = tokens[at];
      if (token === undefined || !Object.hasOwn(table, token.lower)) return [];
      const reading = found(table[token.lower] as T, token);
      return reading === undefined ? [] : [{ end: at + 1, found: reading }];
    },
  };
}

/** The classes of words that patterns name. */
export const CLASSES: { readonly [name: string]: WordClass } = {
  month,
  loneMonth,
  weekday,
  dom,
  year,
  decade,
  clock,
  weekdays: oneOf(calendar.weekdayPlurals as Table<number>, (value) => ({ weekday: value })),
  number: {
    keys: NUMBER_KEYS,
    read: (tokens, at) => {
      const reading = readNumber(tokens, at);
      return reading === undefined ? [] : [{ end: reading.end, found: { amount: reading.amount } }];
    },
  },
  ordinal: {
    keys: ORDINAL_KEYS,
    read: (tokens, at) => {
      const reading = readOrdinal(tokens, at);
      return reading === undefined ? [] : [{ end: reading.end, found: { ordinal: reading.ordinal } }];
    },
  },
  unit: oneOf(UNITS, (unit) => ({ unit })),
  units: oneOf(UNITS, (unit, token) => (token.lower.endsWith("s") || token.lower === "millennia" ? { unit } : undefined)),
  oneUnit: oneOf(UNITS, (unit, token) => (token.lower.endsWith("s") || token.lower === "millennia" ? undefined : { unit })),
  quarterNo: {
    keys: ["q"],
    read: (tokens, at) => {
      const value = touching(tokens[at], tokens[at + 1]) ? /^[1-4]$/.exec(tokens[at + 1]?.text ?? "")?.[0] : undefined;
      return value === undefined ? [] : [{ end: at + 2, found: { ordinal: Number(value) } }];
    },
  },
  season: oneOf(calendar.seasons as Table<number>, (season) => ({ season })),
  daypart: oneOf(DAYPARTS, (part) => ({ time: `T${part}` })),
  which: oneOf(WHICH, (which) => ({ which })),
  yearWhich: oneOf(WHICH, (yearWhich) => ({ yearWhich })),
  anchored: oneOf(ANCHORED, (which) => ({ which })),
  holiday: { keys: HOLIDAY_KEYS, read: (tokens, at) => readHoliday(tokens, at).map(({ end, holiday }) => ({ end, found: { holiday } })) },
  isoDate,
  slashDate,
};
