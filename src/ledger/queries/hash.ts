import { createHash } from "node:crypto";
import { sql } from "kysely";
import { rowOf, rowsOf, type Db } from "../database.ts";

const AT_ONCE = 5000;

/**
 * SHA-256 over the sorted ids of reports and stored readings, decisions without their times, and the current links
 * without their scores: the same for the same set of reports and decisions, in whatever order they came.
 */
export async function hash(db: Db): Promise<string> {
  const sum = createHash("sha256");
  for (const [table, column] of EVIDENCE) {
    sum.update(`${table}\n`);
    for (let after = ""; ;) {
      const rows = await rowsOf(db, sql<{ leaf: string }>`
        select distinct ${sql.id(column)} as leaf from ${sql.table(table)} where ${sql.id(column)} > ${after} order by 1 limit ${AT_ONCE}`);
      for (const { leaf } of rows) sum.update(`${leaf}\n`);
      if (rows.length < AT_ONCE) break;
      after = rows.at(-1)!.leaf;
    }
  }
  for (const table of LINKS) {
    sum.update(`${table}\n`);
    for (const leaf of await leavesOf(db, table)) sum.update(`${leaf}\n`);
  }
  return sum.digest("hex");
}

const EVIDENCE = [["reports", "id"], ["readings", "id"], ["decisions", "leaf"]] as const;
const LINKS = ["stories", "clusters", "derivations", "actors"] as const;

/** Sorted here, in memory: an index in their order would cost every report that is added some writes all over the file. */
async function leavesOf(db: Db, table: (typeof LINKS)[number]): Promise<readonly string[]> {
  const last = (await rowOf(db, sql<{ last: number }>`select coalesce(max(component), 0) as last from ${sql.table(table)}`))!.last, leaves = new Set<string>();
  for (let from = 0; from <= last; from += AT_ONCE) {
    const rows = await rowsOf(db, sql<{ leaf: string }>`select leaf from ${sql.table(table)} where component >= ${from} and component < ${from + AT_ONCE}`);
    for (const { leaf } of rows) leaves.add(leaf);
  }
  return [...leaves].sort();
}
