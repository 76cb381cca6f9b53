import { stemmer } from "stemmer";
import type { Span } from "../domain/span.ts";

/** A word with its stem (Porter) and its place in the text. */
export type Word = { readonly stem: string; readonly span: Span };

const WORD = /(?:\p{Lu}\.){2,}|\p{L}+(?:[’'](?!s\b)\p{L}+)*|\d+(?:[.,:]\d+)*/gu;
const stems = new Map<string, string>();

/** The words of a text in order, possessive endings left out. */
export function wordsOfText(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((m) => ({ stem: stemOf(m[0]), span: [m.index, m.index + m[0].length] }));
}

/** The stem under which forms of one word meet: "U.S." and "US" apart from "us". */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const initials = /^(?:\p{Lu}\.?){2,4}$/u.test(word);
  const stem = initials ? word.replaceAll(".", "") : stemmer(word.toLowerCase().replaceAll("’", "'").normalize("NFKC"));
  if (stems.size < 200_000) stems.set(word, stem);
  return stem;
}
