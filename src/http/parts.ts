import type { Decision, Verdict } from "../domain/decision.ts";
import type { Clocks } from "../ledger/question.ts";
import type { LedgerReader } from "../ledger/reader.ts";
import type { ReadApart } from "./intake.ts";

/** What the desk is wired to. Routes ask `reader`; the only ways to write are `decide` and `readApart`. */
export type Parts = {
  readonly reader: LedgerReader;
  /** The same questions as of another time, on either clock. */
  readonly asOf: (clocks: Clocks) => Promise<{ readonly reader: LedgerReader; readonly close: () => Promise<void> }>;
  readonly decide: (verdict: Verdict, by: string, reason: string) => Promise<Decision>;
  /** Reads what is handed in, in a process of its own. */
  readonly readApart: ReadApart;
  /** Signs decisions until a browser gives a name. */
  readonly user: string;
  /** Names the desk answers to beside loopback. */
  readonly hosts: readonly string[];
  readonly now: () => Date;
};
