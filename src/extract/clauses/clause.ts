import { perToken } from "../claims/per-token.ts";
import { FINITE, type Tagged } from "../claims/tagger.ts";
import { isComma, isTime, phraseFrom } from "./phrase.ts";

/** Where the clause that holds token `at` ends (exclusive): at a comma that begins no list, at "and" with a verb of its own, at a stop. */
export const clauseEnd = perToken(endAfter);

function endAfter(tokens: readonly Tagged[], at: number): number {
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    // "Jan. 17", "12:01": a point or colon within
    const within = token.text === ":" && /^\d/.test(tokens[i - 1]?.text ?? "") && /^\d/.test(tokens[i + 1]?.text ?? "") || token.text === "." && /^[\p{L}\p{N}]/u.test(tokens[i + 1]?.text ?? "");
    if (!within && /^(?:[.;:?!)—–]|--)$/u.test(token.text)) return i;
    if (isComma(token) && !inList(tokens, i)) return i;
    if (token.tag === "CC" && token.lower !== "or" && opensPredicate(tokens, i + 1)) return i;
    if (/^["”]$/u.test(token.text) && i + 1 < tokens.length && tokens[i - 1]?.text === ",") return i - 1;
  }
  return tokens.length;
}

/** "Russia, Iran and the army": whether the comma at `at` stands in a list of phrases. */
function inList(tokens: readonly Tagged[], at: number): boolean {
  if (!/^(?:NN|NNP|CD|PRP)$/.test(tokens[at - 1]?.tag ?? "")) return false;
  // ", and B" behind a single phrase opens a clause, not a list
  if (tokens[at + 1]?.lower === "and") return false;
  let i = at;
  for (let n = 0; n < 6; n++) {
    const and = tokens[i + 1]?.lower === "and";
    const next = phraseFrom(tokens, i + (and ? 2 : 1));
    if (next === null) return false;
    if (and || tokens[next.to]?.lower === "and") {
      const last = and ? next : phraseFrom(tokens, next.to + 1);
      return last !== null && !FINITE.test(tokens[past(tokens, last.to)]?.tag ?? "");
    }
    if (!isComma(tokens[next.to])) return false;
    i = next.to;
  }
  return false;
}

/** Whether a verb of its own, or a subject and one, follows. */
function opensPredicate(tokens: readonly Tagged[], at: number): boolean {
  let i = at;
  while (tokens[i]?.tag === "RB") i++;
  if (FINITE.test(tokens[i]?.tag ?? "") || tokens[i]?.tag === "PRP") return true;
  // "and proposed a vote": a participle takes no object, so a past
  if (tokens[i]?.tag === "VBN" && /^(?:DT|PRP\$|CD|NNP|PRP)$/.test(tokens[i + 1]?.tag ?? "") && !isTime(tokens[i + 1])) return true;
  // "and plans to": a plural noun to the tagger
  if (tokens[i]?.tag === "NN" && tokens[i + 1]?.tag === "TO" && tokens[i + 2]?.tag === "VB") return true;
  const subject = phraseFrom(tokens, i);
  return subject !== null && FINITE.test(tokens[past(tokens, subject.to)]?.tag ?? "");
}

/** Behind the prepositional phrases that follow a noun phrase ending at `at`. */
function past(tokens: readonly Tagged[], at: number): number {
  let i = at;
  for (let n = 0; n < 3 && tokens[i]?.tag === "IN"; n++) {
    const phrase = phraseFrom(tokens, i + 1);
    if (phrase === null) return i;
    i = phrase.to;
  }
  return i;
}
