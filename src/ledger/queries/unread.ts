import { sql } from "kysely";
import type { Reading } from "../../domain/reading.ts";
import { rowsOf, type Db } from "../database.ts";

/** Reports that a model, in one version, has not read, in the order of recording. */
export async function unread(db: Db, by: Reading["by"]): Promise<readonly string[]> {
  const rows = await rowsOf(db, sql<{ id: string }>`
    select id from reports where seq not in (select report from readings where model = ${by.model} and version = ${by.version}) order by seq`);
  return rows.map((row) => row.id);
}
