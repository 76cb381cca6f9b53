import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";
import { LedgerError } from "../domain/error.ts";
import type { Connection } from "./database.ts";

/** Opens a PostgreSQL database. A read-only handle can't write: the server itself refuses. */
export async function openPostgres(url: string, { readOnly, connections }: { readonly readOnly: boolean; readonly connections: number }): Promise<Connection> {
  const options = readOnly ? "-c default_transaction_read_only=on" : "-c synchronous_commit=on";
  const pool = new Pool({ connectionString: url, max: connections, min: connections === 1 ? 1 : 0, idleTimeoutMillis: connections === 1 ? 0 : 10_000, options, application_name: "hearsay" });
  // an idle connection that breaks is replaced at the next query; without a listener it would end the process
  pool.on("error", () => {});
  try {
    (await pool.connect()).release();
  } catch (cause) {
    await pool.end();
    throw new LedgerError("ledger-unreachable", `The ledger at ${withoutPassword(url)} could not be reached.`, "Check the address, the user and that the server runs.", { cause });
  }
  return { engine: "postgres", kysely: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }), close: async () => (pool.ending ? undefined : pool.end()) };
}

function withoutPassword(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.host}${parsed.pathname}` : "the given address";
}
