import assert from "node:assert/strict";
import type { Source } from "../src/domain/source.ts";
import type { Span } from "../src/domain/span.ts";
import { readSources } from "../src/extract/sources.ts";

/** Where phrases stand in a text, each looked for behind the one before. */
export function spansOf(text: string, phrases: readonly string[]): readonly Span[] {
  let from = 0;
  return phrases.map((phrase): Span => {
    const start = text.indexOf(phrase, from);
    assert.ok(start >= 0, `no "${phrase}" in the text`);
    from = start + phrase.length;
    return [start, from];
  });
}

/** Reads a text whose sources are the given phrases in the text's order, "" for none. */
export function read(text: string, phrases: readonly string[]): { readonly of: readonly (readonly Source[])[]; readonly ids: readonly string[]; readonly sources: readonly Source[] } {
  const spans = spansOf(text, phrases.filter((phrase) => phrase !== "")).values();
  const { sources, of } = readSources(text, phrases.map((phrase) => ({ spans: phrase === "" ? [] : [spans.next().value as Span], cue: [], content: [] })));
  for (const source of sources) for (const [s, e] of source.mentions) assert.ok(s < e && e <= text.length);
  return { sources, of: of.map((list) => list.map((p) => sources.find((s) => s.id === p.id) as Source)), ids: of.map((list) => list.map((p) => p.id).join("+")) };
}

/** The one source that a phrase is for. */
export function one(phrase: string, rest = " said the bridge was closed."): Source {
  const found = read(`It rained. ${phrase}${rest}`, [phrase]).of[0]?.[0];
  assert.ok(found !== undefined);
  return found;
}
