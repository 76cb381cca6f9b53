import type { LedgerReader } from "./reader.ts";
import type { LedgerWriter } from "./writer.ts";

/** A ledger: who may only ask gets `reader`, which cannot write, as a type and in the database. */
export type Ledger = {
  readonly reader: LedgerReader;
  readonly writer: LedgerWriter;
  readonly close: () => Promise<void>;
};
