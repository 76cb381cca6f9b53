import type { Factuality } from "./factuality.ts";
import type { Basis, Span } from "./span.ts";

export const EVENT_TYPES = [
  "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "PROTEST",
  "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** PLOVER's auxiliary modes. */
export type Auxiliary = "historical" | "future" | "hypothetical" | "negated";

export const TENSES = ["past", "present", "future"] as const;
export type Tense = (typeof TENSES)[number];

/**
 * Something that happens. Acts between parties are coded after PLOVER; any other has no type, mode, parties or count.
 * `tense` is the time its words put it in; `trigger` its word, `spans` the clause.
 */
export type Event = {
  readonly id: string;
  readonly type: EventType | null;
  readonly mode: string | null;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly when: string | null;
  readonly where: string | null;
  readonly count: number | null;
  readonly tense: Tense;
  readonly auxiliary: readonly Auxiliary[];
  readonly factuality: Factuality;
  /** How sure and which way, from -3 (certainly not) over 0 (open) to 3 (certain): the scale of UW factuality. */
  readonly score: number;
  readonly claim: string | null;
  readonly trigger: { readonly spans: readonly Span[] };
  readonly spans: readonly Span[];
  readonly confidence: number;
  readonly basis: Basis;
};
