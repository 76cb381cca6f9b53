import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsOf } from "../../domain/span.ts";
import type { RawAttribution } from "../attributions.ts";
import { proseOf } from "../claims/prose.ts";
import { withRumours } from "./rumour.ts";

const read = (text: string, raw: readonly RawAttribution[] = []): readonly string[] => withRumours(raw, proseOf(text), text).map((a) => [a.source, a.cue, a.content].map((spans) => wordsOf(text, spans)).join(" | "));

test("what is rumoured is said by nobody", () => {
  assert.deepEqual(read("There are unconfirmed reports that the ferry has sunk."), [" | There are unconfirmed reports | the ferry has sunk"]);
  assert.deepEqual(read("But there has been talk of a second buyer."), [" | there has been talk | a second buyer"]);
  assert.deepEqual(read("The mill has been sold, it is being said in the town."), [" | it is being said | The mill has been sold"]);
});

test("a “there” that was taken for a source is none, and what somebody says of rumours stays theirs", () => {
  const text = "There were rumours that the queen was ill.";
  assert.deepEqual(read(text, [{ source: [[0, 5]], cue: [[6, 18]], content: [[24, 41]], within: null, confidence: 0.9 }]), [" | There were rumours | the queen was ill"]);
  const theirs = "There are reports of gunfire, the embassy said.";
  assert.deepEqual(read(theirs, [{ source: [[30, 41]], cue: [[42, 46]], content: [[0, 28]], within: null, confidence: 0.9 }]), ["the embassy | said | There are reports of gunfire"]);
});

test("other sentences with there and it are left alone", () => {
  for (const text of ["There are two reports on the table.", "There is talk.", "It is said often."]) assert.deepEqual(read(text), [], text);
});
