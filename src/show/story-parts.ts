import type { Actor } from "../domain/actor.ts";
import type { Cluster } from "../domain/cluster.ts";
import { claimIdsOf } from "../domain/evidence-id.ts";
import type { Reading } from "../domain/reading.ts";
import { entityOf, nameIn } from "./reading-names.ts";

/** What pictures of several reports are made of: the readings in the order of print, their claims and their actors. */
export type StoryParts = { readonly readings: readonly Reading[]; readonly clusters: readonly Cluster[]; readonly actors: readonly Actor[] };

/** A party across reports, or as one report has it where no actor is known. */
export type PartyRef = { readonly id: string; readonly name: string; readonly kind: Actor["kind"] };

/** From a reading's reference to the party it is; null where it names nobody. */
export function parties({ readings, actors }: StoryParts): (report: string, ref: string) => PartyRef | null {
  const byReport = new Map(readings.map((r) => [r.report.id, r]));
  const known = new Map(actors.flatMap((a) => a.appearances.map((x) => [`${x.report} ${x.entity}`, a] as const)));
  return (report, ref) => {
    const reading = byReport.get(report);
    if (reading === undefined) return null;
    const entity = entityOf(reading, ref), actor = known.get(`${report} ${entity}`);
    if (actor) return { id: actor.id, name: actor.name, kind: actor.kind };
    const name = nameIn(reading, entity);
    return name === null ? null : { id: `${report} ${entity}`, name, kind: reading.entities.find((e) => e.id === entity)?.kind ?? "other" };
  };
}

/** From a reading's claim to the cluster it stands in. */
export function clustersOf({ readings, clusters }: StoryParts): (report: string, claim: string | null) => Cluster | null {
  const byMember = new Map(clusters.flatMap((c) => c.members.map((m) => [m.claim, c] as const)));
  const ids = new Map(readings.map((r) => [r.report.id, claimIdsOf(r)]));
  return (report, claim) => (claim === null ? null : (byMember.get(ids.get(report)?.get(claim) ?? "") ?? null));
}
