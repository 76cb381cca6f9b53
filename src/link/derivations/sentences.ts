import type { Span } from "../../domain/span.ts";
import { oncePer } from "../../domain/once.ts";
import type { Paper } from "../paper.ts";
import { sentenceSpans } from "../sentence-spans.ts";
import { weightOf } from "../weight.ts";
import type { Word } from "../words.ts";
import { isWithin, quotedSpans } from "./quoted.ts";

/** A sentence with what tells in it: each stem's weight, among all its words and among those outside quotation marks. */
export type Sentence = { readonly span: Span; readonly words: number; readonly all: ReadonlyMap<string, number>; readonly unquoted: ReadonlyMap<string, number> };

/** What every text has tells nothing; a number tells as much as a rare word. */
const COMMON = 0.2, NUMBER = 0.8;

/** The sentences of a report's text that have more than a word or two, in their order. */
export const sentencesOf = oncePer((paper: Paper): readonly Sentence[] => {
  const quoted = quotedSpans(paper.text);
  let next = 0;
  return sentenceSpans(paper.text).flatMap((span): Sentence[] => {
    const first = next;
    while (next < paper.words.length && paper.words[next]!.span[0] < span[1]) next++;
    const words = paper.words.slice(first, next);
    return words.length < 4 ? [] : [{ span, words: words.length, all: weighed(words), unquoted: weighed(words.filter((w) => !isWithin(w.span, quoted))) }];
  });
});

function weighed(words: readonly Word[]): ReadonlyMap<string, number> {
  return new Map(words.flatMap(({ stem }) => {
    const weight = /^\d/.test(stem) ? NUMBER : weightOf(stem) - COMMON;
    return weight > 0 ? [[stem, weight] as const] : [];
  }));
}
