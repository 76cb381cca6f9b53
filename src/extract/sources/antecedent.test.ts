import assert from "node:assert/strict";
import { test } from "node:test";
import type { Span } from "../../domain/span.ts";
import { readSources } from "../sources.ts";

/** Whom the last of a text's sources, given as phrases in the text's order, stands for. */
function meant(text: string, ...phrases: readonly string[]): string | undefined {
  let from = 0;
  const spans = phrases.map((phrase): Span => { const start = text.indexOf(phrase, from); from = start + phrase.length; return [start, from]; });
  const { sources, of } = readSources(text, spans.map((span) => ({ spans: [span], cue: [], content: [] })));
  const found = sources.find((s) => s.id === of.at(-1)?.[0]?.id);
  return found?.name ?? found?.description;
}

test("he is whom the paragraph is about rather than who spoke before it", () => {
  assert.equal(meant("The bridge is safe, said Karl Boom, the mayor.\n\nTom Hale, who runs the ferry, stood at the rail. The arch had moved in the night, he said.", "Karl Boom", "he said"), "Tom Hale");
  assert.equal(meant("The bridge is safe, said Karl Boom, the mayor. It was painted last year, he said.", "Karl Boom", "he said"), "Karl Boom");
});

test("he is somebody without a name where that is who speaks in the sentence", () => {
  const text = "Omar Sy, who is abroad, denied it.\n\nThe gate was opened from inside, according to a diplomat who had seen the note; at least thirty men, he said, would be questioned.";
  assert.equal(meant(text, "Omar Sy", "a diplomat who had seen the note", "he said"), "a diplomat who had seen the note");
});

test("she is nobody whom a speaker only speaks of, and no man", () => {
  assert.equal(meant("Dora Flint sat beside the judge. She denied having telephoned Karl Boom. “I was ill,” she said.", "She", "she said"), "Dora Flint");
  assert.equal(meant("Mr Karl Boom met Ms Dora Flint. The road would be shut, she said.", "she said"), "Dora Flint");
});
