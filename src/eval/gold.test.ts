import assert from "node:assert/strict";
import { test } from "node:test";
import { InputError } from "../domain/error.ts";
import { parseGold } from "./gold.ts";

const document = { id: "a", annotator: "x", text: "😀 Ida said so.", discard: [[0, 1]], attributions: [{ source: [[2, 5]], cue: [[6, 10]], content: [[11, 13]] }] };

test("NDJSON and a JSON list give the same documents, offsets turned into UTF-16", () => {
  const lines = parseGold(`${JSON.stringify(document)}\r\n\n${JSON.stringify({ ...document, id: "b" })}\n`);
  assert.deepEqual(lines, parseGold(`\uFEFF${JSON.stringify([document, { ...document, id: "b" }])}`));
  const first = lines[0]!;
  assert.deepEqual(first.discard, [[0, 2]]);
  const [[start, end]] = first.attributions[0]!.source as [[number, number]];
  assert.equal(first.text.slice(start, end), "Ida");
});

test("what is left out is empty", () => {
  const [read] = parseGold('{"id":"a","text":"It is believed so.","attributions":[{"cue":[[3,14]],"content":[[15,17]]}]}');
  assert.deepEqual(read, { id: "a", annotator: null, text: "It is believed so.", discard: [], attributions: [{ source: [], cue: [[3, 14]], content: [[15, 17]] }] });
});

for (const [what, body, code, place] of [
  ["broken JSON", '{"id":"a","text":"","attributions":[]}\n{', "gold-json", /^line 2 /],
  ["no text", '{"id":"a","attributions":[]}', "gold-shape", /^line 1 has no text/],
  ["a span that ends before it starts", '[{"id":"a","text":"abc","attributions":[{"cue":[[2,1]]}]}]', "gold-shape", /^item 1: cue \[2,1\]/],
  ["a span of words", '[{"id":"a","text":"abc","attributions":[{"cue":"said"}]}]', "gold-shape", /^item 1: cue is not a list/],
] as const) {
  test(`${what} is refused with its place`, () => {
    assert.throws(() => parseGold(body), (error) => error instanceof InputError && error.code === code && place.test(error.message));
  });
}
