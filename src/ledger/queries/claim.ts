import { sql } from "kysely";
import type { Cluster } from "../../domain/cluster.ts";
import { LedgerError } from "../../domain/error.ts";
import { rowsOf, type Db } from "../database.ts";

/** The cluster that a member claim belongs to, by the claim's id or its unique beginning. */
export async function claim(db: Db, id: string): Promise<Cluster | null> {
  if (!/^[0-9a-f]{4,64}$/.test(id)) return null;
  const rows = await rowsOf(db, sql<{ body: string }>`
    select body from clusters where id in (select cluster from members where claim >= ${id} and claim <= ${`${id}g`})
    limit 2`);
  if (rows.length > 1) throw new LedgerError("ambiguous-id", `More than one claim begins with ${id}.`, "Give more of its letters.");
  return rows[0] ? (JSON.parse(rows[0].body) as Cluster) : null;
}
