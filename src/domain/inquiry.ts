import type { Basis, Span } from "./span.ts";

/** Someone was asked: who, for whom, by which channel, with what outcome. */
export type Inquiry = {
  readonly id: string;
  readonly asked: string;
  readonly for: string | null;
  readonly by: string | null;
  readonly channel: string | null;
  readonly outcome: "no-response" | "declined" | "denied" | "answered" | "unreachable";
  readonly spans: readonly Span[];
  readonly confidence: number;
  readonly basis: Basis;
};
