import type { SharedWords } from "../../domain/derivation.ts";
import { oncePer } from "../../domain/once.ts";
import type { Paper } from "../paper.ts";
import { isWithin, quotedSpans } from "./quoted.ts";
import { sharedRuns, spansOf, type Run } from "./shared-passages.ts";

/** How much of one report's text stands word for word in another's. */
export type Reuse = {
  readonly kind: "copy" | "partial";
  /** Of all its words, 0–1. */
  readonly share: number;
  readonly words: number;
  readonly runs: readonly Run[];
  readonly passages: readonly SharedWords[];
};

/** A copy is nearly all another's words; a part is a paragraph at a stretch. Words of a speaker alone are none: others heard them too. */
const COPY = 0.65, RUN = 12, STRETCH = 20;
/** Where the other is credited, less is a part of it. */
const CREDITED_PART = 20, CREDITED_STRETCH = 10;
/** So many words in a row are one person's cut of a speech, even where most of them are quoted. */
const CUT = 40;

/** What `from` has word for word of `to`, its words in `taken` left out; null where it is too little to have been taken. */
export function reuseOf(from: Paper, to: Paper, credited: boolean, taken: ReadonlySet<number> = new Set()): Reuse | null {
  const runs = sharedRuns(from, to);
  const counted = runs.map((run) => countOf(run, heardIn(from), taken));
  const own = counted.reduce((sum, c) => sum + c.told, 0);
  const words = counted.reduce((sum, c) => sum + c.fresh, 0);
  const share = words / Math.max(1, from.words.length);
  const longest = Math.max(0, ...counted.map((c) => c.told));
  const parts = longest >= STRETCH || (credited && own >= CREDITED_PART && longest >= CREDITED_STRETCH);
  const cut = counted.some((c) => c.fresh >= CUT && c.told > 0);
  if (!parts && !cut && !(share >= COPY && own >= RUN)) return null;
  return { kind: share >= COPY ? "copy" : "partial", share, words, runs, passages: runs.map((run) => spansOf(from, to, run)) };
}

/** Which of a report's words stand in quotation marks. */
const heardIn = oncePer((paper: Paper): readonly boolean[] => {
  const quoted = quotedSpans(paper.text);
  return paper.words.map((w) => isWithin(w.span, quoted));
});

/** How many words of a run are not taken yet, and how many of those stand outside quotation marks. */
function countOf({ from, length }: Run, heard: readonly boolean[], taken: ReadonlySet<number>): { readonly fresh: number; readonly told: number } {
  let fresh = 0, told = 0;
  for (let i = from; i < from + length; i++) {
    if (taken.has(i)) continue;
    fresh++;
    if (!heard[i]) told++;
  }
  return { fresh, told };
}
