import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceKindIn, type SourceKind } from "./sourceKind.ts";
import { cover, wordSpans } from "./words.ts";

const rows: readonly (readonly [SourceKind, string])[] = [
  ["none", ""],
  ["none", "—"],
  ["pronoun", "she"],
  ["pronoun", "Who"],
  ["anonymous", "two people briefed on the talks"],
  ["anonymous", "a person close to the Presidency"],
  ["anonymous", "The officials"],
  ["anonymous", "the source"],
  ["anonymous", "U.S. officials"],
  ["anonymous", "a senior Finance Ministry adviser"],
  ["anonymous", "one of Lindqvist's aides"],
  ["anonymous", "the minister’s advisers"],
  ["anonymous", "some"],
  ["anonymous", "two of them"],
  ["anonymous", "current and former employees"],
  ["anonymous", "fishermen on the quay"],
  ["named", "Ida Lindqvist"],
  ["named", "an aide, Tomas Reyes"],
  ["named", "ministry official Tomas Reyes"],
  ["named", "Lindqvist, a resident of the port"],
  ["named", "a spokeswoman for the Harbour Authority"],
  ["named", "Reuters"],
  ["other", "the minister"],
  ["other", "the report"],
  ["other", "Initial estimates"],
  ["other", "A"],
];

for (const [kind, source] of rows) {
  test(`“${source}” is ${kind}`, () => {
    // Lower-case words elsewhere tell a capital at the start of a sentence from a name.
    const text = `${source} said so. It had seen initial estimates.`;
    const words = wordSpans(text);
    const covered = cover(words, [[0, source.length]]);
    assert.equal(sourceKindIn(text)(words.filter((_, i) => covered.has(i))), kind);
  });
}
