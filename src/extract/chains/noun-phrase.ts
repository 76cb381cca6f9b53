import type { Tagged } from "../claims/tagger.ts";

const INSIDE = new Set(["DT", "JJ", "NN", "NNP", "CD", "POS", "PRP$"]);
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|yesterday|today|tomorrow|tonight|last|this|next|earlier|later|afterwards|recently|ago|then|now)$/;

/**
 * Where the noun phrase that begins at `from` ends (exclusive), or `from` where none does: one pronoun, or determiners,
 * adjectives, numbers and nouns with an "of" or "and" phrase. A time word, a second determiner or `stop` ends it.
 */
export function nounPhraseEnd(tokens: readonly Tagged[], from: number, stop: (token: Tagged) => boolean = () => false): number {
  const first = tokens[from];
  if (first === undefined || stop(first) || timeWord(first)) return from;
  if (first.tag === "PRP") return from + 1;
  let at = from;
  let head = false;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || stop(token)) break;
    if (head && timeWord(token)) break;
    const determiner = token.tag === "DT" || token.tag === "PRP$";
    if (determiner && head && tokens[at - 1]?.tag !== "POS") break;
    // "&", a full stop inside a name and a participle before its noun belong to the phrase.
    const prenominal = !head && at > from && /^(?:VBN|VBG|RB)$/.test(token.tag) && next !== undefined && INSIDE.has(next.tag);
    const joins = token.lower === "&" || prenominal;
    if (!INSIDE.has(token.tag) && !joins) {
      if (!head || next === undefined || stop(next)) break;
      const link = token.lower === "of" || (token.lower === "and" && INSIDE.has(next.tag));
      if (!link || timeWord(next)) break;
      const end = nounPhraseEnd(tokens, at + 1, stop);
      return end > at + 1 ? end : at;
    }
    if (token.tag === "NN" || (token.tag === "DT" && next?.lower === "of") || token.tag === "NNP" || (token.tag === "CD" && next?.tag !== "NN")) head = true;
  }
  return head || (at > from + 1 && NOMINAL.test(tokens[at - 1]?.lower ?? "")) ? at : from;
}

/** Adjectives that stand for a party by themselves: "accused the other", "an official it did not name". */
const NOMINAL = /^(?:official|other|latter|former|individual|military|opposition)$/;

/** "Monday", "last"; but "Today" is part of a name. */
function timeWord(token: Tagged): boolean {
  if (!TIME.test(token.lower) || token.text === "Today") return false;
  return token.text === token.lower || /day$|^(?:Jan|Feb|Mar|Apr|June|July|Aug|Sep|Oct|Nov|Dec)/.test(token.text);
}
