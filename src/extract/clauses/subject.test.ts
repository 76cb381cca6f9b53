import assert from "node:assert/strict";
import { test } from "node:test";
import { proseOf } from "../claims/prose.ts";
import { mended } from "./mend.ts";
import { subjectsOf } from "./subject.ts";
import { statusOf, verbGroup } from "./verb-group.ts";

/** The subjects of the verb `verb` of a sentence, in words, with the name beside each. */
function subjects(text: string, verb: string): readonly string[] {
  const prose = proseOf(text);
  const tokens = mended(prose.around(prose.sentences.slice(0, 1)));
  const words = (p: { readonly from: number; readonly to: number }): string => tokens.slice(p.from, p.to).map((t) => t.text).join(" ");
  return subjectsOf(tokens, verbGroup(tokens, tokens.findIndex((t) => t.text === verb)).from).map((s) => words(s.phrase) + (s.apposed === null ? "" : ` = ${words(s.apposed)}`));
}

test("a subject is found over what stands between it and its verb", () => {
  assert.deepEqual(subjects("The mayor will reject the plan.", "reject"), ["The mayor"]);
  assert.deepEqual(subjects("A lawyer for the union rejected the plan.", "rejected"), ["A lawyer"]);
  assert.deepEqual(subjects("The mayor’s lawyer, Ann Jones, rejected the plan.", "rejected"), ["The mayor ’s lawyer = Ann Jones"]);
  assert.deepEqual(subjects("On Monday, Ann Jones rejected the plan.", "rejected"), ["Ann Jones"]);
  assert.deepEqual(subjects("Ann Jones, who lives in Lisbon, rejected the plan.", "rejected"), ["Ann Jones"]);
});

test("coordinated subjects are several, coordinated verbs share one, and an object is none", () => {
  assert.deepEqual(subjects("Denmark and its allies rejected the plan.", "rejected"), ["Denmark", "its allies"]);
  assert.deepEqual(subjects("The mayor read the plan and rejected it.", "rejected"), ["The mayor"]);
  assert.deepEqual(subjects("The mayor praised the union, and Jones rejected the plan.", "rejected"), ["Jones"]);
});

test("a relative clause, an insert and a mark between do not hide the subject", () => {
  assert.deepEqual(subjects("A criminal gang that robbed the vaults of two French banks is demanding a ransom.", "is"), ["A criminal gang"]);
  assert.deepEqual(subjects("The ministry, asked by e-mail how many bridges were closed, had not replied.", "had"), ["The ministry"]);
  assert.deepEqual(subjects("Harbor Lines on Friday raised its offer.", "raised"), ["Harbor Lines"]);
  assert.deepEqual(subjects("Harbor Lines turned down the offer from its rival, Blue Ferries, calling it low.", "calling"), ["Harbor Lines"]);
  assert.deepEqual(subjects("The board neither confirmed nor denied the report.", "confirmed"), ["The board"]);
});

test("tense, modals, negation and governors give an act's status", () => {
  const status = (text: string, verb: string): string => {
    const tokens = proseOf(text).around([[0, text.length]]);
    return statusOf(verbGroup(tokens, tokens.findIndex((t) => t.text === verb)));
  };
  assert.equal(status("She met him.", "met"), "held");
  assert.equal(status("She is scheduled to meet him.", "meet"), "planned");
  assert.equal(status("She could meet him.", "meet"), "possible");
  assert.equal(status("She refused to meet him.", "meet"), "denied");
  assert.equal(status("She didn’t meet him.", "meet"), "denied");
});
