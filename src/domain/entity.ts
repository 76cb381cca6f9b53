import type { Basis, Span } from "./span.ts";

/** A party the text names, with every mention and the roles the text gives it. */
export type Entity = {
  readonly id: string;
  readonly kind: "person" | "organization" | "government" | "group" | "other";
  readonly name: string;
  readonly mentions: readonly Span[];
  readonly roles: readonly { readonly role: string; readonly spans: readonly Span[] }[];
  readonly confidence: number;
  readonly basis: Basis;
};
