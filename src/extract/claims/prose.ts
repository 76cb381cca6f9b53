import { firstWhere } from "../../domain/bisect.ts";
import type { Span } from "../../domain/span.ts";
import { tokensIn } from "../stance/tokens.ts";
import { sentencesIn } from "./sentences.ts";
import { tagged, type Tagged, within } from "./tagger.ts";

/** A text's sentences and their tagged tokens; each sentence is tagged once, when first asked for. */
export type Prose = {
  readonly sentences: readonly Span[];
  /** The tokens of every sentence that one of the spans touches. */
  readonly around: (spans: readonly Span[]) => readonly Tagged[];
  /** The tokens inside the spans, tagged in the light of their whole sentences. */
  readonly inside: (spans: readonly Span[]) => readonly Tagged[];
};

export function proseOf(text: string): Prose {
  const sentences = sentencesIn(text);
  const done = new Map<number, readonly Tagged[]>();
  const at = (index: number): readonly Tagged[] => {
    const known = done.get(index);
    if (known !== undefined) return known;
    const tokens = tagged(tokensIn(text, sentences[index]));
    done.set(index, tokens);
    return tokens;
  };
  /** One sentence as it is needs no copy, so that what is read off its tokens can be kept with them. */
  const alone = ([span, more]: readonly Span[]): readonly Tagged[] | undefined => {
    if (span === undefined || more !== undefined) return undefined;
    const index = first(sentences, [span]);
    const sentence = sentences[index];
    return sentence !== undefined && sentence[0] === span[0] && sentence[1] === span[1] ? at(index) : undefined;
  };
  const around = (spans: readonly Span[]): readonly Tagged[] => {
    const only = alone(spans);
    if (only !== undefined) return only;
    const out: Tagged[] = [];
    for (let i = first(sentences, spans); i < sentences.length; i++) {
      const sentence = sentences[i];
      if (sentence === undefined || spans.every((span) => span[1] <= sentence[0])) break;
      if (spans.some((span) => span[0] < sentence[1] && span[1] > sentence[0])) for (const token of at(i)) out.push(token);
    }
    return out;
  };
  // a claim's certainty, condition and status ask for the same stretch in turn
  let latest: { readonly spans: readonly Span[]; readonly tokens: readonly Tagged[] } | undefined;
  const inside = (spans: readonly Span[]): readonly Tagged[] => {
    if (latest?.spans !== spans) latest = { spans, tokens: around(spans).filter((token) => within(token, spans)) };
    return latest.tokens;
  };
  return { sentences, around, inside };
}

/** The first sentence that ends behind the start of the earliest span (sentences are in order). */
function first(sentences: readonly Span[], spans: readonly Span[]): number {
  const start = Math.min(...spans.map((span) => span[0]));
  return firstWhere(sentences.length, (at) => sentences[at]![1] > start);
}
