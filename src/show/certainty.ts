import type { Factuality } from "../domain/factuality.ts";

const WORDS: Readonly<Record<Factuality, string>> = {
  "CT+": "certain", "PR+": "probable", "PS+": "possible", "CT-": "certainly not", "PR-": "probably not", "PS-": "possibly not",
  CTu: "asked or open", U: "left open",
};

/** How sure a source is, in a reader's words. */
export const certaintyWords = (f: Factuality): string => WORDS[f];
