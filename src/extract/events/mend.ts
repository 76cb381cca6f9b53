import type { Tagged } from "../claims/tagger.ts";
import { mended } from "../clauses/mend.ts";
import { irregularBase } from "../stance/lemma.ts";

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** A sentence's tokens for reading events: the tagger's known mistakes put right, and a past tense found for a sentence left without a finite verb. */
export function eventTokens(tokens: readonly Tagged[]): readonly Tagged[] {
  const out = mended(tokens);
  if (out.some((token) => FINITE.test(token.tag))) return out;
  // "The party called for elections", "Iceland sent aid": the first participle behind a noun is the verb.
  const verb = out.findIndex((token, i) => i > 0 && /^(?:NN|NNP|PRP)$/.test(out[i - 1]?.tag ?? "") && (token.tag === "VBN" || (/^(?:JJ|NN)$/.test(token.tag) && irregularBase(token.lower) !== undefined)));
  return verb < 0 ? out : out.map((token, i) => (i === verb ? { ...token, tag: "VBD" } : token));
}
