import data from "./data/holidays.json" with { type: "json" };
import { dayOf, daysIn, fieldsOf, type Day } from "./civil.ts";
import { tokensOf, type Token } from "./token.ts";

type Holiday = { readonly month: number; readonly day: number } | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plus?: number } | { readonly easter: number };

const HOLIDAYS = new Map<string, Holiday>(Object.entries(data.holidays));

/** Names as token rows, longest first, under their first token. */
const BY_FIRST = new Map<string, { readonly name: string; readonly words: readonly string[] }[]>();
for (const name of HOLIDAYS.keys()) {
  const words = tokensOf(name).map((token) => token.lower);
  const row = BY_FIRST.get(words[0] ?? "") ?? [];
  row.push({ name, words });
  row.sort((a, b) => b.words.length - a.words.length);
  BY_FIRST.set(words[0] ?? "", row);
}

export const HOLIDAY_KEYS: readonly string[] = [...BY_FIRST.keys()];

/** The holidays whose name begins at a token, longest name first. */
export function readHoliday(tokens: readonly Token[], at: number): readonly { readonly end: number; readonly holiday: string }[] {
  const named = BY_FIRST.get(tokens[at]?.lower ?? "") ?? [];
  return named.filter(({ words }) => words.every((word, i) => tokens[at + i]?.lower === word)).map(({ name, words }) => ({ end: at + words.length, holiday: name }));
}

/** The day a holiday falls on in a year. */
export function holidayIn(name: string, year: number): Day | undefined {
  const rule = HOLIDAYS.get(name);
  if (rule === undefined) return undefined;
  if ("easter" in rule) return easter(year) + rule.easter;
  if ("day" in rule) return dayOf(year, rule.month, rule.day);
  const first = dayOf(year, rule.month, 1);
  const lead = (rule.weekday - fieldsOf(first).weekday + 7) % 7;
  if (rule.nth > 0) return first + lead + 7 * (rule.nth - 1) + (rule.plus ?? 0);
  const last = first + daysIn(year, rule.month) - 1;
  return last - ((fieldsOf(last).weekday - rule.weekday + 7) % 7);
}

/** Western Easter Sunday (Gregorian; the anonymous algorithm of 1876, after Meeus). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const n = h + l - 7 * m;
  return dayOf(year, Math.floor((n + 90) / 25), (n + 33 * Math.floor((n + 90) / 25) + 19) % 32);
}
