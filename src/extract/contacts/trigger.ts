import words from "./data/words.json" with { type: "json" };
import type { Contact } from "../../domain/contact.ts";
import type { Tagged } from "../claims/tagger.ts";
import { isComma, type Phrase, phraseEnding, phraseFrom, phrasesFrom } from "../clauses/phrase.ts";
import { type Subject, subjectsOf } from "../clauses/subject.ts";
import { statusOf, type VerbGroup, verbGroup } from "../clauses/verb-group.ts";
import { verbLemma } from "../stance/lemma.ts";

type Tokens = readonly Tagged[];

/** A place where a verb or noun ties parties together; phrases are of the sentence's tokens. */
export type Trigger = {
  readonly at: number;
  /** First token of the group and of what belongs to it before the trigger. */
  readonly from: number;
  /** Behind the last party. */
  readonly to: number;
  readonly how: Contact["how"];
  readonly status: Contact["status"];
  /** One side: subjects, or the owner of the phrase. */
  readonly subjects: readonly Subject[];
  readonly owner: Phrase | null;
  readonly others: readonly Phrase[];
  readonly perfect: boolean;
  /** Only parties that are persons or governments will do: the words mean other things too. */
  readonly strict: boolean;
};

const OBJECT: ReadonlyMap<string, string> = new Map(Object.entries(words.withObject));
const PREPOSED: ReadonlyMap<string, string> = new Map(Object.entries(words.withPreposition));
const EVENT: ReadonlyMap<string, string> = new Map(Object.entries(words.event));
const HOLD: ReadonlyMap<string, string> = new Map(Object.entries(words.hold));
const VERBS = new Set([...OBJECT.keys(), ...PREPOSED.keys(), ...words.travel, ...HOLD.keys()]);
const PERSONAL = new Set(["phone", "telephone", "call", "ring", "speak", "talk", "visit", "host", "welcome", "receive"]);
const AFTER_CALL = /^(?:on|in|from|to|twice|three|four|last|this|after|before|when|about|again|at|late|early|earlier|by|during|with|and|several|over|that|every|with|once|directly|personally|but|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

export const lemmaOf = (token: Tagged): string => verbLemma(token.lower, (base) => VERBS.has(base));

/** What token `at` ties together as a verb: "met X", "spoke by phone with X", "A and B met"; null where nothing. */
export function verbTrigger(tokens: Tokens, at: number): Trigger | null {
  const token = tokens[at] as Tagged;
  const lemma = lemmaOf(token);
  if (!/^VB/.test(token.tag) && !(lemma === "meet" && token.tag === "NN" && token.lower === "met")) return null;
  const object = OBJECT.get(lemma), preposed = PREPOSED.get(lemma);
  if (object === undefined && preposed === undefined) return null;
  const group = verbGroup(tokens, at);
  if (group.passive) return null;
  const subjects = subjectsOf(tokens, group.from);
  const base = { at, from: group.from, status: statusOf(group), subjects, owner: null, perfect: group.perfect, strict: PERSONAL.has(lemma) };
  const linked = preposed === undefined ? null : preposition(tokens, at);
  if (linked !== null) {
    const others = phrasesFrom(tokens, linked);
    const to = tokens[linked - 1]?.lower === "to";
    if (others.length > 0 && (!to || lemma === "speak" || lemma === "talk")) return { ...base, how: preposed as Contact["how"], others, to: (others.at(-1) as Phrase).to };
  }
  if (object !== undefined) {
    const others = objectOf(tokens, at);
    const last = others.at(-1);
    if (last !== undefined && fits(tokens, lemma, last)) return { ...base, how: object as Contact["how"], others, to: withName(tokens, last).to };
  }
  const reciprocal = words.reciprocal.includes(lemma) && (subjects.length > 1 || pronounOfSeveral(tokens, subjects)) && object !== "phone";
  // "They talked about …" is no meeting unless it says how.
  return reciprocal && (lemma === "meet" || /^(?:by|on)$/.test(tokens[at + 1]?.lower ?? "")) && !PLAIN_OBJECT.test(tokens[at + 1]?.tag ?? "")
    ? { ...base, how: (preposed ?? "meeting") as Contact["how"], others: [], to: at + 1 } : null;
}

const PLAIN_OBJECT = /^(?:DT|PRP\$|NN|JJ|CD)$/;

function pronounOfSeveral(tokens: Tokens, subjects: readonly Subject[]): boolean {
  return subjects.length === 1 && tokens[subjects[0]?.phrase.from ?? -1]?.lower === "they";
}

/** Where what "with" or "to" governs begins, at most three words behind the verb. */
function preposition(tokens: Tokens, at: number): number | null {
  for (let i = at + 1; i < at + 6 && i < tokens.length; i++) {
    const token = tokens[i] as Tagged;
    if (token.lower === "with" || (token.lower === "to" && i === at + 1)) return i + 1;
    if (!/^(?:by|on|the|over|phone|telephone|video|privately|briefly|separately|secretly|twice|again|down|directly|personally|today|yesterday|\w+day|in|private|person|\w+ly)$/.test(token.lower)) return null;
  }
  return null;
}

/** What follows the verb; words in quotation marks are what something was called. */
function objectOf(tokens: Tokens, at: number): readonly Phrase[] {
  return tokens[at + 1]?.tag === "." ? [] : phrasesFrom(tokens, at + 1);
}

/** "his counterpart, Ann Jones": the phrase goes on to the name beside it. */
export function withName(tokens: Tokens, phrase: Phrase): Phrase {
  if (!isComma(tokens[phrase.to])) return phrase;
  const beside = phraseFrom(tokens, phrase.to + 1);
  return beside !== null && tokens[beside.to - 1]?.tag === "NNP" && tokens[phrase.to - 1]?.tag !== "NNP" ? { from: phrase.from, to: beside.to } : phrase;
}

/** Whether the object of a verb that has other meanings too is of this one. */
function fits(tokens: Tokens, lemma: string, object: Phrase): boolean {
  const next = tokens[withName(tokens, object).to];
  if (lemma === "call" || lemma === "ring") return next === undefined || /^[.,;:)]$/.test(next.text) || next.tag === "TO" || AFTER_CALL.test(next.lower);
  if (/^(?:host|welcome|receive)$/.test(lemma)) return /^(?:at|in|for|on)$/.test(next?.lower ?? "");
  return true;
}

