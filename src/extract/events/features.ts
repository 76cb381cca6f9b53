import type { Tagged } from "../claims/tagger.ts";
import { clauseEnd } from "../clauses/clause.ts";
import { phraseEnding } from "../clauses/phrase.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { lemmaOf } from "./lexicon.ts";
import { nounStart } from "./noun-trigger.ts";
import { type Trigger, triggersIn } from "./trigger.ts";

/** What a trigger and its clause look like: feature names with their values, for the linear model of `type.ts`. */
export type Features = ReadonlyMap<string, number>;

const WORD = /\p{L}/u;
/** Words of the clause weigh less than the trigger and what it governs; words of the rest of the sentence less still. */
const WEIGHT = { near: 1, clause: 0.5, pair: 0.5, sentence: 0.2 };

/** `triggers` are those of the whole sentence, if they are known already. */
export function featuresOf(tokens: readonly Tagged[], trigger: Trigger, triggers: readonly Trigger[] = triggersIn(tokens)): Features {
  const out = new Map<string, number>();
  const add = (name: string, value = WEIGHT.near): void => void out.set(name, Math.max(value, out.get(name) ?? 0));
  const { at, lemma } = trigger;
  const end = clauseEnd(tokens, at);
  const group = verbGroup(tokens, at);
  const from = trigger.verbal ? group.from : nounStart(tokens, at);
  const lemmas = tokens.map(lemmaOf);
  const kind = trigger.verbal ? "v" : "n";
  add(`t=${lemma}`);
  add(`t${kind}=${lemma}${trigger.particle === "" ? "" : `_${trigger.particle}`}`);
  if (trigger.passive) add(`pass=${trigger.types[0] ?? ""}`);
  for (const type of trigger.types) add(`L=${type}`);
  add(`L1=${trigger.types[0] ?? "none"}`);
  for (const i of trigger.objects) {
    add(`o=${lemmas[i]}`);
    add(`to=${lemma}|${lemmas[i]}`);
  }
  const modality = modalityOf(tokens, from, at, group.modals, group.negated);
  for (const mark of modality) {
    add(`m=${mark}`);
    add(`m=${mark}|${trigger.types[0] ?? "none"}`);
  }
  for (const governor of group.governors) add(`g=${governor}`);
  const subject = phraseEnding(tokens, from - 1);
  if (subject !== null) {
    add(`s=${lemmas[subject.to - 1]}`);
    add(`s=${lemmas[subject.to - 1]}|${trigger.types[0] ?? "none"}`);
  }
  // What follows in the clause: the things agreed to, demanded, threatened.
  const inner = triggers.filter((t) => t.at > at && t.at < end);
  for (const t of inner) for (const type of t.types.slice(0, 1)) {
    add(`i=${type}`);
    add(`ti=${lemma}|${type}`);
  }
  const start = Math.max(0, (subject?.from ?? from) - 1);
  let before = "^";
  tokens.forEach((token, i) => {
    if (!WORD.test(token.text) || token.tag === "NNP") return;
    const word = lemmas[i] ?? "";
    if (i >= start && i < end) {
      add(`b=${word}`, WEIGHT.clause);
      add(`bb=${before} ${word}`, WEIGHT.pair);
    }
    add(`w=${word}`, WEIGHT.sentence);
    before = word;
  });
  for (let d = 1; d <= 3; d++) {
    add(`+${d}=${lemmas[at + d] ?? "$"}`, WEIGHT.clause);
    add(`-${d}=${lemmas[at - d] ?? "^"}`, WEIGHT.clause);
  }
  return out;
}

/** "will", "must", "ready to", "will not": how the trigger is put, in classes that change the type. */
function modalityOf(tokens: readonly Tagged[], from: number, at: number, modals: readonly string[], negated: boolean): readonly string[] {
  const marks: string[] = [];
  const words = tokens.slice(Math.max(0, from - 4), at).map((token) => token.lower);
  const has = (pattern: RegExp): boolean => modals.some((m) => pattern.test(m)) || words.some((w) => pattern.test(w));
  if (has(/^(?:will|'ll|wo|would|'d|shall)$/)) marks.push("will");
  if (has(/^(?:must|should|ought)$/)) marks.push("must");
  if (has(/^(?:may|might|could)$/)) marks.push("may");
  if (has(/^(?:ready|willing|prepared|plans?|planning|planned|plan|intends?|going|sworn|vowed?|vows)$/)) marks.push("intent");
  if (negated || words.some((w) => /^(?:not|n't|never|no|without)$/.test(w))) marks.push("not");
  if (marks.length > 1) marks.push(marks.join("+"));
  return marks.length > 0 ? marks : ["plain"];
}
