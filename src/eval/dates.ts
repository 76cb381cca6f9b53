import type { Span } from "../domain/span.ts";
import type { When } from "../domain/when.ts";
import type { Prf } from "./prf.ts";
import { overlapping, prfOf, sameSpan } from "./spanMatch.ts";

export const TIMEX_TYPES = ["DATE", "TIME", "DURATION", "SET"] as const;
export type TimexType = (typeof TIMEX_TYPES)[number];

/** A time expression as TimeML marks it (TIMEX3); `value` is TIMEX3's, null where there is none. */
export type Timex = { readonly span: Span; readonly type: TimexType; readonly value: string | null };

/** Gold and predicted time expressions of one text. */
export type TimexCase = { readonly gold: readonly Timex[]; readonly predicted: readonly Timex[] };

/**
 * TempEval-3's measures (UzZaman et al. 2013): `relaxed` spans overlap, `strict` they are the same; `value` (and `type`)
 * count overlapping spans with the same value (type), however it is written, over all gold and all predicted. `valueAccuracy`, in percent, is over
 * the overlapping ones only.
 */
export type TimexScore = { readonly gold: number; readonly predicted: number; readonly relaxed: Prf; readonly strict: Prf; readonly type: Prf; readonly value: Prf; readonly valueAccuracy: number };

/** Scores over the named types; gold and predictions of other types are left out on both sides. */
export function scoreDates(cases: readonly TimexCase[], types: readonly TimexType[] = TIMEX_TYPES): TimexScore {
  const counted = cases.map((c) => {
    const gold = c.gold.filter((t) => types.includes(t.type));
    const predicted = c.predicted.filter((t) => types.includes(t.type));
    const pairs = overlapping(gold.map((t) => t.span), predicted.map((t) => t.span)).map((p) => [gold[p.gold]!, predicted[p.predicted]!] as const);
    const count = (isRight: (g: Timex, p: Timex) => boolean) => ({ right: pairs.filter(([g, p]) => isRight(g, p)).length, gold: gold.length, predicted: predicted.length });
    return {
      relaxed: count(() => true),
      strict: count((g, p) => sameSpan(g.span, p.span)),
      type: count((g, p) => g.type === p.type),
      value: count((g, p) => g.value !== null && p.value !== null && plain(g.value) === plain(p.value)),
    };
  });
  const sum = (measure: "relaxed" | "value", field: "right" | "gold" | "predicted"): number => counted.reduce((total, c) => total + c[measure][field], 0);
  return {
    gold: sum("relaxed", "gold"),
    predicted: sum("relaxed", "predicted"),
    relaxed: prfOf(counted.map((c) => c.relaxed)),
    strict: prfOf(counted.map((c) => c.strict)),
    type: prfOf(counted.map((c) => c.type)),
    value: prfOf(counted.map((c) => c.value)),
    valueAccuracy: (100 * sum("value", "right")) / Math.max(1, sum("relaxed", "right")),
  };
}

const SEASONS: { readonly [edtf: string]: string } = { "21": "SP", "22": "SU", "23": "FA", "24": "WI" };

/** A reading's date as TIMEX3 writes it: EDTF seasons (`2015-22`), decades (`199X`) and intervals' values in its own letters. */
export function timexOf(when: When): Timex | null {
  const [first] = when.spans;
  if (first === undefined) return null;
  const span: Span = [first[0], when.spans.at(-1)![1]];
  const type = when.precision === "duration" ? "DURATION" : when.precision === "set" ? "SET" : when.precision === "time" ? "TIME" : "DATE";
  return { span, type, value: when.value === null ? null : timexValue(when.value) };
}

/** Notations of one value that sets mix made one: "1949-XX" (1949), "199X" (199), "2000-W8" (W08), "T17:00" (T17), "P2Y6M" (P2.5Y). */
function plain(value: string): string {
  const halves = /^P(\d+)Y6M$/.exec(value);
  if (halves !== null) return `P${halves[1]}.5Y`;
  return value.replace(/(?:-XX)+$/, "").replace(/^(\d{2,3})X+$/, "$1").replace(/-W(\d)(?!\d)/, "-W0$1").replace(/T(\d\d):00$/, "T$1");
}

function timexValue(value: string): string {
  const season = /^(\d{4})-(2[1-4])$/.exec(value);
  if (season !== null) return `${season[1]}-${SEASONS[season[2]!]}`;
  const wholeYears = /^(\d{2,3})X{1,2}$/.exec(value);
  return wholeYears !== null ? wholeYears[1]! : value;
}
