import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsOf } from "../../domain/span.ts";
import { proseOf } from "../claims/prose.ts";
import { withAssents } from "./assent.ts";

const read = (text: string): readonly (readonly string[])[] => withAssents([], proseOf(text)).map((a) => [a.source, a.cue, a.content].map((spans) => wordsOf(text, spans)));

test("who confirms what was said before says it", () => {
  assert.deepEqual(read("The council has bought the hall. A spokeswoman, Anna Moe, confirmed this to Radio Oslo. The league has confirmed the figure."), [["A spokeswoman, Anna Moe", "confirmed", "this"], ["The league", "has confirmed", "the figure"]]);
  assert.deepEqual(withAssents([{ source: [[0, 13]], cue: [[36, 40]], content: [[41, 53]], within: null, confidence: 1 }], proseOf("Ana Moe, mayor, confirmed this and said it was late.")).length, 2);
  assert.deepEqual(read("The director later confirmed it."), [["The director", "confirmed", "it"]]);
  assert.deepEqual(read("Power was back at noon. The grid firm, which runs the line, gave the same time."), [["The grid firm, which runs the line", "gave", "the same time"]]);
});

test("what was told of before is confirmed by its noun, and nothing that was not", () => {
  assert.deepEqual(read("Officers searched the mill on Monday. The owner confirmed the search to Radio Oslo."), [["The owner", "confirmed", "the search"]]);
  assert.deepEqual(read("Ana Moe, the mayor, is ill and may resign. Her resignation came at noon. The town hall has confirmed her resignation."), [["The town hall", "has confirmed", "her resignation"]]);
  assert.deepEqual(read("Officers came to the mill on Monday. The owner confirmed the purchase."), []);
});

test("who does not confirm, or confirms what follows, is left alone", () => {
  for (const text of ["The ministry has not confirmed this.", "He confirmed it was late.", "She confirmed that he was late.", "A guard who saw it confirmed the account.", "The owner could confirm the figure.", "The court confirmed the report of the board."]) assert.deepEqual(read(text), [], text);
});
