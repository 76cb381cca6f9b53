import type { Tagged } from "../claims/tagger.ts";
import { lemmaOf } from "./lexicon.ts";
import { isEventNoun } from "./nominal.ts";
import { anyVerb, type Trigger } from "./trigger.ts";

type Tokens = readonly Tagged[];

/** Verbs that help another or only join a subject to what it is. */
const EMPTY = /^(?:be|have|do|get|seem|appear|become|remain|let|use|according|include|including|following|regarding|concerning)$/;

/** The verbs and nouns of a sentence that tell of something and are no event between parties (`taken`, by token). */
export function plainTriggers(tokens: Tokens, taken: ReadonlySet<number>): readonly Trigger[] {
  return tokens.flatMap((token, at) => {
    if (token.tag === "NN" && !taken.has(at) && isEventNoun(tokens, at)) return [nounOf(tokens, at)];
    if (!token.tag.startsWith("VB") || taken.has(at) || describes(tokens, at)) return [];
    const trigger = anyVerb(tokens, at);
    return EMPTY.test(trigger.lemma) || EMPTY.test(token.lower) || (token.lower === "going" && tokens[at + 1]?.tag === "TO") ? [] : [trigger];
  });
}

function nounOf(tokens: Tokens, at: number): Trigger {
  return { at, lemma: lemmaOf(tokens[at] as Tagged), particle: "", verbal: false, passive: false, types: [], objects: [] };
}

/** "the accused man", "a striking view": a participle that stands before a noun. */
function describes(tokens: Tokens, at: number): boolean {
  return /^VB[NG]$/.test(tokens[at]?.tag ?? "") && /^(?:DT|PRP\$|POS|JJ|CD)$/.test(tokens[at - 1]?.tag ?? "") && /^(?:NN|NNP|JJ)$/.test(tokens[at + 1]?.tag ?? "");
}
