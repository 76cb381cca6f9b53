import type { Meaning, Which } from "./meaning.ts";
import type { Found } from "./pattern.ts";
import { given, notBefore, rule, type Rule } from "./rule.ts";

function quarter({ ordinal, year, yearWhich, which }: Found): Meaning | undefined {
  return ordinal !== undefined && ordinal > 4 ? undefined : given<Meaning & { kind: "quarter" }>({ kind: "quarter", quarter: ordinal, year, yearWhich, which });
}

function half({ ordinal, year, yearWhich }: Found): Meaning | undefined {
  return ordinal === undefined || ordinal > 2 ? undefined : given<Meaning & { kind: "half" }>({ kind: "half", half: ordinal, year, yearWhich });
}

const of = (which: Which) => (found: Found): Meaning | undefined => quarter({ ...found, which });
const yearBefore = (found: Found): Meaning | undefined => quarter({ ...found, yearWhich: "previous" });

/** Spans that companies and governments report by: quarters and halves of a year. */
export const PERIODS: readonly Rule[] = [
  rule("(the|its|their|his|a|an)? (year - (ago|earlier) | prior - year) fiscal? <ordinal> -? quarter", yearBefore),
  rule("(the|its|their|a)? (latest|most recent|current|this|just - ended)? <fiscal>? <ordinal> -? fiscal? -? quarter ((of|,|in)? <fiscal>? <year> | (of|in)? <yearWhich> year)?", quarter),
  rule("(the|its)? <year> <ordinal> -? quarter", quarter),
  rule("<yearWhich> year 's <fiscal>? <ordinal> -? quarter", quarter),
  rule("the <ordinal> <fiscal>? quarter", quarter),
  rule("the? (end|start|beginning|middle|close) of the <fiscal>? <ordinal> -? quarter ((of|,)? <year> | of <yearWhich> year)?", quarter),
  rule("the? (last|final|closing) quarter of <year>", (found) => quarter({ ...found, ordinal: 4 })),
  rule("(the)? <quarterNo> ((of|,)? <year>)?", quarter),
  rule("<year> <quarterNo>", quarter),
  rule("<part>? (the)? <which> <fiscal>? quarter", quarter),
  rule("the? (latest|most recent|reporting) quarter", of("that")),
  rule("<yearWhich> year 's quarter", yearBefore),
  rule("the? (year - (ago|earlier) | prior - year | corresponding | comparable) (quarter | period) (a year (ago|earlier) | of last year | last year)?", yearBefore),
  rule("the quarter a year (ago|earlier)", yearBefore),
  rule("the <year> (quarter|period)", of("that")),
  rule("the? (latest|most recent) period", of("that")),
  rule("<part>? the quarter", of("that"), notBefore("-")),
  rule("the? <ordinal> -? half (of|in) <year>", half),
  rule("the? <ordinal> -? half (of|in) <yearWhich> year", half),
  rule("the? <ordinal> half of the year", half),
];
