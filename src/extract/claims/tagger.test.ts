import assert from "node:assert/strict";
import { test } from "node:test";
import { tokensIn } from "../stance/tokens.ts";
import { tagged } from "./tagger.ts";

const tags = (text: string): string => tagged(tokensIn(text)).map(({ tag }) => tag).join(" ");

test("parts of speech tell verbs from nouns by what stands around them", () => {
  assert.equal(tags("The ministry will report the attack."), "DT NN MD VB DT NN .");
  assert.equal(tags("The report did n't name a source."), "DT NN VBD RB VB DT NN .");
});

test("a headline's capitals do not make its verbs names", () => {
  assert.match(tags("Mayor Considering Sale Of Harbour To Rival Town"), /VBG/);
});

test("a past tense between commas is a verb, and a sentence that ends in a full stop has one", () => {
  assert.match(tags("The bank, whose shares fell 4 percent, cut 300 jobs."), /VBD CD NN \. VBD CD NN \.$/);
  assert.match(tags("Anna Berg, the chief executive, sold shares worth £2.1m in July."), /\. VBD NN/);
});

test("a word that was never seen is of no closed class", () => {
  const text = "The head of Norland’s harbour board left.";
  assert.equal(tagged(tokensIn(text)).find(({ lower }) => lower === "harbour")?.tag, "NN");
});

test("the month beside a number is a name, not a verb", () => {
  assert.equal(tags("The Valley Post, 13 May 2025"), "DT NNP NNP . CD NNP CD");
  assert.match(tags("The ferry may sail on Monday."), /MD VB/);
});
