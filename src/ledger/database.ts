import { sql, type Kysely, type RawBuilder } from "kysely";

export type Engine = "sqlite" | "postgres";

/** A connection, or a transaction on it. Rows are typed query by query: SQL is written out, not built. */
export type Db = { readonly engine: Engine; readonly kysely: Kysely<unknown> };

/** A connection that its opener closes; Kysely itself closes none that was never asked. */
export type Connection = Db & { readonly close: () => Promise<void> };

export async function rowsOf<Row>(db: Db, query: RawBuilder<Row>): Promise<readonly Row[]> {
  return (await query.execute(db.kysely)).rows;
}

export async function rowOf<Row>(db: Db, query: RawBuilder<Row>): Promise<Row | undefined> {
  return (await rowsOf(db, query))[0];
}

/** Runs statements in one durable transaction; nothing of it remains where `work` throws. */
export async function transaction<A>(db: Db, work: (tx: Db) => Promise<A>): Promise<A> {
  return db.kysely.transaction().execute(async (kysely) => {
    const tx: Db = { engine: db.engine, kysely };
    // one writer at a time, as in SQLite: numbers then count in the order of commit, and linking sees a whole ledger
    if (tx.engine === "postgres") await rowsOf(tx, sql`select pg_advisory_xact_lock(${WRITERS})`);
    return work(tx);
  });
}

const WRITERS = 4_803_527;

/** The values as a list for `in`, whatever their number: one parameter, so that the statement's text stays the same. */
export function listOf(db: Db, values: readonly (number | string)[]): RawBuilder<unknown> {
  const json = JSON.stringify(values);
  if (db.engine === "sqlite") return sql`(select value from json_each(${json}))`;
  const cast = typeof values[0] === "number" ? sql`::bigint` : sql``;
  return values.length === 0 ? sql`(null)` : sql`(select value${cast} from json_array_elements_text(${json}::json))`;
}
