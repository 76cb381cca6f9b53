import type { Reading } from "../../domain/reading.ts";
import { wordSpans } from "../words.ts";

/** The baseline that counts headlines: titles whose words overlap by 0.55 (Jaccard) are one source, each other title is another. */
export function headlineGroups(readings: readonly Reading[]): ReadonlyMap<string, string> {
  const titles = readings.map((r) => ({ id: r.report.id, words: new Set(wordSpans(r.report.headline ?? "").map(([s, e]) => (r.report.headline ?? "").slice(s, e).toLowerCase())) }));
  const group = new Map<string, string>();
  for (const [i, { id, words }] of titles.entries()) {
    const like = titles.slice(0, i).find((t) => words.union(t.words).size > 0 && words.intersection(t.words).size / words.union(t.words).size >= 0.55);
    group.set(id, like === undefined ? id : group.get(like.id)!);
  }
  return group;
}
