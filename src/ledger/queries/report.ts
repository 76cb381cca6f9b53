import { sql } from "kysely";
import { LedgerError } from "../../domain/error.ts";
import { claimIdsOf, sourceIdsOf } from "../../domain/evidence-id.ts";
import type { Cluster } from "../../domain/cluster.ts";
import { rowOf, rowsOf, type Db } from "../database.ts";
import type { ReportPage, Tombstone } from "../../domain/answer.ts";
import { addressOf } from "../address.ts";
import { currentReadings } from "./current-readings.ts";
import { decisionsOn } from "./decisions-on.ts";
import { derivationsOf } from "./derivations.ts";
import { heads, headsOf } from "./reports.ts";
import { tombstones } from "./tombstones.ts";

/** A report in full, by id, its unique beginning, URL, given id or file name; the tombstone of an erased one by its id. */
export async function report(db: Db, name: string): Promise<ReportPage | Tombstone | null> {
  const found = await rowsOf(db, sql<{ seq: number; id: string }>`
    select seq, id from reports
    where id = ${name} or url = ${name} or given_id = ${name} or name = ${name} or file = ${name} ${/^[0-9a-f]{4,63}$/.test(name) ? sql`or (id >= ${name} and id <= ${`${name}g`})` : sql``}
    limit 2`);
  if (found.length > 1) throw new LedgerError("ambiguous-id", `More than one report goes by ${name}.`, "Give its id; `hearsay reports` shows them.");
  const [one] = found;
  if (!one) return (await tombstones(db)).find((t) => t.report.startsWith(name) && name.length >= 4) ?? null;
  const reading = (await currentReadings(db, [one.seq])).get(one.seq), head = (await headsOf(db, [one.id])).get(one.id);
  if (!reading || !head) return null;
  const address = addressOf(head.url);
  const ids = [one.id, ...claimIdsOf(reading).values(), ...sourceIdsOf(reading).values()];
  return {
    head,
    reading,
    readings: await readingHeads(db, one.seq),
    captures: await captureHeads(db, one.id),
    versions: address === null ? [] : await heads(db, [sql`r.address = ${address}`, sql`r.id <> ${one.id}`]),
    derivations: await derivationsOf(db, one.id),
    claims: (await rowsOf(db, sql<{ body: string }>`select body from clusters where id in (select cluster from members where report = ${one.id}) order by reports desc, id`)).map((row) => JSON.parse(row.body) as Cluster),
    decisions: await decisionsOn(db, ids),
  };
}

/** The number of the report that goes by a name, and its id. */
export async function reportNumber(db: Db, id: string): Promise<number | null> {
  return (await rowOf(db, sql<{ seq: number }>`select seq from reports where id = ${id}`))?.seq ?? null;
}

async function readingHeads(db: Db, report: number): Promise<ReportPage["readings"]> {
  const rows = await rowsOf(db, sql<{ id: string; version: string; model: string; recorded_at: string; current: number | null }>`
    select g.id, g.version, g.model, g.recorded_at, c.reading as current
    from readings g left join current_readings c on c.reading = g.seq
    where g.report = ${report} order by g.seq`);
  return rows.map((row) => ({ id: row.id, by: { version: row.version, model: row.model }, recordedAt: row.recorded_at, current: row.current !== null }));
}

type CaptureRow = { readonly id: string; readonly sha256: string; readonly size: number; readonly media_type: string | null; readonly url: string | null; readonly file: string | null; readonly line: number | null; readonly headers: string; readonly given: string; readonly captured_at: string; readonly recorded_at: string };

async function captureHeads(db: Db, report: string): Promise<ReportPage["captures"]> {
  const rows = await rowsOf(db, sql<CaptureRow>`select id, sha256, size, media_type, url, file, line, headers, given, captured_at, recorded_at from captures where report = ${report} order by seq`);
  return rows.map((row) => ({
    id: row.id, sha256: row.sha256, size: row.size, mediaType: row.media_type, url: row.url, file: row.file, line: row.line,
    headers: JSON.parse(row.headers) as Record<string, string>, given: JSON.parse(row.given) as Record<string, string>, capturedAt: row.captured_at, recordedAt: row.recorded_at,
  }));
}
