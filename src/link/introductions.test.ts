import assert from "node:assert/strict";
import { test } from "node:test";
import { introductionsIn } from "./introductions.ts";
import type { Paper } from "./paper.ts";

/** A report whose people are the names given, where the text has them. */
function paper(text: string, ...names: readonly string[]): Paper {
  const [headline, ...rest] = text.split("\n\n");
  const entities = names.map((name) => ({ name, kind: "person", roles: [], mentions: [...text.matchAll(new RegExp(name, "g"))].map((m) => [m.index, m.index + name.length]) }));
  return { text, reading: { report: { headline: rest.length > 1 ? headline : null }, entities } } as unknown as Paper;
}

const told = (text: string, ...names: readonly string[]): readonly string[] => introductionsIn(paper(text, ...names)).map(({ name, words }) => `${name}: ${words}`);

test("an office without a name is theirs whom the sentence beside it names without an office", () => {
  assert.deepEqual(told("“It will float,” Ada Holm told a full hall on Tuesday. Delta Ferries’ chief executive then sat down.", "Ada Holm"), ["Ada Holm: Delta Ferries’ chief executive"]);
  assert.deepEqual(told("The chairman of Delta Ferries gave the crews two days. Who stays away is out, Ada Holm said.", "Ada Holm"), ["Ada Holm: chairman of Delta Ferries"]);
  assert.deepEqual(told("“It will float,” said Ada Holm.\n\nThe head of the fund denied it.", "Ada Holm"), ["Ada Holm: head of the fund"]);
  assert.deepEqual(told("The head of Norland’s safety office gave way. “It will float,” Ada Holm told a full hall.", "Ada Holm"), ["Ada Holm: head of Norland’s safety office"]);
  assert.deepEqual(told("Karl Boom Is Out\n\nThe head of the fund confirmed on Monday that Karl Boom had gone.\n\n“It is signed,” Ada Holm told the Post.", "Ada Holm", "Karl Boom"), ["Ada Holm: head of the fund"]);
});

test("an office is nobody’s of those who are told at once, of two, or where another name stands behind it", () => {
  assert.deepEqual(told("“It will float,” said Ada Holm, a welder. The head of Delta Ferries denied it.", "Ada Holm"), []);
  assert.deepEqual(told("“It will float,” said Ada Holm. Karl Boom agreed. The head of Delta Ferries denied it.", "Ada Holm", "Karl Boom"), []);
  assert.deepEqual(told("“It will float,” said Ada Holm. The head of Delta Ferries, Karl Boom, denied it.", "Ada Holm", "Karl Boom"), []);
});
