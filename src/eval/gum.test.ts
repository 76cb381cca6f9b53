import assert from "node:assert/strict";
import { test } from "node:test";
import { parseGum } from "./gum.ts";

/** A CoNLL-U line: number, form, part of speech, head, MISC. */
const line = (number: string, form: string, upos: string, head: number, misc = "_"): string => [number, form, "_", upos, "_", "_", head, "_", "_", misc].join("\t");

const body = [
  "# newdoc id = harbour",
  "# newpar",
  "# sent_id = 1",
  line("1", "Danish", "ADJ", 2, "Entity=(1-person-new-x-cf1-1-coref-Ida_Lindqvist(2-place-new-x-cf2-1-coref-Denmark)"),
  line("2", "Minister", "PROPN", 6),
  line("3", "Ida", "PROPN", 2),
  line("4-5", "Lindqvist's", "_", 0),
  line("4", "Lindqvist", "PROPN", 2),
  line("5", "'s", "PART", 2, "Entity=1)"),
  line("6", "bank", "NOUN", 7, "Entity=(3-organization-new-x-cf3-1-sgl)"),
  line("7", "left", "VERB", 0, "SpaceAfter=No"),
  line("8", ".", "PUNCT", 7),
  "",
  "# newpar",
  line("1", "The", "DET", 2, "Entity=(4-organization-new-x-cf1-1-coref"),
  line("2", "Bank", "PROPN", 6),
  line("3", "of", "ADP", 4),
  line("4", "Mexico", "PROPN", 2, "Entity=(5-place-new-x-cf2-1-sgl-Mexico)4)"),
  line("5.1", "has", "VERB", 6),
  line("5", "did", "AUX", 6),
  line("6", "not", "PART", 0, "SpaceAfter=No"),
  line("7", ".", "PUNCT", 6),
  "",
].join("\n");

test("running text, with contractions and paragraphs; names without titles, determiners and noun phrases that name nobody", () => {
  const { id, text, names } = parseGum(body);
  assert.equal(id, "harbour");
  assert.equal(text, "Danish Minister Ida Lindqvist's bank left.\n\nThe Bank of Mexico did not.");
  assert.deepEqual(names.map((n) => [n.kind, text.slice(...n.span)]), [["person", "Ida Lindqvist"], ["organization", "Bank of Mexico"]]);
});
