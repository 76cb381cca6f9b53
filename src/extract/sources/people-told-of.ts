import type { Span } from "../../domain/span.ts";
import { type Prose } from "../claims/prose.ts";
import { spanOf, type Tagged } from "../claims/tagger.ts";
import { isComma, isDeterminer, isName, type Phrase, phraseFrom } from "../clauses/phrase.ts";
import { withPrepositional } from "../clauses/subject.ts";
import { isOfficeNoun, isPlural, listedPerson, nounKind } from "./noun.ts";

/** Phrases for one person without a name, who need not speak: "a deckhand from one of the trawlers", "her master", "the mayor". */
export function peopleToldOf(prose: Prose): readonly Span[] {
  return prose.sentences.flatMap((sentence) => {
    const tokens = prose.around([sentence]);
    return tokens.flatMap((token, at) => {
      const phrase = opens(tokens, at) ? phraseFrom(tokens, at) : null;
      if (phrase === null || !isOnePerson(tokens[phrase.to - 1]!) || (isName(token) && tokens[phrase.from + 1]?.tag !== "POS" && tokens[phrase.from + 2]?.tag !== "POS")) return [];
      const end = withPrepositional(tokens, phrase, tokens.length);
      return isCalling(tokens, { from: at, to: end }) ? [] : [spanOf(token, tokens[end - 1]!)];
    });
  });
}

/** "a", "her", "the", "another", or the name of whose somebody is. */
const opens = (tokens: readonly Tagged[], at: number): boolean => isDeterminer(tokens[at]) || /^(?:one|another)$/.test(tokens[at]!.lower) || (isName(tokens[at]) && !isName(tokens[at - 1]) && !isDeterminer(tokens[at - 1]));

/** A noun for people that the lists have: an ending alone may be a thing's ("a trawler"). */
const isOnePerson = (head: Tagged): boolean => head.lower !== "chair" && !isName(head) && !isPlural(head.lower) && (nounKind(head.lower) === "person" ? listedPerson(head.lower) : nounKind(head.lower) === "institution" && isOfficeNoun(head.lower));

/** "Karl Boom, a farmer", "a lawyer, Ana Ruiz,", "was a witness": what somebody is called that the text names or tells of otherwise. */
function isCalling(tokens: readonly Tagged[], { from, to }: Phrase): boolean {
  const [before, last] = [tokens[from - 1], tokens[from - 2]];
  return (isComma(before) && last !== undefined && isName(last)) || (isComma(tokens[to]) && isName(tokens[to + 1])) || /^(?:am|is|are|was|were|be|been|being|as|becomes?|became|called)$/.test(before?.lower ?? "");
}
