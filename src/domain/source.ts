import type { Basis, Span } from "./span.ts";

export type SourceKind = "person" | "role" | "organization" | "government" | "media" | "document" | "imagery" | "poll" | "unspecified";

/** At least and at most how many; null where the upper end is open. */
export type Count = readonly [min: number, max: number | null];

/** The party whose word it is (source typing after Spangher et al.). */
export type Source = {
  readonly id: string;
  readonly entity: string | null;
  readonly kind: SourceKind;
  readonly name: string | null;
  readonly description: string;
  /** Who they are is withheld; an office-holder on the record is a role, not anonymous. */
  readonly anonymous: boolean;
  readonly count: Count | null;
  readonly access: string | null;
  readonly affiliation: string | null;
  readonly anonymityCondition: string | null;
  readonly mentions: readonly Span[];
  readonly confidence: number;
  readonly basis: Basis;
};
