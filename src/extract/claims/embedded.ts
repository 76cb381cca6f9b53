import { isTime, type Phrase, phraseEnding } from "../clauses/phrase.ts";
import { behindAside, behindRelative, finiteAt, finiteWithin } from "./clause-start.ts";
import data from "./data/clauses.json" with { type: "json" };
import { FINITE, type Tagged } from "./tagger.ts";

const ASSERTED = new Set(data.asserted);
const MEASURES = /^(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)$/;
const NEGATION = /^(?:no|not|n['’]t|never|nobody|none|neither)$/;
/** Participles that stand for a preposition or belong to who says something. */
const NO_ASIDE = /^(?:based|compared|according|including|excluding|following|regarding|concerning|given|asked|reached|contacted|speaking|citing|quoting|quoted|provided|led|aged|left|right|managing|acting|founding|visiting|presiding|expected|scheduled|planned|meant|intended|known|named|called|dubbed|titled|entitled|nicknamed|pictured|seen)$/;
const BE = /^(?:be|is|are|was|were|been|['’]s|['’]re)$/;

/** Whether a relative pronoun with a finite verb near stands at `at`, a preposition before it or not. */
export function isRelative(tokens: readonly Tagged[], at: number): boolean {
  const token = tokens[at], next = tokens[at + 1];
  if (token === undefined) return false;
  const pronoun = /^(?:who|which|where|whose)$/.test(token.lower) || (token.tag === "IN" && /^(?:which|whom)$/.test(next?.lower ?? ""));
  return pronoun && tokens.slice(at + 1, at + 8).some((t) => FINITE.test(t.tag));
}

/** "one of them a guard", "five of whom were freed": what is told of some of those named before. */
export function shareAt(tokens: readonly Tagged[], at: number): boolean {
  const [some, of, them, next] = tokens.slice(at, at + 4);
  return /^(?:CD|DT|JJ|NN)$/.test(some?.tag ?? "") && of?.lower === "of" && /^(?:them|whom|which)$/.test(them?.lower ?? "") && next !== undefined && !/^[,.;]$/.test(next.text);
}

/** "Shandon, founded in 1871, took": whether a participle between commas tells of the subject before the one at `comma`. */
export function asideAt(tokens: readonly Tagged[], comma: number): boolean {
  return participleBehind(tokens, comma) && behindAside(tokens, comma) >= 0;
}

/** Whether a participle that tells something stands behind a phrase and the comma at `comma`. */
export function participleBehind(tokens: readonly Tagged[], comma: number): boolean {
  const token = tokens[tokens[comma + 1]?.tag === "RB" ? comma + 2 : comma + 1];
  return token !== undefined && /^VB[NG]$/.test(token.tag) && !NO_ASIDE.test(token.lower) && phraseEnding(tokens, comma - 1) !== null;
}

/**
 * Where a clause without commas begins at `at` that tells something new of the noun before it ("a slope that had been closed",
 * "All 23 workers held on Tuesday were"): where the clause it stands in goes on, 0 where it does not; null where there is none.
 * `statedBefore` tells whether that clause has had its verb.
 */
export function definingAt(tokens: readonly Tagged[], from: number, at: number, statedBefore: (at: number) => boolean): number | null {
  const token = tokens[at] as Tagged;
  const pronoun = /^(?:who|which|that)$/.test(token.lower), through = token.tag === "IN" && tokens[at + 1]?.lower === "which";
  const antecedent = pronoun || through || token.tag === "VBN" ? phraseEnding(tokens, at - 1) : null;
  // "was a man who gambled" tells what he was
  if (antecedent === null || antecedent.to !== at || BE.test(tokens[antecedent.from - 1]?.lower ?? "") || !isNew(tokens, antecedent) || tokens.slice(from, at).some((t) => t.tag === "MD" || NEGATION.test(t.lower))) return null;
  const stated = statedBefore(at);
  if (token.tag === "VBN") {
    if (stated || antecedent.from !== from || !(tokens[at + 1]?.tag === "IN" || isTime(tokens[at + 1]))) return null;
    const verb = finiteWithin(tokens, at + 1);
    return verb > at + 2 ? verb : null;
  }
  const verb = through ? tokens.findIndex((t, i) => i > at && FINITE.test(t.tag)) : finiteAt(tokens, at + 1);
  if (verb < 0 || verb > at + 6 || !tells(tokens, verb)) return null;
  const back = behindRelative(tokens, at);
  // "asked whether a guard who was on duty had slept": what follows belongs to the noun
  const goesOn = back > 0 && !tokens.slice(verb, back).some((t) => ASSERTED.has(t.lower));
  if (stated) return !goesOn && tokens.length - verb > 2 ? 0 : null;
  if (antecedent.from !== from) return null;
  return back > at + 3 ? back : null;
}

/** In the past or the perfect: what is so at all times defines only. */
function tells(tokens: readonly Tagged[], verb: number): boolean {
  const { tag, lower } = tokens[verb] as Tagged;
  return (tag === "VBD" || lower === "will" || (/^(?:has|have|is|are)$/.test(lower) && /^VB[NG]$|RB/.test(tokens[verb + 1]?.tag ?? ""))) && !NEGATION.test(tokens[verb + 1]?.lower ?? "");
}

/** "a slope", "two men", "some of the men": named here for the first time. */
function isNew(tokens: readonly Tagged[], { from, to }: Phrase): boolean {
  if (/^(?:an?|some|several|another)$/.test(tokens[from]?.lower ?? "")) return true;
  const counted = tokens.slice(from, to - 1).some((t) => t.tag === "CD" && !/^(?:1[89]|20)\d\d$/.test(t.text));
  return counted && !/^(?:NNP|\.)$/.test(tokens[from - 1]?.tag ?? "") && !isTime(tokens[from - 1]);
}

/** The start of "two days", "hours" right before token `at`; else `at`. How long something went on ("for an hour") is no such measure. */
export function measureBefore(tokens: readonly Tagged[], at: number): number {
  if (!MEASURES.test(tokens[at - 1]?.lower ?? "") || /^(?:last|this|next|that|each|every|same|past)$/.test(tokens[at - 2]?.lower ?? "")) return at;
  const from = phraseEnding(tokens, at - 1)?.from ?? (/^(?:CD|DT|JJ)$/.test(tokens[at - 2]?.tag ?? "") ? at - 2 : at - 1);
  if (/^(?:for|in|of)$/.test(tokens[from - 1]?.lower ?? "")) return at;
  return /^(?:than|least)$/.test(tokens[from - 1]?.lower ?? "") ? from - 2 : from;
}
