import { sql } from "kysely";
import { rowOf, type Db } from "../database.ts";
import { unpacked } from "../reading-body.ts";

/** The bytes of a capture as they came in; null where there is no such capture. */
export async function captureBytes(db: Db, id: string): Promise<Uint8Array | null> {
  const row = await rowOf(db, sql<{ bytes: Uint8Array }>`select bytes from captures where id = ${id}`);
  return row === undefined ? null : unpacked(row.bytes);
}
