import type { Reading } from "../domain/reading.ts";
import { weightOf } from "./weight.ts";
import { wordsOfText } from "./words.ts";

/** What a report is about: its stems with their weight by how often they stand, of length one (tf–idf, cosine). */
export type Topic = ReadonlyMap<string, number>;

const topics = new WeakMap<Reading, Topic>();

export function topicOf(reading: Reading): Topic {
  const known = topics.get(reading);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { stem } of wordsOfText(reading.report.text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const raw = [...counts].map(([stem, n]) => [stem, (1 + Math.log(n)) * weightOf(stem) ** 2] as const);
  const length = Math.hypot(...raw.map(([, w]) => w)) || 1;
  const topic = new Map(raw.map(([stem, w]) => [stem, w / length]));
  topics.set(reading, topic);
  return topic;
}

/** Cosine, 0–1. */
export function alike(a: Topic, b: Topic): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, w] of small) sum += w * (large.get(stem) ?? 0);
  return sum;
}

/** The stems that tell most of it, the strongest first. */
export function strongest(topic: Topic, n: number): readonly string[] {
  return [...topic].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, n).map(([stem]) => stem);
}
