import type { Entity } from "./entity.ts";

/** A party as one report has it. */
export type Appearance = { readonly report: string; readonly entity: string; readonly name: string };

/** A party across reports. Links are soft: each appearance keeps its words, and the reason why it was taken for this one. */
export type Actor = {
  readonly id: string;
  readonly kind: Entity["kind"];
  readonly name: string;
  readonly roles: readonly string[];
  readonly appearances: readonly (Appearance & { readonly reason: string; readonly confidence: number })[];
};
