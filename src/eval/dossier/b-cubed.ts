import type { Prf } from "../prf.ts";

/** One mention with the group that gold and that the system puts it in. */
export type Grouped = { readonly gold: string; readonly system: string };

/** B³ (Bagga and Baldwin 1998) in percent: each mention's precision and recall, averaged over mentions. */
export function bCubed(mentions: readonly Grouped[]): Prf {
  if (mentions.length === 0) return { precision: 0, recall: 0, f1: 0 };
  const gold = Map.groupBy(mentions, (m) => m.gold), system = Map.groupBy(mentions, (m) => m.system);
  let precision = 0, recall = 0;
  for (const m of mentions) {
    const [g, s] = [gold.get(m.gold)!, system.get(m.system)!];
    const both = s.filter((other) => other.gold === m.gold).length;
    precision += both / s.length;
    recall += both / g.length;
  }
  [precision, recall] = [(100 * precision) / mentions.length, (100 * recall) / mentions.length];
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
