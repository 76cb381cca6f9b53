import type { Ledger } from "../ledger/ledger.ts";
import type { Clocks } from "../ledger/question.ts";
import type { LedgerReader } from "../ledger/reader.ts";
import { linker } from "./linker.ts";

/** A reader on which every question is answered as of then; the ledger's own where no clock is set. Close it after. */
export async function asOf(ledger: Ledger, clocks: Clocks): Promise<{ readonly reader: LedgerReader; readonly close: () => Promise<void> }> {
  if (clocks.knownAt === undefined && clocks.publishedBy === undefined) return { reader: ledger.reader, close: async () => {} };
  return ledger.asOf(clocks, linker.link);
}
