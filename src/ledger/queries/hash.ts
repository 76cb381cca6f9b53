import { createHash } from "node:crypto";
import { sql } from "kysely";
import { rowsOf, type Db } from "../database.ts";

const AT_ONCE = 5000;

/**
 * SHA-256 over the sorted ids of reports and stored readings, decisions without their times, and the current links
 * without their scores: the same for the same set of reports and decisions, in whatever order they came.
 */
export async function hash(db: Db): Promise<string> {
  const sum = createHash("sha256");
  for (const [table, column] of LEAVES) {
    sum.update(`${table}\n`);
    for (let after = ""; ;) {
      const rows = await rowsOf(db, sql<{ leaf: string }>`
        select distinct ${sql.id(column)} as leaf from ${sql.table(table)} where ${sql.id(column)} > ${after} order by 1 limit ${AT_ONCE}`);
      for (const { leaf } of rows) sum.update(`${leaf}\n`);
      if (rows.length < AT_ONCE) break;
      after = rows.at(-1)!.leaf;
    }
  }
  return sum.digest("hex");
}

const LEAVES = [["reports", "id"], ["readings", "id"], ["decisions", "leaf"], ["stories", "leaf"], ["clusters", "leaf"], ["derivations", "leaf"], ["actors", "leaf"]] as const;
