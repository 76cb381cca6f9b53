import type { Span } from "../../domain/span.ts";
import { spanOf, type Tagged } from "../claims/tagger.ts";
import { nounPhraseEnd } from "./noun-phrase.ts";
import data from "./data/ways.json" with { type: "json" };

/** What a report's or a claim's words are called when the next sentence takes them up. */
const TAKEN_UP = new Set(data.takenUp.split(" "));
const DRAWN = new Set(data.drawn.split(" "));

/** What a sentence says that the words before it rest on: "The information was based on satellite photographs" → that phrase. */
export function basisIn(tokens: readonly Tagged[]): { readonly cue: string; readonly party: Span } | null {
  const verb = tokens.findIndex((token) => /^(?:VBD|VBZ|VBP|MD)$/.test(token.tag));
  if (verb < 1 || verb > 6 || !TAKEN_UP.has(tokens[verb - 1]?.lower ?? "")) return null;
  if (!/^(?:the|this|that|these|those|it|they|its|their)$/.test(tokens[0]?.lower ?? "")) return null;
  for (let i = verb; i < Math.min(tokens.length, verb + 6); i++) {
    const token = tokens[i];
    if (token === undefined || /^(?:not|n't|never)$/.test(token.lower)) return null;
    const draws = DRAWN.has(token.lower) || /^(?:comes?|came|rel(?:y|ies|ied)|rests?|rested|draws?|drew|stems?|stemmed|relies)$/.test(token.lower);
    if (!draws) continue;
    let at = i + 1;
    while (/^(?:on|upon|off|of|from|by|in|part|largely|mainly|partly|mostly|solely)$/.test(tokens[at]?.lower ?? "")) at++;
    const end = nounPhraseEnd(tokens, at);
    const [first, last] = [tokens[at], tokens[end - 1]];
    if (at === i + 1 || end === at || first === undefined || last === undefined) return null;
    return { cue: token.text, party: spanOf(first, withPlace(tokens, end) ?? last) };
  }
  return null;
}

/** Where a phrase for people says at the end of which of them they are ("two people at the broker"): its last word; undefined where it does not. */
function withPlace(tokens: readonly Tagged[], end: number): Tagged | undefined {
  return /^(?:at|in|of|from|with)$/.test(tokens[end]?.lower ?? "") ? tokens[nounPhraseEnd(tokens, end + 1) - 1] : undefined;
}
