import type { SharedWords } from "../../domain/derivation.ts";
import type { Paper } from "../paper.ts";

/** Words in a row that two texts must share to count as a passage. */
const SHINGLE = 5;

/** Runs of words that stand in both texts, longest run from each place of `from`, in the order of `from`. */
export function sharedPassages(from: Paper, to: Paper): readonly SharedWords[] {
  const places = new Map<string, number[]>();
  for (let i = 0; i + SHINGLE <= to.words.length; i++) {
    const key = shingleAt(to, i), known = places.get(key);
    if (known === undefined) places.set(key, [i]);
    else known.push(i);
  }
  const out: SharedWords[] = [];
  for (let i = 0; i + SHINGLE <= from.words.length; ) {
    let length = 0, at = -1;
    for (const j of places.get(shingleAt(from, i)) ?? []) {
      let n = SHINGLE;
      while (i + n < from.words.length && j + n < to.words.length && from.words[i + n]!.stem === to.words[j + n]!.stem) n++;
      if (n > length) [length, at] = [n, j];
    }
    if (length === 0) i++;
    else {
      out.push({ from: [from.words[i]!.span[0], from.words[i + length - 1]!.span[1]], to: [to.words[at]!.span[0], to.words[at + length - 1]!.span[1]] });
      i += length;
    }
  }
  return out;
}

export function shingleAt(paper: Paper, i: number): string {
  let key = "";
  for (let k = i; k < i + SHINGLE; k++) key += `${paper.words[k]!.stem} `;
  return key;
}

/** How many of a paper's words stand in the spans. */
export function wordsWithin(paper: Paper, spans: readonly (readonly [number, number])[]): number {
  return paper.words.filter((w) => spans.some(([s, e]) => w.span[0] >= s && w.span[1] <= e)).length;
}
