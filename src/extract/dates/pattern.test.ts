import assert from "node:assert/strict";
import { test } from "node:test";
import { CLASSES } from "./classes.ts";
import { pattern } from "./pattern.ts";
import { tokensOf } from "./token.ts";

const end = (source: string, words: string) => pattern(source, CLASSES).match(tokensOf(words), 0)?.end;

test("words, choices and what may be left out", () => {
  assert.equal(end("the? (early | late) <month> <year>?", "the late March 2014"), 4);
  assert.equal(end("the? (early | late) <month> <year>?", "early March."), 2);
  assert.equal(end("the? (early | late) <month> <year>?", "the March"), undefined);
});

test("an optional part is given back where the rest needs it", () => {
  assert.equal(end("<number>? <number> <unit>", "three days"), 2);
});

test("captures come by name", () => {
  assert.deepEqual(pattern("<weekday> ,? <month> <dom>", CLASSES).match(tokensOf("Friday, March 22"), 0)?.found, { weekday: 5, month: 3, dom: 22 });
});

test("the tokens it can begin with, and those behind them", () => {
  const { keys, follow } = pattern("(the | that)? same (day | week)", CLASSES);
  assert.deepEqual([...keys].toSorted(), ["same", "that", "the"]);
  assert.deepEqual([...(follow("the") ?? [])], ["same"]);
  assert.deepEqual([...(follow("same") ?? [])].toSorted(), ["day", "week"]);
  assert.equal(pattern("<number> day", CLASSES).follow("a"), null);
});

test("bad patterns are refused", () => {
  assert.throws(() => pattern("<nothing>", CLASSES), /No such word class/);
  assert.throws(() => pattern("the?", CLASSES), /Bad date pattern/);
});
