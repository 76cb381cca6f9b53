import type { Place } from "../../domain/place.ts";
import { overlap } from "../../domain/span.ts";
import type { When } from "../../domain/when.ts";
import { quantitiesIn, type Quantity } from "../claims/numbers.ts";
import { isNumbered } from "../claims/traits.ts";
import { wordLikeness } from "../claims/vectors.ts";
import type { Change, Side, Telling } from "../drift.ts";
import type { Context } from "../origins/strand.ts";
import type { Assertion, Paper } from "../paper.ts";

/** A number so many times another is of something else. */
const FAR = 4;
/** Words as near as this may name one thing. */
const LIKE = 0.4;
/** Dates further apart are of other things. */
const MONTH = 62;

/** Another number of what is counted. */
export function numberDrift({ before, after }: Telling, { papers }: Context): Change | null {
  const [b, a] = [before.member, after.member].map((m) => quantitiesIn(plain(m, papers.get(m.paper)!))) as [readonly Quantity[], readonly Quantity[]];
  const pair = without(b, a).flatMap((lost) => without(a, b).filter((other) => isSlip(lost.value, other.value) && !isConverted(lost, other) && mayCountSame(lost, other, a.length === 1 && b.length === 1)).map((other) => ({ lost, other })))[0];
  if (pair === undefined) return null;
  const { lost, other } = pair;
  return { kind: "number", from: { words: String(lost.value), spans: before.member.claim.spans }, to: { words: String(other.value), spans: after.member.claim.spans } };
}

/** The numbers of the one that the other has not, or not so often. */
function without(list: readonly Quantity[], others: readonly Quantity[]): readonly Quantity[] {
  const left = others.map((q) => q.value);
  return list.filter(({ value }) => { const at = left.indexOf(value); if (at >= 0) left.splice(at, 1); return at < 0; });
}

/** Miles for kilometres, feet for metres, pounds for kilograms, acres for hectares, yards for metres (NIST Handbook 44, appendix C), told in round numbers. */
const CONVERTED = [1.609, 3.281, 2.205, 2.471, 1.094], ROUND = 0.05;

/** The same length, weight or area in another measure: "90 kilometres", "55 miles". */
function isConverted({ value: m, counted: [x] }: Quantity, { value: n, counted: [y] }: Quantity): boolean {
  const times = Math.max(m, n) / Math.min(m, n);
  return x !== undefined && y !== undefined && x !== y && wordLikeness(x, y) > LIKE && CONVERTED.some((c) => Math.abs(times / c - 1) <= ROUND);
}

/** Do they count one thing; where each claim has one number alone, may they? */
function mayCountSame({ counted: x }: Quantity, { counted: y }: Quantity, alone: boolean): boolean {
  return x.some((stem) => y.includes(stem)) || (alone && (x.length === 0 || y.length === 0 || x.some((a) => y.some((b) => wordLikeness(a, b) > LIKE))));
}

/** May the one have become the other in the telling: not far from it, or the same digits with the point elsewhere? */
function isSlip(from: number, to: number): boolean {
  const digits = (n: number): string => String(n).replace(/[.]/g, "").replace(/^0+|0+$/g, "");
  return Math.max(from, to) <= FAR * Math.min(from, to) || digits(from) === digits(to);
}

/** A claim's words without those of dates and names, whose numbers count nothing. */
function plain({ words, claim }: Assertion, { reading, text }: Paper): Assertion["words"] {
  const spans = [...reading.dates.flatMap((d) => d.spans), ...reading.entities.flatMap((e) => e.mentions).filter((s) => isNumbered(text.slice(...s)))].filter((s) => claim.spans.some((c) => overlap(s, c) > 0));
  return words.filter((w) => !spans.some((s) => overlap(s, w.span) > 0));
}

/** Another day, or a day where there was a week. */
export function dateDrift({ before, after }: Telling, { papers }: Context): Change | null {
  const [b, a] = [before.member, after.member].map((m) => datesIn(m, papers.get(m.paper)!)) as [readonly Dated[], readonly Dated[]];
  if (b.some((x) => a.some((y) => isWithin(x, y)))) return null;
  const pair = b.flatMap((from) => a.filter((to) => daysApart(from, to) <= MONTH && from.words.toLowerCase() !== to.words.toLowerCase()).map((to) => ({ from, to })))[0];
  return pair === undefined ? null : { kind: "date", from: pair.from, to: pair.to };
}

type Dated = Side & { readonly value: string; readonly clock: string };

const CALENDAR = new Set<When["precision"]>(["day", "week", "month", "time"]);

function datesIn({ claim }: Assertion, { reading }: Paper): readonly Dated[] {
  return reading.dates.flatMap((d) => {
    const spans = d.spans.filter((s) => claim.spans.some((c) => overlap(s, c) > 0));
    return spans.length > 0 && d.value !== null && CALENDAR.has(d.precision) && /^\d{4}-/.test(d.value) ? [{ value: d.value.slice(0, 10), clock: d.value.slice(11, 16), words: d.words, spans }] : [];
  });
}

/** The same, or told less closely than it was: "in May" for "on 3 May"; an hour ("8pm") says nothing of its day. */
function isWithin(before: Dated, after: Dated): boolean {
  return (before.clock !== "" && before.clock === after.clock) || before.value.startsWith(after.value) || (!/W/.test(before.value) && after.value.startsWith(before.value));
}

function daysApart(x: Dated, y: Dated): number {
  const days = [x, y].map(({ value }) => firstDay(value));
  return Math.abs(days[0]! - days[1]!) / 86_400_000;
}

/** Milliseconds to the first day of a date, a week (2019-W20) or a month. */
function firstDay(value: string): number {
  const week = /^(\d{4})-W(\d{2})/.exec(value);
  return week === null ? Date.parse(value) : Date.UTC(Number(week[1]), 0, 4 + 7 * (Number(week[2]) - 1));
}

/** A place that the earlier report does not know, instead of one that it names. */
export function placeDrift({ before, after }: Telling, { papers }: Context): Change | null {
  const [earlier, later] = [papers.get(before.member.paper)!, papers.get(after.member.paper)!];
  const from = placesIn(before.member, earlier).find((p) => !later.text.includes(p.name));
  const to = placesIn(after.member, later).find((p) => !earlier.text.toLowerCase().includes(p.name.toLowerCase()) && from?.kind === p.kind);
  return to === undefined || from === undefined ? null : { kind: "place", from: { words: from.name, spans: from.spans }, to: { words: to.name, spans: to.spans } };
}

function placesIn({ claim }: Assertion, { reading }: Paper): readonly Place[] {
  return reading.places.filter((p) => p.use === "place" && p.kind !== "country" && p.kind !== "continent" && p.spans.some((s) => claim.spans.some((c) => overlap(s, c) > 0)));
}
