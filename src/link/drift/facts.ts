import type { Place } from "../../domain/place.ts";
import { overlap } from "../../domain/span.ts";
import type { When } from "../../domain/when.ts";
import type { Change, Side, Telling } from "../drift.ts";
import type { Context } from "../origins/strand.ts";
import type { Assertion, Paper } from "../paper.ts";

/** Dates further apart are of other things. */
const MONTH = 62;

/** Another day, or a day where there was a week. */
export function dateDrift({ before, after }: Telling, { papers }: Context): Change | null {
  const [b, a] = [before.member, after.member].map((m) => datesIn(m, papers.get(m.paper)!)) as [readonly Dated[], readonly Dated[]];
  if (b.some((x) => a.some((y) => isWithin(x, y)))) return null;
  const pair = b.flatMap((from) => a.filter((to) => daysApart(from, to) <= MONTH).map((to) => ({ from, to })))[0];
  return pair === undefined ? null : { kind: "date", from: pair.from, to: pair.to };
}

type Dated = Side & { readonly value: string };

const CALENDAR = new Set<When["precision"]>(["day", "week", "month", "time"]);
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu;
/** What names a day, a week or a month; "8pm", "midnight" say nothing of their day. */
const NAMED = new RegExp(String.raw`${WEEKDAY.source}|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\b|[a-z]{2,}\b)|\b(?:today|tonight|yesterday|tomorrow|(?:fort)?night|week(?:end|day)?s?|months?|days?)\b|\d[-/]\d`, "iu");

function datesIn({ claim }: Assertion, { reading }: Paper): readonly Dated[] {
  return reading.dates.flatMap((d) => {
    const spans = d.spans.filter((s) => claim.spans.some((c) => overlap(s, c) > 0));
    return spans.length > 0 && d.value !== null && CALENDAR.has(d.precision) && /^\d{4}-/.test(d.value) && NAMED.test(d.words) ? [{ value: d.value.slice(0, 10), words: d.words, spans }] : [];
  });
}

/** The same, also by its words, or told less closely than it was: "in May", "next week" for "on 3 May". */
function isWithin(before: Dated, after: Dated): boolean {
  const [x, y] = [before, after].map(({ words }) => WEEKDAY.exec(words)?.[0].toLowerCase()) as [string | undefined, string | undefined];
  if (before.words.toLowerCase() === after.words.toLowerCase() || (x !== undefined && x === y) || before.value.startsWith(after.value)) return true;
  const first = firstDay(after.value), day = firstDay(before.value);
  return /W/.test(after.value) && !/W/.test(before.value) ? day >= first && day < first + WEEK : !/W/.test(before.value) && after.value.startsWith(before.value);
}

/** Milliseconds of a day and of a week. */
const DAY = 86_400_000, WEEK = 7 * DAY;

function daysApart(x: Dated, y: Dated): number {
  return Math.abs(firstDay(x.value) - firstDay(y.value)) / DAY;
}

/** Milliseconds to the first day of a date, a week (2019-W20: that with the first Thursday is the first) or a month. */
function firstDay(value: string): number {
  const week = /^(\d{4})-W(\d{2})/.exec(value);
  if (week === null) return Date.parse(value);
  const fourth = Date.UTC(Number(week[1]), 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + WEEK * (Number(week[2]) - 1);
}

/** A place that the earlier report does not know, instead of one that it names. */
export function placeDrift({ before, after }: Telling, { papers }: Context): Change | null {
  const [earlier, later] = [papers.get(before.member.paper)!, papers.get(after.member.paper)!];
  const from = placesIn(before.member, earlier).find((p) => !folded(later.text).includes(folded(p.name)));
  const to = placesIn(after.member, later).find((p) => !folded(earlier.text).includes(folded(p.name)) && from?.kind === p.kind);
  return to === undefined || from === undefined ? null : { kind: "place", from: { words: from.name, spans: from.spans }, to: { words: to.name, spans: to.spans } };
}

function placesIn({ claim }: Assertion, { reading }: Paper): readonly Place[] {
  return reading.places.filter((p) => p.use === "place" && p.kind !== "country" && p.kind !== "continent" && p.spans.some((s) => claim.spans.some((c) => overlap(s, c) > 0)));
}

/** In small letters without accents. */
function folded(words: string): string {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
