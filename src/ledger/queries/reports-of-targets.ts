import { sql } from "kysely";
import { listOf, rowsOf, type Db } from "../database.ts";

/** The number of the report that each id — a report's, or a claim's or source's across readings — belongs to. */
export async function reportsOfTargets(db: Db, targets: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const ids = listOf(db, targets);
  const rows = await rowsOf(db, sql<{ target: string; report: number }>`
    select id as target, seq as report from reports where id in ${ids}
    union select c.claim, g.report from claims c join readings g on g.seq = c.reading where c.claim in ${ids}
    union select s.source, g.report from sources s join readings g on g.seq = s.reading where s.source in ${ids}`);
  return new Map(rows.map((row) => [row.target, row.report]));
}
