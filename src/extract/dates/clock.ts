import { two } from "./civil.ts";
import type { Meaning } from "./meaning.ts";
import type { Found } from "./pattern.ts";
import { after, given, rule, type Rule } from "./rule.ts";

const at = (day: "publication" | "anchor" | "before") => ({ time }: Found): Meaning | undefined => (time === undefined ? undefined : { kind: "time", time, day });

/** `which` and `weekday` say the day, the clock the hour. */
function timed({ time, weekday, month, dom, year, which }: Found): Meaning | undefined {
  if (time === undefined) return undefined;
  if (month !== undefined && dom !== undefined) return given<Meaning & { kind: "date" }>({ kind: "date", month, day: dom, time, year });
  return weekday === undefined ? undefined : given<Meaning & { kind: "weekday" }>({ kind: "weekday", weekday, time, which });
}

/** Hours and parts of the day. */
export const CLOCK: readonly Rule[] = [
  rule("<approx>? <clock>", at("anchor")),
  rule("<approx>? <number> in the <daypart>", ({ amount, time }) => {
    if (typeof amount !== "number" || amount < 1 || amount > 12) return undefined;
    return { kind: "time", time: `T${two(time === "TMO" ? amount % 12 : (amount % 12) + 12)}:00`, day: "anchor" };
  }),
  rule("<approx>? <clock> (in the)? (on|,)? <which>? <weekday> (morning|afternoon|evening|night)?", timed),
  rule("<approx>? <clock> (on|,)? (<weekday> ,?)? <month> <dom> (,? <year>)?", timed),
  rule("<approx>? <clock> (today|this <daypart>)", at("publication")),
  rule("<approx>? <clock> yesterday", at("before")),
  rule("(mid -?)? <daypart> (on|,)? (yesterday)", at("before")),
  rule("<part>? this <daypart>", at("publication")),
  rule("<part>? (last night | yesterday night)", () => ({ kind: "time", time: "TNI", day: "before" })),
  rule("(later)? tonight", () => ({ kind: "time", time: "TNI", day: "publication" })),
  rule("<part>? the? mid -? <daypart>", at("anchor")),
  rule("(early|late|earlier|later)? the? <daypart>", at("anchor"), after("in during by overnight throughout until")),
  rule("<part>? that (same)? <daypart>", at("anchor")),
];
