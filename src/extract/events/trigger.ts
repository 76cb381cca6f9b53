import type { EventType } from "../../domain/event.ts";
import type { Tagged } from "../claims/tagger.ts";
import { isTime, phraseEnding, phraseFrom, phrasesFrom } from "../clauses/phrase.ts";
import { listedPerson, nounKind } from "../sources/noun.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { framesOf, isBarred, isHarm, isLight, isOccurrence, isPhrasal, isSilence, isViolent, lemmaOf, typesBySubject, typesOfNoun, typesOfVerb } from "./lexicon.ts";

type Tokens = readonly Tagged[];

/** A word that may stand for an event: its place in the sentence, the types the lexicon gives it, and the nouns it governs. */
export type Trigger = {
  readonly at: number;
  readonly lemma: string;
  /** "for" of "called for"; empty where none belongs to the word. */
  readonly particle: string;
  readonly verbal: boolean;
  readonly passive: boolean;
  /** In the order of the lexicon; the first from a frame where one fits. */
  readonly types: readonly EventType[];
  /** Token indices of nouns it governs (objects; of a passive, the subject). */
  readonly objects: readonly number[];
};

const SOMEBODY = /^(?:person|organization|government|institution|office|collective)$/;
const AUXILIARY = /^(?:be|have|do|get|go|say|tell)$/;
const PARTICLE = /^(?:for|on|to|off|out|down|back|up|in|with|at|into|over|against|from)$/;

/** The words of a sentence that may stand for events, in order. */
export function triggersIn(tokens: Tokens): readonly Trigger[] {
  const found: Trigger[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Tagged;
    if (token.tag.startsWith("VB")) {
      const trigger = verbTrigger(tokens, i);
      if (trigger !== null) found.push(trigger);
    } else if (token.tag === "NN") {
      const trigger = nounTrigger(tokens, i);
      if (trigger !== null) found.push(trigger);
    }
  }
  // "launched airstrikes": the frame's verb and its noun are one event.
  const framed = new Set(found.filter((t) => t.verbal).flatMap((t) => t.objects));
  return found.filter((t) => t.verbal || !framed.has(t.at));
}

/** A verb as a trigger, whatever the lexicon says of it: for sentences where it says nothing. */
export function anyVerb(tokens: Tokens, at: number): Trigger {
  const lemma = lemmaOf(tokens[at] as Tagged);
  return { at, lemma, particle: particleOf(tokens, at, lemma), verbal: true, passive: isPassive(tokens, at), types: [], objects: objectsOf(tokens, at) };
}

function verbTrigger(tokens: Tokens, at: number): Trigger | null {
  const token = tokens[at] as Tagged;
  const lemma = lemmaOf(token);
  // "the accused man", "a striking view": a participle before a noun is no event.
  if (/^VB[NG]$/.test(token.tag) && /^(?:DT|PRP\$|POS)$/.test(tokens[at - 1]?.tag ?? "") && tokens[at + 1]?.tag.startsWith("NN") === true) return null;
  // "show burned buildings"
  if (token.tag === "VBN" && /^VB[DZP]$/.test(tokens[at - 1]?.tag ?? "") && !/^(?:be|have|get)$/.test(lemmaOf(tokens[at - 1] as Tagged)) && tokens[at + 1]?.tag === "NN") return null;
  const passive = isPassive(tokens, at);
  const objects = passive ? [...subjectNouns(tokens, at), ...objectsOf(tokens, at)] : objectsOf(tokens, at);
  const nouns = objects.map((i) => lemmaOf(tokens[i] as Tagged));
  if (AUXILIARY.test(lemma) && lemma !== "tell" && framesOf(lemma, nouns).length === 0) return null;
  const particle = particleOf(tokens, at, lemma);
  if (isOther(tokens, at, lemma, objects, passive)) return null;
  const frames = framesOf(lemma, asksToDo(tokens, at) ? [...nouns, "to"] : nouns);
  const subject = verbGroup(tokens, at).passive ? null : phraseEnding(tokens, subjectEnd(tokens, at));
  const own = isBarred(lemma, nouns) ? [] : [...typesOfVerb(lemma, particle), ...(subject === null ? [] : typesBySubject(lemma, lemmaOf(tokens[subject.to - 1] as Tagged)))];
  if (frames.length === 0 && own.length === 0) return null;
  // what a storm does too is an assault by somebody, or with arms
  const somebody = subject !== null && SOMEBODY.test(nounKind(tokens[subject.to - 1]?.lower ?? "") ?? "");
  if (frames.length === 0 && isHarm(lemma) && !somebody && !tokens.some((t) => isViolent(lemmaOf(t)))) return null;
  const types = [...new Set([...frames.map((f) => f.type), ...own])];
  return { at, lemma, particle, verbal: true, passive, types, objects };
}

