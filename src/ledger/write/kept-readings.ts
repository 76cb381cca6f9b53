import { sql } from "kysely";
import type { Reading } from "../../domain/reading.ts";
import { listOf, rowsOf, type Db } from "../database.ts";
import { readingFrom } from "../reading-body.ts";

/** How much of packed readings is kept unpacked, in bytes: some hundred long reports, which take up to twenty times that in memory. */
const BUDGET = 2 ** 21;

/** The current readings of reports by their numbers, as they are stored: without the id they were given and without `revisionOf`. */
export type KeptReadings = (db: Db, reports: readonly number[]) => Promise<ReadonlyMap<number, Reading>>;

/**
 * Keeps those used last, since a new report is compared and linked with what was printed just before it, and each is unpacked and cut into words once.
 * A reading is known by its content, so what is kept never grows old; which report has which is asked each time.
 */
export function keptReadings(): KeptReadings {
  const kept = new Map<string, { readonly reading: Reading; readonly size: number }>();
  let size = 0;
  const keep = (id: string, one: { readonly reading: Reading; readonly size: number }): void => {
    if (kept.delete(id)) size -= one.size;
    kept.set(id, one);
    size += one.size;
    for (const [oldest, { size: freed }] of kept) {
      if (size <= BUDGET) return;
      kept.delete(oldest);
      size -= freed;
    }
  };
  return async (db, reports) => {
    const rows = await rowsOf(db, sql<{ report: number; id: string }>`select c.report, g.id from current_readings c join readings g on g.seq = c.reading where c.report in ${listOf(db, reports)}`);
    const known = new Map(rows.flatMap(({ id }) => (kept.has(id) ? [[id, kept.get(id)!] as const] : [])));
    const missing = rows.filter(({ id }) => !known.has(id)).map(({ id }) => id);
    const bodies = missing.length === 0 ? [] : await rowsOf(db, sql<{ id: string; body: Uint8Array }>`select id, body from readings where id in ${listOf(db, missing)}`);
    for (const { id, body } of bodies) known.set(id, { reading: readingFrom(body), size: body.length });
    for (const [id, one] of known) keep(id, one);
    return new Map(rows.map(({ report, id }) => [report, known.get(id)!.reading]));
  };
}
