import type { Factuality } from "./factuality.ts";
import type { Basis, Span } from "./span.ts";

export const EVENT_TYPES = [
  "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "PROTEST",
  "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** PLOVER's auxiliary modes. */
export type Auxiliary = "historical" | "future" | "hypothetical" | "negated";

/** Something that happens, coded after PLOVER. `trigger` is its word, `spans` the clause. */
export type Event = {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly when: string | null;
  readonly where: string | null;
  readonly count: number | null;
  readonly auxiliary: readonly Auxiliary[];
  readonly factuality: Factuality;
  readonly claim: string | null;
  readonly trigger: { readonly spans: readonly Span[] };
  readonly spans: readonly Span[];
  readonly confidence: number;
  readonly basis: Basis;
};
