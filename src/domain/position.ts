import type { Basis, Span } from "./span.ts";

/** Party × issue × stance × date (negotiation studies). */
export type Position = {
  readonly id: string;
  readonly party: string;
  readonly stance: "proposes" | "prefers" | "demands" | "resists" | "rejects" | "accepts" | "willing" | "refuses";
  readonly issue: string;
  readonly when: string | null;
  readonly attribution: string | null;
  readonly spans: readonly Span[];
  readonly confidence: number;
  readonly basis: Basis;
};
