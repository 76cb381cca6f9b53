import * as measures from "../coreference/measures.ts";
import type { Prf } from "../prf.ts";

/** One mention with the group that gold and that the system puts it in. */
export type Grouped = { readonly gold: string; readonly system: string };

/** B³ in percent of mentions that are the same on both sides. */
export function bCubed(mentions: readonly Grouped[]): Prf {
  const by = (side: keyof Grouped): measures.Partition => [...Map.groupBy(mentions.keys(), (i) => mentions[i]![side]).values()].map((group) => group.map(String));
  return measures.bCubed(by("gold"), by("system"));
}
