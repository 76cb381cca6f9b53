import type { SharedWords } from "../../domain/derivation.ts";
import type { Paper } from "../paper.ts";

/** Words in a row that two texts must share to count as a passage. */
const SHINGLE = 5;
type Shingles = { readonly list: readonly string[]; readonly at: ReadonlyMap<string, readonly number[]>; readonly length: number };
const known = new WeakMap<Paper, Shingles>();

/** A run of words that stands in both texts: where it begins in each, and how many words it has. */
export type Run = { readonly from: number; readonly to: number; readonly length: number };

/** The runs of words that stand in both texts: at each place of `from` the longest there is in `to`, in the order of `from`. */
export function sharedRuns(from: Paper, to: Paper): readonly Run[] {
  const own = shinglesOf(from), others = shinglesOf(to);
  const out: Run[] = [];
  for (let i = 0; i < own.length; ) {
    let length = 0, at = -1;
    for (const j of others.at.get(own.list[i]!) ?? []) {
      let n = SHINGLE;
      while (i + n < from.words.length && j + n < to.words.length && from.words[i + n]!.stem === to.words[j + n]!.stem) n++;
      if (n > length) [length, at] = [n, j];
    }
    if (length > 0) out.push({ from: i, to: at, length });
    i += Math.max(1, length);
  }
  return out;
}

/** A run as spans in both texts. */
export function spansOf(from: Paper, to: Paper, run: Run): SharedWords {
  const span = (paper: Paper, at: number): SharedWords["from"] => [paper.words[at]!.span[0], paper.words[at + run.length - 1]!.span[1]];
  return { from: span(from, run.from), to: span(to, run.to) };
}

function shinglesOf(paper: Paper): Shingles {
  const cached = known.get(paper);
  if (cached !== undefined) return cached;
  const list: string[] = [], at = new Map<string, number[]>();
  for (let i = 0; i + SHINGLE <= paper.words.length; i++) {
    const key = paper.words.slice(i, i + SHINGLE).map((w) => w.stem).join(" ");
    list.push(key);
    const places = at.get(key);
    if (places === undefined) at.set(key, [i]);
    else places.push(i);
  }
  const shingles = { list, at, length: list.length };
  known.set(paper, shingles);
  return shingles;
}
