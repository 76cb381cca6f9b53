import type { Span } from "../domain/span.ts";
import { cover } from "./words.ts";

export const CONTENT_KINDS = ["quoted", "partlyQuoted", "notQuoted"] as const;
/** How much of a content stands in quotation marks: all of its words, some, none. */
export type ContentKind = (typeof CONTENT_KINDS)[number];

/** The kind of a content by its words' numbers in `words`; prepares what one text needs once. */
export function contentKindIn(text: string, words: readonly Span[]): (content: ReadonlySet<number>) => ContentKind {
  const quoted = cover(words, quotedSpans(text));
  return (content) => {
    const within = content.intersection(quoted).size;
    if (within === 0) return "notQuoted";
    return within === content.size ? "quoted" : "partlyQuoted";
  };
}

/**
 * The stretches in quotation marks, marks included. A quotation ends with its paragraph at the latest, since a quotation
 * of several paragraphs opens each anew. Single marks count where they close in the same paragraph.
 */
export function quotedSpans(text: string): Span[] {
  return Array.from(text.matchAll(/[^\n]+/g)).flatMap((paragraph) => quotedIn(paragraph[0]).map(([s, e]): Span => [s + paragraph.index, e + paragraph.index]));
}

const DOUBLE_OPEN = /[“«]|(?<=^|[\s([—–-])(?:"|``|'')(?=\S)|"(?=\p{L}|\p{N})/gu;
const DOUBLE_CLOSE = /[”»"]|''/gu;
const SINGLE = /(?<=^|[\s([—–“"])(?:‘[^’]*(?:’(?=[\p{L}\p{N}])[^’]*)*’|'(?=\p{L})(?:[^']|(?<=\p{L})'(?=\p{L}))*(?<=\S)')(?![\p{L}\p{N}])/gu;

function quotedIn(paragraph: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (let open = find(DOUBLE_OPEN, paragraph, at); open !== undefined; open = find(DOUBLE_OPEN, paragraph, at)) {
    const close = find(DOUBLE_CLOSE, paragraph, open[1]);
    at = close?.[1] ?? paragraph.length;
    spans.push([open[0], at]);
  }
  const singles = Array.from(paragraph.matchAll(SINGLE), (m): Span => [m.index, m.index + m[0].length]);
  return [...spans, ...singles];
}

function find(pattern: RegExp, text: string, from: number): Span | undefined {
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found === null ? undefined : [found.index, found.index + found[0].length];
}
