import type { Span } from "../../domain/span.ts";
import type { RawAttribution } from "../attributions.ts";
import type { Prose } from "../claims/prose.ts";
import type { Tagged } from "../claims/tagger.ts";
import { tellerIn } from "../claims/teller.ts";
import { mended } from "../clauses/mend.ts";
import { climb } from "../clauses/subject.ts";
import { isComma, isName, phraseEnding, phraseFrom } from "../clauses/phrase.ts";
import { nounKind } from "../sources/noun.ts";

/** "A, the board’s director, Tom Hale, said": what the speaker is called before the name is a part of the source, and none of what was said. */
export function withCallings(raw: readonly RawAttribution[], prose: Prose): readonly RawAttribution[] {
  return raw.map((a) => {
    const [source, ...more] = a.source;
    const calling = source === undefined ? null : callingBefore(source[0], prose);
    if (source === undefined || calling === null || a.cue.some(([s]) => s >= calling && s < source[0])) return a;
    return { ...a, source: [[calling, source[1]], ...more], content: a.content.map((span): Span => (span[0] < calling && span[1] > calling && span[1] <= source[1] ? [span[0], calling] : span)) };
  });
}

/** "By the board’s count A", "her account had it that A": the word is the teller’s. */
export function withTellers(raw: readonly RawAttribution[], prose: Prose): readonly RawAttribution[] {
  return raw.map((a) => {
    const [source, ...more] = a.source;
    if (source === undefined || more.length > 0) return a;
    const tokens = prose.inside([source]), phrase = phraseFrom(tokens, 0);
    const teller = phrase === null || phrase.to < tokens.length ? null : tellerIn(tokens, phrase);
    return teller === null ? a : { ...a, source: [teller] };
  });
}

/** Where the phrase begins that stands between commas before a name, when a noun for a person is its head. */
function callingBefore(at: number, prose: Prose): number | null {
  const sentence = prose.sentences.find(([s, e]) => s <= at && at < e);
  if (sentence === undefined) return null;
  const tokens = mended(prose.around([sentence])), name = tokens.findIndex((t) => t.start >= at && /\p{L}/u.test(t.text));
  if (name < 3 || !isComma(tokens[name - 1]) || !isNamed(tokens, name)) return null;
  const near = phraseEnding(tokens, name - 2);
  if (near === null) return null;
  const phrase = climb(tokens, near), head = tokens[phrase.to - 1], first = tokens[phrase.from];
  const determined = first !== undefined && (/^(?:DT|PRP\$)$/.test(first.tag) || tokens.slice(phrase.from, phrase.to).some((t) => t.tag === "POS"));
  return first !== undefined && head !== undefined && determined && nounKind(head.lower) === "person" && isComma(tokens[phrase.from - 1]) ? first.start : null;
}

/** A name, with or without a title before it ("Mr Hale"). */
const isNamed = (tokens: readonly Tagged[], at: number): boolean => isName(tokens[at]) && /^\p{Lu}/u.test(tokens[at]?.text ?? "");
