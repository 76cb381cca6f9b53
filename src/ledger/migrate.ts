import { readdirSync, readFileSync } from "node:fs";
import { sql } from "kysely";
import { LedgerError } from "../domain/error.ts";
import { rowsOf, transaction, type Db } from "./database.ts";

const FOLDER = new URL("./migrations/", import.meta.url);

/** Brings the schema up to date: migrations are numbered, run once each in their order, and never edited. */
export async function migrate(db: Db): Promise<void> {
  const files = migrationsFor(db.engine);
  if ((await applied(db)).size === files.length) return;
  await transaction(db, async (tx) => {
    await checkEmpty(tx);
    await rowsOf(tx, sql`create table if not exists migrations (name text primary key)`);
    const done = await applied(tx);
    const unknown = [...done].filter((name) => !files.includes(name));
    if (unknown.length > 0) throw new LedgerError("ledger-newer", `The ledger was made by a newer version (${unknown.join(", ")}).`, "Use that version, or export with it and import here.");
    for (const name of files.filter((file) => !done.has(file))) {
      for (const statement of statementsOf(readFileSync(new URL(name, FOLDER), "utf8"))) await rowsOf(tx, sql.raw(statement));
      await rowsOf(tx, sql`insert into migrations (name) values (${name})`);
    }
  });
}

/** A SQLite file that holds another program's tables is no ledger, and none is made of it. */
async function checkEmpty(tx: Db): Promise<void> {
  if (tx.engine !== "sqlite" || (await applied(tx)).size > 0) return;
  const foreign = await rowsOf(tx, sql`select 1 from sqlite_master where name not like 'sqlite_%' and name <> 'migrations' limit 1`);
  if (foreign.length > 0) throw new LedgerError("no-ledger", "The file is a database of another program, and no ledger.", "Give another file with --ledger.");
}

/** Files named `0004-search.sqlite.sql` are for one engine, the others for both. */
export function migrationsFor(engine: Db["engine"]): readonly string[] {
  const own = (file: string): boolean => /^\d{4}-[a-z]+\.sql$/.test(file) || file.endsWith(`.${engine}.sql`);
  return readdirSync(FOLDER).filter(own).sort();
}

function statementsOf(script: string): readonly string[] {
  return script.replace(/--[^\n]*/g, "").split(/;\s*\n/).map((s) => s.trim()).filter(Boolean);
}

async function applied(db: Db): Promise<ReadonlySet<string>> {
  const table = db.engine === "sqlite" ? sql`select name from sqlite_master where name = 'migrations'` : sql`select tablename from pg_tables where tablename = 'migrations' and schemaname = current_schema()`;
  if ((await rowsOf(db, table)).length === 0) return new Set();
  return new Set((await rowsOf(db, sql<{ name: string }>`select name from migrations`)).map((row) => row.name));
}
