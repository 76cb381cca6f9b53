import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsOf, type Span } from "../../domain/span.ts";
import { proseOf } from "../claims/prose.ts";
import { withoutGaps } from "./gaps.ts";
import { withCallings } from "./calling.ts";
import { withMembers } from "./members.ts";
import { withSubjects } from "./subject-source.ts";

const at = (text: string, words: string): readonly Span[] => (words === "" ? [] : [[text.indexOf(words), text.indexOf(words) + words.length]]);

/** Source and content of one attribution, put right. */
function mendedOf(text: string, source: string, cue: string, ...content: readonly string[]): readonly string[] {
  const raw = { source: at(text, source), cue: at(text, cue), content: content.flatMap((c) => at(text, c)), within: null, confidence: 1 };
  const prose = proseOf(text);
  const [a] = withMembers(text, withCallings(withSubjects([withoutGaps(text, raw)], prose), prose));
  return [wordsOf(text, a?.source ?? []), wordsOf(text, a?.content ?? [])];
}

test("the verb's own subject is the source", () => {
  assert.deepEqual(mendedOf("The firm's largest owner, the fund Harbor Trust, believes that the bid is low, the Post reported.", "the fund Harbor Trust", "reported", "that the bid is low"), ["the Post", "that the bid is low"]);
  assert.deepEqual(mendedOf("A gang that robbed two banks is demanding a ransom.", "", "is demanding", "a ransom"), ["A gang", "a ransom"]);
  assert.deepEqual(mendedOf("One of them said a vote could come soon.", "", "said", "One of them", "a vote could come soon"), ["One of them", "a vote could come soon"]);
  assert.deepEqual(mendedOf("The mayor, Ann Holm, said the dam was safe.", "The mayor, Ann Holm,", "said", "the dam was safe"), ["The mayor, Ann Holm,", "the dam was safe"]);
});

test("who lets it be known, or would have others believe it, is the source", () => {
  assert.deepEqual(mendedOf("The bishop lets it be known that the choir was never idle.", "", "lets it be known", "the choir was never idle"), ["The bishop", "the choir was never idle"]);
  assert.deepEqual(mendedOf("The harbour board has let it be known that the gate was shut.", "", "has let it be known", "the gate was shut"), ["The harbour board", "the gate was shut"]);
  assert.deepEqual(mendedOf("The manager would have us think that the fire was out in an hour.", "us", "would have us think", "the fire was out in an hour"), ["The manager", "the fire was out in an hour"]);
});

test("a verb joined to another has its subject, and a participle may stand behind the noun", () => {
  const text = "The envoy left the town on Monday without a deal, but insisted that the rebels would talk, and diplomats said a truce was near.";
  const spans = (words: string): readonly Span[] => at(text, words);
  const raw = [
    { source: spans("diplomats"), cue: spans("insisted"), content: spans("that the rebels would talk"), within: null, confidence: 1 },
    { source: spans("diplomats"), cue: spans("said"), content: spans("a truce was near"), within: null, confidence: 1 },
  ];
  assert.deepEqual(withSubjects(raw, proseOf(text)).map((a) => wordsOf(text, a.source)), ["The envoy", "diplomats"]);
  assert.deepEqual(mendedOf("Pictures taken by a drone on Friday appear to show burned barns, contradicting Norland’s claim that nobody crossed.", "Norland’s", "appear to show", "burned barns"), ["Pictures taken by a drone on Friday", "burned barns"]);
});

test("what is believed is nobody's by name, and who was told is no source", () => {
  assert.deepEqual(mendedOf("The heads are believed to be worth millions.", "The heads", "are believed", "to be worth millions"), ["", "to be worth millions"]);
  assert.deepEqual(mendedOf("The two wrecks believed to be ferries lie off Norland.", "The two wrecks", "believed", "to be ferries"), ["", "to be ferries"]);
  assert.deepEqual(mendedOf("The court was told that the van stood open.", "The court", "was told", "that the van stood open"), ["", "that the van stood open"]);
  assert.deepEqual(mendedOf("The heads are believed by experts to be fakes.", "The heads", "are believed", "to be fakes"), ["The heads", "to be fakes"]);
});

test("a statement has no hole in it", () => {
  assert.deepEqual(mendedOf("Norland, which lent the money, is weighing a loan, officials said.", "officials", "said", "Norland", "is weighing a loan"), ["officials", "Norland, which lent the money, is weighing a loan"]);
});

test("what a speaker is called before the name, and who the people of a number are, belongs to the source", () => {
  assert.deepEqual(mendedOf("The quay will shut in May, the port’s deputy director, Mr Tom Hale, said.", "Mr Tom Hale", "said", "The quay will shut in May, the port’s deputy director, "), ["the port’s deputy director, Mr Tom Hale", "The quay will shut in May, "]);
  assert.deepEqual(mendedOf("The board wants a new quay, its president, Karl Boom, said.", "Karl Boom", "said", "The board wants a new quay, its president, "), ["its president, Karl Boom", "The board wants a new quay, "]);
  assert.deepEqual(mendedOf("He met the captain, the pilot, Karl Boom, and left, he said.", "he", "said", "He met the captain, the pilot, Karl Boom, and left"), ["he", "He met the captain, the pilot, Karl Boom, and left"]);
  assert.deepEqual(mendedOf("The mill is sold, said two people at the talks, an executive and a banker who advises it.", "two people at the talks", "said", "The mill is sold", "an executive and a banker who advises it"), ["two people at the talks, an executive and a banker who advises it", "The mill is sold"]);
  assert.deepEqual(mendedOf("Two men in the town, a port of Norland, said the mill is sold.", "Two men in the town", "said", "the mill is sold"), ["Two men in the town", "the mill is sold"]);
});

test("a heading before a colon is nobody", () => {
  assert.deepEqual(mendedOf("Correction: On Monday the Rydal Post wrote that the gate was shut.", "the Rydal Post", "wrote", "that the gate was shut"), ["the Rydal Post", "that the gate was shut"]);
});
