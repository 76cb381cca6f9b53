import table from "./data/frequencies.json" with { type: "json" };

const counts: Readonly<Record<string, number>> = table.stems;

/** How much a stem tells, 0–1: its inverse document frequency in a fixed table, never in the ledger (design.md §3: links are a function of the set). */
export function weightOf(stem: string): number {
  const seen = Object.hasOwn(counts, stem) ? (counts[stem] ?? 1) : 1;
  return Math.log(table.texts / seen) / Math.log(table.texts);
}

/** How much stems tell together. */
export function totalWeight(stems: Iterable<string>): number {
  let sum = 0;
  for (const stem of stems) sum += weightOf(stem);
  return sum;
}
