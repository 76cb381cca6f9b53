import { sql } from "kysely";
import type { Reading } from "../../domain/reading.ts";
import { listOf, rowsOf, type Db } from "../database.ts";
import { readingFrom } from "../reading-body.ts";

type Row = { readonly report: number; readonly body: Uint8Array; readonly given_id: string | null; readonly revision_of: string | null };

/** The current readings of reports by their numbers, with the id each was given and the version it replaces. */
export async function currentReadings(db: Db, reports: readonly number[]): Promise<ReadonlyMap<number, Reading>> {
  const rows = await rowsOf(db, sql<Row>`
    select c.report, g.body, r.given_id, v.revision_of
    from current_readings c
    join readings g on g.seq = c.reading
    join reports r on r.seq = c.report
    left join revisions v on v.report = r.id
    where c.report in ${listOf(db, reports)}`);
  return new Map(rows.map((row) => {
    const reading = readingFrom(row.body);
    return [row.report, { ...reading, report: { ...reading.report, given: { id: row.given_id }, revisionOf: row.revision_of } }];
  }));
}
