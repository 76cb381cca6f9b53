import type { Stance } from "../../domain/attribution.ts";
import data from "./data/cues.json" with { type: "json" };
import verdicts from "./data/verdicts.json" with { type: "json" };
import { remembered } from "../remembered.ts";
import { nounLemma, verbLemmas } from "./lemma.ts";
import { isWord, tokensIn } from "./tokens.ts";

type Groups = Readonly<Record<string, string>>;
const VERBS = stances(data.verbs);
const NOUNS = stances(data.nouns);
const ADJECTIVES = stances(data.adjectives);
const PHRASES = Object.entries(data.phrases).map(([words, stance]) => ({ words: words.split(" "), stance: stance as Stance }));

/** "called … untrue": denied, whatever the verb. */
const VERDICT = new RegExp(String.raw`^(?:${verdicts.calls})\b.*[\s“"](?:${verdicts.untrue})$`, "iu");

const AUXILIARY = new Set("be have do will would can could may might must shall should to get".split(" "));
const NEGATION = new Set(["not", "n't", "never", "no", "nor", "neither", "without"]);

/** The head of a cue: its lemma, its lexical stance where known, and whether it is denied ("did not say"). */
export type CueHead = { readonly lemma: string; readonly stance: Stance | null; readonly negated: boolean };

/** Whether a base form is a verb that can introduce what someone says, thinks, wants or shows. */
export function isCueVerb(base: string): boolean {
  return VERBS.has(base);
}

/** The head of a cue's words: a set phrase, else its first cue verb, adjective or noun, else its first word that is no auxiliary. */
export const headOf = remembered(readHead);

const cueLemma = verbLemmas(isCueVerb);

function readHead(cueWords: string): CueHead {
  const words = tokensIn(cueWords).filter(isWord).map((token) => token.lower);
  const bases = words.map(cueLemma);
  const negated = words.some((word) => NEGATION.has(word));
  if (VERDICT.test(cueWords.trim())) return { lemma: "deny", stance: "deny", negated };
  const phrase = PHRASES.find((entry) => startOf(entry.words, words, bases) >= 0);
  if (phrase !== undefined) return { lemma: phrase.words.join(" "), stance: phrase.stance, negated };
  // "likely" or "idea" speak for themselves only where no verb but an auxiliary carries the cue.
  const pick = (has: (index: number) => boolean): number => words.findIndex((_, index) => has(index));
  const verb = pick((i) => VERBS.has(bases[i] ?? "") && !nounAt(words, i));
  if (verb >= 0) return { lemma: bases[verb] ?? "", stance: VERBS.get(bases[verb] ?? "") ?? null, negated };
  const adjective = pick((i) => ADJECTIVES.has(words[i] ?? ""));
  if (adjective >= 0) return { lemma: words[adjective] ?? "", stance: ADJECTIVES.get(words[adjective] ?? "") ?? null, negated };
  const noun = pick((i) => NOUNS.has(nounLemma(words[i] ?? "")));
  if (noun >= 0) return { lemma: nounLemma(words[noun] ?? ""), stance: NOUNS.get(nounLemma(words[noun] ?? "")) ?? null, negated };
  const other = pick((i) => !AUXILIARY.has(bases[i] ?? "") && !NEGATION.has(words[i] ?? "") && !(words[i] ?? "").endsWith("ly"));
  return { lemma: bases[other] ?? words[0] ?? cueWords.trim(), stance: null, negated };
}

/** "his statement", "the claim that": a word after a determiner, possessive or adjective-like word is a noun. */
function nounAt(words: readonly string[], index: number): boolean {
  if (!NOUNS.has(nounLemma(words[index] ?? ""))) return false;
  const determined = /^(?:a|an|the|his|her|their|its|our|my|your|'s|in|of|this|that|these|any|no|some)$/.test(words[index - 1] ?? "");
  return determined || (words.length === 1 && /(?:ment|ion|ence|ing)s?$/.test(words[0] ?? ""));
}

function startOf(phrase: readonly string[], words: readonly string[], bases: readonly string[]): number {
  return words.findIndex((_, start) => phrase.every((part, offset) => words[start + offset] === part || bases[start + offset] === part));
}

function stances(groups: Groups): ReadonlyMap<string, Stance> {
  return new Map(Object.entries(groups).flatMap(([stance, words]) => words.split(" ").map((word) => [word, stance as Stance] as const)));
}
