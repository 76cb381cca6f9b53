import type { Ledger } from "../ledger/ledger.ts";
import type { LedgerReader } from "../ledger/reader.ts";
import { linker } from "./linker.ts";
import { settle, type TellSettled } from "./settle.ts";

/** Links anew what an older version of linking linked, and whatever else waits to be linked; old links stand until the new ones do. A run that was cut off is simply started again. Returns how many reports were stale. */
export async function relink(ledger: Ledger, tell: TellSettled): Promise<number> {
  const renewed = await ledger.writer.renew(linker.version);
  await settle(ledger.writer, linker, tell);
  return renewed;
}

/** How many reports an older version of linking linked last. */
export const stale = (reader: LedgerReader): Promise<number> => reader.stale(linker.version);
