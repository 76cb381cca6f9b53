import type { Span } from "../../domain/span.ts";

/** A text made of pieces of another one, with the way back. */
export type Excerpt = { readonly text: string; readonly back: (span: Span) => readonly Span[] };

const MARKS = /^[\s“”"‘’',;:]+|[\s“”"‘’',;]+$/g;

/** The contents as paragraphs of one text, without their outer quotation marks: inside them the model looks for nothing. */
export function excerptOf(text: string, contents: readonly (readonly Span[])[]): Excerpt & { readonly paragraphs: readonly Span[] } {
  const pieces: { at: number; from: number; length: number }[] = [];
  const paragraphs: Span[] = [];
  let made = "";
  for (const spans of contents) {
    if (made !== "") made += "\n\n";
    const start = made.length;
    for (const [i, [s, e]] of spans.entries()) {
      if (i > 0) made += " ";
      const raw = text.slice(s, e);
      const lead = raw.length - raw.replace(/^[\s“”"‘’',;:]+/, "").length;
      const kept = raw.replace(MARKS, "");
      pieces.push({ at: made.length, from: s + lead, length: kept.length });
      made += kept;
    }
    paragraphs.push([start, made.length]);
  }
  const back = ([s, e]: Span): readonly Span[] =>
    pieces.flatMap((p): Span[] => {
      const start = Math.max(s, p.at), end = Math.min(e, p.at + p.length);
      return start < end ? [[p.from + start - p.at, p.from + end - p.at]] : [];
    });
  return { text: made, back, paragraphs };
}
