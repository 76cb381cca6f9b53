import type { TimelineItem } from "./story-timeline.ts";

/**
 * Of things of one day and standing, what another tells in the same words and more is told with it: a clause inside a
 * sentence, a sentence that a second report shortens. Two claims with pages of their own stay two.
 */
export function toldOnce(items: readonly TimelineItem[]): readonly TimelineItem[] {
  const gone = new Set<TimelineItem>(), told = new Map<TimelineItem, TimelineItem>();
  for (const group of Map.groupBy(items, (i) => `${i.when?.value ?? ""} ${i.standing}`).values()) {
    const longest = group.map((item) => ({ item, words: plain(item.words) })).toSorted((a, b) => b.words.length - a.words.length);
    for (const [n, { item, words }] of longest.entries()) {
      const fuller = longest.slice(0, n).find((other) => !gone.has(other.item) && together(told.get(other.item) ?? other.item, item) && other.words.includes(words))?.item;
      if (fuller === undefined) continue;
      gone.add(item);
      const so = told.get(fuller) ?? fuller;
      told.set(fuller, { ...so, claim: so.claim ?? item.claim, printed: [...new Map([...so.printed, ...item.printed].map((p) => [p.report, p])).values()] });
    }
  }
  return items.filter((i) => !gone.has(i)).map((i) => told.get(i) ?? i);
}

const together = (a: TimelineItem, b: TimelineItem): boolean => b.kind !== "contact" && (b.kind === "event" || a.claim === null || a.claim === b.claim);

/** Between spaces, so that only whole words are found in it. */
const plain = (words: string): string => ` ${words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
