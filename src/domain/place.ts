import type { Basis, Span } from "./span.ts";

export const PLACE_KINDS = ["city", "country", "region", "state", "county", "sea", "river", "mountain", "island", "continent", "facility", "other"] as const;

/** A place named in the text; a demonym is none, a city that acts as a government is a metonym. */
export type Place = {
  readonly id: string;
  readonly name: string;
  readonly spans: readonly Span[];
  readonly use: "place" | "metonym";
  /** Degrees, WGS 84; null where a point would be false. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly gazetteer: { readonly name: string; readonly id: string } | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly kind: (typeof PLACE_KINDS)[number];
  readonly precision: "point" | "city" | "region" | "country" | "near" | "unknown";
  readonly confidence: number;
  readonly basis: Basis;
};
