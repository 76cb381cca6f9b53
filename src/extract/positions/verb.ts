import { clauseEnd } from "../clauses/clause.ts";
import { isComma, phraseEnding, phraseFrom, phrasesFrom } from "../clauses/phrase.ts";
import { climb, type Subject, subjectsOf } from "../clauses/subject.ts";
import { type VerbGroup, verbGroup } from "../clauses/verb-group.ts";
import { isPlural, nounKind } from "../sources/noun.ts";
import words from "./data/words.json" with { type: "json" };
import { type Found, spansOf, type Tokens } from "./found.ts";
import { adjusted, isAct, isIssue, isMatter, isNoIssue, isSided, lemmaOf, type Stance, stanceOf } from "./stance.ts";

/** What is agreed between speakers only. */
const NO_ISSUE_ACT = /^(?:be|go|come|sit|stay|leave|marry|speak|talk|say|comment|meet|answer|identify)$/;
const CONDITIONAL = /^(?:if|unless|whether|until|once|should|lest)$/;
const ADJECTIVES = new Map(Object.entries(words.adjectives) as [string, Stance][]);

/** The stance that the verb or adjective at `at` gives its subject: "rejects the plan", "is willing to discuss it"; null where none. */
export function verbStance(tokens: Tokens, at: number): Found | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const adjective = ADJECTIVES.get(token.lower);
  if (adjective !== undefined && /^(?:JJ|VBN|RB)$/.test(token.tag)) return adjectival(tokens, at, adjective);
  if (!token.tag.startsWith("VB")) return null;
  const lemma = lemmaOf(token.lower);
  const group = verbGroup(tokens, at);
  const considered = lemma === "consider" ? considering(tokens, at, group) : null;
  if (considered !== null) return considered;
  return withheld(tokens, at, lemma, group) ?? verbal(tokens, at, lemma, group);
}

/** "is (not) willing to discuss X", "is opposed to X". */
function adjectival(tokens: Tokens, at: number, stance: Stance): Found | null {
  const group = verbGroup(tokens, at);
  if (group.from === at || tokens[at + 1]?.lower !== "to" || group.modals.length > 0 && group.modals.every((m) => /^(?:must|should|may|might)$/.test(m))) return null;
  const subjects = plain(tokens, group);
  const act = tokens[at + 2];
  if (subjects.length === 0 || act === undefined || group.governors.length > 0) return null;
  const end = clauseEnd(tokens, at + 1);
  const willing = stance === "willing";
  if (group.negated && !willing) return null;
  const known = isAct(lemmaOf(act.lower)) || act.tag !== "VB" && isIssue(tokens[(phraseFrom(tokens, at + 2)?.to ?? 0) - 1]?.lower ?? "");
  return { at, stance: group.negated ? "refuses" : stance, subjects, owner: null, issue: [at + 2, end], spans: spansOf(subjects, group.from, end), bodyOnly: !known && /^(?:ready|prepared|open)$/.test(tokens[at]?.lower ?? ""), confidence: known ? 0.8 : 0.6 };
}

