import { sql } from "kysely";
import { LedgerError } from "../../domain/error.ts";
import { rowOf, rowsOf, transaction, type Db } from "../database.ts";
import { LINK_TABLES } from "./links.ts";
import { NOUN_TABLES } from "./nouns.ts";
import { cut } from "./regroup.ts";
import { insertRows } from "./rows.ts";

/**
 * Erases a report for good: its bytes, text, readings, full text and links, and every page of the file that held them.
 * A tombstone keeps its id, the hashes of its bytes, who erased it and why.
 */
export async function erase(db: Db, report: string, by: string, reason: string, now: string): Promise<void> {
  await transaction(db, (tx) => eraseRows(tx, report, by, reason, now));
  await scrub(db);
}

async function eraseRows(tx: Db, report: string, by: string, reason: string, now: string): Promise<void> {
  const row = await rowOf(tx, sql<{ seq: number }>`select seq from reports where id = ${report}`);
  if (!row) throw new LedgerError("unknown-report", `There is no report ${report}.`, "`hearsay reports` shows them with their ids.");
  const captures = await rowsOf(tx, sql<{ id: string; sha256: string }>`select id, sha256 from captures where report = ${report} order by id`);
  const readings = await rowsOf(tx, sql<{ id: string }>`select id from readings where report = ${row.seq} order by id`);
  const spaced = (values: readonly string[]): string => values.join(" ");
  await insertRows(tx, "tombstones", [{ report, sha256: spaced([...new Set(captures.map((c) => c.sha256))]), captures: spaced(captures.map((c) => c.id)), readings: spaced(readings.map((r) => r.id)), by_whom: by, reason, recorded_at: now }]);
  await deleteReport(tx, report, row.seq);
}

/** Takes a report's rows out of every table, and its component's links, which quote it; the rest of the component is marked to be linked. */
export async function deleteReport(tx: Db, report: string, seq: number): Promise<void> {
  const of = sql`(select seq from readings where report = ${seq})`;
  await rowsOf(tx, sql`delete from claim_search where rowid in (select seq from claims where reading in ${of})`);
  await rowsOf(tx, sql`delete from report_search where rowid = ${seq}`);
  for (const table of NOUN_TABLES) await rowsOf(tx, sql`delete from ${sql.table(table)} where reading in ${of}`);
  const placed = await rowOf(tx, sql<{ component: number; whole: number }>`select component, whole from placed where report = ${seq}`);
  for (const table of ["current_readings", "readings", "blocking_keys", "placed", "to_place"]) await rowsOf(tx, sql`delete from ${sql.table(table)} where report = ${seq}`);
  await rowsOf(tx, sql`delete from edges where a = ${seq} or b = ${seq}`);
  await rowsOf(tx, sql`delete from captures where report = ${report}`);
  await rowsOf(tx, sql`delete from reports where seq = ${seq}`);
  if (!placed) return;
  for (const table of LINK_TABLES) await rowsOf(tx, sql`delete from ${sql.table(table)} where component = ${placed.component}`);
  const rest = await rowsOf(tx, sql<{ report: number }>`select report from placed where component = ${placed.component}`);
  await cut(tx, [placed.whole], new Set(rest.map((row) => row.report)));
}

/** Deleted rows leave their bytes in free pages, in the log and in dead tuples: these go too. */
async function scrub(db: Db): Promise<void> {
  if (db.engine === "postgres") {
    await rowsOf(db, sql`vacuum full`);
    return;
  }
  for (const table of ["claim_search", "report_search"]) await rowsOf(db, sql`insert into ${sql.table(table)} (${sql.id(table)}) values ('optimize')`);
  await rowsOf(db, sql`vacuum`);
  await rowsOf(db, sql`pragma wal_checkpoint(truncate)`);
}
