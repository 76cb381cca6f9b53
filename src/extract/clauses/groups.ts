import type { Entity } from "../../domain/entity.ts";
import type { Tagged } from "../claims/tagger.ts";
import type { Parties } from "./parties.ts";
import type { Party, Wanted } from "./scene.ts";
import { isPlural, nounKind } from "../sources/noun.ts";

type Kind = Entity["kind"];
const KINDS: { readonly [kind: string]: Kind } = { person: "person", collective: "group", institution: "organization", organization: "organization", government: "government" };
/** Nouns that say nothing of who. */
const ARMED = /^(?:forces|troops|units|patrols|squads)$/;
const ANYONE = /^(?:anyone|anybody|everyone|everybody|nobody|noone|somebody|someone|people|person|persons|man|men|woman|women|others|ones|one|many|some|members|those|these|child|children|number|series|lot)$/;

/** Parties that also take a bare description for one ("truckers", "gunmen"): events and contacts, unlike positions, are often those of nameless groups. */
export function withGroups(text: string, parties: Parties): Parties {
  return withDescribed(text, parties, (head, first) => (first.tag === "PRP$" ? undefined : KINDS[nounKind(head.lower) ?? ""] ?? (ARMED.test(head.lower) ? "group" : undefined)));
}

/** Parties that take any description for one ("the prison service", "its lawyers"): whoever is asked for comment is somebody. */
export function withAnyone(text: string, parties: Parties): Parties {
  return withDescribed(text, parties, (head) => KINDS[nounKind(head.lower) ?? ""] ?? "organization");
}

function withDescribed(text: string, parties: Parties, kindOf: (head: Tagged, first: Tagged) => Kind | undefined): Parties {
  const own = new Map<string, Wanted[]>();
  let lowered = "";
  const at: Parties["at"] = (tokens, phrase, apposed) => {
    const known = parties.at(tokens, phrase, apposed);
    const first = tokens[phrase.from], head = tokens[phrase.to - 1];
    if (known.length > 0 || first === undefined || head === undefined || head.tag === "NNP" || head.tag === "PRP") return known;
    const kind = kindOf(head, first);
    // "board members" are of a body, "members" of none
    // "nine people" are those people
    const counted = /^(?:people|men|women|others|children)$/.test(head.lower) && tokens.slice(phrase.from, phrase.to).some((t) => t.tag === "CD");
    const unknown = !counted && ANYONE.test(head.lower) && !(head.lower === "members" && tokens[phrase.to - 2]?.tag === "NN" && phrase.to - phrase.from > 1);
    if (kind === undefined || unknown || /^(?:no|any|every)$/.test(first.lower)) return [];
    const span = [first.start, head.end] as const;
    const words = text.slice(...span);
    // "The rebels" are the rebels
    lowered ||= text.toLowerCase();
    const id = `w${lowered.indexOf(words.toLowerCase())}`;
    const row: Wanted = { id, kind: kind === "person" && isPlural(head.lower) ? "group" : kind, name: words.replace(/^(?:the|an?|its|their|his|her|least|some)\s+/i, ""), span };
    own.set(id, [...(own.get(id) ?? []), row]);
    return [{ id, kind: row.kind, basis: "stated", span } satisfies Party];
  };
  return { ...parties, at, wanted: (ids) => [...parties.wanted(ids), ...new Set(ids)].flatMap((item) => (typeof item === "string" ? (own.get(item) ?? []) : [item])) };
}
