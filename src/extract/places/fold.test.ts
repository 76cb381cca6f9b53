import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "./fold.ts";

test("spellings of one name have one key", () => {
  for (const [a, b] of [["St. Louis", "Saint Louis"], ["Côte d’Ivoire", "Cote d'Ivoire"], ["Al-Hasakah", "Al Hasakah"], ["U.S.", "US"], ["Sana'a", "Sanaa"], ["Łódź", "Lodz"], ["Mt. Vernon", "Mount Vernon"]] as const) {
    assert.equal(fold(a), fold(b), `${a} and ${b}`);
  }
});

test("a key keeps words apart and short words by themselves as they are", () => {
  assert.equal(fold("Washington, D.C."), "washington dc");
  assert.equal(fold("St"), "st");
  assert.notEqual(fold("New Port"), fold("Newport"));
  assert.equal(fold(" – "), "");
});
