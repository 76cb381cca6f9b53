import type { Meaning } from "./meaning.ts";
import { after, both, notBefore, rule, type Rule } from "./rule.ts";

const now = (): Meaning => ({ kind: "reference", value: "PRESENT_REF" });
const past = (): Meaning => ({ kind: "reference", value: "PAST_REF" });
const future = (): Meaning => ({ kind: "reference", value: "FUTURE_REF" });

/** Times that name no place on the calendar (TIMEX3's PRESENT_REF, PAST_REF, FUTURE_REF). */
export const VAGUE: readonly Rule[] = [
  rule("(right|just|until|by)? now", now, (tokens, start, end) => tokens[start - 1]?.lower !== "every" && !(tokens[end]?.lower === "and" && /^(?:then|again)$/.test(tokens[end + 1]?.lower ?? ""))),
  rule("(currently|presently|nowadays)", now),
  rule("current", now),
  rule("(at)? (the)? present time", now),
  rule("at (the moment|present|this (time|moment|point))", now),
  rule("these days", now),
  rule("(recently|lately)", past),
  rule("(more | most)? recent <units>", past),
  rule("(the)? (past|previous|earlier) <units>", past),
  rule("the past", past, both(after("in of from"), notBefore("week month year few several"))),
  rule("<units> ago", past),
  rule("(long|some time) ago", past),
  rule("soon", future, notBefore("after as thereafter afterward afterwards")),
  rule("as soon as possible", future),
  rule("the (near|immediate|foreseeable|distant|not too distant)? future", future),
  rule("the? (coming|next|future|ensuing|following|succeeding) <units>", future),
  rule("the? (short|near|long) term", future, after("in over for")),
];
