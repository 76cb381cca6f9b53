import type { Span } from "../../domain/span.ts";
import { phraseFrom } from "../clauses/phrase.ts";
import { subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { mainPredicate } from "../factuality/main-predicate.ts";
import { singular } from "../sources/noun.ts";
import { formsOf } from "../stance/lemma.ts";
import data from "./data/grounds.json" with { type: "json" };
import { isPart } from "./record.ts";
import { spanOf, type Tagged } from "./tagger.ts";

/** Whose word the sentence before is: a record's or a person's, by which pronoun they go, and whether it was told in the past perfect. */
export type Teller = { readonly record: boolean; readonly pronoun: "he" | "she" | "they" | null; readonly perfect: boolean };

const HOLDS = new Set(data.holds), PERCEIVES = new Set(data.perceives), STANDS = new Set(data.stands), GOES_ON = new Set(data.goesOn), ONLOOKERS = new Set(data.onlookers);
const holds = formsOf((verb) => HOLDS.has(verb)), stands = formsOf((verb) => STANDS.has(verb)), perceives = formsOf((verb) => PERCEIVES.has(verb));
/** Tokens from the start within which "then" or "also" carries on what a record says. */
const OPENING = 5;

/**
 * A plain sentence that goes on with what the one before it told, and by which words: "It lists nine names" behind a letter,
 * "She saw it burn" behind her word, "They had come by boat" behind what was told in the past perfect; null where nothing makes that plain.
 */
export function goesOn(tokens: readonly Tagged[], { record, pronoun: own, perfect }: Teller, sameParagraph: boolean): { readonly party: Span; readonly cue: Span } | null {
  const first = tokens.findIndex((t) => /[\p{L}\p{N}]/u.test(t.text)), subject = tokens[first];
  const at = mainPredicate(tokens), verb = tokens[at];
  if (subject === undefined || verb === undefined || at <= first) return null;
  const group = verbGroup(tokens, at), found = { party: spanOf(subject, subject), cue: spanOf(tokens[group.from] as Tagged, verb) };
  if (group.modals.length > 0 || group.governors.length > 0) return null;
  const pronoun = subject.tag === "PRP" && group.from - first <= 2 ? subject.lower : "";
  if (record) {
    if (!group.passive && group.from > first && isPartOfIt(tokens, first, group.from)) return found;
    // "Under clause 7, headcount is frozen"
    if (subject.lower === "under" && isPart(tokens[first + 1]) && tokens[first + 2]?.tag === "CD") return found;
    // "For May it bears nine names"
    const before = tokens[group.from - 1];
    if (before?.lower === "it" && subject.tag === "IN" && holds(verb.text) && !group.passive) return { ...found, party: spanOf(before, before) };
    if (pronoun === "it" && group.passive && stands(verb.text)) return found;
    const on = tokens.slice(first, first + OPENING).some((t) => GOES_ON.has(t.lower));
    return /^(?:it|they)$/.test(pronoun) && !group.passive && (holds(verb.text) || (sameParagraph && on && verb.tag === "VBD")) ? found : null;
  }
  const theirs = own === null ? /^(?:he|she)$/.test(pronoun) : pronoun === own;
  if (theirs && !group.passive && !group.negated && (verb.tag === "VBD" || group.perfect) && perceives(verb.text)) return found;
  const dated = tokens.some((t) => /^(?:1[89]|20)\d\d$/.test(t.text));
  return sameParagraph && perfect && group.perfect && tokens[group.from]?.lower === "had" && !dated ? found : null;
}

/** "Its second article", "the last page": a part of the record that was told of. */
function isPartOfIt(tokens: readonly Tagged[], first: number, verb: number): boolean {
  const phrase = /^(?:its|their|the|one|another|a|an)$/.test(tokens[first]?.lower ?? "") ? phraseFrom(tokens, first) : null;
  return phrase !== null && phrase.to === verb && isPart(tokens[phrase.to - 1]);
}

/** Most sentences cannot go on with another's word, and need no parsing. */
export function mayGoOn(tokens: readonly Tagged[]): boolean {
  return tokens.some((t) => t.tag === "PRP" || t.lower === "had" || isPart(t));
}

export function mayPerceive(tokens: readonly Tagged[]): boolean {
  return tokens.some((t) => t.tag === "VBD" && perceives(t.text));
}

/** "Neighbours heard two blasts", or "he saw it burn" where he is `speaking` in the same paragraph: who perceived it told it; null where nobody there did. */
export function perceivedIn(tokens: readonly Tagged[], speaking: ReadonlySet<string>): { readonly party: Span; readonly cue: Span } | null {
  const at = mainPredicate(tokens), verb = tokens[at];
  if (verb?.tag !== "VBD" || !perceives(verb.text)) return null;
  const group = verbGroup(tokens, at), [subject, ...more] = subjectsOf(tokens, group.from);
  if (subject === undefined || more.length > 0 || subject.relative || group.passive || group.negated || group.modals.length > 0 || group.governors.length > 0) return null;
  const first = tokens[subject.phrase.from] as Tagged, head = tokens[subject.phrase.to - 1] as Tagged;
  const there = ONLOOKERS.has(singular(head.lower)) && !head.tag.startsWith("NNP");
  return there || (/^(?:he|she)$/.test(head.lower) && speaking.has(head.lower)) ? { party: spanOf(first, head), cue: spanOf(verb, verb) } : null;
}

/** Whether what was told stands in the past perfect ("the men had come at night"). */
export function isPerfect(tokens: readonly Tagged[]): boolean {
  return tokens.some((t, i) => t.lower === "had" && tokens.slice(i + 1, i + 4).some((n) => n.tag === "VBN"));
}
