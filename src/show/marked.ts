import type { Reading } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";

/** A stretch of text under the same marks. */
export type Stretch = {
  readonly text: string;
  readonly marks: readonly Mark[];
};

/** One attribution's part in a stretch. `number` is the attribution's place in the reading, from 1; depth 0 is outermost. */
export type Mark = { readonly role: "source" | "cue" | "content" | "condition"; readonly number: number; readonly depth: number; readonly anonymous: boolean };

/** A paragraph of the report, cut where marks begin and end. */
export type Paragraph = readonly Stretch[];

/** The report's paragraphs with sources, cues, contents and conditions marked in place. */
export function markedParagraphs(reading: Reading): readonly Paragraph[] {
  const { text } = reading.report;
  const placed = marksOf(reading);
  const out: Paragraph[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) out.push(stretches(text, [match.index, match.index + match[0].length], placed));
  return out;
}

type Placed = { readonly span: Span; readonly mark: Mark };

function marksOf(reading: Reading): readonly Placed[] {
  const anonymous = new Set(reading.sources.filter((s) => s.anonymous).map((s) => s.id));
  const byId = new Map(reading.attributions.map((a) => [a.id, a]));
  const depthOf = (id: string | null): number => (id === null ? 0 : 1 + depthOf(byId.get(id)?.within ?? null));
  const conditions = new Map(reading.claims.filter((c) => c.within === null).map((c) => [c.attribution, c.condition?.spans ?? []]));
  return reading.attributions.flatMap((a, i): Placed[] => {
    const at = (role: Mark["role"], spans: readonly Span[], hidden = false): Placed[] =>
      spans.map((span) => ({ span, mark: { role, number: i + 1, depth: depthOf(a.within), anonymous: hidden } }));
    return [
      ...at("content", a.content.spans),
      ...at("condition", conditions.get(a.id) ?? []),
      ...at("cue", a.cue.spans),
      ...a.sources.flatMap((s) => at("source", s.spans, anonymous.has(s.id))),
    ];
  });
}

function stretches(text: string, [start, end]: Span, placed: readonly Placed[]): Paragraph {
  const here = placed.filter(({ span }) => span[0] < end && span[1] > start);
  const cuts = [...new Set([start, end, ...here.flatMap(({ span }) => [Math.max(start, span[0]), Math.min(end, span[1])])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    return { text: text.slice(from, to), marks: here.filter(({ span }) => span[0] <= from && span[1] >= to).map(({ mark }) => mark) };
  });
}
