import assert from "node:assert/strict";
import { test } from "node:test";
import { untruthBehind, untruthIn } from "./untrue.ts";

test("what is called untrue stands in the claim, or is all of it but its end where the report of it stands before", () => {
  const words = "reports that the mill will close are false", [from, to] = untruthIn(words)!;
  assert.equal(words.slice(from, to), "the mill will close");
  const claim = "it planned to sell two ferries was entirely unfounded", part = untruthBehind("The port called ahead and said a press report that ", claim)!;
  assert.equal(claim.slice(...part), "it planned to sell two ferries");
  assert.equal(untruthBehind("The port said that ", claim), null);
  assert.equal(untruthBehind("The port said a press report that ", "it planned to sell two ferries in May"), null);
});
