import type { Tagged } from "../claims/tagger.ts";
import type { Phrase } from "../clauses/phrase.ts";
import type { Subject } from "../clauses/subject.ts";
import type { Stance } from "./stance.ts";

export type Tokens = readonly Tagged[];

/** A stance as it stands in a sentence, in token indices; ranges are `[from, to)`. */
export type Found = {
  readonly at: number;
  readonly stance: Stance;
  /** Who takes it: subjects, or the owner of the noun that names it. */
  readonly subjects: readonly Subject[];
  readonly owner: Phrase | null;
  /** Null where it stands before: "which X has so far resisted". */
  readonly issue: readonly [from: number, to: number] | null;
  readonly spans: readonly (readonly [from: number, to: number])[];
  /** Only a body will do, no single person. */
  readonly bodyOnly: boolean;
  readonly confidence: number;
};

/** The subject's own phrase with what follows; two spans where an insert stands between. */
export function spansOf(subjects: readonly Subject[], from: number, end: number): Found["spans"] {
  const first = subjects[0], last = subjects.at(-1);
  if (first === undefined || last === undefined || first.phrase.from >= from) return [[from, end]];
  return from - last.phrase.to < 2 ? [[first.phrase.from, end]] : [[first.phrase.from, first.phrase.to], [from, end]];
}
