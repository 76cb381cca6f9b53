import assert from "node:assert/strict";
import { test } from "node:test";
import { cameBy, ourselvesIn, presentIn, seenByUs } from "./ourselves.ts";

const OUTLET = "The Rydal Post";
const all = (text: string): readonly string[] => ourselvesIn(text, [], OUTLET).map((span) => text.slice(...span));
const seen = (text: string): boolean => seenByUs(text, [0, text.length], ourselvesIn(text, [], OUTLET)) !== null;

test("an outlet’s own people are told by “we”, by what they are and by its name, but its name alone only where it saw something", () => {
  assert.deepEqual(all("Our team waited. The Post’s reporter slept; a reporter for the Rydal Post did not. The Post toured the mill."), ["Our team", "The Post’s reporter", "a reporter for the Rydal Post", "The Post"]);
  assert.deepEqual(all("The Post asked the mill. Karl Boom told the Post that his team had left. The Herald’s reporter slept."), []);
});

test("what a sentence tells was seen where it says that they saw it, or what it was like when they came", () => {
  for (const text of ["In an hour at the mill our team did not see a lorry move.", "The gate was shut when this reporter came to the mill.", "Water stood in every street that the Post’s reporter walked through.", "The lamps were lit again at six, as our reporter could see.", "A Post reporter heard two blasts near the mill.", "A Post reporter at the gate saw two men run.", "The pool is nine metres wide, as the Post paced it out."]) assert.ok(seen(text), text);
  for (const text of ["The three mills that I looked at burned down.", "He offered this reporter a pear.", "Miller: I saw a second one fall", "We asked the mill what it saw.", "The miller told our reporter that she saw it fall.", "Four mills shut, last I heard."]) assert.ok(!seen(text), text);
});

test("whoever was there when a thing happened is told in the sentence behind it", () => {
  const text = "A reporter of the Post was in the hall when he came in.", other = "A reporter of the Post asked him why.";
  assert.ok(presentIn(text, [0, text.length], ourselvesIn(text, [], OUTLET)) !== null);
  assert.ok(presentIn(other, [0, other.length], ourselvesIn(other, [], OUTLET)) === null);
});

test("who went to a place saw what was there; who went to press, or was told by somebody who saw, did not", () => {
  const came = (text: string): boolean => cameBy(text, [0, text.length], ourselvesIn(text, [], OUTLET)) !== null;
  for (const text of ["The Post visited the mill on Monday.", "On Monday our reporter at the mill drove along the fence."]) assert.ok(came(text), text);
  for (const text of ["The mill had not replied by the time we went to press.", "A Post reporter at the gate was told that men saw it fall.", "The Post asked the mill."]) assert.ok(!came(text), text);
});

test("a station goes by its name without “News”", () => {
  const text = "On Monday Channel 2 saw the van leave.";
  assert.deepEqual(ourselvesIn(text, [], "Channel 2 News").map((span) => text.slice(...span)), ["Channel 2"]);
});
