import type { Basis, Span } from "./span.ts";

/** A consultation between parties (PLOVER CONSULT). */
export type Contact = {
  readonly id: string;
  readonly parties: readonly string[];
  readonly how: "visit" | "phone" | "meeting" | "multilateral" | "letter";
  readonly count: number | null;
  readonly when: string | null;
  /** ISO 8601 duration the contacts fell within. */
  readonly within: string | null;
  readonly where: string | null;
  readonly status: "held" | "planned" | "possible" | "denied";
  readonly spans: readonly Span[];
  readonly confidence: number;
  readonly basis: Basis;
};
