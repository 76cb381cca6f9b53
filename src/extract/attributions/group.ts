import type { Span } from "../../domain/span.ts";

/** An attribution as the model found it: spans in UTF-16 of the text that was read, and what its confidence is made of. */
export type Group = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly evidence: Evidence;
};

/** Mean probabilities of the words by role, the weakest edge of the content, and how much there is; 0–1 but `words`. */
export type Evidence = { readonly source: number; readonly cue: number; readonly content: number; readonly weakest: number; readonly words: number; readonly unsourced: boolean };
