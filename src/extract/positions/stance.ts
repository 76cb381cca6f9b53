import words from "./data/words.json" with { type: "json" };
import type { Position } from "../../domain/position.ts";
import type { Tagged } from "../claims/tagger.ts";
import type { Phrase } from "../clauses/phrase.ts";
import type { VerbGroup } from "../clauses/verb-group.ts";
import { isEventNoun } from "../events/nominal.ts";
import { nounKind } from "../sources/noun.ts";
import { nounLemma, verbLemmas } from "../stance/lemma.ts";

export type Stance = Position["stance"];

const VERBS = new Map(Object.entries(words.verbs).flatMap(([stance, list]) => list.map((verb) => [verb, stance as Stance] as const)));
const WEAK = new Map(Object.entries(words.weak) as [string, Stance][]);
/** Null where the two words take no stance to what stands behind them ("agreed with the union that A"). */
const PARTICLE = new Map(Object.entries(words.particle) as [string, Stance | null][]);
const ISSUE = new Set(words.issue), ACT = new Set(words.act), NOT_ISSUE = new Set(words.notIssue);
const SIDED = new Set(words.sided), UNACCEPTABLE = new Set(words.unacceptable);
const ABSTRACT = /(?:[ts]ion|ment|ance|ence|ism|ship|hood|acy|ity)s?$/;
const KNOWN = new Set([...VERBS.keys(), ...WEAK.keys(), ...ACT, ...words.provide, ...words.show, "vote", "press", "pressure", "lobby", "beg", "implore", "turn", "rule", "live", "hold", ...[...PARTICLE.keys()].map((key) => key.split(" ")[0] ?? "")]);

export const lemmaOf = verbLemmas((base) => KNOWN.has(base));
export const isAct = (lemma: string): boolean => ACT.has(lemma);
export const isIssue = (noun: string): boolean => ISSUE.has(noun) || ISSUE.has(nounLemma(noun));
/** What is given or taken rather than agreed ("offered condolences", "accepted the award"); for verbs of refusal, only what the press asks for. */
export const isNoIssue = (noun: string, lemma: string): boolean =>
  /^(?:reject|oppose|resist|demand|propose|prefer|veto|turn)$/.test(lemma) ? /^(?:comments?|interviews?|anonymity)$/.test(noun) : NOT_ISSUE.has(noun) || NOT_ISSUE.has(nounLemma(noun));
/** What one is for or against, whatever it is: "supports a longer break". */
export const isSided = (lemma: string): boolean => SIDED.has(lemma);
export const isUnacceptable = (adjective: string): boolean => UNACCEPTABLE.has(adjective);
/** A noun phrase that names something to be agreed or refused: by the list, by its form, or because it tells of something that happens. */
export function isMatter(tokens: readonly Tagged[], { to }: Phrase): boolean {
  const head = tokens[to - 1]?.lower ?? "";
  return isIssue(head) || nounKind(head) === null && (ABSTRACT.test(head) || /^calls?$/.test(head) && tokens[to]?.lower === "for" || isEventNoun(tokens, to - 1));
}
export const isProposal = (noun: string): boolean => words.proposals.includes(noun) || words.proposals.includes(nounLemma(noun));

/** What a verb, with the word behind it, says of its subject's stance; `weak` where its object must be an issue by itself. */
export function stanceOf(lemma: string, behind: string): { readonly stance: Stance; readonly weak: boolean; readonly particle: boolean } | null {
  const phrase = PARTICLE.get(`${lemma} ${behind}`);
  if (phrase !== undefined) return phrase === null ? null : { stance: phrase, weak: false, particle: true };
  const plain = VERBS.get(lemma);
  if (plain !== undefined) return { stance: plain, weak: false, particle: false };
  const weak = WEAK.get(lemma);
  return weak === undefined ? null : { stance: weak, weak: true, particle: false };
}

const MAYBE = /^(?:may|might|could|can)$/;
const OUGHT = /^(?:should|must|shall|ought)$/;

/** The stance once modals, negation and governors have had their say; null where none is left. */
export function adjusted(stance: Stance, lemma: string, group: VerbGroup): Stance | null {
  if (group.modals.some((m) => OUGHT.test(m))) return null;
  const governor = group.governors[0];
  if (governor !== undefined) {
    if (group.negated) return null;
    if (/^(?:refuse|decline)$/.test(governor)) return stance === "accepts" ? "refuses" : null;
    if (/^(?:ready|willing|prepared|open)$/.test(governor)) return stance === "accepts" ? "willing" : null;
    if (!/^(?:agree|plan|intend|expect|expected|promise|threaten|decide|continue|begin|vow|pledge|set|go|going|prepare)$/.test(governor)) return null;
  }
  // "has not ruled out X"
  if (group.negated && lemma === "rule") return "willing";
  if (group.negated && lemma === "want") return "rejects";
  if (group.negated) return stance === "accepts" ? (group.modals.length > 0 ? "refuses" : "rejects") : null;
  if (group.modals.some((m) => MAYBE.test(m))) return stance === "accepts" ? "willing" : null;
  return stance;
}
