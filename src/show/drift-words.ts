import type { Drift } from "../domain/cluster.ts";

const WORDS: Readonly<Record<Drift["kind"], string>> = {
  "hedge-lost": "hedge dropped", "condition-lost": "condition dropped", "certainty-raised": "surer than its source", number: "another number",
  date: "another date", place: "another place", "source-blurred": "source blurred",
};

/** What changed on the way, in a reader's words. */
export const driftWords = (kind: Drift["kind"]): string => WORDS[kind];
