import type { Tagged } from "../claims/tagger.ts";
import { isPlural } from "../sources/noun.ts";
import type { Phrase } from "./phrase.ts";
import type { Party, Scene } from "./scene.ts";
import { subjectsOf } from "./subject.ts";
import { verbGroup } from "./verb-group.ts";

type At = (tokens: readonly Tagged[], phrase: Phrase, apposed: Phrase | null) => readonly Party[];

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/**
 * Whom a personal pronoun goes back to: the subject of the clause before it in its sentence, else of the sentence before.
 * A centre of attention carries on as the subject (Grosz, Joshi and Weinstein 1995); where kind or number differ, nobody.
 */
export function antecedentsOf(scene: Scene, pronoun: Tagged, at: At, genderOf: (party: Party) => "he" | "she" | null): readonly Party[] {
  const sentence = scene.prose.sentences.findIndex(([s, e]) => s <= pronoun.start && e > pronoun.start);
  for (const [index, until] of [[sentence, pronoun.start], [sentence - 1, Infinity]] as const) {
    const span = scene.prose.sentences[index];
    if (span === undefined) continue;
    const tokens = scene.prose.around([span]);
    const found = new Map<string, { readonly parties: readonly Party[]; readonly plural: boolean }>();
    for (let v = 0; v < tokens.length; v++) {
      const verb = tokens[v];
      if (verb === undefined || verb.end > until) break;
      if (!FINITE.test(verb.tag)) continue;
      const subjects = subjectsOf(tokens, verbGroup(tokens, v).from).filter((s) => !s.relative);
      const [first] = subjects;
      if (first === undefined || tokens[first.phrase.to - 1]?.tag === "PRP") continue;
      const head = tokens[first.phrase.to - 1] as Tagged;
      const parties = subjects.flatMap(({ phrase, apposed }) => at(tokens, phrase, apposed));
      if (parties.length > 0) found.set(parties.map((p) => p.id).join(" "), { parties, plural: isPlural(head.lower) });
      // of the sentence before, only its main subject counts
      if (index < sentence) break;
    }
    const fitting = [...found.values()].filter(({ parties, plural }) => fits(pronoun.lower, parties, plural) && !parties.some((p) => genderOf(p) === otherGender(pronoun.lower)));
    // two who could be meant: nobody is
    if (fitting.length > 1) return [];
    if (fitting[0] !== undefined) return fitting[0].parties.map((p) => ({ ...p, basis: "inferred" as const }));
    if (index < sentence) return [];
  }
  return [];
}

const otherGender = (pronoun: string): "he" | "she" | undefined => (/^(?:he|him|his)$/.test(pronoun) ? "she" : /^(?:she|her|hers)$/.test(pronoun) ? "he" : undefined);

function fits(pronoun: string, parties: readonly Party[], plural: boolean): boolean {
  const [only] = parties;
  if (only === undefined) return false;
  if (/^(?:he|him|his|she|her)$/.test(pronoun)) return parties.length === 1 && only.kind === "person" && !plural;
  if (/^(?:it|its)$/.test(pronoun)) return parties.length === 1 && (only.kind === "organization" || only.kind === "government");
  return /^(?:they|them|their)$/.test(pronoun) && (parties.length > 1 || only.kind === "group" || plural);
}
