import type { Span } from "./span.ts";

/** One telling of an event in one report. */
export type EventMember = {
  /** The event's id across readings (evidence-id.ts). */
  readonly event: string;
  readonly report: string;
  /** The word that tells it. */
  readonly trigger: readonly Span[];
};

/** Events of one or more reports that are the same happening. Its id is its first member's in print. */
export type EventCluster = {
  readonly id: string;
  /** In the order of print, then of the text. */
  readonly members: readonly EventMember[];
};
