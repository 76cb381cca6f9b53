import type { Relation } from "../../domain/cluster.ts";
import { oncePer } from "../../domain/once.ts";
import type { Group } from "../relations.ts";

/** A relation with the group it is about. */
export type About = { readonly about: Group; readonly relation: Relation };

/** Its members in other words each, the first in print: reprints say nothing new. */
export const wordingsOf = oncePer((group: Group): Group => [...Map.groupBy(group, (t) => t.stems.join(" ")).values()].map((copies) => copies[0]!));
