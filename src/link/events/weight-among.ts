import type { Paper } from "../paper.ts";
import { weightOf } from "../weight.ts";

/** What a word that all the reports have still tells of one of them. */
const FLOOR = 0.2;

/** How much a stem tells among reports of one matter, 0–1: less the more of them have it. */
export function weightAmong(papers: readonly Paper[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const { words } of papers) for (const stem of new Set(words.map((w) => w.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const all = Math.log(papers.length + 1);
  return (stem) => weightOf(stem) * (FLOOR + (1 - FLOOR) * (Math.log((papers.length + 1) / (counts.get(stem) ?? 1)) / all));
}
