/** `[start, end)` in UTF-16 code units of a report's text (W3C Web Annotation, TextPositionSelector). */
export type Span = readonly [start: number, end: number];

/** Whether a value was read from the text or inferred, and then by which rule or model. */
export type Basis = "stated" | "inferred";

/** The words under the spans, joined by a space where the spans lie apart. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(" ");
}

/** How many code units two spans share. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

/** From the first span's start to the last one's end; undefined where there is none. */
export function hull(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return [Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1]))];
}

/** What is left of a span without another. */
export function outside([start, end]: Span, [from, to]: Span): readonly Span[] {
  if (end <= from || start >= to) return [[start, end]];
  return [...(start < from ? [[start, from] as const] : []), ...(end > to ? [[to, end] as const] : [])];
}
