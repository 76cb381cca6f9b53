import { sql } from "kysely";
import { rowOf, rowsOf, transaction, type Db } from "../database.ts";

/** Marks all reports that an older version of linking placed or linked last; how many it marked. Those it did not get to are marked again next time. */
export async function renew(db: Db, version: string, now: string): Promise<number> {
  return transaction(db, async (tx) => {
    const linking = await linkingNumber(tx, version, now);
    const stale = (await rowOf(tx, sql<{ n: number }>`select cast(count(*) as integer) as n from placed where linking < ${linking}`))!.n;
    if (stale > 0) await rowsOf(tx, sql`insert into to_place (report) select report from placed where linking < ${linking} on conflict do nothing`);
    return stale;
  });
}

/** A version of linking by its number: they count in the order in which the ledger met them, so that of two programs on one ledger only the newer undoes the other's work. */
export async function linkingNumber(tx: Db, version: string, now: string): Promise<number> {
  const known = await rowOf(tx, sql<{ seq: number }>`select seq from linkings where version = ${version}`);
  if (known) return known.seq;
  await rowsOf(tx, sql`insert into linkings (seq, version, recorded_at) select coalesce(max(seq), 0) + 1, ${version}, ${now} from linkings`);
  return linkingNumber(tx, version, now);
}
