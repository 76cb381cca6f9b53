import type { Factuality } from "../../domain/factuality.ts";
import { nounLemma, verbLemmas } from "../stance/lemma.ts";
import { isCueVerb } from "../stance/cue.ts";
import type { Tagged } from "../claims/tagger.ts";
import data from "./data/predicates.json" with { type: "json" };

/** What a predicate makes of the event it governs. */
export type Effect = "factive" | "report" | "implicative" | "negative" | "ended" | "plan" | "want" | "ask" | "threat" | "expect" | "believe" | "possible" | "doubt";

const CLASSES = new Map<string, Effect>();
for (const [effect, words] of Object.entries(data.classes)) for (const word of words.split(" ")) if (!CLASSES.has(word)) CLASSES.set(word, effect as Effect);
const ADVERBS = values(data.adverbs);
const ADJECTIVES = values(data.adjectives);
const PREDICATIVE = values(data.predicative);
const MODALS: Readonly<Record<string, string>> = data.modals;

const verbBase = verbLemmas((base) => CLASSES.has(base) || isCueVerb(base)), participleBase = verbLemmas((base) => CLASSES.has(base));

/** The base form of a token as its part of speech has it. */
export function baseOf(token: Tagged): string {
  if (token.tag.startsWith("VB") || token.tag === "MD") return verbBase(token.lower);
  if (token.tag.startsWith("NN")) return nounLemma(token.lower);
  return token.lower;
}

/** The effect of a predicate on what it governs; null for one that lets it stand. */
export function effectOf(token: Tagged): Effect | null {
  const participle = token.tag === "JJ" ? participleBase(token.lower) : "";
  return CLASSES.get(baseOf(token)) ?? CLASSES.get(token.lower) ?? CLASSES.get(participle) ?? null;
}

/** "probably" → PR+, "never" → CT-. */
export function adverbValue(token: Tagged): Factuality | null {
  return ADVERBS.get(token.lower) ?? null;
}

/** "alleged" → PR+, "no" → CT-. */
export function adjectiveValue(token: Tagged): Factuality | null {
  return ADJECTIVES.get(token.lower) ?? null;
}

/** "is likely" → PR+, "is unclear" → U: how sure a predicate is of what its subject names. */
export function predicativeValue(token: Tagged): Factuality | null {
  return PREDICATIVE.get(token.lower) ?? null;
}

/** "may" → PS+, "will" → CT+, "should" → U. */
export function modalValue(token: Tagged): Factuality | null {
  const base = { ca: "can", wo: "will", sha: "shall", "'ll": "will", "'d": "would" }[token.lower] ?? token.lower;
  return (MODALS[base] as Factuality | undefined) ?? null;
}

export function isNegation(token: Tagged): boolean {
  return /^(?:not|n't|never|no|neither|nor|nobody|nothing|none|nowhere|hardly|scarcely)$/.test(token.lower);
}

function values(groups: Readonly<Record<string, string>>): ReadonlyMap<string, Factuality> {
  return new Map(Object.entries(groups).flatMap(([value, words]) => words.split(" ").map((word) => [word, value as Factuality] as const)));
}
