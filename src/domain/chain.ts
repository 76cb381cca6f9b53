import type { Factuality } from "./factuality.ts";
import type { Basis, Span } from "./span.ts";

/** One hop a claim took, from the speaker to the reader; the last hop is always "report". */
export type Hop = {
  readonly sources: readonly string[] | "report";
  readonly cue: string | null;
  readonly spans: readonly Span[];
  readonly when: string | null;
  readonly factuality: Factuality;
  readonly condition: { readonly spans: readonly Span[] } | null;
  readonly basis: Basis;
};

export type Chain = readonly Hop[];

/** The ids of the sources of some hops, in their order, the report itself left out. */
export const sourceIdsIn = (hops: Chain): readonly string[] => hops.flatMap((h) => (h.sources === "report" ? [] : h.sources));
