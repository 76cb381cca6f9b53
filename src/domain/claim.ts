import type { Chain } from "./chain.ts";
import type { Factuality } from "./factuality.ts";
import type { Basis, Span } from "./span.ts";

export const STATUSES = [
  "considered", "planned", "prepared", "proposed", "promised", "threatened", "demanded", "announced", "ongoing", "done", "abandoned", "unknown",
] as const;
export type Status = (typeof STATUSES)[number];

/** A proposition asserted in a report, with its chain; `attribution` is null for the report's own voice (FactBank: AUTHOR). */
export type Claim = {
  readonly id: string;
  readonly spans: readonly Span[];
  readonly text: string;
  readonly attribution: string | null;
  /** The claim this one is a proposition of, where that holds several; else null. */
  readonly within: string | null;
  readonly chain: Chain;
  readonly factuality: Factuality;
  readonly condition: { readonly spans: readonly Span[] } | null;
  readonly status: Status;
  readonly confidence: number;
  readonly basis: Basis;
};
