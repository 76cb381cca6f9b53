import type { Entity } from "../domain/entity.ts";
import type { Place } from "../domain/place.ts";
import type { Source } from "../domain/source.ts";
import type { Span } from "../domain/span.ts";
import { proseOf } from "./claims/prose.ts";
import type { Prose } from "./claims/prose.ts";
import { bodies } from "./entities/bodies.ts";
import type { Cluster, Mention } from "./entities/mention.ts";
import { mentionsOf } from "./entities/naming.ts";
import { people } from "./entities/people.ts";
import { rolesAt, type Role } from "./entities/roles.ts";
import type { NameSpan } from "./names.ts";

/** `names` may be empty (a network without a name head): names are then found by their capitals, and sources by their own. */
export type EntityInput = {
  readonly text: string;
  readonly names: readonly NameSpan[];
  readonly sources: readonly Source[];
  readonly places: readonly Place[];
  /** The report's headline: its capitals alone make no names. */
  readonly headline?: string | null;
  /** The text's tagged sentences, where another step has made them. */
  readonly prose?: Prose;
};

/**
 * The parties a text names, ids "n1", "n2", … by first mention: people, organizations, and governments, which are also what a
 * capital or a country stands for where it acts. A mention is a name in full or in part, an acronym, a metonym; no pronouns.
 * `basis` is "inferred" where every mention is a metonym.
 */
export function readEntities({ text, names, sources, places, headline = null, prose = proseOf(text) }: EntityInput): readonly Entity[] {
  const mentions = withShortForms(mentionsOf({ text, names, sources, places, headline }));
  const clusters = [...people(mentions.filter((m) => m.kind === "person")), ...bodies(text, mentions.filter((m) => m.kind !== "person"))];
  return clusters
    .map((cluster) => (isThing(text, cluster) ? { ...cluster, kind: "other" as const } : cluster))
    .map((cluster) => entityOf(text, prose, cluster))
    .toSorted((a, b) => a.mentions[0]![0] - b.mentions[0]![0])
    .map((entity, i) => ({ id: `n${String(i + 1)}`, ...entity }));
}

/** "the Star Kestrel": what has an article wherever its whole name stands is a ship or the like, and no person. */
function isThing(text: string, { kind, mentions }: Cluster): boolean {
  const whole = mentions.filter((m) => m.name.includes(" "));
  return kind === "person" && whole.length > 0 && whole.every(({ span: [start] }) => /(?<!\p{L})the $/iu.test(text.slice(Math.max(0, start - 5), start)));
}

/** "Corvid" for "Corvid Partners": a lone word that the network took for a person, where it begins a body's name and ends no person's. */
function withShortForms(mentions: readonly Mention[]): readonly Mention[] {
  const named = mentions.filter((m) => m.kind !== "person"), full = mentions.filter((m) => m.kind === "person" && m.name.includes(" "));
  return mentions.map((m) => {
    if (m.kind !== "person" || m.name.includes(" ") || full.some(({ name }) => name.split(" ").includes(m.name))) return m;
    const body = named.find(({ name }) => name.startsWith(`${m.name} `));
    return body === undefined ? m : { ...m, kind: body.kind };
  });
}

function entityOf(text: string, prose: Prose, { kind, name, mentions }: Cluster): Omit<Entity, "id"> {
  const spans = mentions.map((m) => m.span).toSorted((a, b) => a[0] - b[0]);
  const confidence = mentions.reduce((sum, m) => sum + m.confidence, 0) / mentions.length;
  return {
    kind, name, mentions: spans,
    roles: kind === "person" ? merged(spans.flatMap((span) => rolesAt(text, prose, span))) : [],
    confidence: Math.round(confidence * 1000) / 1000,
    basis: mentions.every((m) => m.basis === "inferred") ? "inferred" : "stated",
  };
}

/** Each role once, with every place where the text gives it. */
function merged(roles: readonly Role[]): Entity["roles"] {
  return [...Map.groupBy(roles, ({ role }) => role.toLowerCase()).values()].map((same) => ({ role: same[0]!.role, spans: same.flatMap(({ spans }): readonly Span[] => spans) }));
}
