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
