import type { Tagged } from "../claims/tagger.ts";
import { isTime, phraseEnding, phrasesFrom } from "../clauses/phrase.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { isPhrasal } from "./lexicon.ts";

type Tokens = readonly Tagged[];

/** Small words that belong to a verb or noun of an event. */
export const PARTICLE = /^(?:for|on|to|off|out|down|back|up|in|with|at|into|over|against|from)$/;

/** Where the subject before a verb ends, a relative pronoun skipped. */
export function subjectEnd(tokens: Tokens, at: number): number {
  const end = verbGroup(tokens, at).from - 1;
  return /^(?:that|which|who)$/.test(tokens[end]?.lower ?? "") ? end - 1 : end;
}

/** "asked them to", "were ordered to": an infinitive behind an object, or behind a passive. */
export function asksToDo(tokens: Tokens, at: number): boolean {
  if (isPassive(tokens, at)) return tokens[at + 1]?.tag === "TO" && tokens[at + 2]?.tag === "VB";
  if (!/^(?:PRP|NN|NNP|DT|PRP\$|JJ)$/.test(tokens[at + 1]?.tag ?? "")) return false;
  for (let i = at + 2; i < at + 7; i++) {
    const token = tokens[i];
    if (token === undefined || token.tag.startsWith("VB") || token.text === ",") return false;
    if (token.tag === "TO") return tokens[i + 1]?.tag === "VB";
  }
  return false;
}

/** Whether a verb is passive, or a participle behind its noun ("a man detained on Saturday"). */
export function isPassive(tokens: Tokens, at: number): boolean {
  const group = verbGroup(tokens, at);
  if (group.passive) return true;
  return tokens[at]?.tag === "VBN" && /^(?:NN|NNP|CD)$/.test(tokens[at - 1]?.tag ?? "") && !/^(?:NN|NNP|DT|PRP|PRP\$|JJ|CD)$/.test(tokens[at + 1]?.tag ?? "") && !/^(?:least|most)$/.test(tokens[at + 2]?.lower ?? "");
}

/** The preposition or particle behind a verb that belongs to it. */
export function particleOf(tokens: Tokens, at: number, lemma: string): string {
  for (let i = at + 1; i < Math.min(tokens.length, at + 5); i++) {
    const { lower, tag } = tokens[i] as Tagged;
    if (PARTICLE.test(lower) && (i === at + 1 || isPhrasal(lemma, lower))) return lower;
    if (lower === "work" && isPhrasal(lemma, lower)) return lower;
    if (lower === "fire" && isPhrasal(lemma, lower)) return lower;
    if (/^(?:free|tools)$/.test(lower) && isPhrasal(lemma, lower)) return lower;
    if (!/^(?:NN|NNP|DT|PRP|PRP\$|JJ|RB|POS)$/.test(tag)) return "";
  }
  return "";
}

/** Nouns behind a verb that it governs directly or through one preposition: their heads and what stands before them. */
export function objectsOf(tokens: Tokens, at: number): readonly number[] {
  let i = at + 1;
  while (/^(?:RB|RP)$/.test(tokens[i]?.tag ?? "") || PARTICLE.test(tokens[i]?.lower ?? "") || tokens[i]?.lower === "of" || isTime(tokens[i])) i++;
  if (tokens[i]?.lower === "by" && /^(?:tele)?phone$/.test(tokens[i + 1]?.lower ?? "")) return [i + 1];
  const out: number[] = [];
  for (let n = 0; n < 3; n++) {
    const phrases = phrasesFrom(tokens, i);
    for (const phrase of phrases) for (let k = phrase.from; k < phrase.to; k++) if (/^(?:NN|NNP|JJ)$/.test(tokens[k]?.tag ?? "")) out.push(k);
    let end = phrases.at(-1)?.to ?? i;
    // "found the mayor guilty"
    if (n === 0 && tokens[end]?.tag === "JJ") out.push(end);
    // "two captured soldiers": a participle between number and noun.
    if (tokens[end - 1]?.tag === "CD" && /^VB[NG]$/.test(tokens[end]?.tag ?? "") && tokens[end + 1]?.tag === "NN") {
      out.push(end + 1);
      end += 2;
    }
    if (phrases.length === 0 || !/^(?:of|for|with|to|by|from|in)$/.test(tokens[end]?.lower ?? "") || tokens[end + 1]?.tag === "VB") break;
    i = end + 1;
  }
  return out;
}

/** The words of a passive verb's subject that say what it is. */
export function subjectNouns(tokens: Tokens, at: number): readonly number[] {
  const phrase = phraseEnding(tokens, verbGroup(tokens, at).from - 1);
  if (phrase === null) return [];
  return Array.from({ length: phrase.to - phrase.from }, (_, k) => phrase.from + k).filter((k) => /^(?:NN|NNP|JJ)$/.test(tokens[k]?.tag ?? ""));
}
