import type { Meaning } from "./meaning.ts";
import type { Found } from "./pattern.ts";
import { after, before, both, given, notBefore, rule, type Rule } from "./rule.ts";
import { touching, type Token } from "./token.ts";
import { daysIn } from "./civil.ts";

/** A calendar date, if the month has such a day. */
function date({ year, yearWhich, month, which, dom, time }: Found): Meaning | undefined {
  if (dom !== undefined && month !== undefined && dom > daysIn(year ?? 2000, month)) return undefined;
  return given<Meaning & { kind: "date" }>({ kind: "date", year, yearWhich, month, which, day: dom, time });
}

/** The week that holds a day, or the n-th or last of a month: ISO 8601 counts a week where its Thursday lies. */
const week = (dayIn: (ordinal: number, days: number) => number) => ({ ordinal, ...found }: Found): Meaning | undefined => {
  const { month } = found;
  if (month === undefined) return undefined;
  const dom = found.dom ?? dayIn(ordinal ?? 1, daysIn(found.year ?? 2001, month));
  const meaning = date({ ...found, dom });
  return meaning?.kind === "date" ? { ...meaning, week: true } : undefined;
};
const nth = week((ordinal) => 7 * ordinal - 3);
const last = week((_, days) => days - 3);

function season({ season: code, year, yearWhich, which }: Found): Meaning | undefined {
  return code === undefined ? undefined : given<Meaning & { kind: "season" }>({ kind: "season", season: code, year, yearWhich, which });
}

function holiday({ holiday: name, year, yearWhich, which }: Found): Meaning | undefined {
  return name === undefined ? undefined : given<Meaning & { kind: "holiday" }>({ kind: "holiday", holiday: name, year, yearWhich, which });
}

const SEASON_LEADS = new Set("in during by since until till over through throughout before after of into from".split(" "));

/** "in the summer", not "the fall of the city" or "the spring wound back". */
function seasonal(tokens: readonly Token[], start: number, end: number): boolean {
  const before = tokens[start - 1]?.lower ?? "";
  return SEASON_LEADS.has(before) && tokens[end]?.lower !== "of" && !touching(tokens[end - 1], tokens[end]?.lower === "-" ? tokens[end] : undefined);
}

const YEAR_LEADS = new Set("in since of by from until till to through before after during between and or for fiscal early late mid - the its his her their 's ' this than about around ( , ; : -- that on about a an with both".split(" "));
const QUANTITY_LEADS = new Set("$ # no number than about around some over under nearly almost to from £ € at".split(" "));

/** A bare number of four digits is a year where it isn't an amount, a rate, a house or a flight. */
function loneYear(tokens: readonly Token[], start: number, end: number): boolean {
  const before = tokens[start - 1];
  const next = tokens[end];
  const number = tokens[end - 1];
  if (number === undefined || touching(before, number) && !/^[(\-["'/–—]/.test(before?.text ?? "")) return false;
  if (touching(number, next) && /^[%$£€/:]$/.test(next?.text ?? "")) return false;
  const year = Number(number.text);
  if (before !== undefined && /^[$#£€]$/.test(before.text)) return false;
  if (Number.isNaN(year)) return true;
  const plural = next !== undefined && /^[a-z]+s$/.test(next.text) && !/^(?:was|is|has|as|its|this|'s|does|news|us)$/.test(next.text);
  const measured = next !== undefined && /^(?:percent|per|people|men|women|children|troops|feet|km|miles|kilometers|metres|meters|dollars|euros|pounds|tons|points|block|hours|gmt|est)$/.test(next.lower);
  if (measured) return false;
  if (year < 1900 || year > 2060) return /^(?:in|since|until|by|from|to|of|between|after|before|and|year)$/.test(before?.lower ?? "") && !plural && year >= 1400 && year < 2100;
  if (before === undefined) return !plural;
  if (plural && QUANTITY_LEADS.has(before.lower)) return false;
  if (/^\d/.test(before.text) && before.text !== "'") return false;
  return YEAR_LEADS.has(before.lower) || !plural;
}

const notUnit = notBefore("percent % people million billion points troops");

export const ABSOLUTE: readonly Rule[] = [
  rule("<isoDate>", date),
  rule("<slashDate>", date),
  rule("<month> <dom>", (found) => (found.month === 9 && found.dom === 11 ? { kind: "date", year: 2001, month: 9, day: 11 } : undefined), before("attacks terrorist terror hijackings hijackers")),
  rule("(<weekday> ,?)? <month> (the)? <dom> (,|of)? <year>", date),
  rule("(<weekday> ,?)? <month> <dom> ,? <yearWhich> year", date),
  rule("(<weekday> ,?)? (the)? <dom> (day? of)? <month> ,? <year>", date),
  rule("(<weekday> ,?)? the? <dom> (of)? <month>", date),
  rule("((this coming|this|next|last)? <weekday> ,?)? <month> (the)? <dom>", date, notUnit),
  rule("the <dom>", ({ dom }) => (dom === undefined ? undefined : { kind: "date", day: dom }), both(after("by on until till before after since"), (tokens, _, end) => /^\d+(?:st|nd|rd|th)$/.test(tokens[end - 1]?.lower ?? "") && /^(?:[,.;)?!"¶]|and|or|but)$/.test(tokens[end]?.lower ?? "¶"))),
  rule("<which> <month> <dom>", date, (tokens, start, end) => notUnit(tokens, start, end) && !/^(?:19|20)\d\d$/.test(tokens[end + 1]?.text ?? "")),
  rule("the? week of (<weekday> ,?)? <month> (the)? <dom> (,? <year>)?", nth),
  rule("the? <ordinal> week (of|in) <month> (,? <year>)?", nth, (tokens, start) => tokens[start - 1]?.lower !== "-"),
  rule("the? (last|final) week (of|in) <month> (,? <year>)?", last),
  rule("the? <part>? <month> ,? (of)? ,? <year>", date),
  rule("the? (first|second|latter) half of <month> (,? <year>)?", date),
  rule("the? <year> (- | / | to) <year> <fiscal> year", date),
  rule("the? <year> (- | /) <number> <fiscal> year", date),
  rule("the? <year> <fiscal> year", date),
  rule("<part>? <month> (of)? <yearWhich> year", date),
  rule("<part>? this past <month>", (found) => date({ ...found, which: "last" })),
  rule("<part>? <which> <month>", date),
  rule("<part>? <loneMonth>", date),
  rule("<part>? the? (the year|year|<fiscal> year?) <year>", date, loneYear),
  rule("<part>? <year>", date, loneYear),
  rule("<part>? the? <decade>", ({ decade }) => (decade === undefined ? undefined : { kind: "decade", start: decade })),
  rule("<part>? the? <ordinal> -? century", ({ ordinal }) => (ordinal === undefined ? undefined : { kind: "century", century: ordinal })),
  rule("<part>? <which>? <holiday> ((,|of)? <year>)?", holiday),
  rule("<holiday> <yearWhich> year", holiday),
  rule("<part>? the? <season> (of|,)? <year>", season),
  rule("<part>? the? <season> of? <yearWhich> year", season),
  rule("<part>? (this past) <season>", (found) => season({ ...found, which: "last" })),
  rule("the? <part>? <which> <season>", season, both(notBefore("of"), (tokens, start) => tokens[start - 1]?.lower !== "the")),
  rule("(the | the? <part>) <season>", season, seasonal),
];
