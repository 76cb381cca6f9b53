import type { Attribution } from "../../domain/attribution.ts";
import type { Claim } from "../../domain/claim.ts";
import type { Entity } from "../../domain/entity.ts";
import type { Place } from "../../domain/place.ts";
import type { Source } from "../../domain/source.ts";
import type { Basis, Span } from "../../domain/span.ts";
import type { When } from "../../domain/when.ts";
import type { Prose } from "../claims/prose.ts";

/** What the steps on contacts, positions and inquiries read. */
export type Scene = {
  readonly text: string;
  readonly prose: Prose;
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly attributions: readonly Attribution[];
  readonly claims?: readonly Claim[];
  readonly places: readonly Place[];
  readonly dates: readonly When[];
};

/** A party that a phrase stands for: `id` is an entity's, a source's or a wanted one's. */
export type Party = { readonly id: string; readonly kind: Entity["kind"]; readonly basis: Basis; readonly span: Span };

/** A party that rows point at and no entity covers yet; its id is made of the place where its words first stand. */
export type Wanted = { readonly id: string; readonly kind: Entity["kind"]; readonly name: string; readonly span: Span };

/** The wanted parties as entities, one for each id, with every span it was wanted for. */
export function entitiesWanted(wanted: readonly Wanted[]): readonly Entity[] {
  const byId = Map.groupBy(wanted, (w) => w.id);
  return [...byId].map(([id, list]) => ({
    id, kind: (list[0] as Wanted).kind, name: (list[0] as Wanted).name,
    mentions: [...new Map(list.map((w) => [w.span.join(), w.span])).values()].toSorted((a, b) => a[0] - b[0]),
    roles: [], confidence: 0.6, basis: "stated",
  }));
}
