import calendar from "./data/calendar.json" with { type: "json" };
import { ORDINAL_KEYS, readOrdinal } from "./number.ts";
import type { Found, WordClass } from "./pattern.ts";
import { capitalised, touching, type Token } from "./token.ts";
import { century } from "./yearWords.ts";

const MONTHS = new Map<string, number>(Object.entries(calendar.months));
const WEEKDAYS = new Map<string, number>(Object.entries(calendar.weekdays));
const ALSO_NAMES = new Set(calendar.monthsAlsoNames);

/** A month's name, with the full stop of its short form. Short ones, "may" and "march" only in capitals. */
export const month: WordClass = {
  keys: [...MONTHS.keys()],
  read: (tokens, at) => {
    const token = tokens[at];
    const value = MONTHS.get(token?.lower ?? "");
    const short = token === undefined || token.lower.length < 4 || token.lower === "sept";
    if (token === undefined || value === undefined || ((short || token.lower === "march") && !capitalised(token))) return [];
    const dotted = short && token.lower !== "may" && tokens[at + 1]?.text === "." && touching(token, tokens[at + 1]);
    return [{ end: dotted ? at + 2 : at + 1, found: { month: value } }];
  },
};

/** A month that stands without day or year: it must not be somebody's name ("Theresa May", "June Smith", "May said"). */
export const loneMonth: WordClass = {
  keys: [...MONTHS.keys()],
  read: (tokens, at) => {
    const token = tokens[at];
    if (token === undefined) return [];
    const before = tokens[at - 1];
    const led = before !== undefined && LEADS.has(before.lower);
    if (ALSO_NAMES.has(token.lower) && !led && (capitalised(before) || capitalised(tokens[at + 1]) || token.lower === "may")) return [];
    if (!capitalised(token) || (token.lower === "march" && !led)) return [];
    if (SHORT.test(token.lower) && (tokens[at + 1]?.text !== "." || !led)) return [];
    return month.read(tokens, at);
  },
};

const SHORT = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const LEADS = new Set("in of since by until till from to through before after during between and or for early late mid - last next this that through the a an each every around about - , (".split(" "));

/** A day's name; short forms only before a full stop with a date behind it ("Fri. Jan. 2"). */
export const weekday: WordClass = {
  keys: [...WEEKDAYS.keys()],
  read: (tokens, at) => {
    const token = tokens[at];
    const value = WEEKDAYS.get(token?.lower ?? "");
    if (token === undefined || value === undefined) return [];
    if (token.lower.endsWith("day")) return [{ end: at + 1, found: { weekday: value } }];
    const end = tokens[at + 1]?.text === "." ? at + 2 : at + 1;
    const after = tokens[tokens[end]?.text === "," ? end + 1 : end];
    return capitalised(token) && after !== undefined && (/^\d/.test(after.text) || MONTHS.has(after.lower)) ? [{ end, found: { weekday: value } }] : [];
  },
};

/** A day of the month: "28", "28th", "eighth". */
export const dom: WordClass = {
  keys: ORDINAL_KEYS,
  read: (tokens, at) => {
    const token = tokens[at];
    if (token !== undefined && /^\d{1,2}$/.test(token.text)) {
      const value = Number(token.text);
      return value >= 1 && value <= 31 ? [{ end: at + 1, found: { dom: value } }] : [];
    }
    const reading = readOrdinal(tokens, at);
    return reading === undefined || reading.ordinal < 1 || reading.ordinal > 31 ? [] : [{ end: reading.end, found: { dom: reading.ordinal } }];
  },
};

/** "2015-09-28", with its hour where one is joined by a T. */
export const isoDate: WordClass = digits((token, at) => {
  const [, y, m, d, time] = /^(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d)?/i.exec(token.text) ?? [];
  return y === undefined || !isDate(m, d) ? undefined : { end: at + 1, found: { year: Number(y), month: Number(m), dom: Number(d), ...(time === undefined ? {} : { time }) } };
});

/** "9/11", "11/02/89" (the month first where it can be), "28.9.2015". */
export const slashDate: WordClass = digits((token, at) => {
  if (token.text === "9/11") return { end: at + 1, found: { year: 2001, month: 9, dom: 11 } };
  const [, a, mark, b, y] = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d\d)$/.exec(token.text) ?? [];
  if (a === undefined || b === undefined || y === undefined) return undefined;
  const [m, d] = mark === "." || Number(a) > 12 ? [b, a] : [a, b];
  return isDate(m, d) ? { end: at + 1, found: { year: y.length === 4 ? Number(y) : century(Number(y)), month: Number(m), dom: Number(d) } } : undefined;
});

function digits(read: (token: Token, at: number) => { readonly end: number; readonly found: Found } | undefined): WordClass {
  return {
    keys: ["#"],
    read: (tokens, at) => {
      const token = tokens[at];
      const reading = token === undefined ? undefined : read(token, at);
      return reading === undefined ? [] : [reading];
    },
  };
}

function isDate(m: string | undefined, d: string | undefined): boolean {
  return Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= 31;
}
