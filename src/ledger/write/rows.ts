import { sql } from "kysely";
import { rowsOf, type Db } from "../database.ts";

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** Inserts rows of the same columns in one statement, whatever their number; rows that are there already are left. */
export async function insertRows(db: Db, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first), columns = sql.join(names.map((name) => sql.id(name)));
  if (db.engine === "sqlite") {
    const json = JSON.stringify(rows.map((row) => names.map((name) => storable(row[name] ?? null))));
    const values = sql.join(names.map((_, i) => sql.raw(`value ->> ${i}`)));
    // FTS5 tables know no conflicts
    const conflict = table.endsWith("_search") ? sql`` : sql`where true on conflict do nothing`;
    await rowsOf(db, sql`insert into ${sql.table(table)} (${columns}) select ${values} from json_each(${json}) ${conflict}`);
  } else {
    // the table's own types, so that numbers arrive as numbers
    const json = JSON.stringify(rows.map((row) => Object.fromEntries(names.map((name) => [name, storable(row[name] ?? null)]))));
    await rowsOf(db, sql`insert into ${sql.table(table)} (${columns}) select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json) on conflict do nothing`);
  }
}

/** Neither engine holds lone surrogates, and PostgreSQL no NUL; the exact text stays in the reading's body. */
export function storable(value: Value): Value {
  return typeof value === "string" ? value.toWellFormed().replaceAll("\u0000", "\ufffd") : value;
}
