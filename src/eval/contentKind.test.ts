import assert from "node:assert/strict";
import { test } from "node:test";
import { contentKindIn, quotedSpans } from "./contentKind.ts";
import { cover, wordSpans } from "./words.ts";

const quoted = (text: string): string[] => quotedSpans(text).map(([s, e]) => text.slice(s, e));

test("curly, straight, doubled and single marks", () => {
  assert.deepEqual(quoted("He called it “a mess” and \"a shame,\" then ''nothing'' and 'a crime' too."), ["“a mess”", '"a shame,"', "''nothing''", "'a crime'"]);
  assert.deepEqual(quoted("The ‘ministry’s blunder’ was theirs"), ["‘ministry’s blunder’"]);
});

test("apostrophes are no marks", () => {
  assert.deepEqual(quoted("The workers' union didn't say the ’90s weren’t the owners’ fault."), []);
});

test("a quotation that its paragraph does not close ends with it", () => {
  assert.deepEqual(quoted("“We went.\n\n“We saw,” he said."), ["“We went.", "“We saw,”"]);
});

test("a content is quoted, partly quoted or not", () => {
  const text = "She said the plan was “dead” and “We go on,” he said, “as before.”";
  const words = wordSpans(text);
  const kind = contentKindIn(text, words);
  const over = (part: string): ReadonlySet<number> => cover(words, [[text.indexOf(part), text.indexOf(part) + part.length]]);
  assert.equal(kind(over("the plan was “dead”")), "partlyQuoted");
  assert.equal(kind(over("the plan")), "notQuoted");
  assert.equal(kind(over("“We go on,”").union(over("“as before.”"))), "quoted");
});