/** Where the subject before a verb ends, a relative pronoun skipped. */
export function subjectEnd(tokens: Tokens, at: number): number {
  const end = verbGroup(tokens, at).from - 1;
  return /^(?:that|which|who)$/.test(tokens[end]?.lower ?? "") ? end - 1 : end;
}

/** "asked them to": an infinitive behind an object. */
function asksToDo(tokens: Tokens, at: number): boolean {
  if (!/^(?:PRP|NN|NNP|DT|PRP\$|JJ)$/.test(tokens[at + 1]?.tag ?? "")) return false;
  for (let i = at + 2; i < at + 7; i++) {
    const token = tokens[i];
    if (token === undefined || token.tag.startsWith("VB") || token.text === ",") return false;
    if (token.tag === "TO") return tokens[i + 1]?.tag === "VB";
  }
  return false;
}

function isSomebody(tokens: Tokens, i: number): boolean {
  const token = tokens[i];
  if (token === undefined || isTime(token)) return false;
  if (token.tag === "PRP") return !/^(?:it|itself)$/.test(token.lower);
  return nounKind(token.lower) === "person" || (token.tag === "NNP" && tokens[i + 1]?.tag.startsWith("NN") !== true);
}

/** Uses of a listed verb that are another thing: keeping silent, foretelling, planning to talk, publishing, finding fault, being of one mind. */
function isOther(tokens: Tokens, at: number, lemma: string, objects: readonly number[], passive: boolean): boolean {
  const nouns = objects.map((i) => lemmaOf(tokens[i] as Tagged));
  if (/^(?:decline|refuse)$/.test(lemma)) return tokens.slice(at + 1, at + 5).some((t, i, list) => isSilence(lemmaOf(t)) && (t.tag.startsWith("VB") || list[i - 1]?.lower === "to"));
  if (/^(?:turn|reject)$/.test(lemma)) return nouns.includes("interview");
  // "warned that it would": a threat is of one's own deed.
  if (lemma === "dismiss") return objects.some((i) => isSomebody(tokens, i)) || passive && isSomebody(tokens, subjectEnd(tokens, at));
  if (lemma === "fight") return /^(?:this|that|it)$/.test(tokens[at + 1]?.lower ?? "") && !tokens[at + 2]?.tag.startsWith("NN");
  if (lemma === "warn" && tokens.slice(at + 1, at + 8).some((t, i, list) => t.lower === "of" && /^(?:consequences|retaliation|reprisals|sanctions|action|force|strikes|measures)$/.test(list.slice(i + 1, i + 3).findLast((n) => n.tag === "NN")?.lower ?? ""))) return false;
  if (lemma === "warn") return !tokens.slice(at + 1, at + 8).some((t, i, list) => (t.tag === "PRP" || listedPerson(t.lower)) && list[i + 1]?.tag === "MD");
  if (/^(?:release|free)$/.test(lemma)) return !objects.some((i) => isSomebody(tokens, i)) && !isSomebody(tokens, subjectEnd(tokens, at));
  if (lemma === "attack") return tokens.slice(at + 2, at + 8).some((t) => /^(?:for|as|over)$/.test(t.lower));
  if (lemma === "agree") return /^(?:with|that)$/.test(tokens[at + 1]?.lower ?? "");
  if (lemma === "demonstrate") return !/^(?:in|against|outside|for|on|over|at|near|across|[.,])$/.test(tokens[at + 1]?.lower ?? ".");
  if (/^(?:seize|back)$/.test(lemma)) return /^(?:on|upon|out|away|off|up)$/.test(tokens[at + 1]?.lower ?? "");
  return lemma === "discuss" && !/^VB[DN]$/.test(tokens[at]?.tag ?? "");
}

function nounTrigger(tokens: Tokens, at: number): Trigger | null {
  const lemma = lemmaOf(tokens[at] as Tagged);
  const types = typesOfNoun(lemma);
  // The head of its phrase only: "strike committee" is a committee.
  if (types.length === 0 || /^(?:NN|NNP)$/.test(tokens[at + 1]?.tag ?? "") || /^\p{Lu}/u.test(tokens[at]?.text ?? "") && at > 0) return null;
  if (!takesPlace(tokens, nounStart(tokens, at), at)) return null;
  return { at, lemma, particle: PARTICLE.test(tokens[at + 1]?.lower ?? "") ? (tokens[at + 1]?.lower ?? "") : "", verbal: false, passive: false, types, objects: [] };
}

