import { existsSync } from "node:fs";
import { LedgerError } from "../domain/error.ts";
import { turnBack } from "./as-of.ts";
import type { Connection } from "./database.ts";
import type { Ledger } from "./ledger.ts";
import { migrate } from "./migrate.ts";
import { openPostgres } from "./postgres.ts";
import { readerOf } from "./queries/reader-of.ts";
import { openSqlite } from "./sqlite.ts";
import { writerOf } from "./write/writer-of.ts";

export type OpenOptions = {
  /** Whether a ledger that is not there yet is made. */
  readonly create: boolean;
  /** UTC now, in milliseconds. */
  readonly clock?: () => number;
};

/** Opens a ledger: a SQLite file by its path, or a PostgreSQL database by `postgres://…`. Throws LedgerError. */
export async function openLedger(where: string, { create, clock = Date.now }: OpenOptions): Promise<Ledger> {
  if (!isServer(where) && !create && !existsSync(where)) throw new LedgerError("no-ledger", `There is no ledger ${where}.`, "Make one with `hearsay add`, or name another with --ledger or HEARSAY_LEDGER.");
  const writing = await connect(where, false);
  try {
    await migrate(writing);
    const reading = await connect(where, true);
    const close = async (): Promise<void> => {
      await reading.close();
      await writing.close();
    };
    return {
      reader: readerOf(reading),
      writer: writerOf(writing, () => new Date(clock()).toISOString()),
      async asOf(clocks, link) {
        const own = await connectAlone(where);
        try {
          await turnBack(own, clocks, link);
        } catch (error) {
          await own.close();
          throw error;
        }
        return { reader: readerOf(own), close: own.close };
      },
      close,
    };
  } catch (error) {
    await writing.close();
    throw error;
  }
}

export const isServer = (where: string): boolean => /^postgres(?:ql)?:\/\//.test(where);

/** One connection that keeps what is temporary: in SQLite it cannot write the file, in PostgreSQL it is used for nothing else. */
function connectAlone(where: string): Promise<Connection> {
  return isServer(where) ? openPostgres(where, { readOnly: false, connections: 1 }) : Promise.resolve(openSqlite(where, { readOnly: true }));
}

function connect(where: string, readOnly: boolean): Promise<Connection> {
  return isServer(where) ? openPostgres(where, { readOnly, connections: readOnly ? 8 : 2 }) : Promise.resolve(openSqlite(where, { readOnly }));
}