/** What a noun ties together: "talks with X", "a meeting between A and B", "her phone call with X"; null where nothing. */
export function nounTrigger(tokens: Tokens, at: number): Trigger | null {
  const token = tokens[at] as Tagged;
  const how = EVENT.get(token.lower);
  if (how === undefined || !/^(?:NN|VB|VBZ|VBP|VBG)$/.test(token.tag)) return null;
  const phrase = nounPhrase(tokens, at);
  if (phrase === null || /^call/.test(token.lower) && !tokens.slice(phrase.from, at).some((t) => /phone/.test(t.lower)) && tokens[at + 1]?.lower !== "with") return null;
  const link = tokens[at + 1]?.lower;
  const others = link === "with" || link === "between" ? phrasesFrom(tokens, at + 2) : [];
  const last = others.at(-1);
  if (last === undefined) return null;
  const said = tokens.slice(phrase.from, at).map((t) => t.lower);
  const has = (list: readonly string[]): boolean => said.some((word) => list.includes(word));
  if (has(words.cancelled) || said.includes("no") || said.includes("the")) return null;
  const marked: Contact["status"] | null = has(words.planned) ? "planned" : has(words.possible) ? "possible" : null;
  const base = { at, to: withName(tokens, last).to, how: how as Contact["how"], others, perfect: false, strict: false };
  const held = holder(tokens, phrase);
  if (held === "dropped") return null;
  if (link === "between") {
    const status = marked ?? held?.status ?? around(tokens, phrase, base.to);
    return status === null || others.length < 2 ? null : { ...base, from: phrase.from, status, subjects: [], owner: null };
  }
  const owned = tokens.slice(phrase.from, at).some((t) => t.tag === "POS" || t.tag === "PRP$");
  if (owned) {
    const status = marked ?? held?.status ?? around(tokens, phrase, base.to);
    return status === null ? null : { ...base, from: phrase.from, status, subjects: [], owner: phrase };
  }
  if (held === null) return null;
  return { ...base, from: held.from, how: held.travel ? "visit" : base.how, status: marked ?? held.status, subjects: held.subjects, owner: held.owner, perfect: held.perfect };
}

function nounPhrase(tokens: Tokens, at: number): Phrase | null {
  const token = tokens[at] as Tagged;
  return phraseEnding(tokens.map((t, i) => (i === at ? { ...token, tag: "NN" } : t)), at);
}