/** Where the phrase of an event noun begins: "the American and European sanctions" at its article. */
export function nounStart(tokens: Tokens, at: number): number {
  let from = phraseEnding(tokens, at)?.from ?? at;
  while (tokens[from - 1]?.tag === "CC" && /^(?:JJ|NN|NNP)$/.test(tokens[from - 2]?.tag ?? "")) {
    from -= 2;
    while (/^(?:DT|JJ|PRP\$|POS|NNP)$/.test(tokens[from - 1]?.tag ?? "")) from--;
  }
  return from;
}

/** Whether the words around an event noun say that it takes place: a light verb, a verb of occurrence, or whose it is and against whom or where. */
function takesPlace(tokens: Tokens, from: number, at: number): boolean {
  const before = tokens[from - 1];
  if (before !== undefined && before.tag.startsWith("VB") && isLight(lemmaOf(before))) return true;
  const after = tokens[at + 1];
  if (after !== undefined && after.tag.startsWith("VB") && isOccurrence(lemmaOf(after))) return true;
  // "a strike by nurses"
  if (after?.lower === "by" && nounKind(phraseEndAt(tokens, at + 2)?.lower ?? "") !== null) return true;
  const owned = tokens.slice(from, at).some((t) => t.tag === "POS");
  const against = /^(?:against|on|in|near|by|between|of|at)$/.test(after?.lower ?? "");
  const duration = before?.lower === "of" && /^(?:day|week|month|year|night|hour)$/.test(lemmaOf(tokens[from - 2] ?? (before as Tagged)));
  return (owned && against) || duration;
}

/** The last word of the phrase that begins at token `at`. */
function phraseEndAt(tokens: Tokens, at: number): Tagged | undefined {
  const phrase = phraseFrom(tokens, at);
  return phrase === null ? undefined : tokens[phrase.to - 1];
}

function isPassive(tokens: Tokens, at: number): boolean {
  const group = verbGroup(tokens, at);
  if (group.passive) return true;
  // "a man detained on Saturday": a participle behind its noun.
  return tokens[at]?.tag === "VBN" && /^(?:NN|NNP|CD)$/.test(tokens[at - 1]?.tag ?? "") && !/^(?:NN|NNP|DT|PRP|PRP\$|JJ|CD)$/.test(tokens[at + 1]?.tag ?? "");
}

/** The preposition or particle behind a verb that belongs to it. */
function particleOf(tokens: Tokens, at: number, lemma: string): string {
  for (let i = at + 1; i < Math.min(tokens.length, at + 5); i++) {
    const { lower, tag } = tokens[i] as Tagged;
    if (PARTICLE.test(lower) && (i === at + 1 || isPhrasal(lemma, lower))) return lower;
    if (lower === "work" && isPhrasal(lemma, lower)) return lower;
    if (lower === "fire" && isPhrasal(lemma, lower)) return lower;
    if (/^(?:free|tools)$/.test(lower) && isPhrasal(lemma, lower)) return lower;
    if (!/^(?:NN|NNP|DT|PRP|PRP\$|JJ|RB|POS)$/.test(tag)) return "";
  }
  return "";
}

/** Nouns behind a verb that it governs directly or through one preposition: their heads and what stands before them. */
function objectsOf(tokens: Tokens, at: number): readonly number[] {
  let i = at + 1;
  while (/^(?:RB|RP)$/.test(tokens[i]?.tag ?? "") || PARTICLE.test(tokens[i]?.lower ?? "") || isTime(tokens[i])) i++;
  if (tokens[i]?.lower === "by" && /^(?:tele)?phone$/.test(tokens[i + 1]?.lower ?? "")) return [i + 1];
  const out: number[] = [];
  for (let n = 0; n < 3; n++) {
    const phrases = phrasesFrom(tokens, i);
    for (const phrase of phrases) for (let k = phrase.from; k < phrase.to; k++) if (/^(?:NN|NNP|JJ)$/.test(tokens[k]?.tag ?? "")) out.push(k);
    let end = phrases.at(-1)?.to ?? i;
    // "two captured soldiers": a participle between number and noun.
    if (tokens[end - 1]?.tag === "CD" && /^VB[NG]$/.test(tokens[end]?.tag ?? "") && tokens[end + 1]?.tag === "NN") {
      out.push(end + 1);
      end += 2;
    }
    if (phrases.length === 0 || !/^(?:of|for|with|to|by|from|in)$/.test(tokens[end]?.lower ?? "") || tokens[end + 1]?.tag === "VB") break;
    i = end + 1;
  }
  return out;
}

function subjectNouns(tokens: Tokens, at: number): readonly number[] {
  const phrase = phraseEnding(tokens, verbGroup(tokens, at).from - 1);
  if (phrase === null) return [];
  return Array.from({ length: phrase.to - phrase.from }, (_, k) => phrase.from + k).filter((k) => /^(?:NN|NNP|JJ)$/.test(tokens[k]?.tag ?? ""));
}
