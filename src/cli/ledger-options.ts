import { resolve } from "node:path";
import type { Ledger } from "../ledger/ledger.ts";
import type { Io } from "./io.ts";

/** Where the ledger is: as named, else HEARSAY_LEDGER, else `hearsay.ledger` in the folder at hand. */
export function ledgerAt(named: string | undefined, io: Io): string {
  const where = named ?? io.env["HEARSAY_LEDGER"] ?? "hearsay.ledger";
  return /^postgres(?:ql)?:\/\//.test(where) ? where : resolve(io.cwd, where);
}

/** Opens the ledger for a command and closes it after. */
export async function withLedger<A>(where: string, options: { readonly create: boolean }, work: (ledger: Ledger) => Promise<A>): Promise<A> {
  const { openLedger } = await import("../ledger/open.ts");
  const ledger = await openLedger(where, options);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}
