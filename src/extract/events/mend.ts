import { oncePer } from "../../domain/once.ts";
import { FINITE, type Tagged } from "../claims/tagger.ts";
import { mended } from "../clauses/mend.ts";
import { nounKind } from "../sources/noun.ts";
import { isRegion } from "../sources/name.ts";
import { isTime } from "../clauses/phrase.ts";
import { isKnownNoun, typesOfNoun, typesOfVerb } from "./lexicon.ts";
import { irregularBase } from "../stance/lemma.ts";

/** A sentence's tokens for reading events: the tagger's known mistakes put right, and a past tense found for a sentence left without a finite verb. */
export const eventTokens = oncePer((tokens: readonly Tagged[]): readonly Tagged[] => {
  const known = mended(tokens);
  const out = known.map((token, i) => { const tag = tagOf(known, i); return tag === token.tag ? token : { ...token, tag }; });
  if (out.some((token) => FINITE.test(token.tag))) return out;
  // "The party called for elections", "Iceland sent aid": the first participle behind a noun is the verb.
  const verb = out.findIndex((token, i) => i > 0 && /^(?:NN|NNP|PRP)$/.test(out[i - 1]?.tag ?? "") && (token.tag === "VBN" || (/^(?:JJ|NN)$/.test(token.tag) && irregularBase(token.lower) !== undefined)));
  return verb < 0 ? out : out.map((token, i) => (i === verb ? { ...token, tag: "VBD" } : token));
});

const INTENDS = /^(?:threatened|agreed|refused|declined|vowed|pledged|promised|offered|demanded|decided)$/;

/** "to leave", "on Tuesday to leave" at token `i`. */
function toDo(tokens: readonly Tagged[], i: number): boolean {
  const at = tokens[i]?.lower === "on" && isTime(tokens[i + 1]) ? i + 2 : i;
  return tokens[at]?.tag === "TO" && tokens[at + 1]?.tag === "VB" && !tokens.slice(0, i - 1).some((t) => FINITE.test(t.tag));
}

function tagOf(tokens: readonly Tagged[], i: number): string {
  const { tag, lower, text } = tokens[i] as Tagged;
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  // "a night of fighting that killed", "…, fighting went on"
  if (tag === "VBG" && typesOfNoun(lower).length > 0 && (before === undefined || before.tag === "IN" || before.text === ",") && (next === undefined || /^(?:VB[DZ]|MD|WH|IN|\.)$/.test(next.tag) || next.text === ",")) return next?.tag === "IN" && before?.text === "," ? tag : "NN";
  if (tag === "IN" && typesOfVerb(lower, "").length > 0) return "VBP";
  // "Rebels from Chad threatened on Tuesday to leave": no participle behind a noun has an infinitive
  if (tag === "VBN" && /^NNP?$/.test(before?.tag ?? "") && INTENDS.test(lower) && toDo(tokens, i + 1)) return "VBD";
  // "imposed a curfew in": an adjective to the tagger
  if (tag === "JJ" && isKnownNoun(lower) && /^(?:DT|PRP\$)$/.test(before?.tag ?? "") && (next === undefined || next.tag === "IN" || /^[.,;]$/.test(next.text))) return "NN";
  // "the tribunal ordered"
  if (tag === "JJ" && /^(?:DT|PRP\$)$/.test(before?.tag ?? "") && /^(?:VB[DZ]|MD)$/.test(next?.tag ?? "") && nounKind(lower) !== null) return "NN";
  if (i === 0 && tag === "RB" && isRegion(text)) return "NNP";
  // "Critics of the museum accuse it of delay"
  if (tag === "NN" && before?.tag === "NN" && /^(?:it|him|them|us|me)$/.test(next?.lower ?? "") && !/^(?:VB[DZP]|MD|RB)$/.test(tokens[i + 2]?.tag ?? "")) return "VBP";
  // "…, a spokesman, Jan Novak, alleged."
  if (tag === "VBN" && (before?.text === "," || before?.tag === "NNP") && (next === undefined || next.text === ".") && tokens.slice(0, i).some((t) => t.text === ",")) return "VBD";
  return tag;
}
