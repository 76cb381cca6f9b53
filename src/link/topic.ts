import { oncePer } from "../domain/once.ts";
import type { Reading } from "../domain/reading.ts";
import { weightOf } from "./weight.ts";
import { wordsOfText, type Word } from "./words.ts";

/** Stems with their weight by how often they stand and how rare they are, of length one (tf–idf). */
export type Vector = ReadonlyMap<string, number>;

/** What a report is about, in its whole text, where it begins, and in its headline. */
export type Topic = { readonly words: readonly Word[]; readonly body: Vector; readonly lead: Vector; readonly headline: Vector };

/** How much of a text is its beginning: so many paragraphs and code units, the headline among them. */
const LEAD_PARAGRAPHS = 5, LEAD = 700;

export const topicOf = oncePer((reading: Reading): Topic => topicOfWords(reading, wordsOfText(reading.report.text)));

/** The topic of some of a report's words, in their order. */
export function topicOfWords({ report: { text, headline } }: Reading, words: readonly Word[]): Topic {
  const paragraphs = [...text.matchAll(/[^\n]*\S[^\n]*/g)];
  const lead = Math.min(LEAD, (paragraphs[LEAD_PARAGRAPHS - 1]?.index ?? 0) + (paragraphs[LEAD_PARAGRAPHS - 1]?.[0].length ?? text.length));
  const first = paragraphs[0] === undefined ? 0 : paragraphs[0].index + paragraphs[0][0].length;
  const title = headline === null ? words.filter((w) => w.span[1] <= Math.min(first, 200)) : wordsOfText(headline);
  return { words, body: vectorOf(words), lead: vectorOf(words.filter((w) => w.span[1] <= lead)), headline: vectorOf(title) };
}

/** Numbers and single letters are no topic: captions, scores and lists are full of them. */
function vectorOf(words: readonly Word[]): Vector {
  const counts = new Map<string, number>();
  for (const { stem } of words) if (stem.length > 1 && !/^\d/.test(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const raw = [...counts].map(([stem, n]) => [stem, (1 + Math.log(n)) * weightOf(stem) ** 2] as const);
  const length = Math.hypot(...raw.map(([, w]) => w)) || 1;
  return new Map(raw.map(([stem, w]) => [stem, w / length]));
}

/** Cosine, 0–1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, w] of small) sum += w * (large.get(stem) ?? 0);
  return sum;
}

/** The stems that tell most of it, the strongest first. */
export function strongest(vector: Vector, n: number): readonly string[] {
  return [...vector].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, n).map(([stem]) => stem);
}
