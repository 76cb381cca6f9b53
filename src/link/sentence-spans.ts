import type { Span } from "../domain/span.ts";

const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });
/** Titles, months and initials that take a period. */
const ABBREVIATION = /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Maj|Rev|No|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|\p{Lu})\.$/u;

/** The sentences of a text, line by line, as Unicode cuts them, but not after an abbreviation or an initial. */
export function sentenceSpans(text: string): readonly Span[] {
  let at = 0;
  return text.split("\n").flatMap((line) => {
    const start = at;
    at += line.length + 1;
    return inLine(line).map(([s, e]): Span => [start + s, start + e]);
  });
}

function inLine(line: string): readonly Span[] {
  const spans: Span[] = [];
  let open: number | null = null;
  for (const { segment, index } of SEGMENTER.segment(line)) {
    open ??= index;
    const words = segment.trimEnd();
    if (ABBREVIATION.test(words)) continue;
    spans.push([open, index + words.length]);
    open = null;
  }
  return open === null ? spans : [...spans, [open, line.trimEnd().length]];
}
