/**
 * What a report costs as the ledger grows: `node bench/growth.ts [REPORTS] [FOLDER]`, by default 20,000 in a temporary folder; in a folder
 * that has a ledger it goes on. A stream of matters made up one by one, each an original, a reprint 27 reports later and a rewrite 120 later;
 * readings replayed as `hearsay add` takes them in. At each mark processor time a report, and beside it, in turns, the same for the 10,000th
 * report of a copy that was set aside when the ledger was that small: two costs under one load, and their ratio.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reading } from "../src/domain/reading.ts";
import { append, entriesOf } from "../src/flow/add.ts";
import type { Ledger } from "../src/ledger/ledger.ts";
import { openLedger } from "../src/ledger/open.ts";
import { mixed } from "../test/ledger/mix.ts";

const total = Number(process.argv[2] ?? 20_000), folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), "hearsay-growth-"));
const SMALL = 10_000, MARKS = [SMALL, 25_000, 50_000, 100_000, 150_000, 200_000];
/** Reports a turn, and turns at a mark; one turn more before them warms the copy's cache. */
const TURN = 256, TURNS = 6, BEFORE = TURN * (TURNS + 1);
/** How many matters later each part of a matter comes. */
const LAG = [0, 9, 40] as const;
const where = join(folder, "growth.ledger"), aside = join(folder, "small.ledger"), beside = join(folder, "beside.ledger");

/** The `n`th report of the stream. */
function nth(n: number): Reading {
  const part = n % LAG.length;
  return mixed(n - LAG.length * ((LAG[part] as number) - LAG[2]));
}

async function* stream(from: number, to: number): AsyncGenerator<Reading> {
  for (let n = from; n < to; n++) yield nth(n);
}

/** Processor time of adding these reports, in milliseconds a report. */
async function cost(ledger: Ledger, from: number, to: number): Promise<number> {
  const before = process.cpuUsage();
  for await (const appended of append(ledger, entriesOf(stream(from, to)))) if (appended.state !== "new") throw new Error(`report ${appended.report} was ${appended.state}`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / (to - from);
}

let ledger = await openLedger(where, { create: true }), at = (await ledger.reader.counts()).reports;
for (const mark of MARKS.filter((m) => m <= total && m - BEFORE >= at)) {
  while (at < mark - BEFORE) {
    const next = Math.min(at + TURN, mark - BEFORE);
    await cost(ledger, at, next);
    at = next;
  }
  const memory = process.memoryUsage.rss();
  if (!existsSync(aside)) {
    await ledger.close();
    copyFileSync(where, aside);
    ledger = await openLedger(where, { create: false });
  }
  copyFileSync(aside, beside);
  const copy = await openLedger(beside, { create: false }), own: number[] = [], small: number[] = [];
  for (let turn = 0, there = (await copy.reader.counts()).reports; turn <= TURNS; turn++, at += TURN, there += TURN) {
    const sides = [async () => own.push(await cost(ledger, at, at + TURN)), async () => small.push(await cost(copy, there, there + TURN))];
    for (const side of turn % 2 === 0 ? sides : sides.toReversed()) await side();
  }
  await copy.close();
  rmSync(beside);
  const mean = (costs: readonly number[]): number => costs.slice(1).reduce((sum, ms) => sum + ms, 0) / TURNS, [large, like] = [mean(own), mean(small)];
  console.log(`report ${mark}: ${large.toFixed(2)} ms of processor a report, the ${SMALL}th beside it ${like.toFixed(2)}: ${(large / like).toFixed(2)} times; ${Math.round(memory / 2 ** 20)} MB in memory, ${Math.round(statSync(where).size / 2 ** 20)} MB on disk`);
}
await ledger.close();
