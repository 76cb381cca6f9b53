import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsOf } from "../../domain/span.ts";
import { proseOf } from "./prose.ts";
import { propositionsIn } from "./propositions.ts";

const parts = (text: string): readonly string[] => propositionsIn(text, proseOf(text), [[0, text.length]], []).map((spans) => wordsOf(text, spans));

test("what goes on behind a relative clause between commas goes on with the clause before it", () => {
  assert.deepEqual(parts("The frigate came near the tug, which was trying to board a tanker, and fired three shots"), ["The frigate came near the tug", "the tug was trying to board a tanker", "The frigate fired three shots"]);
});

test("where the words leave open whose a second verb is, nobody is said to have done it", () => {
  assert.deepEqual(parts("The patrol ship was about to board the tanker when the frigate came within 400 metres and fired three times into the air"), []);
});

test("“who” is the somebody told of before: a name, those on whom a phrase hangs, not what lies between", () => {
  assert.ok(parts("The club has agreed a deal for the winger Leandro Vaz, who will see a doctor in Rydal on Thursday").includes("the winger Leandro Vaz will see a doctor in Rydal on Thursday"));
  assert.ok(parts("The news came from two people briefed on the agency’s plans, who were not allowed to speak of them in public").includes("two people were not allowed to speak of them in public"));
  assert.ok(parts("The board heard a spokesman for the ministry, who had come from the capital by train").includes("a spokesman had come from the capital by train"));
});
