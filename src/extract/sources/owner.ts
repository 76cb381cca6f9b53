import { joined } from "./affiliation.ts";
import { isRegion, nameLike } from "./name.ts";
import { JURIST, OFFICE, among, nounKind } from "./noun.ts";
import type { Phrase } from "./phrase.ts";
import type { Scene } from "./scene.ts";
import { type Token, sentences, tokens } from "./token.ts";

const BODY = /^(?:organization|government|media|institution)$/;
/** Words a subject has at most. */
const LONGEST = 8;

/** Whose "its president", or "a spokesman", is: the body that the sentence, or the one before, is about; null where that is none. */
export function ownerBefore({ text, names }: Scene, phrase: Phrase): string | null {
  // "a spokesman for the town hall" is told by what he speaks for
  const bare = phrase.owner === null && !/^(?:for|of|at|with)$/.test(phrase.list[phrase.core.length]?.lower ?? "") && [phrase.head, ...phrase.roles].some((role) => role?.startsWith("spokes"));
  if (!bare && phrase.owner?.pronoun !== "it" && !(phrase.owner?.pronoun === "they" && (phrase.name !== null || (phrase.head !== null && among(OFFICE, phrase.head))))) return null;
  const at = phrase.span[0], list = sentences(text), here = list.findIndex(([s, e]) => s <= at && at < e);
  for (const sentence of [list[here], list[here - 1]]) {
    if (sentence === undefined || sentence[0] >= at) continue;
    const own = names.find((n) => n.span[0] >= sentence[0] && n.span[1] <= at && n.kind !== "person" && BODY.test(n.kind) && !isRegion(n.name) && tokens(text, sentence[0], n.span[0]).every((t) => t.mark || t.lower === "the"));
    const body = own?.name ?? bodyAt(tokens(text, sentence[0], Math.min(sentence[1], at)));
    if (body !== null && body !== undefined) return body;
  }
  return null;
}

/** "Norland’s harbour board has asked": the words up to the first noun for a body that a sentence opens with. */
function bodyAt(list: readonly Token[]): string | null {
  const from = list.findIndex((t) => !t.mark);
  const head = list.findIndex((t, i) => i >= from && i < from + LONGEST && !t.possessive && !JURIST.has(t.lower) && BODY.test(nounKind(t.lower) ?? "") && !nameLike(list[i + 1] ?? t));
  if (from < 0 || head < 0 || list.slice(from, head).some((t) => t.mark || VERBAL.has(t.lower))) return null;
  const words = list.slice(/^(?:the|an?|its|their)$/.test(list[from]?.lower ?? "") ? from + 1 : from, head + 1);
  return joined(words);
}

/** What no subject has inside it. */
const VERBAL = new Set(["of", "in", "at", "on", "for", "to", "by", "with", "from", "and", "who", "which", "that", "is", "was", "has", "had", "have", "are", "were", "said", "says", "will", "would", "may", "could", "can", "it", "he", "she", "they"]);
