import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsOf } from "../../domain/span.ts";
import { proseOf } from "../claims/prose.ts";
import { passedOver } from "./passed-over.ts";

const found = (text: string): readonly string[] => passedOver([], proseOf(text)).map((a) => [a.source, a.cue, a.content].map((spans) => wordsOf(text, spans)).join(" | "));

test("what records show and what somebody reported that is a statement, though the model passed over it", () => {
  assert.deepEqual(found("Court records show the firm paid 38 fines."), ["Court records | show | the firm paid 38 fines"]);
  assert.deepEqual(found("The harbor unit reported that 38 boats had sunk."), ["The harbor unit | reported | that 38 boats had sunk"]);
});

test("acts, passives and what is not said are none", () => {
  for (const text of ["The clerk showed them the door.", "It was reported that 38 boats had sunk.", "The unit did not say that the boats had sunk.", "The firm paid 38 fines."]) assert.deepEqual(found(text), [], text);
});

test("what stands in another's statement is nested in it", () => {
  const text = "The board had agreed that the heads were looted, he said.";
  const host = { source: [[text.indexOf("he said"), text.indexOf("he said") + 2]] as const, cue: [[text.indexOf("said"), text.indexOf("said") + 4]] as const, content: [[0, text.indexOf(", he")]] as const, within: null, confidence: 1 };
  const [inner] = passedOver([host], proseOf(text));
  assert.deepEqual([inner?.within, wordsOf(text, inner?.source ?? []), wordsOf(text, inner?.content ?? [])], [0, "The board", "that the heads were looted"]);
});