/** "won't include X", "will not negotiate": an act a body holds back. */
function withheld(tokens: Tokens, at: number, lemma: string, group: VerbGroup): Found | null {
  if (!group.negated || group.passive || group.governors.length > 0 || !group.modals.some((m) => /^(?:will|wo|'ll)$/.test(m)) || !isAct(lemma)) return null;
  const subjects = plain(tokens, group);
  if (subjects.length === 0) return null;
  const end = clauseEnd(tokens, at);
  return { at, stance: "refuses", subjects, owner: null, issue: [at, end], spans: spansOf(subjects, group.from, end), bodyOnly: true, confidence: 0.7 };
}

/** "would consider lifting the ban": what a party holds possible for itself. */
function considering(tokens: Tokens, at: number, group: VerbGroup): Found | null {
  if (group.negated || group.passive || group.governors.length > 0 || !group.modals.some((m) => /^(?:would|'d)$/.test(m)) || tokens[at + 1]?.tag !== "VBG") return null;
  const subjects = plain(tokens, group);
  const end = clauseEnd(tokens, at);
  return subjects.length === 0 ? null : { at, stance: "willing", subjects, owner: null, issue: [at + 1, end], spans: spansOf(subjects, group.from, end), bodyOnly: false, confidence: 0.65 };
}

function verbal(tokens: Tokens, at: number, lemma: string, group: VerbGroup): Found | null {
  // a participle or infinitive without its governor says not whose it is
  if (group.from === at && tokens[at]?.tag === "VBG" || tokens[group.from]?.tag === "TO") return null;
  const behind = tokens[at + 1];
  const alone = lemma === "agree" && (behind === undefined || isComma(behind) || behind.tag === "CC" || behind.tag === ".");
  const known = alone ? { stance: "accepts" as const, weak: false, particle: false } : stanceOf(lemma, behind?.lower ?? "");
  if (known === null) return null;
  const stance = adjusted(known.stance, lemma, group);
  if (stance === null) return null;
  if (group.passive) return passive(tokens, at, group, stance, known.weak);
  const subjects = plain(tokens, group);
  // "I want a sandwich"
  if (subjects.length === 0 || known.weak && tokens[subjects[0]?.phrase.from ?? -1]?.lower === "i") return null;
  const from = at + (known.particle ? 2 : 1);
  const end = clauseEnd(tokens, from - 1);
  const confidence = known.weak ? 0.65 : 0.8;
  const base = { at, stance, subjects, owner: null, spans: spansOf(subjects, group.from, end), confidence };
  const next = tokens[from];
  const last = next === undefined || from >= end;
  // "which X has so far resisted": the issue stands before; "has so far refused" has none of its own.
  if (last) {
    const own = subjects[0]?.phrase.from ?? 0;
    const taken = tokens[own - 1]?.lower === "which" && !subjects[0]?.relative ? phraseEnding(tokens, isComma(tokens[own - 2]) ? own - 3 : own - 2) : null;
    if (taken !== null) return { ...base, issue: [climb(tokens, taken).from, taken.to], spans: [[own - 1, end]], bodyOnly: false };
    return alone || stance === "refuses" || stance === "resists" ? { ...base, issue: null, bodyOnly: false, confidence: 0.6 } : null;
  }
  // "agreed to pay": what "to" leads in is an act
  if (known.particle && /^(?:agree|consent)$/.test(lemma) && next.tag === "VB") return NO_ISSUE_ACT.test(next.lower) ? null : { ...base, issue: [from, end], bodyOnly: false, confidence: isAct(lemmaOf(next.lower)) ? confidence : 0.65 };
  // "is holding out for a share"
  if (known.particle && lemma === "hold" && next.lower === "for") return { ...base, stance: "demands", issue: [from + 1, end], bodyOnly: false };
  const that = next.lower === "that" && !pointsAt(tokens, from, end);
  if (that || next.lower === "to" && /^(?:demands|refuses|accepts|willing|prefers|proposes)$/.test(stance) && !known.weak || next.lower === "to" && lemma === "offer") {
    const act = lemmaOf(tokens[from + 1]?.lower ?? "");
    // "has refused to do so": what, was said before
    if (next.lower === "to" && act === "do" && tokens[from + 2]?.lower === "so") return { ...base, issue: null, bodyOnly: false };
    const price = act === "discuss" && tokens.slice(from, end + 1).some((t) => /^(?:until|unless)$/.test(t.lower));
    if (stance === "refuses" && !price && /^(?:comment|say|answer|elaborate|discuss|speak|talk|be|name|identify|confirm|disclose|provide|respond|release)$/.test(act)) return null;
    if (that && !/^(?:demands|proposes|accepts)$/.test(stance) || that && lemma === "insist" && !subjunctive(tokens, from, end)) return null;
    return { ...base, issue: [from + 1, end], bodyOnly: false, confidence: that || isAct(act) ? confidence : 0.65 };
  }
  if (lemma === "insist" && !known.particle) return null;
  if (next.tag === "VBG" && !known.weak) return { ...base, issue: [from, end], bodyOnly: false };
  const object = phraseFrom(tokens, next.lower === "that" && next.tag === "IN" ? from + 1 : from);
  if (object === null) return null;
  const head = tokens[object.to - 1];
  if (lemma === "urge" || `${lemma} ${behind?.lower ?? ""}` === "call on") {
    return tokens[object.to]?.tag === "TO" ? { ...base, issue: [from, end], bodyOnly: false } : null;
  }
  // "wants X to resign", "wants it built"
  const wants = lemma === "want" && (tokens[object.to]?.tag === "TO" || tokens[object.to]?.tag === "VBN" || isComplement(tokens, object.to));
  if (wants && !group.negated && !/^(?:me|us|you)$/.test(head?.lower ?? "")) return { ...base, issue: [from, end], bodyOnly: false };
  const calls = /^calls?$/.test(head?.lower ?? "") && tokens[object.to]?.lower === "for";
  // what the press asks for
  if (/^(?:requests?|invitations?)$/.test(head?.lower ?? "") && /^(?:for|to)$/.test(tokens[object.to]?.lower ?? "") && tokens.slice(object.to + 1, object.to + 4).some((t) => /^(?:comment|comments|interview|interviews|interviewed)$/.test(t.lower))) return null;
  if (head === undefined || !calls && isNoIssue(head.lower, lemma) || head.tag === "PRP" && !/^(?:it|them)$/.test(head.lower)) return null;
  const issue = phrasesFrom(tokens, object.from).some((p) => isMatter(tokens, p)) || (head.tag === "PRP" && !known.weak);
  // "favors Jones" is no stance to an issue; "offered few ideas" offers none
  if (!issue && head.tag === "NNP" && (stance !== "rejects" || !/^(?:the|a|an)$/.test(tokens[object.from]?.lower ?? "")) || /^(?:few|little|no)$/.test(tokens[object.from]?.lower ?? "")) return null;
  // "called for a mediator" asks for one; "favors Jones" and "called for the boy" are no stance
  const wanted = known.particle && stance === "demands" && /^an?$/.test(tokens[object.from]?.lower ?? "");
  if (!issue && !wanted && stance !== "refuses" && nounKind(head.lower) === "person") return null;
  const kind = nounKind(head.lower);
  const sided = (isSided(lemma) || stance === "refuses") && head.tag === "NN" && (kind === null || kind === "document" || stance === "refuses");
  if ((known.weak || lemma === "offer" || lemma === "accept") && !issue && !sided && !(lemma === "want" && group.negated)) return null;
  const strong = sided || (stance === "rejects" || stance === "resists") && !known.weak && head.tag === "NN" || /^(?:propose|demand|oppose|veto)$/.test(lemma) || (known.particle && stance === "demands");
  return { ...base, issue: [from, end], bodyOnly: !issue && !strong };
}

/** "who were proposed by Indonesia", "was rejected by the union": the party stands behind "by". */
function passive(tokens: Tokens, at: number, group: VerbGroup, stance: Stance, weak: boolean): Found | null {
  if (weak && !isSided(lemmaOf(tokens[at]?.lower ?? "")) || tokens[at + 1]?.lower !== "by" || stance === "willing") return null;
  const by = phrasesFrom(tokens, at + 2);
  const [issue] = subjectsOf(tokens, group.from);
  if (by.length === 0 || issue === undefined || isConditional(tokens, issue) || isNoIssue(tokens[issue.phrase.to - 1]?.lower ?? "", lemmaOf(tokens[at]?.lower ?? ""))) return null;
  const end = clauseEnd(tokens, at);
  const relative = issue.relative ? [tokens.findLastIndex((t, i) => i < group.from && t.tag === "WH"), end] as const : null;
  return {
    at, stance, subjects: by.map((phrase) => ({ phrase, apposed: null, relative: false })), owner: null, issue: [issue.phrase.from, issue.phrase.to],
    spans: relative !== null && relative[0] >= 0 ? [relative] : spansOf([issue], group.from, end), bodyOnly: !isIssue(tokens[issue.phrase.to - 1]?.lower ?? ""), confidence: 0.75,
  };
}

/** "wants quotas cut by a third": a past that is its own participle. */
const isComplement = (tokens: Tokens, at: number): boolean => /^(?:cut|shut|put|set|kept|built|lifted|raised)$/.test(tokens[at]?.lower ?? "") && /^(?:IN|RB|RP|\.)$/.test(tokens[at + 1]?.tag ?? "");

/** The subjects of a clause that is no condition. */
function plain(tokens: Tokens, group: VerbGroup): readonly Subject[] {
  const subjects = subjectsOf(tokens, group.from);
  return subjects.some((s) => isConditional(tokens, s)) ? [] : subjects;
}

function isConditional(tokens: Tokens, { phrase }: Subject): boolean {
  const [before, prior] = [tokens[phrase.from - 1]?.lower ?? "", tokens[phrase.from - 2]?.lower ?? ""];
  return CONDITIONAL.test(before) || CONDITIONAL.test(prior) || before === "that" && /^(?:provided|providing|condition|assuming)$/.test(prior) || /^(?:provided|providing|assuming)$/.test(before);
}

/** "resisted that idea": a lone noun and no verb behind "that". */
function pointsAt(tokens: Tokens, that: number, end: number): boolean {
  const noun = tokens[(phraseFrom(tokens, that + 1)?.to ?? 0) - 1];
  return /^(?:NN|JJ)$/.test(tokens[that + 1]?.tag ?? "") && noun?.tag === "NN" && !isPlural(noun.lower) && !tokens.slice(that, end).some((t) => /^(?:VB|MD)/.test(t.tag));
}

/** "insisted that the bank lower": a bare verb, or "must" and "should", behind "that"; else it is only a claim. */
function subjunctive(tokens: Tokens, that: number, end: number): boolean {
  const subject = phraseFrom(tokens, that + 1);
  let at = subject?.to ?? end;
  for (let phrase = subject; phrase !== null && tokens[at]?.tag === "IN"; at = phrase?.to ?? at) phrase = phraseFrom(tokens, at + 1);
  const verb = at >= end ? undefined : tokens[at];
  return verb !== undefined && (verb.tag === "VB" || /^(?:must|should|be)$/.test(verb.lower));
}
