import { isComma, phraseFrom } from "../clauses/phrase.ts";
import { FINITE, type Tagged } from "./tagger.ts";

const QUOTE = /^["“”‘’]$/u;
/** Phrases that may stand one behind another in a subject, and tokens of what is set between commas or hangs on it. */
const PHRASES = 4, ASIDE = 12;

/** The finite verb of the clause that begins at token `at` with its subject, whatever hangs on that ("the list of those who were hurt has"); -1 where none begins. */
export function verbOfClauseAt(tokens: readonly Tagged[], at: number): number {
  let i = at, behind = -1;
  for (let n = 0; n < PHRASES; n++) {
    i = toSubject(tokens, i);
    if (tokens[i]?.tag === "EX") return finiteAt(tokens, i + 1);
    // "most of the cruelty", "what fetched 142,000 a week ago"
    const free = n === 0 && tokens[i]?.lower === "what";
    if (!free && /^(?:JJ|DT|CD|RB)$/.test(tokens[i]?.tag ?? "") && tokens[i + 1]?.lower === "of") {
      i += 2;
      continue;
    }
    const phrase = free ? { to: i } : phraseFrom(tokens, i) ?? (/^(?:this|these|those|both|all|others)$/.test(tokens[i]?.lower ?? "") ? { to: i + 1 } : null);
    if (phrase === null) return -1;
    i = phrase.to;
    const verb = finiteAt(tokens, i);
    if (verb >= 0) return verb;
    if (isComma(tokens[i])) return behindAside(tokens, i);
    if (tokens[i]?.tag === "WH") return behindRelative(tokens, i);
    if (/^VB[NG]$/.test(tokens[i]?.tag ?? "")) return finiteWithin(tokens, i + 1);
    // "the mayor of the town has"
    if (tokens[i]?.tag !== "IN" && (tokens[i]?.lower !== "and" || (n > 0 && tokens[behind]?.lower !== "of"))) return -1;
    behind = i++;
  }
  return -1;
}

export const clauseAt = (tokens: readonly Tagged[], at: number): boolean => verbOfClauseAt(tokens, at) >= 0;

/** Past adverbs, quotation marks and "at least", "more than". */
function toSubject(tokens: readonly Tagged[], at: number): number {
  let i = at;
  while (tokens[i]?.tag === "RB" || QUOTE.test(tokens[i]?.text ?? "")) i++;
  return behindAtLeast(tokens, i);
}

/** Behind "at least", "more than" before a number. */
export function behindAtLeast(tokens: readonly Tagged[], at: number): number {
  return /^(?:least|most|than|to)$/.test(tokens[at + 1]?.lower ?? "") && /^(?:JJ|RB|IN|DT)$/.test(tokens[at]?.tag ?? "") && /^(?:CD|DT)$/.test(tokens[at + 2]?.tag ?? "") ? at + 2 : at;
}

/** A finite verb at token `at`, adverbs before it or not. */
export function finiteAt(tokens: readonly Tagged[], at: number): number {
  let i = at;
  while (tokens[i]?.tag === "RB") i++;
  return FINITE.test(tokens[i]?.tag ?? "") ? i : -1;
}

/** "her deputy, Ann Jones, has", "the clerk, who was ill, has": the verb right behind the comma that closes what the one at `open` opened. */
export function behindAside(tokens: readonly Tagged[], open: number): number {
  const relative = tokens[open + 1]?.tag === "WH";
  for (let i = open + 2; i < open + ASIDE && i < tokens.length; i++) {
    if (isComma(tokens[i])) return finiteAt(tokens, i + 1);
    if (/^[;:—–]$/.test(tokens[i]?.text ?? "") || (!relative && FINITE.test(tokens[i]?.tag ?? ""))) return -1;
  }
  return -1;
}

/** "those who were hurt has": the second finite verb, where nothing else begins before it. */
export function behindRelative(tokens: readonly Tagged[], at: number): number {
  const own = tokens.findIndex((t, i) => i > at && FINITE.test(t.tag));
  return own < 0 || own > at + PHRASES || tokens.slice(at, own).some(isComma) ? -1 : finiteWithin(tokens, own + 1);
}

/** The next finite verb with no comma, conjunction or other clause before it. */
export function finiteWithin(tokens: readonly Tagged[], from: number): number {
  for (let i = from; i < from + ASIDE && i < tokens.length; i++) {
    const token = tokens[i] as Tagged;
    if (FINITE.test(token.tag)) return i;
    if (/^[,;:—–“”"]$/.test(token.text) || /^(?:CC|WH)$/.test(token.tag) || (token.tag === "IN" && /^(?:that|if|because|while|although|when)$/.test(token.lower))) return -1;
  }
  return -1;
}
