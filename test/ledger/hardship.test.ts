import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import type { Reading } from "../../src/domain/reading.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { linker } from "../../src/flow/linker.ts";
import { settle } from "../../src/flow/settle.ts";
import { adding, hashOf, killed, reportsOf } from "./hardship.ts";
import { mixed, randomFrom } from "./mix.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-hard-"));
const readings: readonly Reading[] = Array.from({ length: 150 }, (_, n) => mixed(n));
const file = (name: string, of: readonly Reading[]): string => {
  writeFileSync(join(folder, name), of.map((r) => JSON.stringify(r)).join("\n"));
  return join(folder, name);
};
const all = file("all.ndjson", readings);
let whole = "";

before(async () => {
  const ledger = join(folder, "whole.ledger");
  assert.equal((await adding([all], ledger).ended).status, 0);
  whole = await hashOf(ledger);
});

test("killed at any point, add loses and doubles nothing, and ends as an unbroken run does", async () => {
  const random = randomFrom(Date.now() & 0xffff);
  const wrong: string[] = [];
  // before the first acknowledgement, among them, and while linking after the last
  for (const [i, after] of [0, 1, 1, 64, 65, 128, 150, 150].entries()) wrong.push(...(await killed(all, join(folder, `k${i}.ledger`), after, after === 0 ? 200 + random() * 600 : random() * 120, whole)));
  assert.deepEqual(wrong, []);
});

test("two adds at once into one file lose nothing", async () => {
  const ledger = join(folder, "two.ledger");
  const runs = await Promise.all([adding([file("a.ndjson", readings.slice(0, 90))], ledger).ended, adding([file("b.ndjson", readings.slice(60))], ledger).ended]);
  assert.deepEqual(runs.map((r) => [r.status, r.err]), [[0, ""], [0, ""]]);
  assert.equal((await reportsOf(ledger)).length, readings.length);
  assert.equal(await hashOf(ledger), whole);
});

test("a full disk is told, what was acknowledged stays, and the rest is added once there is room", async () => {
  const ledger = join(folder, "full.ledger");
  // no file may grow beyond 1.5 MB: to SQLite that is a disk with no room left
  const { status, err, acknowledged } = await adding([all], ledger, { shell: (command) => `ulimit -f 1536; ${command}` }).ended;
  assert.equal(status, 1, err);
  assert.match(err, /The ledger .*full\.ledger could not .*\. .*(?:acknowledged|again)/s);
  const there = new Set(await reportsOf(ledger));
  assert.ok(acknowledged.every((report) => there.has(report)));
  assert.equal((await adding([all], ledger).ended).status, 0);
  assert.equal(await hashOf(ledger), whole);
});

test("the order and the batches change neither links nor hash", async () => {
  const random = randomFrom(20260224), some = readings.slice(0, 36), hashes = new Set<string>();
  for (let round = 0; round < 4; round++) {
    const order = round === 0 ? some : some.map((r) => [random(), r] as const).sort(([a], [b]) => a - b).map(([, r]) => r);
    const ledger = await openLedger(join(folder, `o${round}.ledger`), { create: true });
    for (let at = 0; at < order.length;) {
      const size = 1 + Math.floor(random() * 12);
      await ledger.writer.append(order.slice(at, at + size).map((reading) => ({ reading, capture: null })));
      if (random() < 0.6) await settle(ledger.writer, linker);
      at += size;
    }
    await settle(ledger.writer, linker);
    hashes.add(await ledger.reader.hash());
    await ledger.close();
  }
  assert.equal(hashes.size, 1);
});
