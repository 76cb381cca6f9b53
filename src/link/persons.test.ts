import assert from "node:assert/strict";
import { test } from "node:test";
import type { Paper } from "./paper.ts";
import { personKeys } from "./persons.ts";

const papers = (...names: readonly string[]): readonly Paper[] => names.map((name) => ({ reading: { entities: [{ kind: "person", name }], sources: [] } }) as unknown as Paper);

test("a short form of a first name, a title and an accent make nobody another", () => {
  const key = personKeys(papers("Ken Holm", "Ken Holm", "Kenneth Holm", "Fortunata Ruiz", "Sławomir Berg"));
  assert.equal(key("Mr. Kenneth Holm"), key("Holm"));
  assert.equal(key("Doña Fortunata"), key("Fortunata Ruiz"));
  assert.equal(key("Slawomir Berg"), key("Berg"));
  assert.notEqual(key("Karl Holm"), key("Ken Holm"));
});
