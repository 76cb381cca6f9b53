import type { Entity } from "../../domain/entity.ts";
import type { Source } from "../../domain/source.ts";
import { overlap } from "../../domain/span.ts";
import { countryName } from "../clauses/country.ts";
import { folded } from "./mention.ts";

const KINDS: Readonly<Partial<Record<Source["kind"], readonly Entity["kind"][]>>> = {
  person: ["person"], role: ["person"], organization: ["organization", "government"], government: ["government", "organization"], media: ["organization", "government"],
};

/** Sources with `entity` set to the entity that is the same party: a named one, of a like kind, under the same name. Others stay as they are. */
export function linkSources(sources: readonly Source[], entities: readonly Entity[]): readonly Source[] {
  return sources.map((source) => {
    if (source.entity !== null || source.name === null || source.anonymous) return source;
    const kinds = KINDS[source.kind] ?? [];
    const alike = entities.filter((e) => kinds.includes(e.kind));
    const same = alike.filter((e) => sameName(source.name ?? "", e.name, e.kind));
    const there = same.filter((e) => e.mentions.some((m) => source.mentions.some((s) => overlap(m, s) > 0)));
    const found = there.length > 0 ? there : same;
    return found.length === 1 ? { ...source, entity: found[0]!.id } : source;
  });
}

/** The same in full, or one the end of the other for people ("Peskov"), the beginning or the country for bodies. */
function sameName(a: string, b: string, kind: Entity["kind"]): boolean {
  const [x, y] = kind === "person" ? [folded(a), folded(b)] : [folded(countryName(a)), folded(countryName(b))];
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (kind !== "person") return long.startsWith(`${short} `);
  const [given, surname] = [long.split(" ")[0], long.split(" ").at(-1)];
  return long.endsWith(` ${short}`) || (short.split(" ").length > 1 && short.split(" ")[0] === given && short.split(" ").at(-1) === surname);
}
