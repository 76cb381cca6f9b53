import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsOf, type Span } from "../../domain/span.ts";
import type { Group } from "./group.ts";
import { bySecondVerb } from "./second-verb.ts";

/** Each saying in words: cue, content. */
function sayings(text: string, source: string, cue: string, ...content: readonly string[]): readonly string[] {
  const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  const group = { source: [at(source)], cue: [at(cue)], content: content.map(at), evidence: {} } as unknown as Group;
  return bySecondVerb(text, group).map((g) => `${wordsOf(text, g.cue)}: ${wordsOf(text, g.content)}`);
}

test("the second verb of who denies is no part of what is denied", () => {
  assert.deepEqual(sayings("Norland denied that its frigate fired and said it used flares.", "Norland", "denied", "that its frigate fired and said it used flares"), ["denied: that its frigate fired", "said: it used flares"]);
  assert.deepEqual(sayings("The firm denied this and blamed the heat.", "The firm", "denied", "this", "the heat"), ["denied: this"]);
});

test("verbs of those who are told of stay in what is said", () => {
  const told = "that the driver got out and told them to leave";
  assert.deepEqual(sayings(`She said ${told}.`, "She", "said", told), [`said: ${told}`]);
});

test("who confirms a thing, or takes it back, says what follows “and said” too", () => {
  assert.deepEqual(sayings("The ministry confirmed that two men had been held and said that they were engineers.", "The ministry", "confirmed", "that two men had been held and said that they were engineers"), ["confirmed: that two men had been held", "said: that they were engineers"]);
  assert.deepEqual(sayings("The port took back its statement that six were lost and said there had been five.", "The port", "took back its statement", "that six were lost and said there had been five"), ["took back its statement: that six were lost", "said: there had been five"]);
});
