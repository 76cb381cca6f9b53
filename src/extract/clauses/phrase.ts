import data from "./data/words.json" with { type: "json" };
import { nounKind } from "../sources/noun.ts";
import { perToken } from "../claims/per-token.ts";
import type { Tagged } from "../claims/tagger.ts";

/** A base noun phrase: tokens `from` to `to` (exclusive) of its sentence, its head the last word. */
export type Phrase = { readonly from: number; readonly to: number };

const CALENDAR = new Set(data.calendar);
const NOMINAL = /^(?:NN|NNP|CD)$/;
const BEFORE_HEAD = /^(?:NN|NNP|CD|JJ|POS)$/;
const SPAN_OF_TIME = /^(?:minutes|hours|days|weeks|months|years|decades)$/;
const QUOTE = /^(?:["“”‘]|''|``)$/u;

/** "Monday", "last week": a time word ends a phrase, and is none. */
export const isTime = (token: Tagged | undefined): boolean => token !== undefined && CALENDAR.has(token.lower);
export const isDeterminer = (token: Tagged | undefined): boolean => token?.tag === "DT" || token?.tag === "PRP$";
export const isComma = (token: Tagged | undefined): boolean => token?.text === ",";
export const isName = (token: Tagged | undefined): boolean => token?.tag === "NNP" || (token?.tag === "NN" && /^\p{Lu}/u.test(token.text));

/** The phrase whose last word is token `at`; null where none ends there. */
export const phraseEnding = perToken(endingAt);

function endingAt(tokens: readonly Tagged[], at: number): Phrase | null {
  let last = at;
  while (QUOTE.test(tokens[last]?.text ?? "")) last--;
  const head = tokens[last];
  if (head === undefined || isTime(head)) return null;
  if (head.tag === "PRP") return { from: last, to: last + 1 };
  if (!canBeHead(tokens, last)) return null;
  let from = last;
  for (let i = last - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined || isTime(token)) break;
    // "In nine days Obi has met": a span of time in front ends before the name that goes on
    if (SPAN_OF_TIME.test(token.lower) && tokens[i + 1]?.tag === "NNP") break;
    if (isDeterminer(token)) {
      from = i;
      break;
    }
    const participle = /^VB[NG]$/.test(token.tag) && isDeterminer(tokens[i - 1]);
    if (!BEFORE_HEAD.test(token.tag) && token.text !== "&" && !participle && !QUOTE.test(token.text)) break;
    if (!QUOTE.test(token.text)) from = i;
  }
  return tokens[from]?.tag === "POS" ? null : { from, to: last + 1 };
}

/** A noun; or a word the tagger took for an adjective or adverb ("the official") that is a noun for people. */
function canBeHead(tokens: readonly Tagged[], at: number): boolean {
  const head = tokens[at];
  if (head === undefined) return false;
  if (NOMINAL.test(head.tag)) return true;
  if (head.tag === "DT") return /^(?:all|both|some|neither|either|each)$/.test(head.lower);
  const before = tokens[at - 1];
  return /^(?:JJ|RB|VBZ)$/.test(head.tag) && before !== undefined && /^(?:DT|PRP\$|JJ|POS|NNP)$/.test(before.tag) && nounKind(head.lower) !== null;
}

/** The phrase that begins at token `at`; null where none does. */
export const phraseFrom = perToken(beginningAt);

function beginningAt(tokens: readonly Tagged[], at: number): Phrase | null {
  let first = at;
  while (QUOTE.test(tokens[first]?.text ?? "")) first++;
  if (tokens[first]?.tag === "PRP") return { from: first, to: first + 1 };
  let end = -1;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i];
    // "met prosecutors three times"
    if (token === undefined || isTime(token) || (i > first && token.tag === "CD" && tokens[i + 1]?.lower === "times")) break;
    // "fined the bank 3 million euros": two objects
    if (token.tag === "CD" && i > first + 1 && isDeterminer(tokens[first]) && tokens[i - 1]?.tag === "NN" && /^(?:CD|NN)$/.test(tokens[i + 1]?.tag ?? "")) break;
    if (isDeterminer(token) && i > first && tokens[i - 1]?.tag !== "DT") break;
    if (canBeHead(tokens, i) && token.tag !== "DT") end = i + 1;
    else if (QUOTE.test(token.text) && end < 0) continue;
    else if (!BEFORE_HEAD.test(token.tag) && !isDeterminer(token) && token.text !== "&" && !(end < 0 && /^(?:VB[NG]|RB)$/.test(token.tag) && i > first)) break;
  }
  return end < 0 || end <= first ? null : { from: first, to: end };
}

/** "A", "A and B", "A, B and C" from token `at` on; empty where no phrase begins there. `whole` where no clause can begin within ("between A and B"). */
export function phrasesFrom(tokens: readonly Tagged[], at: number, whole = false): readonly Phrase[] {
  const head = phraseFrom(tokens, at);
  if (head === null) return [];
  const found = [head];
  let i = head.to;
  for (;;) {
    const comma = isComma(tokens[i]);
    const and = tokens[comma ? i + 1 : i]?.lower === "and";
    if (!comma && !and) return found;
    const next = phraseFrom(tokens, i + (comma ? 1 : 0) + (and ? 1 : 0));
    if (next === null || (!and && !goesOn(tokens, next.to, whole))) return found;
    // "met A, and B said": what a verb follows begins a clause of its own.
    if (and && !whole && /^(?:VBD|VBZ|VBP|MD)$/.test(tokens[next.to]?.tag ?? "")) return found;
    found.push(next);
    i = next.to;
    if (and) return found;
  }
}

/** Whether a list that has come to `at` ends in "and" with one more phrase. */
function goesOn(tokens: readonly Tagged[], at: number, whole: boolean): boolean {
  let i = at;
  for (let n = 0; n < 6; n++) {
    const comma = isComma(tokens[i]);
    const and = tokens[comma ? i + 1 : i]?.lower === "and";
    const next = comma || and ? phraseFrom(tokens, i + (comma ? 1 : 0) + (and ? 1 : 0)) : null;
    if (next === null) return false;
    if (and) return whole || !/^(?:VBD|VBZ|VBP|MD)$/.test(tokens[next.to]?.tag ?? "");
    i = next.to;
  }
  return false;
}
