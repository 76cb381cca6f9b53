import words from "../sources/data/words.json" with { type: "json" };
import type { Tagged } from "../claims/tagger.ts";

const NUMERAL: Readonly<Record<string, number>> = words.numeral;
const MEASURE = /^(?:percent|per|%|dollars?|euros?|pounds?|years?|months?|weeks?|days?|hours?|minutes?|kilometers?|kilometres?|miles?|meters?|metres?|million|billion|degrees?|tons?|tonnes?|year-old|point|points)$/;

/** The whole number that token `at` writes, where it counts things: not money, measures, ages or years. */
export function countOf(tokens: readonly Tagged[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined || MEASURE.test(tokens[at + 1]?.lower ?? "") || /^[$€£¥]/u.test(tokens[at - 1]?.text ?? "")) return null;
  if (/^\d{1,3}(?:,\d{3})+$|^\d{1,6}$/.test(token.text)) {
    const value = Number(token.text.replaceAll(",", ""));
    return value >= 1900 && value <= 2100 && !token.text.includes(",") ? null : value;
  }
  const parts = token.lower.split("-").map((part) => NUMERAL[part]);
  return parts.length === 0 || parts.some((part) => part === undefined) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}