type Holder = { readonly from: number; readonly status: Contact["status"]; readonly subjects: readonly Subject[]; readonly owner: Phrase | null; readonly travel: boolean; readonly perfect: boolean };

/** Who held the talks: the subject of the verb they are the object of, or of the one they were travelled for, or spoken in. */
function holder(tokens: Tokens, phrase: Phrase): Holder | null | "dropped" {
  const before = tokens[phrase.from - 1];
  if (before === undefined) return null;
  if (/^VB/.test(before.tag)) {
    const lemma = lemmaOf(before);
    const status = HOLD.get(lemma);
    if (status === undefined) return "dropped";
    const group = verbGroup(tokens, phrase.from - 1);
    const own = statusOf(group);
    const holding = { status: own !== "held" ? own : (status as Contact["status"]), travel: false, perfect: group.perfect };
    const subjects = subjectsOf(tokens, group.from);
    if (lemma === "include" || lemma === "feature") {
      const trip = journey(tokens, group.from);
      if (trip !== null) return { ...holding, from: trip.from, subjects: [], owner: trip };
      return null;
    }
    return { ...holding, from: group.from, subjects, owner: null };
  }
  if (before.lower !== "for" && !/^(?:in|during|after|following)$/.test(before.lower)) return null;
  // "In a call with X, Y said …": the subject behind the comma; "Y said in a call with X": the one before.
  if (phrase.from - 2 < 0 || tokens[phrase.from - 2]?.tag === ".") return before.lower === "for" ? null : fronted(tokens, phrase);
  for (let v = phrase.from - 2; v >= Math.max(0, phrase.from - 14); v--) {
    const token = tokens[v] as Tagged;
    if (isComma(token) || /^[;:]$/.test(token.text)) return null;
    if (!/^VB/.test(token.tag)) continue;
    const travel = words.travel.includes(lemmaOf(token)) || (before.lower === "for" && /^(?:met|meet)$/.test(token.lower));
    if (before.lower === "for" ? !travel : !/^(?:said|told|discussed|agreed|urged|raised|warned|assured|stressed|expressed)$/.test(token.lower)) return null;
    const group: VerbGroup = verbGroup(tokens, v);
    return { from: group.from, status: statusOf(group), subjects: subjectsOf(tokens, group.from), owner: null, travel: words.travel.includes(lemmaOf(token)), perfect: group.perfect };
  }
  return null;
}

function fronted(tokens: Tokens, phrase: Phrase): Holder | null {
  const comma = tokens.findIndex((t, i) => i > phrase.to && isComma(t));
  const subject = comma < 0 ? null : phraseFrom(tokens, comma + 1);
  const verb = subject === null ? undefined : tokens[subject.to];
  if (subject === null || !/^(?:VBD|VBZ|VBP|VBN)$/.test(verb?.tag ?? "")) return null;
  return { from: phrase.from, status: "held", subjects: [{ phrase: subject, apposed: null, relative: false }], owner: null, travel: false, perfect: false };
}

/** "Putin's trip to New York, which may include talks": the journey before token `at`. */
function journey(tokens: Tokens, at: number): Phrase | null {
  const noun = tokens.findLastIndex((t, i) => i < at && words.journey.includes(t.lower));
  return noun < 0 ? null : phraseEnding(tokens, noun);
}

/** Status of talks that no verb holds: by the verb they are subject of, or the preposition before them. */
function around(tokens: Tokens, phrase: Phrase, to: number): Contact["status"] | null {
  const before = tokens[phrase.from - 1]?.lower ?? "";
  if (/^(?:after|during|following|in|since|at)$/.test(before)) return "held";
  if (before === "before" || before === "of" && tokens[phrase.from - 2]?.lower === "ahead") return "planned";
  for (let v = to; v < Math.min(tokens.length, to + 10); v++) {
    const token = tokens[v] as Tagged;
    if (isComma(token)) return null;
    if (!/^VB[DN]$/.test(token.tag) || !/^(?:held|lasted|took|scheduled|planned|set|began|ended|focused|expected|went)$/.test(token.lower)) continue;
    if (/^(?:scheduled|planned|set|expected)$/.test(token.lower)) return "planned";
    const group = verbGroup(tokens, v);
    return statusOf(group);
  }
  return null;
}
