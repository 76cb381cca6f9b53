import assert from "node:assert/strict";
import { test } from "node:test";
import { trailingSpeakers } from "./trailing.ts";

const read = (text: string): readonly (readonly string[])[] => trailingSpeakers(text, []).map((g) => [...g.source, ...g.cue, ...g.content].map((span) => text.slice(...span)));

test("a speaker behind the comma of a clause said it", () => {
  assert.deepEqual(read("Shots rang out near the palace before dawn, three residents said, and two officials said soldiers had left."), [["three residents", "said", "Shots rang out near the palace before dawn"]]);
  assert.deepEqual(read("The merger is all but dead, three people close to the talks told the Valley Post."), [["three people close to the talks", "told", "The merger is all but dead"]]);
  assert.deepEqual(read("The bridge will stay shut until May, Gen. Ada Holm said on Monday."), [["Gen. Ada Holm", "said", "The bridge will stay shut until May"]]);
});

test("a pronoun, and a speaker with what they are called, said it too", () => {
  assert.deepEqual(read("Nobody had been hurt at the plant, it added."), [["it", "added", "Nobody had been hurt at the plant"]]);
  assert.deepEqual(read("Two of the dead came from the north, Norland’s consul in Rydal, Ada Holm, confirmed."), [["Norland’s consul in Rydal, Ada Holm", "confirmed", "Two of the dead came from the north"]]);
  assert.deepEqual(read("No fewer than nine tonnes got into the air, the harbour office has calculated from the log."), [["the harbour office", "calculated", "No fewer than nine tonnes got into the air"]]);
  assert.deepEqual(read("The sky was green for an hour, the river added to the noise."), []);
});

test("what is attributed already, a short clause or a clause for a speaker is left alone", () => {
  const text = "The bridge will stay shut until May, the mayor said.";
  assert.deepEqual(trailingSpeakers(text, [{ source: [], cue: [], content: [[0, 20]] }]), []);
  assert.deepEqual(read("The bridge will stay shut until May, the mayor told them to believe."), []);
  assert.deepEqual(read("It fell, the mayor said."), []);
  assert.deepEqual(read("The bridge will stay shut until May, and he was glad that it was over the mayor said."), []);
});

test("a long line of words takes no time", () => {
  assert.deepEqual(read(`${"a, ".repeat(5000)}${"word ".repeat(20_000)}`), []);
});

test("who was quoted as saying a clause said it", () => {
  assert.deepEqual(read("The tank was empty by noon, one of the guards was quoted as saying."), [["one of the guards", "was quoted as saying", "The tank was empty by noon"]]);
});
