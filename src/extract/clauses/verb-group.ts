import data from "./data/words.json" with { type: "json" };
import { perToken } from "../claims/per-token.ts";
import type { Tagged } from "../claims/tagger.ts";
import { verbLemmas } from "../stance/lemma.ts";

/** A verb with its auxiliaries and what it hangs on: "is due to meet", "denied having met". */
export type VerbGroup = {
  /** First token of the group, governors included. */
  readonly from: number;
  readonly verb: number;
  /** Base forms of the verbs and adjectives it hangs on, nearest first. */
  readonly governors: readonly string[];
  readonly modals: readonly string[];
  readonly negated: boolean;
  readonly passive: boolean;
  readonly perfect: boolean;
  readonly past: boolean;
};

const GOVERNORS = new Set([...data.planned, ...data.possible, ...data.denied, ...data.held]);
const BE = /^(?:be|am|is|are|was|were|been|being|'s|'re|'m)$/;
const HAVE = /^(?:have|has|had|having|'ve)$/;
const DO = /^(?:do|does|did)$/;
const NOT = /^(?:not|n't|never|neither)$/;

const governorLemma = verbLemmas((base) => GOVERNORS.has(base));

/** The base form of a verb or of a participle used as an adjective ("scheduled"). */
export function governorOf(token: Tagged | undefined): string | null {
  if (token === undefined) return null;
  if (GOVERNORS.has(token.lower)) return token.lower;
  const lemma = governorLemma(token.lower);
  return GOVERNORS.has(lemma) ? lemma : null;
}

/** The group whose main verb is token `verb`. */
export const verbGroup = perToken(groupLeftOf);

function groupLeftOf(tokens: readonly Tagged[], verb: number): VerbGroup {
  const governors: string[] = [], modals: string[] = [];
  let negated = false, passive = false, perfect = false, past = tokens[verb]?.tag === "VBD";
  let from = verb;
  let own = true;
  for (let i = verb - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    const word = token.lower.replaceAll("’", "'");
    if (NOT.test(word)) negated = true;
    else if (token.tag === "MD" || word === "'d" || word === "cannot") {
      modals.push(word);
      if (word === "cannot") negated = true;
    } else if (BE.test(word) && (word !== "'s" || token.tag !== "POS")) {
      if (own && /^(?:VBN|VBD)$/.test(tokens[verb]?.tag ?? "")) passive = true;
      if (word.startsWith("w")) past = true;
    } else if (HAVE.test(word)) {
      perfect = true;
      if (word === "having") {
        const governor = governorOf(tokens[i - 1]);
        if (governor !== null) { governors.push(governor); from = i - 1; i--; own = false; continue; }
      }
    } else if (DO.test(word)) {
      if (word === "did") past = true;
    } else if (token.tag === "RB" || token.tag === "RP") continue;
    else if (token.tag === "TO" || (word === "to" && i === verb - 1)) {
      let at = i - 1;
      while (tokens[at]?.tag === "RB") at--;
      // "they are to meet"
      const governor = /^(?:am|is|are|was|were)$/.test(tokens[at]?.lower ?? "") ? "due" : governorOf(tokens[at]);
      if (governor === null) { from = i; break; }
      governors.push(governor);
      if (tokens[at]?.tag === "VBD") past = true;
      own = false;
      i = at;
      from = at;
      continue;
    } else if (own && tokens[verb]?.tag === "VBG" && token.tag.startsWith("VB") && governorOf(token) !== null && i === from - 1) {
      governors.push(governorOf(token) as string);
      own = false;
    } else break;
    from = i;
  }
  return { from, verb, governors, modals, negated, passive, perfect, past };
}

export type Status = "held" | "planned" | "possible" | "denied";

/** Whether an act was done, is planned, is possible or is denied, by its tense, modals, negation and governors. */
export function statusOf(group: VerbGroup): Status {
  const governed = (list: readonly string[]): boolean => group.governors.some((g) => list.includes(g));
  if (group.negated || governed(data.denied)) return "denied";
  if (governed(data.possible)) return "possible";
  if (group.modals.some((m) => /^(?:may|might|could|would|can|should|'d|must)$/.test(m))) return "possible";
  return group.modals.length > 0 || governed(data.planned) ? "planned" : "held";
}
