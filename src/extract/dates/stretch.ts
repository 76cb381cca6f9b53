import type { Unit } from "./civil.ts";
import { lengthOf } from "./length.ts";
import type { Amount, Meaning } from "./meaning.ts";
import type { Found } from "./pattern.ts";
import { after, before, both, rule, type Rule } from "./rule.ts";
import { capitalised, quoted, touching, type Token } from "./token.ts";

function stretch({ amount, unit }: Found): Meaning | undefined {
  return amount === undefined || unit === undefined ? undefined : { kind: "duration", parts: [[amount, unit]] };
}

const times = (amount: Amount) => ({ unit }: Found): Meaning | undefined => stretch({ amount, ...(unit === undefined ? {} : { unit }) });
const lasting = (unit: Unit) => (): Meaning => ({ kind: "duration", parts: [[1, unit]] });

const each = ({ unit, amount }: Found): Meaning | undefined => (unit === undefined ? undefined : { kind: "set", value: lengthOf([[amount === undefined || amount === "X" ? 1 : amount, unit]]) });
const often = ({ unit }: Found): Meaning | undefined => each(unit === undefined ? {} : { unit });
const set = (value: string) => (): Meaning => ({ kind: "set", value });
const none = (): Meaning => ({ kind: "none" });

/** "a day" is a length behind these words, a rate after an amount ("$5 a day"), and elsewhere neither. */
const measured = after("for in within by over after than about almost nearly least to lasted lasting took takes take spent spend during until another under only just last next past once every of through from");
/** "for a second day" counts days, no seconds. */
const noOrdinal = (tokens: readonly Token[], _start: number, end: number): boolean => tokens[end - 1]?.lower !== "second" || !/^[a-z]/.test(tokens[end]?.text ?? "") || /^(?:and|or|after|before|later|earlier|at|in|to|with|behind|ahead|off)$/.test(tokens[end]?.lower ?? "");
/** A number in figures or words, not an article: "three years"; and no age. */
const counted = (tokens: readonly Token[], start: number, end: number): boolean => {
  const first = tokens[start]?.lower ?? "";
  if (/^an?$/.test(first) && !noOrdinal(tokens, start, end)) return false;
  if (tokens[end]?.lower === "-" && touching(tokens[end - 1], tokens[end]) && tokens[end + 1]?.lower === "old") return false;
  return (first !== "a" && first !== "an" && first !== "one") || end - start > 2 || measured(tokens, start, end);
};
/** "a year in office", not the rates "$5 million a year", "twice a week", "20 miles an hour". */
const notRate = (tokens: readonly Token[], start: number): boolean => {
  const before = tokens[start - 1]?.lower ?? "";
  return !/^(?:\d.*|%|percent|million|billion|thousand|hundred|share|person|once|twice|such|what|quite|not|many)$/.test(before) && !(/[^s]s$/.test(before) && !/^(?:has|was|is|as|takes|spends|lasts|his|its|this)$/.test(before));
};
/** "meets weekly", not "a weekly paper". */
const adverbial = before(". , ; ) ¶ and or to in on at with for by since");

/** Lengths of time, and what comes back every so often. */
export const STRETCHES: readonly Rule[] = [
  // Ages and rates are no dates.
  rule("<number> -? <unit> -? old (s)?", none),
  rule("<number> - <unit> - olds", none),
  rule("<number> <unit> a (day|week|month|year)", none),
  rule("<approx>? <number> - quarters", none),
  rule("<approx>? (a|one) quarter of", none),
  rule("(as | how | so) many <units>", none),
  rule("<number> <units>", none, quoted),

  rule("<approx>? <number> <more>? <unit>", stretch, counted),
  rule("<approx>? (a|an) <oneUnit>", times(1), both(measured, noOrdinal)),
  rule("(a|an|one) <oneUnit>", ({ unit }) => (unit === "day" || unit === "second" || unit === "quarter" ? undefined : times(1)(unit === undefined ? {} : { unit })), notRate),
  rule("(a|the) <ordinal> <more>? <oneUnit>", times(1), after("for")),
  rule("another <oneUnit>", times(1)),
  rule("another <number> <more>? <unit>", stretch),
  rule("<approx>? <number> - <more>? -? <unit> (- long)?", stretch, (tokens, start, end) => touching(tokens[start], tokens[start + 1]) || end - start > 3),
  rule("<approx>? <number> <unit> and a half", ({ amount, unit }) => (typeof amount === "number" ? stretch({ amount: amount + 0.5, ...(unit === undefined ? {} : { unit }) }) : undefined)),
  rule("<approx>? half an? <oneUnit>", times(0.5)),
  rule("((each|all|most|any|much) of)? (the|these|those|his|her|its|their|our|my) (last|past|next|coming|first|final|previous|following|preceding|recent|latest|remaining|current|initial|prior|opening|closing|intervening) <approx>? <number> <more>? <unit> (or so)?", stretch),
  rule("(last|past|next|coming|first|final) <number> <more>? <unit>", stretch),
  rule("the <number> <more>? <unit>", stretch),
  rule("<number> (or|to|-) <number> <more>? <unit>", times("X")),
  rule("(the|these) (past|last|next|coming|first) (few|several|couple) (of)? <unit>", times("X")),
  rule("the (past|last) <oneUnit>", times(1)),
  rule("the (next|coming|first) <oneUnit>", times(1), after("for in within over after during through throughout")),
  rule("an entire <oneUnit>", times(1)),
  rule("<units>", times("X"), after("for within after in over lasted lasting takes take took spent spend many")),
  rule("<units> or (hours|days|weeks|months|years|decades)", times("X"), after("for within in over")),
  rule("<units> (later|earlier|afterwards)", times("X")),
  rule("<units>", times("X"), before("before after since")),
  rule("<units>", times("X"), both(before("of"), after("follows following followed ended ends despite amid of - ¶ ."))),
  rule("the <units>", times("X"), after("over through throughout")),
  rule("<oneUnit> - long", times(1)),
  rule("<units> - long", times("X")),
  rule("yearlong", lasting("year")),
  rule("monthlong", lasting("month")),
  rule("weeklong", lasting("week")),
  rule("daylong", lasting("day")),

  rule("(every|each) other? <number>? <unit>", each),
  rule("(every|each) (<weekday>|<daypart>)", ({ weekday }) => ({ kind: "set", value: weekday === undefined ? "P1D" : `XXXX-WXX-${String(weekday)}` })),
  rule("<weekdays>", ({ weekday }) => (weekday === undefined ? undefined : { kind: "set", value: `XXXX-WXX-${String(weekday)}` })),
  rule("(once|twice|<number> times) (a|per|each|every) <oneUnit>", often),
  rule("(daily|nightly)", set("P1D"), (tokens, start, end) => !capitalised(tokens[end]) && (!capitalised(tokens[start]) || !capitalised(tokens[start - 1]))),
  rule("weekly", set("P1W")),
  rule("monthly", set("P1M")),
  rule("quarterly", set("P3M"), adverbial),
  rule("yearly", set("P1Y"), adverbial),
  rule("annually", set("P1Y")),
  rule("hourly", set("PT1H")),
];
