import { isComma, type Phrase, phraseFrom, phrasesFrom } from "../clauses/phrase.ts";
import { isPlural } from "../sources/noun.ts";
import type { Tokens } from "./trigger.ts";
import { FINITE } from "../claims/tagger.ts";

const WITHIN = /^(?:of|for|from|at)$/;

/** Where a phrase and the prepositional ones that belong to it end: "the prime minister of Chad". */
export function behindPhrase(tokens: Tokens, phrase: Phrase): number {
  let end = phrase.to;
  for (let next = WITHIN.test(tokens[end]?.lower ?? "") ? phraseFrom(tokens, end + 1) : null; next !== null; next = WITHIN.test(tokens[end]?.lower ?? "") ? phraseFrom(tokens, end + 1) : null) end = next.to;
  return end;
}

/** "A, the prime minister of B and the foreign minister of C": the parties from token `at` on, whose phrases may have others within. */
export function partiesFrom(tokens: Tokens, at: number, whole = false): readonly Phrase[] {
  const plain = phrasesFrom(tokens, at, whole);
  const [first] = plain;
  // "the leaders of A and B": one phrase for two
  if (first === undefined || plain.length > 1 || WITHIN.test(tokens[first.to]?.lower ?? "") && isPlural(tokens[first.to - 1]?.lower ?? "")) return plain;
  const list: Phrase[] = [first];
  let end = behindPhrase(tokens, first);
  for (;;) {
    const comma = isComma(tokens[end]), and = tokens[comma ? end + 1 : end]?.lower === "and";
    const next = comma || and ? phraseFrom(tokens, end + Number(comma) + Number(and)) : null;
    if (next === null || /^(?:CD|RB)$/.test(tokens[next.from]?.tag ?? "")) return plain;
    end = behindPhrase(tokens, next);
    if (FINITE.test(tokens[end]?.tag ?? "") && !whole) return plain;
    list.push(next);
    if (!and) continue;
    // "A, the head of B, and C": what stands between commas behind a name is said of it
    const inserted = comma && list.length === 3 && tokens[first.to - 1]?.tag === "NNP" && /^(?:the|a|an)$/.test(tokens[list[1]?.from ?? 0]?.lower ?? "");
    return inserted ? [first, next] : list;
  }
}
