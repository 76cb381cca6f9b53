import data from "./data/nominal.json" with { type: "json" };
import type { Tagged } from "../claims/tagger.ts";
import { isTime } from "../clauses/phrase.ts";
import { effectOf } from "../factuality/predicates.ts";
import { isCueVerb } from "../stance/cue.ts";
import { lemmaOf, typesOfNoun, typesOfVerb } from "./lexicon.ts";
import { nounStart } from "./noun-trigger.ts";

type Tokens = readonly Tagged[];

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(data.weights));

/** Whether a noun tells of something that happens ("the merger", "heavy losses"), by its form and its neighbours (training/nominal.py). */
export function isEventNoun(tokens: Tokens, at: number): boolean {
  if (!isCandidate(tokens, at)) return false;
  return nominalFeatures(tokens, at).reduce((sum, name) => sum + (WEIGHTS.get(name) ?? 0), data.bias) >= data.cut;
}

/** A common noun that heads its phrase and names no time. */
export function isCandidate(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token?.tag !== "NN" || tokens[at + 1]?.tag === "NN" || isTime(token)) return false;
  return at === 0 || !/^\p{Lu}/u.test(token.text);
}

/** What the model looks at, as names. */
export function nominalFeatures(tokens: Tokens, at: number): readonly string[] {
  const token = tokens[at] as Tagged;
  const lemma = lemmaOf(token);
  const from = nounStart(tokens, at);
  const [before, next] = [tokens[from - 1], tokens[at + 1]];
  const first = tokens[from];
  return [
    `n=${lemma}`, `3=${lemma.slice(-3)}`, `4=${lemma.slice(-4)}`, `5=${lemma.slice(-5)}`, `plural=${lemma !== token.lower}`,
    `before=${before === undefined ? "^" : lemmaOf(before)}`, `beforeTag=${before?.tag ?? "^"}`, `next=${next?.lower ?? "$"}`, `nextTag=${next?.tag ?? "$"}`,
    `first=${first === undefined || first === token ? "-" : first.tag}`, `left=${tokens[at - 1]?.lower ?? "^"}`,
    `lexicon=${typesOfNoun(lemma).length > 0}`, `verb=${isCueVerb(lemma) || typesOfVerb(lemma, "").length > 0}`, `effect=${effectOf(token) ?? "-"}`,
  ];
}
