import { DEFINITE, INDEFINITE, POSSESSIVE, POSTPOSED, PREPOSITION, QUANTITY } from "./closed-class.ts";
import { nameLike, opensName } from "./name.ts";
import { isPlural, nounKind } from "./noun.ts";
import type { Token } from "./token.ts";

const SUBJECT = new Set(["it", "he", "she", "they", "we", "i", "you"]);
const PARTICIPLE = /(?:ing|ed)$/u;

/** The phrase up to its first postmodifier; a name goes on over "of" and "for". */
export function coreOf(list: readonly Token[]): readonly Token[] {
  for (let i = 1; i < list.length; i++) {
    const token = list[i] as Token, before = list[i - 1] as Token, after = list[i + 1];
    if (token.mark) {
      if (["&", "$", "'", "\"", "“", "”", "‘", "’", "%", "/"].includes(token.text)) continue;
      return list.slice(0, i);
    }
    if (token.lower === "of" || token.lower === "for" || token.lower === "on") {
      const follow = after?.lower === "the" ? list[i + 2] : after;
      if (nameLike(before) && (opensName(before) || token.lower === "for" && nounKind(before.lower) !== "person" && after !== undefined && nameLike(after)) && follow !== undefined && nameLike(follow) && !before.possessive) continue;
    }
    // "figures it published": a relative clause without its pronoun
    if (SUBJECT.has(token.lower) && !DEFINITE.has(before.lower)) return list.slice(0, i);
    if (before.lower === "a" || before.lower === "an" || before.lower === "the" || i === 1 && ["more", "at", "fewer", "less", "up", "as"].includes(before.lower)) continue;
    if (i <= 3 && ["than", "least", "as", "to", "over", "about"].includes(token.lower) && ["more", "fewer", "less", "at", "up", "as", "many", "or", "two", "three"].includes(before.lower)) continue;
    // "two outside groups"
    if (QUANTITY.has(before.lower) && (token.lower === "outside" || token.lower === "inside") && after !== undefined && !DEFINITE.has(after.lower)) continue;
    // "judges handling the case", "Americans worried about prices": "a diplomat following the talks": a participle behind a noun for people
    if (PARTICIPLE.test(token.lower) && nounKind(token.lower) === null && !nameLike(token) && (isPlural(before.lower) || after !== undefined && (DEFINITE.has(after.lower) || INDEFINITE.has(after.lower) || POSSESSIVE.has(after.lower) || PREPOSITION.has(after.lower))) && ["person", "institution"].includes(nounKind(before.lower) ?? "") && !before.possessive) return list.slice(0, i);
    if (isReduced(list, i)) return list.slice(0, i);
    if (!nameLike(token) && (PREPOSITION.has(token.lower) || POSTPOSED.has(token.lower) && !isPremodifier(list, i))) return list.slice(0, i);
  }
  return list;
}

/** "a log first described by …", "footage shot by …": a participle with its agent behind the noun. */
function isReduced(list: readonly Token[], at: number): boolean {
  const from = ADVERB.has((list[at] as Token).lower) ? at + 1 : at, participle = list[from], { lower, possessive } = list[at - 1] as Token;
  if (participle === undefined || nameLike(participle) || nounKind(participle.lower) !== null || list[from + 1]?.lower !== "by" || possessive) return false;
  return nounKind(lower) !== null || participle.lower.endsWith("ed") && !DEFINITE.has(lower);
}

/** Adverbs before a participle. */
const ADVERB = new Set(["first", "already", "later", "previously", "recently", "originally", "since", "also", "newly", "secretly", "jointly"]);

/** A participle stands before its noun where no noun has come yet ("leaked documents"). */
function isPremodifier(list: readonly Token[], at: number): boolean {
  return list.slice(0, at).every((t) => nounKind(t.lower) === null && !nameLike(t)) && list[at + 1] !== undefined && nounKind((list[at + 1] as Token).lower) !== null;
}
