import assert from "node:assert/strict";
import { test } from "node:test";
import { ourselvesIn, presentIn, seenByUs } from "./ourselves.ts";

const OUTLET = "The Rydal Post";
const all = (text: string): readonly string[] => ourselvesIn(text, [], OUTLET).map((span) => text.slice(...span));
const seen = (text: string): boolean => seenByUs(text, [0, text.length], ourselvesIn(text, [], OUTLET)) !== null;

test("an outlet’s own people are told by “we”, by what they are and by its name, but its name alone only where it saw something", () => {
  assert.deepEqual(all("Our team waited. The Post’s reporter slept; a reporter for the Rydal Post did not. The Post toured the mill."), ["Our team", "The Post’s reporter", "a reporter for the Rydal Post", "The Post"]);
  assert.deepEqual(all("The Post asked the mill. Karl Boom told the Post that his team had left. The Herald’s reporter slept."), []);
});

test("what a sentence tells was seen where it says that they saw it, or what it was like when they came", () => {
  for (const text of ["In an hour at the mill our team did not see a lorry move.", "The gate was shut when this reporter came to the mill.", "Water stood in every street that the Post’s reporter walked through.", "The lamps were lit again at six, as our reporter could see.", "A Post reporter heard two blasts near the mill."]) assert.ok(seen(text), text);
  for (const text of ["The three mills that I looked at burned down.", "He offered this reporter a pear.", "Miller: I saw a second one fall", "We asked the mill what it saw.", "The miller told our reporter that she saw it fall."]) assert.ok(!seen(text), text);
});

test("whoever was there when a thing happened is told in the sentence behind it", () => {
  const text = "A reporter of the Post was in the hall when he came in.", other = "A reporter of the Post asked him why.";
  assert.ok(presentIn(text, [0, text.length], ourselvesIn(text, [], OUTLET)) !== null);
  assert.ok(presentIn(other, [0, other.length], ourselvesIn(other, [], OUTLET)) === null);
});
