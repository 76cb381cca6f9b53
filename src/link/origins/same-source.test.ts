import assert from "node:assert/strict";
import { test } from "node:test";
import type { Source } from "../../domain/source.ts";
import { sameSource } from "./same-source.ts";
import type { Voice } from "./voice.ts";

const source = (description: string): Source => ({ id: "s1", name: null, description, kind: "document", anonymous: false, count: null, affiliation: null, mentions: [] }) as unknown as Source;
const record = (description: string): Voice => ({ kind: "evidence", key: description, writer: null, paper: "Post", source: source(description) });
const body = (key: string): Voice => ({ kind: "institution", key, writing: null, paper: "Courier", source: source(key) });

test("what only its author puts out is the author's word", () => {
  for (const words of ["the communiqué of the league", "a bulletin of the Alpine Rowing League", "the orders of the league"]) assert.ok(sameSource(record(words), body("alpine rowing league")), words);
  assert.equal(sameSource(record("a letter of the mayor"), body("alpine rowing league")), null);
});
