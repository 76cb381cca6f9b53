import type { Span } from "../domain/span.ts";

/** The lines of a text that hold words, trimmed, as spans in it. */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end);
    const lead = line.length - line.trimStart().length;
    const words = line.trim();
    if (words !== "") spans.push([start + lead, start + lead + words.length]);
    start = end + 1;
  }
  return spans;
}

/** Sentences of a paragraph as spans in the text it stands in. */
export function sentences(text: string, [start, end]: Span): Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of SEGMENTER.segment(text.slice(start, end))) {
    const words = segment.trim();
    if (words !== "") spans.push([start + index, start + index + words.length]);
  }
  return spans;
}

const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });

export function wordCount(words: string): number {
  return words.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}
