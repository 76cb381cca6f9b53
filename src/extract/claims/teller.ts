import type { Span } from "../../domain/span.ts";
import type { Phrase } from "../clauses/phrase.ts";
import { singular } from "../sources/noun.ts";
import data from "./data/grounds.json" with { type: "json" };
import { spanOf, type Tagged } from "./tagger.ts";

const TOLD = new Set(data.told);

/** "account", "count", "reckoning": a noun for what somebody tells. */
export const isTelling = (word: string): boolean => TOLD.has(singular(word));

/** "his" in "his account", "the board" in "the board's count": whose word a phrase is; null where it is no such noun, or nobody is told. */
export function tellerIn(tokens: readonly Tagged[], { from, to }: Phrase): Span | null {
  if (!isTelling(tokens[to - 1]?.lower ?? "")) return null;
  const possessive = tokens.findLastIndex((t, i) => i >= from && i < to - 1 && t.tag === "POS");
  if (possessive > from) return spanOf(tokens[from] as Tagged, tokens[possessive - 1] as Tagged);
  const pronoun = tokens[from] as Tagged;
  return pronoun.tag === "PRP$" ? [pronoun.start, pronoun.end] : null;
}
