import { FINITE, type Tagged } from "../claims/tagger.ts";
import { isPlural } from "../sources/noun.ts";
import type { Phrase } from "./phrase.ts";
import type { Party, Scene } from "./scene.ts";
import { subjectsOf } from "./subject.ts";
import { verbGroup } from "./verb-group.ts";

type At = (tokens: readonly Tagged[], phrase: Phrase, apposed: Phrase | null) => readonly Party[];

/**
 * Whom a personal pronoun goes back to: the subject of the clause before it in its sentence, else of the sentence before.
 * A centre of attention carries on as the subject (Grosz, Joshi and Weinstein 1995); where kind or number differ, nobody.
 */
export function antecedentsOf(scene: Scene, pronoun: Tagged, at: At, genderOf: (party: Party) => "he" | "she" | null, depth = 0): readonly Party[] {
  const sentence = scene.prose.sentences.findIndex(([s, e]) => s <= pronoun.start && e > pronoun.start);
  const reach = /^(?:he|him|his|she|her|hers)$/.test(pronoun.lower) ? FURTHEST : 1;
  for (let index = sentence; index >= Math.max(0, sentence - reach); index--) {
    const until = index === sentence ? pronoun.start : Infinity;
    const span = scene.prose.sentences[index];
    if (span === undefined) continue;
    const tokens = scene.prose.around([span]);
    const found = new Map<string, { readonly parties: readonly Party[]; readonly plural: boolean }>();
    let own = "";
    for (let v = 0; v < tokens.length; v++) {
      const verb = tokens[v];
      if (verb === undefined || verb.end > until) break;
      if (!FINITE.test(verb.tag)) continue;
      const subjects = subjectsOf(tokens, verbGroup(tokens, v).from).filter((s) => !s.relative);
      const [first] = subjects;
      if (first === undefined) continue;
      const said = tokens[first.phrase.to - 1];
      if (said?.tag === "PRP") {
        // "She left. He called her": her is whoever she was
        if (index < sentence && subjects.length === 1 && subjectForm(pronoun.lower) === said.lower && depth < DEEPEST) return antecedentsOf(scene, said, at, genderOf, depth + 1);
        continue;
      }
      const head = tokens[first.phrase.to - 1] as Tagged;
      const mark = tokens.findIndex((t, i) => i > first.phrase.from && i < first.phrase.to && t.tag === "POS");
      const held = subjects.flatMap(({ phrase, apposed }) => at(tokens, phrase, apposed));
      // "Jones's next stop is Oslo, where she"
      const parties = held.length === 0 && mark > 0 ? at(tokens, { from: first.phrase.from, to: mark }, null) : held;
      own = parties.map((p) => p.id).join(" ");
      if (parties.length > 0) found.set(own, { parties, plural: isPlural(head.lower) });
      // of the sentence before, only its main subject counts
      if (index < sentence) break;
    }
    // whom somebody calls is another than who calls
    if (index === sentence && isObject(tokens, pronoun)) found.delete(own);
    const fitting = [...found.values()].filter(({ parties, plural }) => fits(pronoun.lower, parties, plural) && !parties.some((p) => genderOf(p) === otherGender(pronoun.lower)));
    // two who could be meant: nobody is
    if (fitting.length > 1) return [];
    if (fitting[0] !== undefined) return fitting[0].parties.map((p) => ({ ...p, basis: "inferred" as const }));
    // "sent troops and may withdraw them": them it has named itself
    if (index <= sentence - reach || /^(?:they|them|their)$/.test(pronoun.lower) && tokens.some((t) => t.end <= until && t.tag === "NN" && isPlural(t.lower))) return [];
  }
  return [];
}

function isObject(tokens: readonly Tagged[], pronoun: Tagged): boolean {
  if (pronoun.tag !== "PRP" || !/^(?:him|her|them|it)$/.test(pronoun.lower)) return false;
  return pronoun.lower !== "it" || /^(?:VB|IN)/.test(tokens[tokens.findIndex((t) => t.start === pronoun.start) - 1]?.tag ?? "");
}

/** How many sentences back he or she is looked for, past those about something else. */
const FURTHEST = 4;
/** How many sentences of pronouns alone are gone back. */
const DEEPEST = 3;
const subjectForm = (pronoun: string): string => ({ him: "he", his: "he", her: "she", hers: "she", them: "they", their: "they", its: "it" })[pronoun] ?? pronoun;

const otherGender = (pronoun: string): "he" | "she" | undefined => (/^(?:he|him|his)$/.test(pronoun) ? "she" : /^(?:she|her|hers)$/.test(pronoun) ? "he" : undefined);

function fits(pronoun: string, parties: readonly Party[], plural: boolean): boolean {
  const [only] = parties;
  if (only === undefined) return false;
  if (/^(?:he|him|his|she|her)$/.test(pronoun)) return parties.length === 1 && only.kind === "person" && !plural;
  if (/^(?:it|its)$/.test(pronoun)) return parties.length === 1 && (only.kind === "organization" || only.kind === "government");
  return /^(?:they|them|their)$/.test(pronoun) && (parties.length > 1 || only.kind === "group" || plural);
}
