import type { Basis, Span } from "./span.ts";

/** A date or duration as the text gives it (TIMEX3, without its preposition); values ISO 8601, seasons and decades EDTF. */
export type When = {
  readonly id: string;
  readonly words: string;
  readonly spans: readonly Span[];
  readonly value: string | null;
  readonly precision: "time" | "day" | "week" | "month" | "quarter" | "season" | "year" | "decade" | "century" | "duration" | "set" | "vague";
  /** What a relative date was reckoned from: ISO 8601, or null for an absolute one. */
  readonly relativeTo: string | null;
  readonly confidence: number;
  readonly basis: Basis;
};
