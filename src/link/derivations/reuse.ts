import type { SharedWords } from "../../domain/derivation.ts";
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

/** A copy is nearly all another's words; a part is a paragraph, in pieces or at a stretch. Words of a speaker alone are none: others heard them too. */
const COPY = 0.65, PART = 35, RUN = 12, STRETCH = 20;
/** Where the other is credited, less is a part of it. */
const CREDITED_PART = 20, CREDITED_STRETCH = 10;
/** So many words in a row are one person's cut of a speech, even where most of them are quoted. */
const CUT = 40;

/** What `from` has word for word of `to`, its words in `taken` left out; null where it is too little to have been taken. */
export function reuseOf(from: Paper, to: Paper, credited: boolean, taken: ReadonlySet<number> = new Set()): Reuse | null {
  const runs = sharedRuns(from, to);
  const quoted = quotedSpans(from.text);
  const heard = from.words.map((w) => isWithin(w.span, quoted));
  const fresh = (run: Run): readonly number[] => Array.from({ length: run.length }, (_, i) => run.from + i).filter((i) => !taken.has(i));
  const told = (run: Run): number => fresh(run).filter((i) => !heard[i]).length;
  const own = runs.reduce((sum, run) => sum + told(run), 0);
  const words = runs.reduce((sum, run) => sum + fresh(run).length, 0);
  const share = words / Math.max(1, from.words.length);
  const longest = Math.max(0, ...runs.map(told));
  const parts = longest >= STRETCH || (own >= PART && longest >= RUN) || (credited && own >= CREDITED_PART && longest >= CREDITED_STRETCH);
  const cut = runs.some((run) => fresh(run).length >= CUT && told(run) > 0);
  if (!parts && !cut && !(share >= COPY && own >= RUN)) return null;
  return { kind: share >= COPY ? "copy" : "partial", share, words, runs, passages: runs.map((run) => spansOf(from, to, run)) };
}
