import data from "./data/lexicon.json" with { type: "json" };
import type { EventType } from "../../domain/event.ts";
import type { Tagged } from "../claims/tagger.ts";
import { nounLemma, verbLemmas } from "../stance/lemma.ts";

type Lists = Readonly<Record<string, string>>;
type Frame = { readonly type: EventType; readonly objects: ReadonlySet<string> };

const words = (list: string): readonly string[] => list.split(" ").filter(Boolean);
const VERBS = byWord(data.verbs);
const NOUNS = byWord(data.nouns);
const FRAMES = new Map<string, Frame[]>();
for (const [type, verbs, objects] of data.frames) {
  for (const verb of words(verbs ?? "")) FRAMES.set(verb, [...(FRAMES.get(verb) ?? []), { type: type as EventType, objects: new Set(words(objects ?? "")) }]);
}
const SUBJECTS = new Map<string, Frame[]>();
for (const [type, verbs, subjects] of data.subjects) {
  for (const verb of words(verbs ?? "")) SUBJECTS.set(verb, [...(SUBJECTS.get(verb) ?? []), { type: type as EventType, objects: new Set(words(subjects ?? "")) }]);
}
const UNLESS = new Map(Object.entries(data.unless as Lists).map(([verb, objects]) => [verb, new Set(words(objects))]));
const LIGHT = new Set(words(data.light)), OCCUR = new Set(words(data.occur)), HARM = new Set(words(data.harm)), WEAPONS = new Set(words(data.weapons)), SILENT = new Set(words(data.silent)), MISHAPS = new Set(words(data.mishap));
const KNOWN_NOUNS = new Set([...NOUNS.keys(), ...[...FRAMES.values(), ...SUBJECTS.values()].flat().flatMap(({ objects }) => [...objects])]);
const KNOWN = new Set([...[...VERBS.keys()].map((verb) => verb.split("_")[0] ?? verb), ...FRAMES.keys(), ...SUBJECTS.keys(), ...LIGHT, ...OCCUR]);

const verbBase = verbLemmas((base) => KNOWN.has(base));

/** The base form of a token by its part of speech; among a verb's possible bases, one the lexicon knows. */
export function lemmaOf(token: Tagged): string {
  if (token.tag.startsWith("VB") || token.tag === "MD") return verbBase(token.lower);
  if (token.tag.startsWith("NN")) return token.lower.endsWith("talks") ? "talks" : nounBase(token.lower);
  return token.lower;
}

/** "houses" → "house", "ties" → "tie", where the lexicon knows that noun and not "hous". */
function nounBase(word: string): string {
  const base = nounLemma(word);
  return !KNOWN_NOUNS.has(base) && word.endsWith("s") && KNOWN_NOUNS.has(word.slice(0, -1)) ? word.slice(0, -1) : base;
}

/** Whether a noun says what some verb makes an event of: "curfew", "ambassador". */
export const isKnownNoun = (lemma: string): boolean => KNOWN_NOUNS.has(lemma);

/** The types a verb stands for by itself or with its particle or preposition ("call" + "for"). */
export function typesOfVerb(lemma: string, particle: string): readonly EventType[] {
  return VERBS.get(`${lemma}_${particle}`) ?? VERBS.get(lemma) ?? [];
}

/** Whether the lexicon has the verb only together with this particle. */
export function isPhrasal(lemma: string, particle: string): boolean {
  return VERBS.has(`${lemma}_${particle}`);
}

/** The types an event noun stands for. */
export function typesOfNoun(lemma: string): readonly EventType[] {
  return NOUNS.get(lemma) ?? [];
}

/** The types a verb makes with one of these nouns, and which noun it was. */
export function framesOf(lemma: string, nouns: readonly string[]): readonly { readonly type: EventType; readonly noun: number }[] {
  return (FRAMES.get(lemma) ?? []).flatMap(({ type, objects }) => {
    const noun = nouns.findIndex((word) => objects.has(word));
    return noun < 0 ? [] : [{ type, noun }];
  });
}

/** "rockets fell": the types a verb makes with such a subject. */
export function typesBySubject(lemma: string, subject: string): readonly EventType[] {
  return (SUBJECTS.get(lemma) ?? []).filter(({ objects }) => objects.has(subject)).map(({ type }) => type);
}

/** "met the deadline": a verb whose object makes it no event. */
export function isBarred(lemma: string, nouns: readonly string[]): boolean {
  const barred = UNLESS.get(lemma);
  return barred !== undefined && nouns.some((noun) => barred.has(noun));
}

/** "launched", "staged": a verb that leaves the meaning to its object. */
export const isLight = (lemma: string): boolean => LIGHT.has(lemma);
/** "erupted", "continued": a verb that says of an event noun that it takes place. */
export const isOccurrence = (lemma: string): boolean => OCCUR.has(lemma);
/** "killed": what storms and illnesses do too. */
export const isHarm = (lemma: string): boolean => HARM.has(lemma);
/** "shelling", "gunman": a word that makes a harm an assault. */
export const isViolent = (lemma: string): boolean => WEAPONS.has(lemma) || WEAPONS.has(lemma.replace(/men$/, "man"));

/** "crash", "storm": what harms without anybody's will. */
export const isMishap = (lemma: string): boolean => MISHAPS.has(lemma);

/** "declined to comment": what a source who keeps silent declines; an inquiry, not an event. */
export const isSilence = (lemma: string): boolean => SILENT.has(lemma);

function byWord(lists: Lists): ReadonlyMap<string, readonly EventType[]> {
  const out = new Map<string, EventType[]>();
  for (const [type, list] of Object.entries(lists)) for (const word of words(list)) out.set(word, [...(out.get(word) ?? []), type as EventType]);
  return out;
}
