import assert from "node:assert/strict";
import { it } from "node:test";
import { lines, type Line } from "./lines.ts";

async function* chunks(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(new TextEncoder().encode(part));
}

const all = async (stream: AsyncIterable<Uint8Array>, maxBytes = 100): Promise<Line[]> => Array.fromAsync(lines(stream, { maxBytes }));

it("splits on byte 10 only and counts empty lines", async () => {
  assert.deepEqual(await all(chunks("a\u2028b\r\n", "\n\nc", "d\ne")), [{ number: 1, text: "a\u2028b" }, { number: 4, text: "cd" }, { number: 5, text: "e" }]);
});

it("joins characters cut by a chunk's end", async () => {
  const bytes = new TextEncoder().encode("é😀\n");
  async function* single(): AsyncGenerator<Uint8Array> {
    for (const byte of bytes) yield await Promise.resolve(Uint8Array.of(byte));
  }
  assert.deepEqual(await all(single()), [{ number: 1, text: "é😀" }]);
});

it("gives an error for a line too long, and goes on", async () => {
  const found = await all(chunks("ok\n", "x".repeat(60), "x".repeat(60), "\nagain\n"));
  assert.deepEqual(found.map((line) => ("error" in line ? [line.number, line.error.code] : [line.number, line.text])), [[1, "ok"], [2, "too-large"], [3, "again"]]);
});
