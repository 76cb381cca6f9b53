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

test("an outlet is one by all its names, and another of a like name is not", () => {
  const key = (name: string): string => outletKey(name);
  for (const [a, b] of [["AFP", "Agence France-Presse"], ["The Associated Press", "AP"], ["BBC", "BBC News"], ["Bloomberg", "Bloomberg News"], ["Kyodo News", "Kyodo"]] as const) assert.equal(key(a), key(b), a);
  for (const [a, b] of [["The Times", "The New York Times"], ["Sky Herald", "Sky News"], ["AP", "AFP"]] as const) assert.notEqual(key(a), key(b), a);
});
