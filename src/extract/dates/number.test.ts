import assert from "node:assert/strict";
import { test } from "node:test";
import { readNumber, readOrdinal, readSpokenYear } from "./number.ts";
import { tokensOf } from "./token.ts";

const amount = (words: string) => readNumber(tokensOf(words), 0)?.amount;

test("numbers in figures and words", () => {
  assert.equal(amount("16 hours"), 16);
  assert.equal(amount("1,500 days"), 1500);
  assert.equal(amount("2.5 years"), 2.5);
  assert.equal(amount("5 1/2 hours"), 5.5);
  assert.equal(amount("3½ weeks"), 3.5);
  assert.equal(amount("twenty-one days"), 21);
  assert.equal(amount("forty five days"), 45);
  assert.equal(amount("two hundred and ten years"), 210);
  assert.equal(amount("a hundred years"), 100);
  assert.equal(amount("four-and-a-half year"), 4.5);
  assert.equal(amount("four and a half years"), 4.5);
  assert.equal(amount("half an hour"), 0.5);
});

test("vague amounts are X, other words are no numbers", () => {
  for (const words of ["several days", "a few days", "a couple of days", "dozens of days"]) assert.equal(amount(words), "X", words);
  for (const words of ["constructor days", "the days", "of days"]) assert.equal(amount(words), undefined, words);
});

test("ordinals and spoken years", () => {
  assert.equal(readOrdinal(tokensOf("twenty-first century"), 0)?.ordinal, 21);
  assert.equal(readOrdinal(tokensOf("19th"), 0)?.ordinal, 19);
  assert.equal(readOrdinal(tokensOf("19"), 0), undefined);
  assert.equal(readSpokenYear(tokensOf("nineteen ninety-four"), 0)?.year, 1994);
  assert.equal(readSpokenYear(tokensOf("two thousand and fifteen"), 0)?.year, 2015);
  assert.equal(readSpokenYear(tokensOf("twenty people"), 0), undefined);
});
