import assert from "node:assert/strict";
import { test } from "node:test";
import { sentencesIn } from "./sentences.ts";

test("sentences end at their marks, not at an abbreviation's", () => {
  const text = "Dr. Ozola of the U.S. Navy left at 5 p.m. She returned.\n\n“We waited.” Then Acme Inc. sold 3.5 tons to J. Berzins. Why?";
  assert.deepEqual(sentencesIn(text).map(([start, end]) => text.slice(start, end)), [
    "Dr. Ozola of the U.S. Navy left at 5 p.m.", "She returned.", "“We waited.”", "Then Acme Inc. sold 3.5 tons to J. Berzins.", "Why?",
  ]);
});
