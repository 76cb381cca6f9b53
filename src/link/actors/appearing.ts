import type { Entity } from "../../domain/entity.ts";
import type { Paper } from "../paper.ts";

/** A party as one report has it, with what the report says of it. */
export type Appearing = {
  readonly paper: Paper;
  readonly entity: Entity;
};

/** Whom an appearance is taken for: appearances with one key are one party. `name` is how that party is called. */
export type Identity = { readonly key: string; readonly reason: string; readonly confidence: number };

export const SAME_NAME = { reason: "the same name", confidence: 0.9 } as const;
