import words from "./data/words.json" with { type: "json" };
import type { Contact } from "../../domain/contact.ts";
import type { Tagged } from "../claims/tagger.ts";
import { clauseEnd } from "../clauses/clause.ts";
import { isPlural } from "../sources/noun.ts";
import { isComma, isName, type Phrase, phraseEnding, phrasesFrom, phraseFrom } from "../clauses/phrase.ts";
import { fronted, type Subject, subjectsOf } from "../clauses/subject.ts";
import { statusOf, type VerbGroup, verbGroup } from "../clauses/verb-group.ts";
import { howOf } from "./detail.ts";
import { partiesFrom } from "./list.ts";
import { lemmaOf, pronounOfSeveral, type Tokens, type Trigger, triggerOf, withName } from "./trigger.ts";

const OBJECT: ReadonlyMap<string, string> = new Map(Object.entries(words.withObject));
const PREPOSED: ReadonlyMap<string, string> = new Map(Object.entries(words.withPreposition));
const IN_SESSION = /\b(?:at|in|during) (?:an? |the |their )?(?:[\w-]+ )?(?:meeting|talks)\b/;
/** Whom one sees as a visitor, not as a witness. */
const IN_OFFICE = /^(?:minister|president|premier|chancellor|leaders?|ambassador|envoy|chief|king|queen|pope|governor|mayor|chairman|secretary)$/;
const PERSONAL = new Set(["call", "ring", "speak", "talk"]);
const AFTER_CALL = /^(?:on|in|from|to|twice|three|four|last|this|after|before|when|about|again|at|late|early|earlier|by|during|with|and|several|over|that|every|with|once|directly|personally|but|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** What token `at` ties together as a verb: "met X", "spoke by phone with X", "A and B met"; null where nothing. */
export function verbTrigger(tokens: Tokens, at: number): Trigger | null {
  const token = tokens[at] as Tagged;
  const lemma = lemmaOf(token);
  if (!token.tag.startsWith("VB") && !(lemma === "meet" && token.tag === "NN" && token.lower === "met")) return null;
  const object = OBJECT.get(lemma), preposed = PREPOSED.get(lemma);
  if (lemma === "call" && tokens[at + 1]?.lower === "on") return callingOn(tokens, at);
  if (object === undefined && preposed === undefined) return (words.byPhone.includes(lemma) ? overThePhone(tokens, at) : null) ?? (words.inPerson.includes(lemma) ? inPerson(tokens, at, lemma) : null);
  const own = verbGroup(tokens, at);
  const journeying = lemma === "meet" || lemma === "visit" ? purpose(tokens, own) : null;
  const group = journeying ?? own;
  if (group.passive && lemma === "summon") return summoned(tokens, at, group);
  if (group.passive && /^(?:receive|host|welcome|visit|meet)$/.test(lemma)) return received(tokens, at, group, object as Contact["how"]);
  if (group.passive || bare(tokens, group) || (group.negated && group.governors.length > 0 && statusOf({ ...group, negated: false }) === "possible")) return null;
  // "a consulting firm"
  if (token.tag === "VBG" && own.from === at && tokens[at + 1]?.tag === "NN") return null;
  const subjects = token.tag === "VBG" && group.from === at ? participant(tokens, at) : subjectsOf(tokens, group.from);
  const base = { at, from: group.from, status: arranged(tokens, group) ? "planned" as const : statusOf(group), subjects, owner: null, perfect: group.perfect, vague: /^(?:speak|talk)$/.test(lemma), strict: /^(?:visit|host|welcome)$/.test(lemma) ? "person" as const : PERSONAL.has(lemma) && !tokens.slice(at, at + 9).some((t) => /^(?:tele)?phone$/.test(t.lower)) ? "government" as const : null };
  const how = (usual: string): Contact["how"] => (journeying !== null ? "visit" : usual) as Contact["how"];
  // "sat out with an injury"
  const apart = lemma === "sit" && !/^(?:down|with|together|face)$/.test(tokens[at + 1]?.lower ?? "");
  const linked = preposed === undefined || apart ? null : preposition(tokens, at);
  if (linked !== null) {
    const others = partiesFrom(tokens, linked);
    const to = tokens[linked - 1]?.lower === "to";
    if (others.length > 0 && (lemma === "write" ? to : !to || lemma === "speak" || lemma === "talk")) return { ...base, how: how(preposed as string), others, to: withName(tokens, others.at(-1) as Phrase).to };
  }
  if (object !== undefined) {
    const direct = objectOf(tokens, at);
    const sent = direct.length === 1 ? sentFrom(tokens, direct[0] as Phrase) : [];
    const others = sent.length > 1 ? sent : direct;
    const last = others.at(-1);
    const together = lemma === "visit" && subjects.length > 0 ? inCompany(tokens, at, { ...base, strict: "companion" }) : null;
    if (together !== null) return together;
    if (last !== undefined && fits(tokens, lemma, last) && !(lemma === "call" && namesIt(tokens, group))) return { ...base, ...(sent.length > 1 ? { strict: null } : {}), how: how(object), others, to: withName(tokens, last).to };
  }
  const manner = mannerLength(tokens, at + 1);
  const reciprocal = words.reciprocal.includes(lemma) && (subjects.length > 1 || pronounOfSeveral(tokens, subjects)) && object !== "phone";
  // "They talked about …" is no meeting unless it says how.
  return reciprocal && (lemma === "meet" || /^(?:by|on)$/.test(tokens[tokens[at + 1]?.tag === "RB" ? at + 2 : at + 1]?.lower ?? "")) && (manner > 0 || !PLAIN_OBJECT.test(tokens[at + 1]?.tag ?? ""))
    ? { ...base, how: (preposed ?? "meeting") as Contact["how"], others: [], to: at + 1 } : null;
}

/** "was summoned to the foreign ministry": a host who sends for a diplomat. */
function summoned(tokens: Tokens, at: number, group: VerbGroup): Trigger | null {
  const [subject] = subjectsOf(tokens, group.from), host = tokens[at + 1]?.lower === "to" ? phraseFrom(tokens, at + 2) : null;
  return subject === undefined || host === null || !DIPLOMAT.test(tokens[subject.phrase.to - 1]?.lower ?? "") ? null : triggerOf(tokens, group, { at, how: "meeting", others: [host], to: host.to });
}

const DIPLOMAT = /^(?:ambassadors?|envoys?|consul|attach[eé]|diplomats?|charg[eé])$/;

/** "was received by X": the host stands behind "by". */
function received(tokens: Tokens, at: number, group: VerbGroup, how: Contact["how"]): Trigger | null {
  // "received in Lisbon by X"
  const by = tokens.findIndex((t, i) => i > at && i < at + 7 && t.lower === "by");
  const others = by > 0 && tokens.slice(at + 1, by).every((t) => /^(?:IN|DT|NN|NNP|JJ|RB)$/.test(t.tag)) ? phrasesFrom(tokens, by + 1) : [];
  return others.length === 0 ? null : triggerOf(tokens, group, { at, how, others });
}

/** "called on Jones on Tuesday": a visit, where nobody is called on to act. */
function callingOn(tokens: Tokens, at: number): Trigger | null {
  const group = verbGroup(tokens, at);
  const other = phraseFrom(tokens, at + 2);
  if (other === null || group.passive || bare(tokens, group) || !isName(tokens[other.to - 1]) && !IN_OFFICE.test(tokens[other.to - 1]?.lower ?? "")) return null;
  const to = tokens[other.to]?.lower === "of" ? (phraseFrom(tokens, other.to + 1)?.to ?? other.to) : other.to;
  if (!/^(?:on|at|in|twice)$/.test(tokens[to]?.lower ?? "")) return null;
  return triggerOf(tokens, group, { at, to, how: "visit", others: [other], strict: "person" });
}

/** "hosted the leaders of A and B": those whom they speak for; empty for other phrases. */
function sentFrom(tokens: Tokens, object: Phrase): readonly Phrase[] {
  const head = tokens[object.to - 1];
  return head !== undefined && isPlural(head.lower) && /^(?:of|from)$/.test(tokens[object.to]?.lower ?? "") ? phrasesFrom(tokens, object.to + 1, true) : [];
}

/** "visited the harbour with X": who came along. */
function inCompany(tokens: Tokens, at: number, base: Omit<Trigger, "how" | "others" | "to">): Trigger | null {
  const end = clauseEnd(tokens, at);
  const link = tokens.findIndex((t, i) => i > at + 1 && i < end && t.lower === "with");
  const others = link < 0 || tokens[link - 1]?.tag.startsWith("VB") === true ? [] : phrasesFrom(tokens, link + 1);
  const last = others.at(-1);
  // a family's outing is none
  return last === undefined || others.some((p) => tokens[p.from]?.tag === "PRP$") ? null : { ...base, how: "visit", others, to: withName(tokens, last).to };
}

/** "A thanked B in a telephone call", "the two discussed it by phone", "at a meeting": what is said over the phone is a call. */
function overThePhone(tokens: Tokens, at: number): Trigger | null {
  const end = clauseEnd(tokens, at);
  const group = verbGroup(tokens, at);
  if (group.passive || bare(tokens, group)) return null;
  const subjects = subjectsOf(tokens, group.from);
  const several = subjects.length > 1 || pronounOfSeveral(tokens, subjects);
  const how = howOf(tokens, at, end, "meeting");
  const link = tokens.findIndex((t, i) => i > at && i < end && t.lower === "with");
  const discussed = lemmaOf(tokens[at] as Tagged) === "discuss" && link > at + 1;
  if (how !== "phone" && !discussed && !(several && IN_SESSION.test(tokens.slice(at, end).map((t) => t.lower).join(" ")))) return null;
  const others = link > 0 ? partiesFrom(tokens, link + 1) : several ? [] : objectOf(tokens, at).slice(0, 1);
  if (others.length === 0 && !several) return null;
  return triggerOf(tokens, group, { at, to: Math.max(at + 1, others.at(-1)?.to ?? 0), how, subjects, others });
}

/** "saw X in Oslo", "is due in Oslo to brief X": verbs that say so only with a place or a journey. */
function inPerson(tokens: Tokens, at: number, lemma: string): Trigger | null {
  const own = verbGroup(tokens, at);
  const journey = purpose(tokens, own);
  const group = journey ?? own;
  const [other] = objectOf(tokens, at);
  if (other === undefined || group.passive || bare(tokens, group)) return null;
  const near = tokens.slice(other.to, other.to + 6);
  const close = withName(tokens, other).to;
  const often = lemma === "see" && close > other.to && tokens[close]?.text === "," && /^(?:once|twice|three|four)$/.test(tokens[close + 1]?.lower ?? "");
  const there = often || lemma === "see" && (isName(tokens[other.to - 1]) || tokens[other.from]?.tag === "PRP" || IN_OFFICE.test(tokens[other.to - 1]?.lower ?? "")) && /^(?:in|at|on)$/.test(near[0]?.lower ?? "") && !near.some((t) => /^(?:television|tv|stage|screen|video|air|camera|court|trouble)$/.test(t.lower));
  if (journey === null && !there) return null;
  return triggerOf(tokens, group, { at, how: journey === null ? "meeting" : "visit", others: [other] });
}

/** "flew to Lisbon on Friday to meet X": the group of the verb of travel that the infinitive is the purpose of. */
function purpose(tokens: Tokens, group: VerbGroup): VerbGroup | null {
  if (tokens[group.from]?.tag !== "TO") return null;
  for (let v = group.from - 1; v >= Math.max(0, group.from - 10); v--) {
    const token = tokens[v] as Tagged;
    if (isComma(token) || token.tag === "CC" || /^[;:]$/.test(token.text)) return null;
    // "is due in Oslo to"
    if (token.tag === "VB" && token.lower === "be" && tokens[v + 1]?.lower === "in") return verbGroup(tokens, v);
    if (/^(?:due|expected)$/.test(token.lower) && tokens[v + 1]?.lower === "in") return { ...verbGroup(tokens, v), governors: ["due"] };
    if (token.tag.startsWith("VB")) return words.travel.includes(lemmaOf(token)) ? verbGroup(tokens, v) : null;
  }
  return null;
}

/** An infinitive that hangs on nothing that tells whether it comes to pass ("no plans to address A or meet B"); a headline's apart. */
function bare(tokens: Tokens, group: VerbGroup): boolean {
  const first = tokens[group.from];
  if (first?.tag === "TO") return phraseEnding(tokens, group.from - 1)?.from !== 0;
  return group.from === group.verb && first?.tag === "VB";
}

/** "are meeting next week": the present progressive of a meeting is an arrangement. */
function arranged(tokens: Tokens, group: VerbGroup): boolean {
  const lemma = lemmaOf(tokens[group.verb] as Tagged);
  return tokens[group.verb]?.tag === "VBG" && !group.past && !group.perfect && !group.negated && group.from < group.verb && group.governors.length === 0 && /^(?:meet|visit|host|fly|travel)$/.test(lemma);
}

/** "After meeting with X, Y said", "Y left, meeting with X": the participle's subject is its main clause's. */
function participant(tokens: Tokens, at: number): readonly Subject[] {
  const before = tokens[at - 1];
  const linked = /^(?:after|before|by|while|since|upon)$/.test(before?.lower ?? "");
  if (linked && (tokens[at - 2] === undefined || tokens[at - 2]?.tag === ".")) {
    const subject = fronted(tokens, at + 1);
    return subject === null ? [] : [subject];
  }
  if (!linked && !isComma(before) && before?.tag !== "CC") return [];
  for (let v = at - 2; v >= 0; v--) {
    if (!/^(?:VBD|VBZ|VBP|MD)$/.test(tokens[v]?.tag ?? "")) continue;
    const subjects = subjectsOf(tokens, verbGroup(tokens, v).from);
    if (subjects.length > 0) return subjects;
  }
  return [];
}

const PLAIN_OBJECT = /^(?:DT|PRP\$|NN|JJ|CD)$/;

/** How many words from token `at` say in what manner ("face to face"); 0 where none do. */
function mannerLength(tokens: Tokens, at: number): number {
  return [1, 3].find((n) => words.manner.includes(tokens.slice(at, at + n).map((t) => t.lower).join(" "))) ?? 0;
}

/** Where what "with" or "to" governs begins; what stands between says how, where or when. */
function preposition(tokens: Tokens, at: number): number | null {
  for (let i = at + 1; i < at + 9 && i < tokens.length; i++) {
    const token = tokens[i] as Tagged;
    if (token.lower === "with" || (token.lower === "to" && i === at + 1)) return i + 1;
    if (!/^(?:IN|DT|RB|RP|CD|JJ|NN|NNP)$/.test(token.tag) || isComma(token) || /^(?:about|of|that|for|as|to|against|because|behind|before|after)$/.test(token.lower) && !(MEASURED.test(token.lower) && aside(tokens, i))) return null;
  }
  return null;
}

const MEASURED = /^(?:for|behind)$/;

/** "for two hours", "behind closed doors". */
const aside = (tokens: Tokens, at: number): boolean => tokens.slice(at + 1, at + 5).some((t) => /^(?:hours?|minutes?|days?|doors)$/.test(t.lower));

/** "a firm called X": a participle behind an indefinite noun, which it gives a name. */
function namesIt(tokens: Tokens, group: VerbGroup): boolean {
  const noun = phraseEnding(tokens, group.from - 1);
  return group.from === group.verb && noun !== null && /^(?:a|an|some|another)$/.test(tokens[noun.from]?.lower ?? "");
}

/** What follows the verb; words in quotation marks are what something was called. */
function objectOf(tokens: Tokens, at: number): readonly Phrase[] {
  return tokens[at + 1]?.tag === "." || mannerLength(tokens, at + 1) > 0 ? [] : partiesFrom(tokens, at + 1);
}

/** Whether the object of a verb that has other meanings too is of this one. */
function fits(tokens: Tokens, lemma: string, object: Phrase): boolean {
  const next = tokens[withName(tokens, object).to];
  // "has received three": things, of which it is said what they are
  if (tokens.slice(object.from, object.to).every((t) => t.tag === "CD")) return false;
  if (lemma === "summon") return DIPLOMAT.test(tokens[object.to - 1]?.lower ?? "");
  // "called a liar", "hosted a fundraiser"
  if (/^(?:call|ring|host|welcome)$/.test(lemma) && /^(?:a|an)$/.test(tokens[object.from]?.lower ?? "")) return false;
  if (lemma === "call" || lemma === "ring") return next === undefined || /^[.,;:)]$/.test(next.text) || next.tag === "TO" || AFTER_CALL.test(next.lower);
  if (lemma === "meet" && tokens.slice(object.from, object.to + 5).some((t) => words.met.includes(t.lower))) return false;
  if (lemma === "welcome" && tokens[object.from]?.tag === "PRP$") return false;
  if (/^(?:host|welcome)$/.test(lemma)) return /^(?:at|in|for|on|to)$/.test(next?.lower ?? "");
  return true;
}
