import type { Actor } from "../domain/actor.ts";
import type { Entity } from "../domain/entity.ts";
import { contentId } from "../domain/id.ts";
import { nameKey } from "./name-key.ts";
import type { Paper } from "./paper.ts";

/** Parties across reports. The kind and the fullest name make an actor; each appearance keeps its words and its reason. */
export function actorsOf(papers: readonly Paper[], person: (name: string) => string): readonly Actor[] {
  const all = papers.flatMap((p) => p.reading.entities.map((entity) => ({ paper: p, entity, key: keyOf(entity, person) })));
  return [...Map.groupBy(all, (x) => x.key)].map(([key, group]) => {
    const fullest = group.map((x) => x.entity.name).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!;
    return {
      id: contentId({ noun: "actor", key }),
      kind: group[0]!.entity.kind,
      name: fullest,
      roles: [...new Set(group.flatMap((x) => x.entity.roles.map((r) => r.role)))].sort(),
      appearances: group.map(({ paper, entity }) => ({
        report: paper.id, entity: entity.id, name: entity.name,
        reason: nameKey(entity.name) === nameKey(fullest) ? "the same name" : `“${entity.name}” is a shorter form of “${fullest}”, and no other in these reports`,
        confidence: nameKey(entity.name) === nameKey(fullest) ? 0.9 : 0.7,
      })),
    };
  });
}

function keyOf({ kind, name }: Entity, person: (name: string) => string): string {
  return `${kind} ${kind === "person" ? person(name) : nameKey(name)}`;
}
