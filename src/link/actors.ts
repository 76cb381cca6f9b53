import type { Actor } from "../domain/actor.ts";
import { contentId } from "../domain/id.ts";
import type { Appearing } from "./actors/appearing.ts";
import { bodiesOf } from "./actors/bodies.ts";
import { personsOf } from "./actors/persons.ts";
import type { Paper } from "./paper.ts";

/** Parties across reports. Links are soft: each appearance keeps its words, why it was taken for this party, and how sure that is. */
export function actorsOf(papers: readonly Paper[]): readonly Actor[] {
  const all = papers.flatMap((paper) => paper.reading.entities.map((entity): Appearing => ({ paper, entity })));
  const [people, bodies] = [all.filter(isPerson), all.filter((one) => !isPerson(one))];
  const [person, body] = [personsOf(people), bodiesOf(bodies)];
  const identified = all.map((one) => ({ one, identity: isPerson(one) ? person(one) : body(one) }));
  return [...Map.groupBy(identified, ({ identity }) => identity.key)].map(([key, group]): Actor => ({
    id: contentId({ noun: "actor", key }),
    kind: group[0]!.one.entity.kind,
    name: nameOf(group.map(({ one, identity }) => ({ name: one.entity.name, sure: identity.confidence }))),
    roles: [...new Set(group.flatMap(({ one }) => one.entity.roles.map((r) => r.role)))].sort(),
    appearances: group.map(({ one: { paper, entity }, identity: { reason, confidence } }) => ({ report: paper.id, entity: entity.id, name: entity.name, reason, confidence })),
  }));
}

/** Of the surest names the one that most reports have, the fuller of two. */
function nameOf(names: readonly { readonly name: string; readonly sure: number }[]): string {
  const most = Math.max(...names.map((n) => n.sure));
  const counted = Map.groupBy(names.filter((n) => n.sure === most), (n) => n.name);
  return [...counted].toSorted(([a, x], [b, y]) => y.length - x.length || b.length - a.length || (a < b ? -1 : 1))[0]![0];
}

function isPerson({ entity }: Appearing): boolean {
  return entity.kind === "person";
}
