import type { Capture } from "../domain/capture.ts";
import type { Decision } from "../domain/decision.ts";
import type { Links } from "../domain/links.ts";
import type { Line } from "./exchange.ts";
import type { Reading } from "../domain/reading.ts";

/** A reading to be recorded, with the capture it was read in; none where a reading is brought in from elsewhere. */
export type Entry = {
  readonly reading: Reading;
  readonly capture: Capture | null;
  /** Where it comes out of another ledger, and keeps its time. */
  readonly recordedAt?: string;
};

/** `known`: this very reading was recorded before; `erased`: the report was erased from this ledger and does not come back; `refused`: it does not fit the tables. */
export type Appended =
  | { readonly report: string; readonly reading: string; readonly state: "new" | "known" | "erased" }
  | { readonly report: string; readonly reading: string; readonly state: "refused"; readonly why: string };

/** What seals cover. */
export type Evidence = "capture" | "report" | "reading" | "decision" | "tombstone";

/** A seal: the Merkle root over the evidence and decisions that came since the last, and the root of that one. */
export type Seal = { readonly number: number; readonly root: string; readonly leaves: number; readonly by: string; readonly recordedAt: string };

/** A row that is not what was sealed; `unsealed` ones came after the last seal. */
export type Change = { readonly kind: Evidence | "seal"; readonly id: string; readonly change: "changed" | "missing" | "erased" | "unsealed" };

/** Every method that returns has its rows on disk. */
export type LedgerWriter = {
  /** Records readings, one transaction for all; what is there already is left as it is. */
  readonly append: (entries: readonly Entry[]) => Promise<readonly Appended[]>;
  /** Which of these captures are recorded, with the report read in each. */
  readonly recorded: (captures: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly decide: (decision: Decision) => Promise<void>;
  /** From now on the readings of this model count where there are any. */
  readonly choose: (model: Reading["by"], by: string) => Promise<void>;

  /** Erases a report for good and leaves a tombstone. */
  readonly erase: (report: string, by: string, reason: string) => Promise<void>;
  readonly seal: (by: string) => Promise<Seal>;
  readonly seals: () => Promise<readonly Seal[]>;
  readonly verify: () => Promise<readonly Change[]>;
  /** The evidence of the whole ledger, and back; a content hash comes last, to compare with once all is linked. */
  readonly exported: () => AsyncGenerator<Line>;
  readonly imported: (lines: AsyncIterable<Line>) => Promise<string | null>;
  /** Finds the place of up to `limit` marked reports among the others; gives how many it placed. */
  readonly place: (limit: number, linker: Linker) => Promise<number>;
  /** Links marked components with about `limit` reports; gives how many components it linked. */
  readonly link: (limit: number, linker: Linker) => Promise<number>;
  /** Marks what an older version of linking linked, to be placed and linked anew; gives how many reports that are. */
  readonly renew: (version: string) => Promise<number>;
};

/**
 * What linking decides from readings alone; the ledger calls it inside the transaction, so that no report slips in between. `keys`: a report is found
 * under those it holds by reports that seek one of them, and of two each finds the other or neither does; integers below 2^53. `related`: how strongly
 * two reports hang together, 0 where they do not; 1 where they must not be parted.
 */
export type Compare = { readonly keys: (reading: Reading) => { readonly held: readonly number[]; readonly sought: readonly number[] }; readonly related: (a: Reading, b: Reading) => number };
export type Linking = (readings: readonly Reading[], decisions: readonly Decision[]) => Promise<Links>;
/**
 * All of linking; `version` is another wherever it may link the same reports otherwise. `prepare` does what takes time for readings that are
 * about to be linked together, so that `link` waits for nothing while the ledger is held.
 */
export type Linker = Compare & { readonly prepare: (readings: readonly Reading[]) => Promise<void>; readonly link: Linking; readonly version: string };
