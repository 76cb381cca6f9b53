import type { Drift } from "../domain/cluster.ts";

const WORDS: Readonly<Record<Drift["kind"], string>> = {
  "hedge-lost": "a hedge fell off", "condition-lost": "the condition fell off", "certainty-raised": "made surer", number: "another number", date: "another date",
  place: "another place", "source-blurred": "the source grew vague",
};

/** What changed on the way, in a reader's words. */
export const driftWords = (kind: Drift["kind"]): string => WORDS[kind];
