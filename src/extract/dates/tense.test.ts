import assert from "node:assert/strict";
import { test } from "node:test";
import { tenseAt } from "./tense.ts";
import { tokensOf } from "./token.ts";

/** The tense at the word "Friday" or, where marked so, at another. */
function tense(text: string): string {
  const tokens = tokensOf(text);
  const at = tokens.findIndex(({ text: word }) => word === "Friday");
  return tenseAt(tokens, at, at + 1);
}

test("the nearest verb before the date decides", () => {
  assert.equal(tense("The ministers met in Lima on Friday to talk."), "past");
  assert.equal(tense("The ministers will meet in Lima on Friday."), "future");
  assert.equal(tense("Officials said Friday that they will meet again."), "past");
  assert.equal(tense("She said the court would rule on Friday."), "future");
});

test("what is planned lies ahead, what had been planned does not", () => {
  assert.equal(tense("The envoy is expected to arrive on Friday."), "future");
  assert.equal(tense("The vote is scheduled for Friday."), "future");
  assert.equal(tense("The offer had been due to expire Friday."), "past");
  assert.equal(tense("The polls stay open until Friday."), "future");
  assert.equal(tense("It was not until Friday that he left."), "past");
});

test("verbs of other sentences do not count", () => {
  assert.equal(tense("Nobody will come. Friday, the doors were shut."), "past");
  assert.equal(tense("They voted in Friday's election."), "past");
  assert.equal(tense("The party will contest Friday's election."), "future");
});
