import type { SharedWords } from "../../domain/derivation.ts";
import { oncePer } from "../../domain/once.ts";
import type { Word } from "../words.ts";

/** Words in a row that two texts must share to count as a passage. */
const SHINGLE = 5;
/** A text by its words in order. */
export type Worded = { readonly words: readonly Word[] };

type Shingles = { readonly list: readonly string[]; readonly at: ReadonlyMap<string, readonly number[]>; readonly length: number };

/** A run of words that stands in both texts: where it begins in each, and how many words it has. */
export type Run = { readonly from: number; readonly to: number; readonly length: number };

/** The runs of words that stand in both texts: at each place of `from` the longest there is in `to`, in the order of `from`. */
export function sharedRuns(from: Worded, to: Worded): readonly Run[] {
  const own = shinglesOf(from.words), others = shinglesOf(to.words);
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

/** The pairs of texts that share at least so many runs of five words, each pair once, in the order of the texts. */
export function pairsSharing<T extends Worded>(texts: readonly T[], least: number): readonly (readonly [T, T])[] {
  const holders = new Map<string, number[]>();
  for (const [i, text] of texts.entries())
    for (const key of shinglesOf(text.words).at.keys()) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [i]);
      else list.push(i);
    }
  const shared = new Map<number, number>();
  for (const list of holders.values()) for (const [k, i] of list.entries()) for (const j of list.slice(k + 1)) shared.set(i * texts.length + j, (shared.get(i * texts.length + j) ?? 0) + 1);
  return [...shared].flatMap(([key, n]) => (n >= least ? [key] : [])).sort((a, b) => a - b).map((key) => [texts[Math.floor(key / texts.length)]!, texts[key % texts.length]!] as const);
}

/** A run as spans in both texts. */
export function spansOf(from: Worded, to: Worded, run: Run): SharedWords {
  const span = ({ words }: Worded, at: number): SharedWords["from"] => [words[at]!.span[0], words[at + run.length - 1]!.span[1]];
  return { from: span(from, run.from), to: span(to, run.to) };
}

const shinglesOf = oncePer((words: readonly Word[]): Shingles => {
  const list: string[] = [], at = new Map<string, number[]>();
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const key = words.slice(i, i + SHINGLE).map((w) => w.stem).join(" ");
    list.push(key);
    const places = at.get(key);
    if (places === undefined) at.set(key, [i]);
    else places.push(i);
  }
  return { list, at, length: list.length };
});
