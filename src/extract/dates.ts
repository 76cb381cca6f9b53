import type { Published } from "../domain/report.ts";
import type { When } from "../domain/when.ts";
import { proseOf, type Prose } from "./claims/prose.ts";
import { dayOf, write, type Point } from "./dates/civil.ts";
import { confidenceOf } from "./dates/confidence.ts";
import type { Context } from "./dates/context.ts";
import { hitsOf, lent, type Hit } from "./dates/hits.ts";
import type { Meaning } from "./dates/meaning.ts";
import { spokenQuarter } from "./dates/quarter.ts";
import { resolve } from "./dates/resolve.ts";
import { tenseAt } from "./dates/tense.ts";
import { tokensOf, type Token } from "./dates/token.ts";

/**
 * The dates, times, durations and sets of a text, in its order, ids "d1", "d2", ….
 * Relative ones are reckoned from the publication day, or from the date the text named last, as newspapers use them:
 * `basis` is then "inferred" and `relativeTo` what they were reckoned from. Spans and values follow TIMEX3 (TimeML 1.2.1),
 * with ISO 8601 durations and EDTF seasons, decades and centuries; `value` is null where it can't be reckoned.
 */
export function readDates(text: string, published: Pick<Published, "value" | "precision">, prose: Prose = proseOf(text)): readonly When[] {
  const tokens = tokensOf(text);
  const hits = hitsOf(tokens);
  const dates: When[] = [];
  let context: Context = { published: publishedPoint(published), anchor: null, quarter: null, tense: "unknown" };
  for (const [i, { start, end }] of hits.entries()) {
    const meaning = lent(tokens, hits, i);
    if (meaning === undefined) continue;
    const span = [tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0] as const;
    const around: Context = { ...context, tense: TENSED.has(meaning.kind) ? tenseAt(prose, span) : "unknown" };
    const when = resolve(meaning, meaning.kind === "time" ? { ...around, anchor: dayBeside(tokens, hits, i, around) ?? context.anchor } : around);
    if (when === undefined) continue;
    dates.push({
      id: `d${String(dates.length + 1)}`,
      words: text.slice(...span),
      spans: [span],
      value: when.value,
      precision: when.precision,
      relativeTo: when.from === null ? null : write(when.from),
      confidence: confidenceOf(meaning, when, around.tense),
      basis: when.from === null ? "stated" : "inferred",
    });
    context = { ...context, anchor: when.point ?? context.anchor, quarter: spokenQuarter(meaning, when.point, context) };
  }
  return dates;
}

/** Kinds of meaning whose place on the calendar the verbs around them decide. */
const TENSED: ReadonlySet<Meaning["kind"]> = new Set(["date", "weekday", "holiday", "season", "quarter", "weekend", "time"]);

/** The publication day as written, in the outlet's own zone. */
function publishedPoint({ value, precision }: Pick<Published, "value" | "precision">): Point | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value ?? "") ?? [];
  if (year === undefined || precision === "unknown") return null;
  return { day: dayOf(Number(year), Number(month ?? 1), Number(day ?? 1)), precision: precision === "time" ? "day" : precision };
}

/** How many tokens may stand between an hour and its day: "10:35 a.m. (0735 GMT) on Friday". */
const BESIDE = 8;

/** The day that follows an hour in its sentence, or stands just before it. */
function dayBeside(tokens: readonly Token[], hits: readonly Hit[], i: number, context: Context): Point | null {
  const here = hits[i];
  for (const other of [hits[i + 1], hits[i + 2]]) {
    if (here === undefined || other === undefined || other.start - here.end > BESIDE) continue;
    if (tokens.slice(here.end, other.start).some(({ lower }) => lower === "¶" || lower === "." || lower === ";")) continue;
    const day = other.meaning.kind === "weekday" || (other.meaning.kind === "date" && other.meaning.day !== undefined) ? resolve(other.meaning, context)?.point : undefined;
    if (day !== undefined && day !== null) return day;
  }
  return null;
}
