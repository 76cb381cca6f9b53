import type { Source } from "../../domain/source.ts";
import { nameKey } from "../name-key.ts";
import type { Outlet, Paper } from "../paper.ts";

/**
 * Whose word a claim is in one report, as origins are counted: somebody named, an institution through whoever speaks
 * for it, a document or pictures, people who stay unnamed, another outlet, the outlet itself, or nobody ("media reports").
 */
export type Voice =
  | { readonly kind: "person" | "institution" | "evidence" | "unnamed"; readonly key: string; readonly source: Source; readonly via: string | null }
  | { readonly kind: "outlet"; readonly key: string; readonly source: Source }
  | { readonly kind: "hearsay"; readonly key: string; readonly source: Source }
  | { readonly kind: "own"; readonly key: string };

/** `via` is the key of the outlet whose reporting an unnamed source was met in. */
export function voiceOf(source: Source, via: string | null, person: (name: string) => string): Voice {
  const { kind, name, description, affiliation, count } = source;
  switch (kind) {
    case "media":
      return name === null ? { kind: "hearsay", key: "", source } : { kind: "outlet", key: nameKey(name), source };
    case "document": case "imagery": case "poll":
      return { kind: "evidence", key: kind, source, via };
    case "organization": case "government":
      return { kind: "institution", key: nameKey(name ?? description), source, via };
    case "unspecified":
      return { kind: "hearsay", key: "", source };
    case "person": case "role":
      if (source.anonymous) return { kind: "unnamed", key: nameKey(description), source, via };
      if (name !== null) return { kind: "person", key: person(name), source, via };
      if (affiliation !== null && (count?.[1] === 1 || count === null)) return { kind: "institution", key: nameKey(affiliation), source, via };
      return { kind: "unnamed", key: nameKey(description), source, via };
  }
}

export function ownVoice({ outlet, id }: Paper): Voice {
  return { kind: "own", key: outlet?.key ?? id };
}

export function isOutlet(source: Source, outlet: Outlet | null): boolean {
  return outlet !== null && source.kind === "media" && nameKey(source.name ?? source.description) === outlet.key;
}
