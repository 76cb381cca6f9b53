/**
 * What a report costs as the ledger grows: `node bench/growth.ts [REPORTS] [LEDGER]`. A synthetic mix of originals, reprints
 * and rewrites, readings replayed; processor time a report of appending, placing and linking over 500 reports at each mark, and memory.
 */
import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linker } from "../src/flow/linker.ts";
import { settle } from "../src/flow/settle.ts";
import { openLedger } from "../src/ledger/open.ts";
import { mixed } from "../test/ledger/mix.ts";

const total = Number(process.argv[2] ?? 20_000), where = process.argv[3] ?? join(mkdtempSync(join(tmpdir(), "hearsay-growth-")), "growth.ledger");
const BATCH = 50, SPAN = 500;
const ledger = await openLedger(where, { create: true });
let from = process.cpuUsage(), began = performance.now(), made = 0;
for (let n = 0; n < total; n += BATCH) {
  const before = process.cpuUsage();
  const entries = Array.from({ length: BATCH }, (_, i) => ({ reading: mixed(n + i), capture: null }));
  const { user, system } = process.cpuUsage(before);
  made += user + system;
  await ledger.writer.append(entries);
  await settle(ledger.writer, linker);
  if ((n + BATCH) % SPAN !== 0) continue;
  const spent = process.cpuUsage(from), mark = n + BATCH;
  if (mark === SPAN || mark % 5000 === 0) {
    const ms = (spent.user + spent.system - made) / 1000 / SPAN, wall = (performance.now() - began) / SPAN;
    console.log(`report ${mark}: ${ms.toFixed(2)} ms of processor, ${wall.toFixed(1)} ms of wall clock a report; ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB in memory, ${Math.round(statSync(where).size / 2 ** 20)} MB on disk`);
  }
  from = process.cpuUsage();
  began = performance.now();
  made = 0;
}
await ledger.close();
