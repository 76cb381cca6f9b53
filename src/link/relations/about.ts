import type { Relation } from "../../domain/cluster.ts";
import { oncePer } from "../../domain/once.ts";
import { answered } from "../claims/features.ts";
import type { Traits } from "../claims/traits.ts";
import type { Group } from "../relations.ts";

/** A relation with the group it is about. */
export type About = { readonly about: Group; readonly relation: Relation };

/** Of groups as much spoken of, the one told in more reports: doubled, it is worth this much; and sooner what somebody said than background. */
const WIDER = 0.04, SAID = 0.15;

/** How far a claim speaks of what a group says, 0–1: whether its words have answers there, and a little the other way. */
export function aboutness(claim: Traits, group: Group): number {
  return Math.max(...wordingsOf(group).map((member) => 0.7 * answered(claim, member) + 0.3 * answered(member, claim)));
}

/** Its members in other words each, the first in print: reprints say nothing new. */
export const wordingsOf = oncePer((group: Group): Group => [...Map.groupBy(group, (t) => t.stems.join(" ")).values()].map((copies) => copies[0]!));

/** The group that a claim speaks of most, at least `least`; the first in print of equals. */
export function mostAbout(claim: Traits, groups: readonly Group[], least: number, sooner: (group: Group) => number = () => 0): Group | null {
  let best: Group | null = null, most = 0;
  for (const group of groups) {
    const score = aboutness(claim, group);
    const worth = score + WIDER * Math.log2(new Set(group.map((m) => m.assertion.paper)).size) + (group.some((m) => m.speaker !== null) ? SAID : 0) + sooner(group);
    if (score >= least && worth > most) [best, most] = [group, worth];
  }
  return best;
}
