import { sql } from "kysely";
import { rowOf, type Db } from "../database.ts";

/** How many reports an older version of linking than this one placed or linked last; one that the ledger has not met is the newest. */
export async function stale(db: Db, version: string): Promise<number> {
  return (await rowOf(db, sql<{ n: number }>`
    select cast(count(*) as integer) as n from placed
    where linking < coalesce((select seq from linkings where version = ${version}), (select coalesce(max(seq), 0) + 1 from linkings))`))!.n;
}
