import type { Entity } from "../../domain/entity.ts";
import type { Basis, Span } from "../../domain/span.ts";

/** A place where the text names a party. `name` is what it calls it, without title and article; `key` tells parties apart. */
export type Mention = {
  readonly span: Span;
  readonly kind: Exclude<Entity["kind"], "group">;
  readonly name: string;
  readonly confidence: number;
  readonly basis: Basis;
};

/** All mentions of one party, in the text's order. */
export type Cluster = { readonly kind: Mention["kind"]; readonly name: string; readonly mentions: readonly Mention[] };

/** A name as it is compared: lower case, straight apostrophes, no points, one space. */
export function folded(name: string): string {
  return name.toLowerCase().replaceAll("’", "'").replaceAll(".", "").replace(/^the /u, "").replaceAll(/\s+/gu, " ").trim();
}
