import { sql } from "kysely";
import { rowsOf, type Db } from "../database.ts";
import type { Tombstone } from "../../domain/answer.ts";

/** What remains of erased reports, in the order of erasure. */
export async function tombstones(db: Db): Promise<readonly Tombstone[]> {
  const rows = await rowsOf(db, sql<{ report: string; sha256: string; by_whom: string; reason: string; recorded_at: string }>`select report, sha256, by_whom, reason, recorded_at from tombstones order by recorded_at, report`);
  return rows.map((row) => ({ report: row.report, sha256: row.sha256.split(" ").filter(Boolean), by: row.by_whom, reason: row.reason, recordedAt: row.recorded_at }));
}
