import type { Basis, Span } from "./span.ts";

export const DERIVATION_KINDS = ["copy", "partial", "rewrite", "citation"] as const;

/** Words of one report beside the words of the other they answer to. */
export type SharedWords = { readonly from: Span; readonly to: Span };

/** Report `from` took from report `to` (PROV wasDerivedFrom, wasQuotedFrom). */
export type Derivation = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: (typeof DERIVATION_KINDS)[number];
  /** 0–1: how sure. */
  readonly score: number;
  readonly spans: readonly SharedWords[];
  /** Stated where the report says so (credit, citation, link), inferred where only a comparison shows it. */
  readonly basis: Basis;
  /** In words a reader can disagree with. */
  readonly reason: string;
};
