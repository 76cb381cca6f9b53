/**
 * The same reports in random orders and batches: `node bench/orders.ts [ORDERS] [READINGS.ndjson…]`. Readings of `hearsay read --json`,
 * else the synthetic mix; links, origins and content hash must come out the same.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reading } from "../src/domain/reading.ts";
import { linker } from "../src/flow/linker.ts";
import { settle } from "../src/flow/settle.ts";
import { openLedger } from "../src/ledger/open.ts";
import { mixed, randomFrom } from "../test/ledger/mix.ts";

const orders = Number(process.argv[2] ?? 20), files = process.argv.slice(3), random = randomFrom(20), folder = mkdtempSync(join(tmpdir(), "hearsay-orders-"));
const readings = files.length === 0 ? Array.from({ length: 150 }, (_, n) => mixed(n)) : files.flatMap((file) => readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line) as Reading).filter((r) => "report" in r));
const seen = new Map<string, number>();
for (let round = 0; round < orders; round++) {
  const order = readings.map((r) => [random(), r] as const).sort(([a], [b]) => a - b).map(([, r]) => r);
  const path = join(folder, `${round}.ledger`), ledger = await openLedger(path, { create: true });
  for (let at = 0; at < order.length;) {
    const size = 1 + Math.floor(random() * 25);
    await ledger.writer.append(order.slice(at, at + size).map((reading) => ({ reading, capture: null })));
    if (random() < 0.5) await settle(ledger.writer, linker);
    at += size;
  }
  await settle(ledger.writer, linker);
  const { claims, derivations, stories } = ledger.reader;
  const links = createHash("sha256").update(JSON.stringify([await claims(), await derivations(), await stories()])).digest("hex"), key = `${await ledger.reader.hash()} ${links}`;
  seen.set(key, (seen.get(key) ?? 0) + 1);
  await ledger.close();
  for (const part of ["", "-wal", "-shm"]) rmSync(path + part, { force: true });
}
console.log(`${readings.length} reports in ${orders} orders: ${seen.size === 1 ? "one content hash, the same claims, origins, derivations and stories" : `${seen.size} outcomes: ${[...seen].map(([key, n]) => `${n}× ${key.slice(0, 12)} ${key.slice(65, 77)}`).join(", ")}`}`);
rmSync(folder, { recursive: true });
process.exitCode = seen.size === 1 ? 0 : 1;
