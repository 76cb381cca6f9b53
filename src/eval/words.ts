import type { Span } from "../domain/span.ts";

/** Python's `\w+`: letters, digits of every kind and the underscore; combining marks end a word there, so they do here. */
const WORD = /[\p{L}\p{N}_]+/gu;

/** The words of a text, punctuation left out. */
export function wordSpans(text: string): Span[] {
  return Array.from(text.matchAll(WORD), (m): Span => [m.index, m.index + m[0].length]);
}

/** The numbers of the words that any of the spans touches. */
export function cover(words: readonly Span[], spans: readonly Span[]): ReadonlySet<number> {
  const covered = new Set<number>();
  if (spans.length === 0) return covered;
  for (const [i, [start, end]] of words.entries()) {
    if (spans.some(([s, e]) => start < e && end > s)) covered.add(i);
  }
  return covered;
}

/** Shared members over all members (Jaccard); 0 for two empty sets. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = a.intersection(b).size;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

export function sameWords(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && a.isSubsetOf(b);
}
