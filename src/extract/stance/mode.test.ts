import assert from "node:assert/strict";
import { test } from "node:test";
import type { Span } from "../../domain/span.ts";
import { modeOf, quotationsIn } from "./mode.ts";

const spanOf = (text: string, words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

test("quotation mode is read off the marks", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["“We will rebuild,” the mayor said.", "“We will rebuild,”", "direct"],
    ['"We will rebuild," the mayor said.', '"We will rebuild,"', "direct"],
    ["The mayor said that the dam was “quite safe”.", "that the dam was “quite safe”", "mixed"],
    ["The mayor said the dam was safe.", "the dam was safe", "indirect"],
    ["‘We’re all going,’ she said.", "‘We’re all going,’", "direct"],
    ["''I was there,'' he said.", "I was there", "direct"],
    ["The farmers' union said it wasn't consulted.", "it wasn't consulted", "indirect"],
    ['A stray " mark, then he said "we go" at last.', "we go", "direct"],
  ];
  for (const [text, words, mode] of cases) assert.equal(modeOf(text, [spanOf(text, words)]), mode, text);
});

test("a quotation over several paragraphs opens each of them anew", () => {
  const text = "She said: “It rained.\n\n“Then it froze,” and left.\n\nNobody “saw” it.";
  assert.deepEqual(quotationsIn(text).map(([start, end]) => text.slice(start, end)), ["It rained.", "Then it froze,", "saw"]);
});

test("an apostrophe opens nothing", () => {
  assert.deepEqual(quotationsIn("The ministers' plan didn't pass in the '90s."), []);
});
