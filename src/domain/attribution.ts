import type { Basis, Span } from "./span.ts";

/** How the content is given: `mixed` is an indirect statement with a quoted part. */
export type QuotationMode = "direct" | "indirect" | "mixed";

/** What the source does with the content. */
export type Stance =
  | "say" | "deny" | "ask" | "propose" | "threaten" | "promise" | "demand" | "announce" | "report" | "confirm" | "accuse"
  | "agree" | "reject" | "warn" | "predict" | "believe" | "know" | "want" | "feel" | "show";

/** One relation of source, cue and content spans (PARC, PolNeAR). */
export type Attribution = {
  readonly id: string;
  /** Empty where the text names none. */
  readonly sources: readonly { readonly id: string; readonly spans: readonly Span[] }[];
  readonly cue: { readonly spans: readonly Span[]; readonly lemma: string };
  readonly content: { readonly spans: readonly Span[] };
  readonly recipient: { readonly name: string; readonly spans: readonly Span[] } | null;
  readonly mode: QuotationMode;
  readonly stance: Stance;
  readonly when: string | null;
  /** The attribution this one stands in; null for the outermost. */
  readonly within: string | null;
  readonly confidence: number;
  readonly basis: Basis;
};
