import { sql } from "kysely";
import { rowOf, type Db } from "../database.ts";
import type { Counts } from "../../domain/answer.ts";

/** How much a ledger holds; `unlinked` reports and components wait for linking. */
export async function counts(db: Db): Promise<Counts> {
  return (await rowOf(db, sql<Counts>`
    select cast((select count(*) from reports) as integer) as reports,
      cast((select count(*) from readings) as integer) as readings,
      cast((select count(*) from clusters) as integer) as claims,
      cast((select count(*) from stories) as integer) as stories,
      cast((select count(*) from decisions) as integer) as decisions,
      cast((select count(*) from to_place) + (select count(*) from to_link) as integer) as unlinked`))!;
}
