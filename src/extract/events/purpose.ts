import type { Tagged } from "../claims/tagger.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import type { Trigger } from "./trigger.ts";

/** "gathered outside the court to protest": the past verb of whoever demonstrates by it; -1 where the trigger is no such purpose. */
export function demonstrating(tokens: readonly Tagged[], trigger: Trigger): number {
  if (!trigger.verbal || !/^(?:protest|demonstrate)$/.test(trigger.lemma)) return -1;
  const { from, governors } = verbGroup(tokens, trigger.at);
  if (tokens[from]?.tag !== "TO" || governors.length > 0) return -1;
  for (let i = from - 1; i >= 0 && !/^[,;]$/.test(tokens[i]?.text ?? ""); i--) if (tokens[i]?.tag.startsWith("VB") === true) return tokens[i]?.tag === "VBD" ? i : -1;
  return -1;
}
