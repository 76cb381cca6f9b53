import type { Span } from "../../domain/span.ts";

const PAIRS = [/“[^”\n]*(?:”|(?=\n|$))/gu, /"[^"\n]*(?:"|(?=\n|$))/gu, /(?<![\p{L}\p{N}])‘(?:[^’\n]|’(?=\p{L}))*(?:’|(?=\n|$))/gu];

/** The quoted words of a text with their marks, in their order; a quotation left open ends with its paragraph. */
export function quotedSpans(text: string): readonly Span[] {
  return PAIRS.flatMap((pair) => [...text.matchAll(pair)].map((m): Span => [m.index, m.index + m[0].length])).sort((a, b) => a[0] - b[0]);
}

export function isWithin([start, end]: Span, spans: readonly Span[]): boolean {
  return spans.some(([s, e]) => start >= s && end <= e);
}
