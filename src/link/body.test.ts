import assert from "node:assert/strict";
import { test } from "node:test";
import { institutionKey } from "./body.ts";

test("a well-known body’s by-name is its name, the prosecutor’s office are the prosecutors", () => {
  assert.equal(institutionKey("the U.N. health agency"), institutionKey("World Health Organisation"));
  assert.equal(institutionKey("the public prosecutor’s office in Rydal"), institutionKey("prosecutors in Rydal"));
  assert.notEqual(institutionKey("the health agency"), institutionKey("World Health Organization"));
});
