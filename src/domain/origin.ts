import type { Basis, Span } from "./span.ts";
import type { Count, SourceKind } from "./source.ts";

/** Words in a report of the ledger. */
export type Passage = { readonly report: string; readonly spans: readonly Span[] };

/** Where information about a claim entered the record by itself: the far end of one or more chains. */
export type End = {
  readonly id: string;
  readonly source: {
    readonly name: string | null;
    readonly description: string;
    readonly kind: SourceKind;
    readonly anonymous: boolean;
    readonly count: Count | null;
  };
  /** Hops in words, from the speaker to the outlet first in print: "two people briefed on the plan", "Meridian Wire". */
  readonly chain: readonly string[];
  /** The reports whose chains end here, in the order of print. */
  readonly reports: readonly string[];
  /** Ids of the sources (evidence-id.ts) that were taken for this one end. */
  readonly sources: readonly string[];
  readonly evidence: readonly Passage[];
  /** What the end adds to the count. */
  readonly low: number;
  readonly high: number;
};

/** Does the count rest on people without a name, at least in part? */
export const hasUnnamed = (ends: readonly End[]): boolean => ends.some((e) => e.source.anonymous && e.high > 0);

/** Two nodes that are counted as one, or of which the first is likelier no origin of its own, and why; a reader may disagree and take it apart (decision.ts). */
export type CollapsedEdge = {
  readonly id: string;
  readonly kind: "reprinted" | "rewrote" | "cited" | "same-speaker" | "same-institution" | "same-unnamed" | "same-evidence" | "same-probably";
  /** A report or source id. */
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  readonly reason: string;
  readonly passages: readonly [from: Passage, to: Passage];
};

/** How many independent origins a claim has: a range, since unnamed people may be the same people (design.md §5). */
export type Origins = {
  readonly low: number;
  readonly high: number;
  /** The high count has no upper end ("officials"). */
  readonly open: boolean;
  readonly ends: readonly End[];
  readonly collapsed: readonly CollapsedEdge[];
  /** Reports that cite one another in a circle, each circle in its order. */
  readonly circles: readonly (readonly string[])[];
};
