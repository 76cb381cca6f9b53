import { isAnonymous } from "./anonymity.ts";
import type { Choose } from "./antecedent.ts";
import { kindOf } from "./kind.ts";
import { fullName, phraseGender } from "./mention.ts";
import { type Gender, type Name } from "./name.ts";
import type { Phrase } from "./phrase.ts";
import type { Basis, Span } from "../../domain/span.ts";
import type { SourceKind } from "../../domain/source.ts";

/** A party as it grows while the text is read; `at` are its mentions as sources, with how sure each link is. */
export type Party = {
  /** The words that say most about a named party, the first ones about another. */
  phrase: Phrase;
  kind: SourceKind;
  name: string | null;
  anonymous: boolean;
  gender: Gender | null;
  readonly plural: boolean;
  readonly roles: Set<string>;
  readonly mentions: Span[];
  confidence: number;
  basis: Basis;
};

/** The text with its names, which of these are mostly places and which are called by a noun, who is told of without a name, and the parties met so far, in the order of the text. */
export type Scene = {
  readonly text: string; readonly names: readonly Name[]; readonly known: (word: string) => boolean; readonly places: ReadonlySet<string>;
  readonly called: (noun: string) => readonly Name[]; readonly told: readonly Phrase[]; readonly parties: Party[]; readonly choose: Choose;
};

/** The party a phrase stands for, and how sure that is; from `STATED` on the text says so itself. */
export type Target = { readonly party: Party; readonly sure: number };
export const STATED = 0.85;

/** Adds a party to the scene; it counts as found once a mention is linked to it. */
export function add(scene: Scene, phrase: Phrase, sure: number, name: string | null = phrase.name?.name ?? null, kind: SourceKind = kindOf(phrase)): Target {
  const party: Party = {
    phrase, kind, name, anonymous: name === null && isAnonymous(phrase), gender: phraseGender(phrase), plural: phrase.plural && name === null,
    roles: new Set(phrase.roles), mentions: [], confidence: sure, basis: sure < STATED ? "inferred" : "stated",
  };
  scene.parties.push(party);
  return { party, sure };
}

/** The party that a proper name stands for, in full or short; new where the scene has none of that name. */
export function named(scene: Scene, phrase: Phrase, name: Name, sure: number): Target {
  const full = fullName(scene.names, name);
  const plain = (s: string): string => s.toLowerCase().replace(/^the /u, "").replaceAll(".", "").replaceAll("’", "'");
  const same = scene.parties.find((p) => p.name !== null && (plain(p.name) === plain(full.name) || name.kind !== "person" && initials(p.name) === plain(full.name) || name.kind !== "person" && initials(full.name) === plain(p.name)));
  const certainty = full.sure ? sure : Math.min(sure, 0.6);
  return same === undefined ? add(scene, phrase, certainty, full.name, kindOf({ ...phrase, pronoun: null, name })) : { party: same, sure: certainty };
}

const initials = (name: string): string => name.split(/[\s-]/u).filter((w) => /^\p{Lu}/u.test(w)).map((w) => w[0]).join("").toLowerCase();

/** A phrase for a name that a pronoun goes back to, in the name's own words. */
export function nameOnly(scene: Scene, phrase: Phrase, name: Name): Phrase {
  return { ...phrase, pronoun: null, head: null, kind: null, plural: false, name, words: scene.text.slice(...name.span), list: [], core: [] };
}
