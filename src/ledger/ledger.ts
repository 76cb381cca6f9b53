import type { LedgerReader } from "./reader.ts";
import type { Clocks } from "./question.ts";
import type { LedgerWriter, Linking } from "./writer.ts";

/** A ledger: who may only ask gets `reader`, which cannot write, as a type and in the database. */
export type Ledger = {
  readonly reader: LedgerReader;
  readonly writer: LedgerWriter;
  /** The ledger as it was by these clocks; what was linked otherwise then is linked again, in memory. */
  readonly asOf: (clocks: Clocks, link: Linking) => Promise<{ readonly reader: LedgerReader; readonly close: () => Promise<void> }>;
  readonly close: () => Promise<void>;
};
