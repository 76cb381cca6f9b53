import assert from "node:assert/strict";
import { test } from "node:test";
import { readSources } from "../sources.ts";
import { findNames } from "./name.ts";

const PROSE = "TARN, May 3 (Fell Wire) - A ferry hit the pier at Tarn on Monday and its owner spoke of a mechanical fault that nobody on board had noticed before. "
  + "The harbour master, Ida Holm, said the owner had been told twice. She said that the ferry would stay where it was for a week, and that two officials had asked for the log and for the names of all who were on the bridge.";

test("in a headline that capitalises its words only what the prose has as a name is one", () => {
  const text = `Ferry Owner Blames Mechanical Fault at Tarn, Officials Say\n\n${PROSE}`;
  assert.deepEqual([...new Set(findNames(text).map((n) => n.name))].filter((n) => /Ferry|Owner|Fault|Tarn|Officials/.test(n)), ["Tarn"]);
  const source = (phrase: string) => readSources(text, [{ spans: [[text.indexOf(phrase), text.indexOf(phrase) + phrase.length]], cue: [], content: [] }]).sources[0]!;
  assert.deepEqual([source("Officials").name, source("Officials").anonymous], [null, true]);
  assert.equal(source("Ferry Owner").name, null);
});

test("a word has its capital for a colon alone", () => {
  assert.deepEqual(findNames("Exclusive: Auditors found a hole in the accounts of Tarn Holdings").map((n) => n.name), ["Tarn Holdings"]);
});

test("a firm's legal form ends its name", () => {
  assert.deepEqual(findNames("It said that Tarn Grain Co. and Fell Lines Ltd. would merge.").map((n) => n.name), ["Tarn Grain Co.", "Fell Lines Ltd."]);
});
