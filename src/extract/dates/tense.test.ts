import assert from "node:assert/strict";
import { test } from "node:test";
import { proseOf } from "../claims/prose.ts";
import { tenseAt } from "./tense.ts";

/** The tense at the word "Friday" or, where marked so, at another. */
function tense(text: string): string {
  const at = text.indexOf("Friday");
  return tenseAt(proseOf(text), [at, at + "Friday".length]);
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
  assert.equal(tense("The union plans a rally outside the court on Friday evening."), "future");
  assert.equal(tense("The union has called a strike for Friday."), "future");
  assert.equal(tense("The strike, which they had called for Friday, drew nobody."), "past");
  assert.equal(tense("There is no hearing on Friday, she said."), "future");
  assert.equal(tense("Mediators handed the offer to the army on Friday."), "past");
  assert.equal(tense("The storm is forecast to bring rain on Friday."), "future");
  assert.equal(tense("Shipments had continued until Friday."), "past");
  assert.equal(tense("The bridge was closed until Friday."), "future");
});

test("verbs of other sentences do not count", () => {
  assert.equal(tense("Nobody will come. Friday, the doors were shut."), "past");
  assert.equal(tense("They voted in Friday's election."), "past");
  assert.equal(tense("The party will contest Friday's election."), "future");
});

test("a present tense that sets a time lies ahead, one that states does not", () => {
  assert.equal(tense("The judge said the trial begins on Friday."), "future");
  assert.equal(tense("The president arrives in Oslo on Friday."), "future");
  assert.equal(tense("She met with her top aides Friday."), "past");
  assert.equal(tense("The final is on Friday."), "future");
  assert.equal(tense("The delegation is flying to Oslo on Friday."), "future");
  assert.equal(tense("The figures show that Friday"), "unknown");
});

test("participles that describe a thing are no verbs of the clause", () => {
  assert.equal(tense("It would be paid on a still unspecified date by Friday."), "future");
  assert.equal(tense("The wreck found Friday is old."), "past");
  assert.equal(tense("The owner could not be reached Friday."), "past");
});
