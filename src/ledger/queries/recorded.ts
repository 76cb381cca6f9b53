import { sql } from "kysely";
import { listOf, rowsOf, type Db } from "../database.ts";

/** Which of these captures are recorded, or were erased, with the report read in each. */
export async function recorded(db: Db, captures: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf(db, sql<{ id: string; report: string }>`select id, report from captures where id in ${listOf(db, captures)}`);
  return new Map(rows.map((row) => [row.id, row.report]));
}
