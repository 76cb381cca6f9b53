import type { Factuality } from "../domain/factuality.ts";
import type { Reading } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";

/** A stretch of text under the same marks; it begins at `start` of the report's text. */
export type Stretch = { readonly start: number; readonly text: string; readonly marks: readonly Mark[] };

/**
 * One attribution's part in a stretch. `number` is the attribution's place in the reading, from 1; depth 0 is outermost.
 * `opens` and `closes` tell whether the marked span begins or ends with this stretch.
 */
export type Mark = {
  readonly role: "source" | "cue" | "content" | "condition" | "note";
  readonly number: number;
  readonly depth: number;
  readonly anonymous: boolean;
  readonly factuality: Factuality | null;
  readonly opens: boolean;
  readonly closes: boolean;
};

/** A paragraph of the report, cut where marks begin and end. */
export type Paragraph = readonly Stretch[];

/** The report's paragraphs with sources, cues, contents and conditions marked in place, and people's notes by number. */
export function markedParagraphs(reading: Reading, notes: readonly (readonly Span[])[] = []): readonly Paragraph[] {
  const { text } = reading.report;
  const placed = [...marksOf(reading), ...notes.flatMap((spans, i) => spans.map((span): Placed => ({ span, mark: { role: "note", number: i + 1, depth: 0, anonymous: false, factuality: null } })))]
    .sort((a, b) => a.span[0] - b.span[0]);
  const out: Paragraph[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) out.push(stretches(text, [match.index, match.index + match[0].length], placed));
  return out;
}

type Placed = { readonly span: Span; readonly mark: Omit<Mark, "opens" | "closes"> };

function marksOf(reading: Reading): readonly Placed[] {
  const anonymous = new Set(reading.sources.filter((s) => s.anonymous).map((s) => s.id));
  const byId = new Map(reading.attributions.map((a) => [a.id, a]));
  const depthOf = (id: string | null): number => (id === null ? 0 : 1 + depthOf(byId.get(id)?.within ?? null));
  const claims = new Map(reading.claims.filter((c) => c.within === null).map((c) => [c.attribution, c]));
  return reading.attributions.flatMap((a, i): Placed[] => {
    const factuality = claims.get(a.id)?.factuality ?? null;
    const at = (role: Mark["role"], spans: readonly Span[], hidden = false): Placed[] =>
      spans.map((span) => ({ span, mark: { role, number: i + 1, depth: depthOf(a.within), anonymous: hidden, factuality } }));
    return [
      ...at("content", a.content.spans),
      ...at("condition", claims.get(a.id)?.condition?.spans ?? []),
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
    const marks = here.filter(({ span }) => span[0] <= from && span[1] >= to).map(({ span, mark }) => ({ ...mark, opens: span[0] === from, closes: span[1] === to }));
    return { start: from, text: text.slice(from, to), marks };
  });
}
