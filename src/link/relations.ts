import type { Relation } from "../domain/cluster.ts";
import type { Traits } from "./claims/traits.ts";
import type { Counterparts } from "./drift/counterparts.ts";
import type { Context } from "./origins/strand.ts";
import { contradictionsOf } from "./relations/contradictions.ts";
import { correctionsOf } from "./relations/corrections.ts";
import { denialsOf } from "./relations/denials.ts";

/** A cluster's claims, prepared; in the order of print. */
export type Group = readonly Traits[];

/** What is said about each group of claims by other claims: denials, and corrections by an outlet of its own reports. */
export function relationsOf(groups: readonly Group[], counterparts: Counterparts, context: Context): ReadonlyMap<Group, readonly Relation[]> {
  const denials = denialsOf(groups, context);
  const found = [...denials, ...contradictionsOf(groups, denials, context), ...correctionsOf(groups, counterparts, context)];
  return new Map(groups.map((group) => [group, found.filter((f) => f.about === group).map((f) => f.relation)]));
}
