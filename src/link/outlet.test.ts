import assert from "node:assert/strict";
import { test } from "node:test";
import { outletKey } from "./outlet.ts";

test("spellings of one outlet have one key, other outlets another", () => {
  const spellings = ["The Valley Post", "Valley Post", "Valley Post newspaper", "www.valleypost.co.uk", "valley-post.example", "VALLEY POST"];
  assert.deepEqual([...new Set(spellings.map(outletKey))], ["valleypost"]);
  assert.equal(outletKey("O Diário do Vale (English edition)"), outletKey("Diário do Vale"));
  assert.equal(outletKey("Agência Costa"), outletKey("Agencia Costa"));
  assert.notEqual(outletKey("Valley Post"), outletKey("Harbour Post"));
});
