import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryResult } from "kysely";
import { LedgerError } from "../domain/error.ts";
import type { Connection } from "./database.ts";

const MOST_STATEMENTS = 300;
/** How long the log may grow before its pages go to the file: long enough that those every batch writes go there once for several batches. */
const LOG_PAGES = 4000;
/** How long another process may hold the ledger before a write gives up. */
const PATIENCE_MS = 120_000;

/** Opens a SQLite file: WAL, each commit on disk before it returns. */
export function openSqlite(path: string, { readOnly }: { readonly readOnly: boolean }): Connection {
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(path, { readOnly, timeout: 2000 });
    if (!readOnly) database.exec(`pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma wal_autocheckpoint = ${LOG_PAGES}`);
    database.exec("pragma cache_size = -65536; pragma temp_store = memory");
  } catch (cause) {
    throw explained(cause, path);
  }
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createDriver: () => driverOf(database, path),
  };
  const close = async (): Promise<void> => {
    if (database.isOpen) database.close();
  };
  return { engine: "sqlite", kysely: new Kysely<unknown>({ dialect }), close };
}

function driverOf(database: DatabaseSync, path: string): Driver {
  const connection = connectionOf(database, path);
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    // `immediate`: a transaction that upgrades from reading to writing would fail as busy at once
    beginTransaction: () => patiently(() => database.exec("begin immediate"), path),
    commitTransaction: () => patiently(() => database.exec("commit"), path),
    rollbackTransaction: async () => {
      // where the disk is full SQLite has rolled back already, and a second rollback would hide why
      if (database.isTransaction) database.exec("rollback");
    },
    destroy: async () => {},
  };
}

/** A statement, and whether it gives rows. */
type Prepared = { readonly statement: StatementSync; readonly asks: boolean };

function connectionOf(database: DatabaseSync, path: string): DatabaseConnection {
  const statements = new Map<string, Prepared>();
  const prepared = (text: string): Prepared => {
    const known = statements.get(text);
    if (known) return known;
    if (statements.size >= MOST_STATEMENTS) statements.clear();
    const statement = database.prepare(text), made = { statement, asks: statement.columns().length > 0 };
    statements.set(text, made);
    return made;
  };
  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      try {
        const { statement, asks } = prepared(query.sql), values = query.parameters as SQLInputValue[];
        if (asks) return { rows: statement.all(...values) as Row[] };
        const { changes } = statement.run(...values);
        return { rows: [], numAffectedRows: BigInt(changes) };
      } catch (cause) {
        throw explained(cause, path);
      }
    },
    async *streamQuery<Row>(query: CompiledQuery): AsyncGenerator<QueryResult<Row>> {
      for (const row of database.prepare(query.sql).iterate(...(query.parameters as SQLInputValue[]))) yield { rows: [row as Row] };
    },
  };
}

/** Tries again while another process holds the file; the event loop stays free in between. */
async function patiently(act: () => void, path: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return act();
    } catch (cause) {
      if (codeOf(cause) !== BUSY || Date.now() > until) throw explained(cause, path);
      await wait(20 + Math.random() * 60);
    }
  }
}

const BUSY = 5;
/** SQLite's primary result codes that people can do something about. */
const MEANINGS: Readonly<Record<number, readonly [code: string, message: string, remedy: string]>> = {
  5: ["ledger-busy", "is held by another process", "Wait until it has finished, or end it."],
  8: ["ledger-read-only", "may not be written", "Give yourself the right to write it and its folder."],
  10: ["disk-error", "could not be read or written", "Look at the disk (is it full, or a file size limit set?); what was acknowledged is in the ledger. Then run the command again."],
  11: ["ledger-damaged", "is damaged", "Restore it from a copy or an export (`hearsay import`)."],
  13: ["disk-full", "could not grow: the disk is full", "Free some space and run the command again: what was acknowledged is in the ledger, the rest is added then."],
  14: ["ledger-unopenable", "could not be opened", "Check that the folder exists and may be written."],
  26: ["no-ledger", "is no ledger", "Give another file with --ledger."],
};

function codeOf(cause: unknown): number | null {
  return cause instanceof Error && "errcode" in cause && typeof cause.errcode === "number" ? cause.errcode & 0xff : null;
}

function explained(cause: unknown, path: string): Error {
  const meaning = MEANINGS[codeOf(cause) ?? -1];
  if (!meaning) return cause instanceof Error ? cause : new Error(String(cause));
  const [code, message, remedy] = meaning;
  return new LedgerError(code, `The ledger ${path} ${message}.`, remedy, { cause });
}
