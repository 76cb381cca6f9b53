import { setTimeout as wait } from "node:timers/promises";
import type { Capture } from "../domain/capture.ts";
import type { Reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Appended, Entry } from "../ledger/writer.ts";
import type { Reader } from "./reader.ts";
import { linker } from "./linker.ts";
import { settle } from "./settle.ts";

/** How many readings one transaction takes, how long the first of them waits, and after how many linking has its turn. */
const AT_ONCE = 64, WAIT_MS = 300, LINK_AFTER = 256;

/** The reading of a report, from the ledger where it has one of this capture already, else by the model. */
export async function readingFor(ledger: Ledger, report: Report, capture: Capture, open: () => Promise<Reader>): Promise<Entry> {
  const known = (await ledger.writer.recorded([capture.id])).get(capture.id);
  const stored = known === undefined ? undefined : (await ledger.reader.readings([known])).get(known);
  return { capture, reading: stored ?? (await (await open()).read(report)) };
}

/** Appends readings as they come, and links. What is yielded is on disk; linking also takes up what an earlier run left. */
export async function* append(ledger: Ledger, entries: AsyncIterable<Entry>): AsyncGenerator<Appended> {
  let unlinked = 0;
  for await (const batch of batches(entries)) {
    yield* await ledger.writer.append(batch);
    unlinked += batch.length;
    if (unlinked < LINK_AFTER) continue;
    await settle(ledger.writer, linker);
    unlinked = 0;
  }
  await settle(ledger.writer, linker);
}

/** As many as come within a moment, none waiting longer than that: a feed that pauses is on disk all the same. */
async function* batches<A>(items: AsyncIterable<A>): AsyncGenerator<readonly A[]> {
  const iterator = items[Symbol.asyncIterator]();
  let next = iterator.next(), batch: A[] = [], due = 0;
  for (;;) {
    const got = batch.length === 0 ? await next : await soonerOf(next, due - Date.now());
    if (got !== null && !got.done) {
      if (batch.length === 0) due = Date.now() + WAIT_MS;
      batch.push(got.value);
      next = iterator.next();
      // a failure is thrown when its turn comes
      next.catch(() => {});
    }
    if (batch.length > 0 && (got === null || got.done || batch.length >= AT_ONCE || Date.now() >= due)) {
      yield batch;
      batch = [];
    }
    if (got?.done) return;
  }
}

async function soonerOf<A>(wanted: Promise<A>, ms: number): Promise<A | null> {
  const stop = new AbortController();
  try {
    return await Promise.race([wanted, wait(Math.max(0, ms), null, { signal: stop.signal })]);
  } finally {
    stop.abort();
  }
}

/** Readings without captures, as Spark and other machines make them. */
export async function* entriesOf(readings: AsyncIterable<Reading>): AsyncGenerator<Entry> {
  for await (const reading of readings) yield { reading, capture: null };
}
