import { oncePer } from "../../domain/once.ts";
import type { Span } from "../../domain/span.ts";
import type { Paper } from "../paper.ts";

const PAIRS = [/“[^”\n]*(?:”|(?=\n|$))/gu, /"[^"\n]*(?:"|(?=\n|$))/gu, /(?<![\p{L}\p{N}])‘(?:[^’\n]|’(?=\p{L}))*(?:’|(?=\n|$))/gu];

/** The quoted words of a text with their marks, in their order; a quotation left open ends with its paragraph. */
export function quotedSpans(text: string): readonly Span[] {
  return PAIRS.flatMap((pair) => [...text.matchAll(pair)].map((m): Span => [m.index, m.index + m[0].length])).sort((a, b) => a[0] - b[0]);
}

export function isWithin([start, end]: Span, spans: readonly Span[]): boolean {
  return spans.some(([s, e]) => start >= s && end <= e);
}

/** A quotation's words by their stems. */
export type Quote = { readonly span: Span; readonly stems: readonly string[] };

/** Words of a quotation at least that nobody says twice alike. */
const QUOTED = 6;

/** Those of the spans that have enough words to be known again. */
export function quotesAt(spans: readonly Span[], { words }: Paper): readonly Quote[] {
  return spans.map((span) => ({ span, stems: words.filter((w) => isWithin(w.span, [span])).map((w) => w.stem) })).filter(({ stems }) => stems.length >= QUOTED);
}

/** A report's quotations, each pair of two outlets asks for them. */
export const quotationsOf = oncePer((paper: Paper): { readonly spans: readonly Span[]; readonly quotes: readonly Quote[] } => {
  const spans = quotedSpans(paper.text);
  return { spans, quotes: quotesAt(spans, paper) };
});

/** Where a report has words in a row; null where it does not. */
export function spanOfWords({ words }: Paper, stems: readonly string[]): Span | null {
  const at = words.findIndex((_, i) => stems.every((stem, k) => words[i + k]?.stem === stem));
  return at < 0 ? null : [words[at]!.span[0], words[at + stems.length - 1]!.span[1]];
}
