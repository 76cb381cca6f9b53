import type { Span } from "./span.ts";

/** What a person decides. Linking obeys the first four; the rest is the desk's own work on a claim. Undo is another row. */
export type Verdict =
  | { readonly kind: "same-claim" | "different-claim"; readonly a: string; readonly b: string }
  /** These claims are another proposition than those `from` which they are split. */
  | { readonly kind: "split"; readonly claims: readonly string[]; readonly from: readonly string[] }
  | { readonly kind: "same-source" | "different-source"; readonly a: string; readonly b: string }
  | { readonly kind: "derives" | "does-not-derive"; readonly from: string; readonly to: string }
  | { readonly kind: "confirm"; readonly claim: string }
  | { readonly kind: "correct"; readonly claim: string; readonly field: "factuality" | "source" | "condition" | "not-a-claim"; readonly value: string }
  | { readonly kind: "status"; readonly claim: string; readonly value: "open" | "checking" | "verified" | "disputed" | "closed" }
  | { readonly kind: "assign"; readonly claim: string; readonly to: string }
  | { readonly kind: "note"; readonly report: string; readonly spans: readonly Span[]; readonly words: string }
  | { readonly kind: "watch" | "unwatch"; readonly noun: "claim" | "source" | "place" | "story"; readonly target: string }
  | { readonly kind: "undo"; readonly decision: string };

/** A verdict with who gave it, when (UTC, ISO 8601) and why. Claims and sources by their ids across readings (evidence-id.ts). */
export type Decision = { readonly id: string; readonly by: string; readonly at: string; readonly reason: string; readonly verdict: Verdict };
