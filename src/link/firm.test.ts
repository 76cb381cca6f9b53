import assert from "node:assert/strict";
import { test } from "node:test";
import { isToldAsFirm } from "./firm.ts";
import type { Paper } from "./paper.ts";

const papers = (...texts: readonly string[]): readonly Paper[] => texts.map((text) => ({ text }) as Paper);

test("a name that looks like a person’s is a firm’s by what several reports say of it together", () => {
  assert.ok(isToldAsFirm("Carson Hale", papers("Carson Hale’s spokeswoman, Ada Holm, said the wall was sound.", "Karl Boom of Carson Hale would not comment.")));
  assert.ok(isToldAsFirm("Carson Hale", papers("The wall was put up by the builder Carson Hale.", "Carson Hale has denied that its bricks were wet.")));
  assert.ok(!isToldAsFirm("Carson Hale", papers("Carson Hale’s spokeswoman, Ada Holm, said the wall was sound.")), "a person may have a spokeswoman");
});

test("whoever is told by the last word alone, by a title, or by “he” is nobody’s firm", () => {
  assert.ok(!isToldAsFirm("Carson Hale", papers("A lawyer for the company, Carson Hale, said that it was closed.", "Carson Hale’s spokeswoman, Ada Holm, was there.")));
  for (const said of ["Hale, who is 40, left.", "Mr Carson Hale left.", "Carson Hale and his wife left."]) assert.ok(!isToldAsFirm("Carson Hale", papers(`Carson Hale’s spokeswoman, Ada Holm, was there. Karl Boom of Carson Hale came too. ${said}`)), said);
});
