import type { EventType } from "../../domain/event.ts";
import type { Tagged } from "../claims/tagger.ts";
import { phraseEnding } from "../clauses/phrase.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { nounKind } from "../sources/noun.ts";
import { framesOf, isBarred, isHarm, isMishap, isViolent, lemmaOf, typesBySubject, typesOfNoun, typesOfVerb } from "./lexicon.ts";
import { nounTrigger } from "./noun-trigger.ts";
import { isOtherUse } from "./other-use.ts";
import { asksToDo, isPassive, objectsOf, particleOf, subjectEnd, subjectNouns } from "./verb-phrase.ts";

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
/** Arms of a state: what they block, they close. */
const STATE = /^(?:police|army|navy|authorities|government|troops|soldiers|officers|officials|ministry|military|forces|regulators?|guards)$/;
const AUXILIARY = /^(?:be|have|do|get|go|say|tell)$/;

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
  if (isOtherUse(tokens, at, lemma, objects, passive)) return null;
  if (particle === "off" && lemma === "call") return calledOff(tokens, at, objects, passive);
  const frames = framesOf(lemma, asksToDo(tokens, at) ? [...nouns, "to"] : nouns);
  const subject = verbGroup(tokens, at).passive ? null : phraseEnding(tokens, subjectEnd(tokens, at));
  const own = isBarred(lemma, nouns) ? [] : [...typesOfVerb(lemma, particle), ...(subject === null ? [] : typesBySubject(lemma, lemmaOf(tokens[subject.to - 1] as Tagged)))];
  if (frames.length === 0 && own.length === 0) return null;
  // what a storm does too is an assault by somebody, or with arms; "injured in the crash" is none
  if (frames.length === 0 && isHarm(lemma) && byMishap(tokens, at)) return null;
  const somebody = subject !== null && SOMEBODY.test(nounKind(tokens[subject.to - 1]?.lower ?? "") ?? "");
  if (frames.length === 0 && isHarm(lemma) && !somebody && !tokens.some((t) => isViolent(lemmaOf(t)))) return null;
  const byState = subject !== null && STATE.test(tokens[subject.to - 1]?.lower ?? "");
  // what workers do has no object
  const types = lemma === "strike" && frames.length === 0 ? ([/^(?:DT|NN|NNP|CD|PRP\$)$/.test(tokens[at + 1]?.tag ?? "") && objects.length > 0 ? "ASSAULT" : "PROTEST"] as const) : [...new Set([...frames.map((f) => f.type), ...own].map((type): EventType => (type === "PROTEST" && byState ? "COERCE" : type)))];
  return { at, lemma, particle, verbal: true, passive, types, objects };
}

/** "called off the talks" rejects them, "called off the strike" gives way. */
function calledOff(tokens: Tokens, at: number, objects: readonly number[], passive: boolean): Trigger {
  const ends = objects.some((i) => typesOfNoun(lemmaOf(tokens[i] as Tagged)).includes("PROTEST"));
  return { at, lemma: "call", particle: "off", verbal: true, passive, types: [ends ? "CONCEDE" : "REJECT"], objects };
}

/** "in the accident", "by the storm": what harmed without anybody's will. */
function byMishap(tokens: Tokens, at: number): boolean {
  return tokens.slice(at + 1, at + 9).some((token, i) => isMishap(lemmaOf(token)) && tokens.slice(at + 1, at + 1 + i).some(({ lower }) => /^(?:in|by|from|when|during|after)$/.test(lower)));
}
