import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { openEncoder } from "./gist.ts";

const encode = await openEncoder(fileURLToPath(new URL("../../../model", import.meta.url)), 1);
const likeness = (a: Int8Array, b: Int8Array): number => a.reduce((sum, v, i) => sum + v * b[i]!, 0) / 127 ** 2;

test("claims that are one lie nearer together than their neighbours, though they share no telling word", async () => {
  for (const [claim, same, other] of [
    ["the caretaker of the school had been dismissed", "They have shown the janitor the door", "the school is to be rebuilt by spring"],
    ["The ferry sank off the island on Monday", "the boat went down near the coast", "The ferry had been inspected in March"],
    ["the firm will cut 300 jobs", "Three hundred workers are to be laid off by the company", "the firm will open a plant in May"],
  ] as const) {
    const [x, y, z] = (await encode([claim, same, other])) as [Int8Array, Int8Array, Int8Array];
    assert.ok(likeness(x, y) > likeness(x, z) + 0.1, `${claim}: ${likeness(x, y).toFixed(2)} ${likeness(x, z).toFixed(2)}`);
    assert.ok(Math.abs(likeness(x, x) - 1) < 0.05);
  }
});

test("a gist depends on its own text alone, however long or empty it is", async () => {
  const [alone] = await encode(["The ferry sank off the island"]);
  const [, beside, empty, long] = await encode(["Nobody was hurt when the bridge over the river fell in on Sunday", "The ferry sank off the island", "", "word ".repeat(5000)]);
  assert.deepEqual(alone, beside);
  for (const gist of [empty!, long!]) assert.ok(gist.length === alone!.length && gist.every((v) => Math.abs(v) <= 127));
});
