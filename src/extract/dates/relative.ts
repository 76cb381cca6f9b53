import type { Unit } from "./civil.ts";
import type { Meaning, Which } from "./meaning.ts";
import type { Found } from "./pattern.ts";
import { after, before, both, given, notBefore, rule, type Rule } from "./rule.ts";
import { capitalised, quoted, type Token } from "./token.ts";

type From = "publication" | "anchor";

const shift = (sign: 1 | -1, from: From) => ({ amount, unit: name, time }: Found): Meaning | undefined => {
  if (amount === undefined || name === undefined) return undefined;
  if (amount === "X") return from === "publication" ? { kind: "reference", value: sign < 0 ? "PAST_REF" : "FUTURE_REF" } : { kind: "duration", parts: [["X", name]] };
  if (name === "hour" || name === "minute" || name === "second") return { kind: "duration", parts: [[amount, name]] };
  return given<Meaning & { kind: "shift" }>({ kind: "shift", amount: sign * amount, unit: name, from, time });
};

const days = (amount: number, from: From) => ({ time }: Found): Meaning => given<Meaning & { kind: "shift" }>({ kind: "shift", amount, unit: "day", from, time });

function running({ which, unit: name }: Found): Meaning | undefined {
  return which === undefined || name === undefined ? undefined : { kind: "unit", unit: name, which };
}

function weekday({ weekday: day, which, yearWhich, time }: Found): Meaning | undefined {
  return day === undefined ? undefined : given<Meaning & { kind: "weekday" }>({ kind: "weekday", weekday: day, which, week: yearWhich, time });
}

const unit = (name: Unit, which: Which) => (): Meaning => ({ kind: "unit", unit: name, which });
const weekdayOf = (which: Which) => (found: Found): Meaning | undefined => weekday({ ...found, which });
/** "… from $10 million a year earlier": of the quarter the report speaks of, where it speaks of one. */
const yearBefore = (): Meaning => ({ kind: "shift", amount: -1, unit: "year", from: "period" });

/** A clause or the text ends behind, so that "the day before" isn't "the day before the vote". */
const closed = before(", . ; ) ¶ \" '");
/** "Black Friday" is another day, "the Sunday Times" none. */
const NAMED_BY = new Set("black bloody super cyber maundy shrove".split(" "));
const NAMES = new Set("Times Mirror Telegraph Post Express Herald Mail Star Sun Tribune Independent World Magazine".split(" "));
const plainWeekday = (tokens: readonly Token[], start: number, end: number): boolean => !NAMED_BY.has(tokens[start - 1]?.lower ?? "") && !NAMES.has(tokens[end]?.text ?? "");
/** "Florida Today" is a paper. */
const noName = (tokens: readonly Token[], start: number): boolean => !capitalised(tokens[start]) || !capitalised(tokens[start - 1]);
/** "the same day", "that week", "the following month": the word that points into the text must be led by an article. */
const led = (tokens: readonly Token[], start: number): boolean => /^(?:the|that|same|early|late|later|earlier|end|beginning)$/.test(tokens[start]?.lower ?? "");
const bare = (tokens: readonly Token[], start: number, end: number): boolean => !quoted(tokens, start, end) && tokens[start]?.lower !== "the" && tokens[start - 1]?.lower !== "the";

/** Dates that need another one: the publication day, or the one the text named last. */
export const RELATIVE: readonly Rule[] = [
  rule("<part>? today", unit("day", "this"), both(notBefore("-"), noName)),
  rule("<part>? yesterday <daypart>?", days(-1, "publication")),
  rule("<part>? tomorrow <daypart>?", days(1, "publication")),
  rule("the? day before yesterday", days(-2, "publication")),
  rule("the? day after tomorrow", days(2, "publication")),
  rule("the day (before|earlier)", days(-1, "anchor"), closed),
  rule("the day after", days(1, "anchor"), closed),
  rule("the? (next|following) <daypart>", days(1, "anchor")),
  rule("the? (previous|preceding) <daypart>", days(-1, "anchor")),
  rule("the day", unit("day", "that"), (tokens, start) => tokens[start - 1]?.lower === "in" && /^(?:later|earlier|early|late)$/.test(tokens[start - 2]?.lower ?? "")),

  rule("<part>? <which> <fiscal>? <oneUnit>", running, bare),
  rule("<part>? the current <fiscal>? <oneUnit>", ({ unit: name }) => (name === undefined ? undefined : { kind: "unit", unit: name, which: "this" })),
  rule("<part>? (the|that)? <anchored> (calendar|fiscal)? <oneUnit>", running, led),
  rule("the? (rest|remainder) of (the|this) <oneUnit>", ({ unit: name }) => (name === undefined ? undefined : { kind: "unit", unit: name, which: "this" })),
  rule("the? year (- | 's)? end", unit("year", "this")),
  rule("the? end of the (fiscal)? year", unit("year", "this")),
  rule("<part>? the (full|fiscal|full fiscal|current|latest fiscal|current fiscal)? year", unit("year", "this"), both(notBefore("ended ending to before after -"), after("for in during throughout of at by since until"))),
  rule("the (fiscal|latest fiscal|current fiscal) year", unit("year", "this"), notBefore("ended ending")),
  rule("the (fiscal | full)? year", () => ({ kind: "duration", parts: [[1, "year"]] }), before("ended ending to")),
  rule("<part> the? month", unit("month", "this"), after("by at since from in until till to before")),
  rule("<part> the? week", unit("week", "this"), after("by at since from in until till to before")),
  rule("the week", unit("week", "this"), (tokens, start, end) => tokens[end]?.lower === "'s" || (/^(?:for|of|during|in)$/.test(tokens[start - 1]?.lower ?? "") && /^[,.]$/.test(tokens[end]?.text ?? ""))),

  rule("the? year - (ago|earlier)", yearBefore),
  rule("(a|one) year (ago|earlier)", yearBefore),
  rule("<approx>? <number> <more>? <unit> ago <daypart>?", shift(-1, "publication")),
  rule("<approx>? <number> <more>? <unit> or so ago", shift(-1, "publication")),
  rule("<approx>? <number> <more>? <unit> (from now|hence)", shift(1, "publication")),
  rule("<approx>? <number> <more>? <unit> (earlier|previously)", shift(-1, "anchor")),
  rule("<approx>? <number> <more>? <unit> (later|afterward|afterwards)", shift(1, "anchor")),

  rule("<early>? <weekday> <daypart>?", weekday, plainWeekday),
  rule("<early>? this past <weekday> <daypart>?", weekdayOf("last")),
  rule("<early>? this coming <weekday> <daypart>?", weekdayOf("next")),
  rule("<early>? the? <which> <weekday> <daypart>?", weekday),
  rule("<early>? (that|the)? <anchored> <weekday> <daypart>?", weekday, (tokens, start) => tokens[start]?.lower !== "next"),
  rule("<early>? <weekday> (of|,)? <yearWhich> week", weekday),
  rule("<weekday> a week ago", (found) => weekday({ ...found, yearWhich: "last" })),
  rule("<part>? (<which>|the|that) weekend", ({ which }) => ({ kind: "weekend", which: which ?? "that" })),
  rule("<part>? this past weekend", () => ({ kind: "weekend", which: "last" })),
];
