import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsOf, type Span } from "../../domain/span.ts";
import { withGoingOn } from "./going-on.ts";

type Told = readonly [source: string, cue: string, content: string];

/** Each attribution in words. */
function told(text: string, ...known: readonly Told[]): readonly Told[] {
  const at = (words: string): readonly Span[] => [[text.indexOf(words), text.indexOf(words) + words.length]];
  return withGoingOn(text, known.map(([source, cue, content]) => ({ group: { source: at(source), cue: at(cue), content: at(content) }, confidence: 1 }))).map(({ group }) => [wordsOf(text, group.source), wordsOf(text, group.cue), wordsOf(text, group.content)]);
}

test("a speaker who goes on says what stands behind, and not before", () => {
  assert.deepEqual(told("The firm has cut 300 jobs, she said, adding that no more cuts were planned.", ["she", "said", "The firm has cut 300 jobs"]), [["she", "said", "The firm has cut 300 jobs"], ["she", "adding", "that no more cuts were planned"]]);
  assert.deepEqual(told("Mr Ruiz said the bridge was safe, adding that it would open in May.", ["Mr Ruiz", "said", "the bridge was safe, adding that it would open in May"]), [["Mr Ruiz", "said", "the bridge was safe"], ["Mr Ruiz", "adding", "that it would open in May"]]);
  assert.deepEqual(told("The union said 300 jobs would go, adding: “We were told nothing.”", ["The union", "said", "300 jobs would go"]).at(-1), ["The union", "adding", "“We were told nothing.”"]);
});

test("who turns down what has just been said denies it", () => {
  assert.deepEqual(told("Prosecutors allege that Costa took bribes, which he denies.", ["Prosecutors", "allege", "that Costa took bribes, which he denies"]), [["Prosecutors", "allege", "that Costa took bribes"], ["he", "denies", "which"]]);
  assert.deepEqual(told("The Post said that the minister had met him, a claim the ministry rejected.", ["The Post", "said", "that the minister had met him"], ["a claim the ministry", "rejected", "The Post said that the minister had met him"]), [["The Post", "said", "that the minister had met him"], ["the ministry", "rejected", "a claim"]]);
});

test("words of another sentence, and nobody's, are left as they are", () => {
  const text = "The mayor said no. A clerk left, adding that to the noise.";
  assert.deepEqual(told(text, ["The mayor", "said", "no"]), [["The mayor", "said", "no"]]);
});
