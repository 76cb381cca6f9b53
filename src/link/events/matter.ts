import { hull } from "../../domain/span.ts";
import type { Paper } from "../paper.ts";
import { cosine, type Vector } from "../topic.ts";
import { likenessOf } from "../likeness.ts";
import { weightAmong } from "./weight-among.ts";

/** What two reports have in common, 0–1: in general, and in the words, names, opening and numbers that tell the reports of one matter apart. */
export type Matter = { readonly same: boolean; readonly whole: number; readonly body: number; readonly words: number; readonly names: number; readonly opening: number; readonly openingNames: number };

const SAME: Matter = { same: true, whole: 1, body: 1, words: 1, names: 1, opening: 1, openingNames: 1 };
/** So many words are a report's opening. */
const OPENING = 60;

/** Compares any two of these reports; each pair once. */
export function mattersOf(papers: readonly Paper[]): (a: Paper, b: Paper) => Matter {
  const weight = weightAmong(papers);
  const vectors = new Map(papers.map((paper) => {
    const named = new Set(paper.reading.entities.flatMap((e) => e.mentions.flatMap((m) => (/^\p{Lu}/u.test(paper.text.slice(...m)) ? [m] : []))).concat(paper.reading.places.flatMap((p) => p.spans)).flatMap((span) => { const at = hull([span])!; return paper.words.flatMap((w) => (w.span[0] >= at[0] && w.span[1] <= at[1] ? [w.stem] : [])); }));
    const vector = (words: Paper["words"]): Vector => vectorOf(words.map((w) => w.stem), weight);
    const opening = paper.words.slice(0, OPENING), name = (w: Paper["words"][number]): boolean => named.has(w.stem);
    return [paper.id, { words: vector(paper.words), names: vector(paper.words.filter(name)), opening: vector(opening), openingNames: vector(opening.filter(name)) }] as const;
  }));
  const known = new Map<string, Matter>();
  return (a, b) => {
    if (a.id === b.id) return SAME;
    const [first, second] = a.id < b.id ? [a, b] : [b, a], key = `${first.id} ${second.id}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const [x, y] = [vectors.get(first.id)!, vectors.get(second.id)!], { whole, body } = likenessOf(first.reading, second.reading);
    const matter = { same: false, whole, body, words: cosine(x.words, y.words), names: cosine(x.names, y.names), opening: cosine(x.opening, y.opening), openingNames: cosine(x.openingNames, y.openingNames) };
    known.set(key, matter);
    return matter;
  };
}

function vectorOf(stems: readonly string[], weight: (stem: string) => number): Vector {
  const counts = new Map<string, number>();
  for (const stem of stems) if (stem.length > 1) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const raw = [...counts].map(([stem, n]) => [stem, (1 + Math.log(n)) * weight(stem) ** 2] as const);
  const length = Math.hypot(...raw.map(([, w]) => w)) || 1;
  return new Map(raw.map(([stem, w]) => [stem, w / length]));
}
