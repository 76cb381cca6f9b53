import { accessOf, conditionOf } from "./anonymity.ts";
import { phraseGender } from "./mention.ts";
import type { Name } from "./name.ts";
import { FIRM_OFFICE, OFFICE, among, isOfficeNoun, listedPerson, singular } from "./noun.ts";
import type { Phrase } from "./phrase.ts";
import type { Party, Scene } from "./scene.ts";

/** Code units within which a lead's person is named. */
const SOON = 900;
/** Nouns for people whom a report goes on not to name. */
const WITHHELD = new Set(["official", "source", "person", "insider", "diplomat", "aide", "adviser", "advisor", "someone", "somebody", "witness", "investigator", "executive"]);

/**
 * "A Pennsylvania woman got a bill …" and, a few sentences on, "Mary Holm said": the lead calls somebody by what they are
 * and the name comes later. The one such party, where the name is the first in full that the text gives and comes with no office; else undefined.
 */
export function namedLater(scene: Scene, phrase: Phrase, name: Name): Party | undefined {
  if (!name.name.includes(" ") || [...phrase.roles].some((role) => isOfficeNoun(role) || among(FIRM_OFFICE, role)) || scene.names.some((n) => n.kind === "person" && n.name.includes(" ") && n.name !== name.name && n.span[0] < name.span[0])) return undefined;
  const fits = scene.parties.filter((p) => {
    const at = p.mentions[0]?.[0] ?? Infinity, head = p.phrase.head;
    return p.name === null && !p.plural && head !== null && p.phrase.kind === "person" && !WITHHELD.has(singular(head)) && ["indefinite", "bare"].includes(p.phrase.determiner)
      && at < name.span[0] && name.span[0] - at < SOON && isLead(scene.text, at) && accessOf(p.phrase.words) === null && p.mentions.every((m) => conditionOf(scene.text, m) === null)
      && (p.gender === null || phraseGender(phrase) === null || p.gender === phraseGender(phrase));
  });
  return fits.length === 1 ? fits[0] : undefined;
}

/** "the director of prosecutions said … the director, Mary Holm, said": the one office told of without a name, and then with it. */
export function heldBefore(scene: Scene, phrase: Phrase, name: Name): Party | undefined {
  const head = phrase.head ?? [...phrase.roles].find((role) => among(OFFICE, role) || listedPerson(role));
  if ((phrase.determiner !== "definite" && !/, the \p{Ll}/u.test(phrase.words)) || head === undefined || head === null || scene.parties.some((p) => p.name === name.name)) return undefined;
  const fits = scene.parties.filter((p) => p.name === null && p.kind === "role" && !p.plural && p.phrase.head === head && p.phrase.determiner === "definite" && p.mentions.some((m) => m[0] < name.span[0]) && (p.gender === null || name.gender === null || p.gender === name.gender));
  return fits.length === 1 ? fits[0] : undefined;
}

/** Does a place stand in the headline or the first paragraph below it? */
function isLead(text: string, at: number): boolean {
  return text.slice(0, at).split(/\n\s*\n/).length <= 2;
}
