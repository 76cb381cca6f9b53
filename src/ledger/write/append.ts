import { sql } from "kysely";
import type { Capture } from "../../domain/capture.ts";
import { LedgerError } from "../../domain/error.ts";
import type { Reading } from "../../domain/reading.ts";
import { rowOf, rowsOf, transaction, type Db } from "../database.ts";
import { bodyOf, packed, readingId } from "../reading-body.ts";
import type { Appended, Entry } from "../writer.ts";
import { makeCurrent } from "./current.ts";
import { claimLinks, claimRows, nounRows } from "./nouns.ts";
import { calledBy, reportColumns, type Captured } from "./report-row.ts";
import { insertRows, storable } from "./rows.ts";

/** Records readings with their captures, in one durable transaction. `now` is UTC, ISO 8601. */
export async function append(db: Db, entries: readonly Entry[], now: string): Promise<readonly Appended[]> {
  return transaction(db, async (tx) => {
    const out: Appended[] = [];
    for (const entry of entries) out.push(await apart(tx, entry, now));
    return out;
  });
}

/** One entry that the tables refuse takes none of the others with it. */
async function apart(tx: Db, entry: Entry, now: string): Promise<Appended> {
  await rowsOf(tx, sql`savepoint entry`);
  try {
    const appended = await appendOne(tx, entry, now);
    await rowsOf(tx, sql`release savepoint entry`);
    return appended;
  } catch (error) {
    // the disk, another process: not this entry's fault
    if (error instanceof LedgerError) throw error;
    await rowsOf(tx, sql`rollback to savepoint entry`);
    return { report: entry.reading.report.id, reading: "", state: "refused", why: error instanceof Error ? error.message : String(error) };
  }
}

/** `entry.recordedAt` is given where a row comes from an export, and keeps its time. */
export async function appendOne(tx: Db, { reading, capture, recordedAt }: Entry, now: string): Promise<Appended> {
  const at = recordedAt ?? now, id = readingId(reading), report = reading.report.id;
  // the same bytes under another name or date are what was erased
  const gone = await rowOf(tx, sql`select 1 from tombstones where report = ${report} or ' ' || sha256 || ' ' like ${`% ${capture?.sha256 ?? "none"} %`}`);
  if (gone) return { report, reading: id, state: "erased" };
  const seq = await reportNumber(tx, reading, capture, at);
  if (capture) await recordCapture(tx, capture, report, at);
  await nameReport(tx, reading, seq);
  const known = await rowOf(tx, sql`select seq from readings where id = ${id}`);
  if (known) return { report, reading: id, state: "known" };
  await recordReading(tx, reading, id, seq, at);
  await makeCurrent(tx, seq);
  return { report, reading: id, state: "new" };
}

async function reportNumber(tx: Db, { report }: Reading, capture: Capture | null, at: string): Promise<number> {
  const known = await rowOf(tx, sql<{ seq: number }>`select seq from reports where id = ${report.id}`);
  if (known) return known.seq;
  const { name, inPrint } = calledBy(report, []);
  await insertRows(tx, "reports", [{ id: report.id, name, given_id: null, file: null, ...reportColumns(report), in_print: inPrint ?? capture?.capturedAt ?? at, recorded_at: at }]);
  return (await rowOf(tx, sql<{ seq: number }>`select seq from reports where id = ${report.id}`))!.seq;
}

export async function recordCapture(tx: Db, capture: Capture, report: string, at: string): Promise<void> {
  const { id, sha256, bytes, mediaType, url, file, line, headers, given, capturedAt } = capture;
  await rowsOf(tx, sql`
    insert into captures (id, sha256, bytes, size, media_type, url, file, line, headers, given, captured_at, recorded_at, report)
    values (${id}, ${sha256}, ${packed(bytes)}, ${bytes.length}, ${mediaType}, ${storable(url)}, ${storable(file)}, ${line}, ${storable(JSON.stringify(headers))}, ${storable(JSON.stringify(given))}, ${capturedAt}, ${at}, ${report})
    on conflict do nothing`);
}

async function nameReport(tx: Db, { report }: Reading, seq: number): Promise<void> {
  const { name, givenId, file, inPrint } = calledBy(report, await rowsOf(tx, sql<Captured>`select given, file, line, captured_at from captures where report = ${report.id}`));
  await rowsOf(tx, sql`update reports set name = ${storable(name)}, given_id = ${storable(givenId)}, file = ${storable(file)}, in_print = coalesce(${inPrint}, in_print) where seq = ${seq}`);
}

async function recordReading(tx: Db, reading: Reading, id: string, report: number, at: string): Promise<void> {
  const body = bodyOf(reading);
  await rowsOf(tx, sql`
    insert into readings (id, report, version, model, body, modified, corrections, recorded_at)
    values (${id}, ${report}, ${reading.by.version}, ${reading.by.model}, ${packed(JSON.stringify(body))}, ${reading.report.modified}, ${reading.report.corrections.length}, ${at})`);
  const { seq } = (await rowOf(tx, sql<{ seq: number }>`select seq from readings where id = ${id}`))!;
  for (const [table, rows] of Object.entries(nounRows(reading, seq))) await insertRows(tx, table, rows);
  await insertRows(tx, "claims", claimRows(reading, seq));
  const numbers = await rowsOf(tx, sql<{ seq: number; id: string }>`select seq, id from claims where reading = ${seq}`);
  const links = claimLinks(reading, seq, new Map(numbers.map((c) => [c.id, c.seq])));
  for (const [table, rows] of Object.entries(links)) await insertRows(tx, table, rows);
}
