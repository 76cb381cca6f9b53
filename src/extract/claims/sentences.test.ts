import assert from "node:assert/strict";
import { test } from "node:test";
import { sentencesIn } from "./sentences.ts";

test("sentences end at their marks, not at an abbreviation's", () => {
  const text = "Dr. Ozola of the U.S. Navy left at 5 p.m. She returned.\n\n“We waited.” Then Acme Inc. sold 3.5 tons to J. Berzins. Why?";
  assert.deepEqual(sentencesIn(text).map(([start, end]) => text.slice(start, end)), [
    "Dr. Ozola of the U.S. Navy left at 5 p.m.", "She returned.", "“We waited.”", "Then Acme Inc. sold 3.5 tons to J. Berzins.", "Why?",
  ]);
});

test("what goes on without an end is cut at white space, and no word is lost", () => {
  const text = `${"the town and ".repeat(2000)}fell`;
  const found = sentencesIn(text).map(([start, end]) => text.slice(start, end));
  assert.ok(found.every((part) => part.length <= 4000), String(Math.max(...found.map((part) => part.length))));
  assert.equal(found.join(" "), text);
  const solid = "x".repeat(10_000);
  assert.equal(sentencesIn(solid).map(([start, end]) => solid.slice(start, end)).join(""), solid);
});
