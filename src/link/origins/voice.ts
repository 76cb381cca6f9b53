import type { Source } from "../../domain/source.ts";
import { nameKey } from "../name-key.ts";
import type { Paper } from "../paper.ts";
import { institutionKey, type People } from "../people.ts";
import { isNamelessReport, isRecord, speaksForAll } from "./speech.ts";

/**
 * Whose word a claim is in one report, as origins are counted: somebody named, an institution through whoever speaks for
 * it, a record or pictures, people without a name, the reporter who saw it, another outlet, the outlet itself, or nobody
 * ("media reports"). `institution` is whom a named person speaks for.
 */
export type Voice =
  | { readonly kind: "person"; readonly key: string; readonly institution: string | null; readonly source: Source; readonly paper: string }
  | { readonly kind: "institution" | "evidence" | "outlet" | "hearsay"; readonly key: string; readonly source: Source; readonly paper: string }
  | { readonly kind: "unnamed"; readonly key: string; readonly via: string; readonly source: Source; readonly paper: string }
  | { readonly kind: "own"; readonly key: string; readonly paper: string }
  | { readonly kind: "witness"; readonly key: string; readonly paper: string };

export type Outlets = ReadonlySet<string>;

/** `via` is the key of the outlet in whose reporting people without a name were met. */
export function voiceOf(source: Source, via: string, paper: string, people: People, outlets: Outlets): Voice {
  const { kind, name, description, affiliation, count } = source;
  const key = nameKey(name ?? description);
  if (kind === "media" || outlets.has(key)) return name === null && !outlets.has(key) ? { kind: "hearsay", key, source, paper } : { kind: "outlet", key, source, paper };
  if (/^(?:I|we|(?:this|our) (?:reporter|correspondent))$/iu.test(description)) return { kind: "witness", key: via, paper };
  const carrier = kind === "document" && !/\b(?:seen|obtained|reviewed|shown)\b/iu.test(description) ? [...outlets].filter((o) => ` ${nameKey(description)} `.includes(` ${o} `)).sort((a, b) => b.length - a.length)[0] : undefined;
  if (carrier !== undefined) return { kind: "outlet", key: carrier, source, paper };
  if (isNamelessReport(description)) return { kind: "hearsay", key, source, paper };
  if (kind === "document" || kind === "imagery" || kind === "poll" || (kind !== "organization" && name === null && isRecord(description))) return { kind: "evidence", key, source, paper };
  if (kind === "organization" || kind === "government") return { kind: "institution", key: institutionKey(name ?? description), source, paper };
  if (source.anonymous) return { kind: "unnamed", key, via, source, paper };
  if (kind === "person" && name !== null) return personVoice(people.personOf(source), source, paper, people);
  const holder = kind === "role" ? people.holder(description) : null;
  if (holder !== null) return personVoice(holder, source, paper, people);
  if (affiliation !== null) return { kind: "institution", key: institutionKey(affiliation), source, paper };
  if (kind === "unspecified") return { kind: "institution", key: institutionKey(description), source, paper };
  return count?.[1] === 1 && speaksForAll(description) ? { kind: "institution", key, source, paper } : { kind: "unnamed", key, via, source, paper };
}

function personVoice(key: string, source: Source, paper: string, people: People): Voice {
  return { kind: "person", key, institution: people.institution(key), source, paper };
}

export function ownVoice({ outlet, id }: Paper): Voice {
  return { kind: "own", key: outlet?.key ?? id, paper: id };
}
