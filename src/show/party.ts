import type { Source } from "../domain/source.ts";

/** A source as the desk names it: who, how many, and what the text says of unnamed people. */
export type Party = {
  readonly words: string;
  readonly kind: Source["kind"];
  readonly anonymous: boolean;
  /** "2", "2 or more", "2–5"; null where the text counts nobody. */
  readonly count: string | null;
  /** At least how many, for drawing. */
  readonly least: number;
  readonly access: string | null;
  readonly affiliation: string | null;
  readonly anonymityCondition: string | null;
};

export function partyOf(source: Pick<Source, "name" | "description" | "kind" | "anonymous" | "count"> & Partial<Pick<Source, "access" | "affiliation" | "anonymityCondition">>): Party {
  return {
    words: source.name ?? source.description,
    kind: source.kind,
    anonymous: source.anonymous,
    count: source.count === null ? null : countWords(source.count),
    least: source.count?.[0] ?? 1,
    access: source.access ?? null,
    affiliation: source.affiliation ?? null,
    anonymityCondition: source.anonymityCondition ?? null,
  };
}

/** A count as a range; no upper end is said so. */
export function countWords([min, max]: readonly [number, number | null]): string {
  if (max === null) return `${min} or more`;
  return min === max ? `${min}` : `${min}–${max}`;
}
