import assert from "node:assert/strict";
import { test } from "node:test";
import type { Span } from "../domain/span.ts";
import { agreement, scoreAttributions } from "./attributions.ts";
import type { AttributionSpans, GoldDocument } from "./gold.ts";

const text = "Ida Lindqvist said the port was closed. It was believed that “nobody” was hurt. Officials denied a leak.";

function at(part: string): Span[] {
  const start = text.indexOf(part);
  assert.notEqual(start, -1, part);
  return part === "" ? [] : [[start, start + part.length]];
}

const row = (source: string, cue: string, content: string): AttributionSpans => ({ source: at(source), cue: at(cue), content: at(content) });
const document = (annotator: string, attributions: readonly AttributionSpans[], discard: readonly Span[] = []): GoldDocument => ({ id: "a", annotator, text, attributions, discard });
const gold = document("one", [
  row("Ida Lindqvist", "said", "the port was closed"),
  row("", "was believed", "that “nobody” was hurt"),
  row("Officials", "denied", "a leak"),
]);
const score = (...predicted: readonly AttributionSpans[]) => scoreAttributions([gold], new Map([["a", predicted]]));
const f1 = (s: ReturnType<typeof score>): Record<string, number> => Object.fromEntries(Object.entries(s.measures).map(([m, p]) => [m, Math.round(p.f1)]));

test("the gold itself scores 100 everywhere", () => {
  const perfect = score(...gold.attributions);
  assert.deepEqual(f1(perfect), { content50: 100, contentExact: 100, attr50: 100, attr50cue: 100, fullExact: 100 });
  assert.equal(perfect.sourceFound, 100);
  assert.equal(perfect.tokens.cue.f1, 100);
});

test("nothing predicted, or nothing known of the document, scores 0", () => {
  assert.equal(score().measures.content50.recall, 0);
  assert.equal(scoreAttributions([gold], new Map()).measures.content50.f1, 0);
});

test("each measure asks for more than the one before", () => {
  assert.deepEqual(f1(score(row("Ida", "said", "port was closed"))), { content50: 50, contentExact: 0, attr50: 50, attr50cue: 50, fullExact: 0 });
  assert.deepEqual(f1(score(row("Officials", "said", "the port was closed"))), { content50: 50, contentExact: 50, attr50: 0, attr50cue: 0, fullExact: 0 });
  assert.deepEqual(f1(score(row("Ida Lindqvist", "closed", "the port was"))), { content50: 50, contentExact: 0, attr50: 50, attr50cue: 0, fullExact: 0 });
});

test("a source where gold has none is wrong, as is none where gold has one", () => {
  assert.equal(score(row("Officials", "was believed", "that “nobody” was hurt")).measures.attr50.f1, 0);
  assert.equal(score(row("", "denied", "a leak")).measures.attr50.f1, 0);
});

test("gold and predictions are used once", () => {
  const twice = score(gold.attributions[0]!, gold.attributions[0]!);
  assert.equal(twice.measures.content50.precision, 50);
  assert.equal(Math.round(twice.measures.content50.recall), 33);
});

test("by kind of source and of content", () => {
  const s = score(row("", "was believed", "that “nobody” was hurt"), row("Ida Lindqvist", "denied", "a leak"));
  assert.deepEqual([s.bySource.none.gold, s.bySource.none.attr50.recall, s.bySource.none.attr50.precision], [1, 100, 100]);
  assert.deepEqual([s.bySource.anonymous.gold, s.bySource.anonymous.predicted, s.bySource.anonymous.content50.recall], [1, 0, 100]);
  assert.deepEqual([s.bySource.named.predicted, s.bySource.named.content50.precision, s.bySource.named.attr50.precision], [1, 100, 0]);
  assert.deepEqual([s.byContent.partlyQuoted.gold, s.byContent.partlyQuoted.fullExact.f1], [1, 100]);
  assert.equal(s.byContent.notQuoted.content50.recall, 50);
});

test("what was not annotated does not count", () => {
  const s = scoreAttributions([document("one", gold.attributions.slice(0, 2), at("Officials denied a leak."))], new Map([["a", gold.attributions]]));
  assert.deepEqual([s.gold, s.predicted, s.measures.fullExact.f1], [2, 2, 100]);
});

test("the first annotation is the gold; people are scored against people", () => {
  const twice = [gold, document("two", gold.attributions.slice(0, 1)), document("three", gold.attributions)];
  assert.equal(scoreAttributions(twice, new Map([["a", gold.attributions]])).gold, 3);
  const people = agreement(twice);
  assert.deepEqual([people?.documents, people?.gold, people?.predicted], [3, 7, 7]);
  assert.equal(Math.round(people!.measures.content50.f1), Math.round((100 * 5) / 7));
  assert.equal(agreement([gold]), null);
});
