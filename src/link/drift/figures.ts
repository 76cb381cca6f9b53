import { overlap, type Span } from "../../domain/span.ts";
import { isTransposed, quantitiesIn, type Quantity } from "../claims/numbers.ts";
import { isNumbered } from "../claims/traits.ts";
import { wordLikeness } from "../claims/vectors.ts";
import measures from "../data/measures.json" with { type: "json" };
import type { Change, Telling } from "../drift.ts";
import type { Context } from "../origins/strand.ts";
import type { Assertion, Paper } from "../paper.ts";

/** A number so many times another is of something else. */
const FAR = 4;
/** Words as near as this may name one thing. */
const LIKE = 0.4;
/** Miles for kilometres, feet for metres, pounds for kilograms, acres for hectares, yards for metres (NIST Handbook 44, appendix C), told in round numbers. */
const CONVERTED = [1.609, 3.281, 2.205, 2.471, 1.094], ROUND = 0.05;
/** "two dozen" may be a few more or less. */
const DOZENS = /\bdozens?\b/iu, DOZEN = 12;

const METRIC = new Set(measures.metric), CUSTOMARY = new Set(measures.customary), CURRENCIES: Readonly<Record<string, string>> = measures.currencies;

/** A number as it stands in a report: its unit of money, and whether it is told in dozens. */
type Figure = Quantity & { readonly money: string | null; readonly vague: boolean };

/** Another number of what is counted, or the same in another measure. */
export function numberDrift({ before, after }: Telling, { papers }: Context): Change | null {
  const [b, a] = [before.member, after.member].map((m) => figuresIn(m, papers.get(m.paper)!)) as [readonly Figure[], readonly Figure[]];
  const [lost, gained] = [without(b, a), without(a, b)], alone = lost.length === 1 && gained.length === 1;
  const pairs = lost.flatMap((from) => gained.filter((to) => isOther(from, to, alone)).map((to) => ({ from, to })));
  const found = pairs.find(({ from, to }) => isTransposed(from.value, to.value)) ?? pairs[0] ?? mismeasured(b, a);
  if (found === undefined) return null;
  return { kind: "number", from: { words: String(found.from.value), spans: before.member.claim.spans }, to: { words: String(found.to.value), spans: after.member.claim.spans } };
}

/** Its numbers without those of dates and names, which count nothing. */
function figuresIn({ words, claim }: Assertion, { reading, text }: Paper): readonly Figure[] {
  const own = (spans: readonly Span[]): readonly Span[] => spans.filter((s) => claim.spans.some((c) => overlap(s, c) > 0));
  const dates = own(reading.dates.flatMap((d) => d.spans)), names = own(reading.entities.flatMap((e) => e.mentions)).filter((s) => isNumbered(text.slice(...s)));
  const plain = words.filter((w) => !dates.some((s) => overlap(s, w.span) > 0) && !(/^\d/.test(w.stem) && names.some((s) => overlap(s, w.span) > 0)));
  const dozens = DOZENS.test(claim.text);
  return quantitiesIn(plain).map((q) => ({ ...q, money: CURRENCIES[text[q.at - 1] ?? ""] ?? CURRENCIES[q.counted[0] ?? ""] ?? null, vague: dozens && q.value % DOZEN === 0 }));
}

/** The numbers of the one that the other has not, or not so often. */
function without(list: readonly Figure[], others: readonly Figure[]): readonly Figure[] {
  const left = others.map((q) => q.value);
  return list.filter(({ value }) => { const at = left.indexOf(value); if (at >= 0) left.splice(at, 1); return at < 0; });
}

/** May the one have become the other in the telling? `alone`: no other number of the two claims has no answer. */
function isOther(from: Figure, to: Figure, alone: boolean): boolean {
  if (isConverted(from, to) || isMetre(from, to) || isMetre(to, from) || isRounded(from, to) || (from.money !== null && to.money !== null && from.money !== to.money)) return false;
  return isTransposed(from.value, to.value) || (isSlip(from.value, to.value) && mayCountSame(from, to, alone));
}

/** Told less closely: in fewer digits, or in dozens. */
function isRounded({ value: from }: Figure, { value: to, vague }: Figure): boolean {
  if (vague) return Math.abs(from - to) < DOZEN;
  const unit = 10 ** (Math.floor(Math.log10(to)) + 1 - digitsOf(to).length);
  return digitsOf(to).length < digitsOf(from).length && Math.abs(from - to) < unit;
}

/** The same length, weight or area in another measure: "90 kilometres", "55 miles". */
function isConverted({ value: m, counted: [x] }: Quantity, { value: n, counted: [y] }: Quantity): boolean {
  const times = Math.max(m, n) / Math.min(m, n);
  return x !== undefined && y !== undefined && x !== y && wordLikeness(x, y) > LIKE && CONVERTED.some((c) => Math.abs(times / c - 1) <= ROUND);
}

/** "300m", which may be metres, beside 300. */
function isMetre(x: Figure, y: Figure): boolean {
  return x.money === null && x.value === y.value * 1e6;
}

/** One number that counts metres here and feet there. */
function mismeasured(b: readonly Figure[], a: readonly Figure[]): { readonly from: Figure; readonly to: Figure } | undefined {
  return b.flatMap((from) => a.filter((to) => from.value === to.value && from.value !== 0 && (isOf(METRIC, from) ? isOf(CUSTOMARY, to) : isOf(CUSTOMARY, from) && isOf(METRIC, to))).map((to) => ({ from, to })))[0];
}

function isOf(units: ReadonlySet<string>, { counted: [unit] }: Quantity): boolean {
  return unit !== undefined && units.has(unit);
}

/** Do they count one thing; where no other number is without an answer, may they? */
function mayCountSame({ counted: x }: Quantity, { counted: y }: Quantity, alone: boolean): boolean {
  return x.some((stem) => y.includes(stem)) || (alone && (x.length === 0 || y.length === 0 || x.some((a) => y.some((b) => wordLikeness(a, b) > LIKE))));
}

/** Not far from it, or the same digits with the point elsewhere. */
function isSlip(from: number, to: number): boolean {
  return Math.max(from, to) <= FAR * Math.min(from, to) || digitsOf(from) === digitsOf(to);
}

/** A number's digits without its point and the noughts before and behind. */
function digitsOf(n: number): string {
  return String(n).replace(".", "").replace(/^0+|0+$/g, "");
}
