import { overlap, type Span } from "../../domain/span.ts";
import weights from "./data/antecedent.json" with { type: "json" };
import { fullName, phraseGender } from "./mention.ts";
import { type Gender, type Name } from "./name.ts";
import { isOfficeNoun } from "./noun.ts";
import type { Phrase } from "./phrase.ts";
import { type Party, type Scene, type Target, add, nameOnly, named } from "./scene.ts";
import { sentences } from "./token.ts";

/** A person whom "he" or "she" may mean: where they are named or spoke before it, and what tells whether it is them, by name. */
export type Antecedent = { readonly mentions: readonly Span[]; readonly party: Party | null; readonly name: Name | null; readonly features: Readonly<Record<string, number>>; readonly target: () => Target };

/** Whom a pronoun means among those who fit; undefined where nobody does. */
export type Choose = (candidates: readonly Antecedent[], pronoun: Span) => Antecedent | undefined;

/** The likeliest by learned weights (`training/antecedents.ts`). */
export const likeliest: Choose = (candidates) => candidates.map((c) => ({ c, score: scoreOf(c) })).toSorted((a, b) => b.score - a.score)[0]?.c;

const WEIGHTS: Readonly<Record<string, number>> = weights.weights;

function scoreOf({ features }: Antecedent): number {
  return Object.entries(features).reduce((sum, [name, value]) => sum + value * (WEIGHTS[name] ?? 0), 0);
}

/** Code units before a pronoun in which whom it means is named, and in which they spoke. */
const REACH = 1200, HEARD = 4000;

/** The name of who is told of as "the ferryman": whom the text called so, else the last one named who spoke and may be that; undefined where they have none. */
function nameOf({ names, parties, called }: Scene, { determiner, head, list, span: [at] }: Phrase): string | undefined {
  if (determiner !== "definite" || head === null) return undefined;
  const so = called(head).findLast((n) => n.span[0] < at);
  if (so !== undefined) return fullName(names, so).name;
  // "the Georgian captain of the tanker" is told of for the first time
  if (list.length > 2 && !isOfficeNoun(head)) return undefined;
  const last = (p: Party): number => Math.max(...p.mentions.filter((m) => m[0] < at).map((m) => m[0]));
  return parties.filter((p) => p.kind === "person" && p.name !== null && at - last(p) < REACH && mayBe(p, head)).toSorted((a, b) => last(b) - last(a))[0]?.name ?? undefined;
}

/** Whether somebody may be called by a noun: who has one office is not told of by another. */
export const mayBe = ({ roles }: Party, noun: string): boolean => !isOfficeNoun(noun) || ![...roles].some(isOfficeNoun);

/** The people named or heard before a pronoun; `gender` leaves out whom it cannot mean. */
export function antecedents(scene: Scene, phrase: Phrase, gender: Gender | null, genders: ReadonlyMap<string, Gender>): readonly Antecedent[] {
  const { text, names, parties, places, told } = scene, at = phrase.span[0];
  const found = new Map<string | Party | Phrase, Person>();
  const meet = (key: string | Party | Phrase, known: Gender | null): Person | null => {
    if (known !== null && gender !== null && known !== gender) return null;
    const person = found.get(key) ?? { party: null, name: null, told: null, spoke: [], named: [], known };
    found.set(key, person);
    return person;
  };
  for (const party of parties) {
    const spoke = party.mentions.filter((m) => m[0] < at && at - m[0] < HEARD);
    if (spoke.length === 0 || !isOnePerson(party)) continue;
    const person = meet(party.name ?? party, party.gender ?? (party.name === null ? null : genders.get(party.name) ?? null));
    if (person !== null) Object.assign(person, { party, spoke: [...person.spoke, ...spoke] });
  }
  for (const who of told) {
    if (who.span[0] >= at || at - who.span[0] > REACH || who.name !== null || who.pronoun !== null || parties.some((p) => p.mentions.some((m) => overlap(who.span, m) > 0))) continue;
    const name = nameOf(scene, who);
    const person = meet(name ?? who, phraseGender(who) ?? (name === undefined ? null : genders.get(name) ?? null));
    if (person !== null) Object.assign(person, { told: name === undefined ? who : null, named: [...person.named, who.span] });
  }
  for (const name of names) {
    if (name.span[0] >= at || at - name.span[0] > REACH || name.kind !== "person" || places.has(name.name) || isWhere(text, name)) continue;
    const full = fullName(names, name).name;
    const person = meet(full, name.gender ?? genders.get(full) ?? null);
    if (person !== null) Object.assign(person, { name, named: [...person.named, name.span] });
  }
  const people = [...found.values()].filter((p) => p.party !== null || p.name !== null || p.told !== null).map((p) => ({ ...p, mentions: [...new Map([...p.spoke, ...p.named].map((m) => [m[0], m])).values()].toSorted((a, b) => a[0] - b[0]) }));
  const near = sentences(text).filter(([s, e]) => e > at - HEARD && s <= at), spoken = people.flatMap((p) => p.spoke).reduce((latest, [start]) => Math.max(latest, start), -1);
  return people.map((p) => ({
    mentions: p.mentions, party: p.party, name: p.name,
    features: featuresOf(p, { people, at, text, gender, near, spoken }),
    target: () => (p.party !== null ? { party: p.party, sure: 0.75 } : p.told !== null ? heard(scene, p.told) : named(scene, nameOnly(scene, phrase, p.name!), p.name!, 0.7)),
  }));
}

/** A person whom "he" or "she" can mean; "the police" is a body, "the judge" is not. */
function isOnePerson({ plural, kind, name, phrase }: Party): boolean {
  const body = phrase.kind === "collective" || (phrase.kind === "institution" && name === null && !isOfficeNoun(phrase.head ?? ""));
  return !plural && !body && (kind === "person" || kind === "role") && phrase.pronoun !== "i" && phrase.pronoun !== "we";
}

/** Somebody without a name who was told of before, as a party of their own from there on. */
export function heard(scene: Scene, told: Phrase): Target {
  const found = add(scene, told, 0.6);
  found.party.mentions.push(told.span);
  return found;
}

type Person = { readonly party: Party | null; readonly name: Name | null; readonly told: Phrase | null; readonly spoke: readonly Span[]; readonly named: readonly Span[]; readonly known: Gender | null };
type Met = Person & { readonly mentions: readonly Span[] };

/** "At Sorrel the soldiers turned", "off Sorrel Head": one word behind a word for where is a place, whatever else it looks like, and several are behind some. */
export const isWhere = (text: string, { name, span }: Name): boolean => (name.includes(" ") ? /\b(?:off|near|outside)\s$/iu : /\b(?:at|near|into|towards?|outside|around|off|in|inside|across|on to)\s$/iu).test(text.slice(Math.max(0, span[0] - 9), span[0]));

/** Behind such a word somebody is told about, and does nothing. */
const OBLIQUE = /\b(?:by|of|(?<!according )to|with|in|at|for|from|about|against|on|than|and|like|as)\s(?:(?:the|an?|his|her|its|their)\s)?(?:\p{L}+\.?\s){0,2}$/u;
export const isOblique = (text: string, at: number): boolean => OBLIQUE.test(text.slice(Math.max(0, at - 40), at));
/** Whether a name stands anywhere in a text as places do ("in Tarn", "across Sorrel Head"). */
const isSomewhere = (text: string, name: string): boolean => new RegExp(`\\b(?:in|at|near|outside|off|around|across|from|into|on)\\s${RegExp.escape(name)}(?![\\p{L}’'-]|\\s\\p{Lu})`, "u").test(text);
/** Code units between a sentence's beginning and its subject. */
const FRONT = 40;

/** Where a pronoun stands: the people and the sentences before it, and where somebody spoke last. */
type Place = { readonly people: readonly Met[]; readonly at: number; readonly text: string; readonly gender: Gender | null; readonly near: readonly Span[]; readonly spoken: number };

function featuresOf(person: Met, { people, at, text, gender, near: all, spoken }: Place): Readonly<Record<string, number>> {
  const sentence = (m: number): number => all.findLastIndex(([s]) => s <= m);
  const here = sentence(at), paragraph = text.lastIndexOf("\n", at - 1) + 1;
  const last = person.mentions.at(-1)!, from = sentence(last[0]), apart = here - from;
  const breaks = text.slice(last[0], at).split("\n").filter((l) => l.trim() !== "").length - 1;
  const leads = ([start]: Span, of: number): boolean => sentence(start) === of && start - (all[of]?.[0] ?? start) < FRONT && !/^['’]/u.test(text.slice(last[1], last[1] + 1));
  const first = (of: number): boolean => person.mentions.some((m) => leads(m, of)) && !people.some((p) => p !== person && p.mentions.some((m) => sentence(m[0]) === of && m[0] < (person.mentions.find((n) => leads(n, of))?.[0] ?? 0)));
  const heard = person.spoke.at(-1)?.[0] ?? -1, unnamed = person.name === null && person.party?.name == null;
  const flags: readonly (readonly [string, boolean])[] = [
    ["sameSentence", apart === 0], ["oneBack", apart === 1], ["twoBack", apart === 2], ["furtherBack", apart > 3],
    ["oneBreak", breaks === 1], ["twoBreaks", breaks === 2], ["moreBreaks", breaks > 2],
    ["leads", leads(last, from)], ["leadsBefore", apart > 0 && first(here - 1)], ["leadsHere", first(here)],
    ["opensParagraph", paragraph < (all[here]?.[0] ?? 0) && first(sentence(paragraph))],
    ["spoke", heard >= 0], ["spokeLast", heard >= 0 && heard === spoken], ["spokeHere", heard >= (all[here]?.[0] ?? at)], ["spokeBefore", heard >= (all[here - 1]?.[0] ?? at) && heard < (all[here]?.[0] ?? at)], ["spokeInParagraph", heard >= paragraph], ["spokeLastInParagraph", heard >= paragraph && heard === spoken], ["spokeLastOneBreak", breaks === 1 && heard >= 0 && heard === spoken],
    ["possessive", /^['’]/u.test(text.slice(last[1], last[1] + 1))], ["oblique", isOblique(text, last[0])], ["quoted", isQuoted(text, last[0])],
    ["agrees", gender !== null && person.known === gender], ["unnamed", unnamed], ["unnamedSpokeLast", unnamed && heard >= 0 && heard === spoken], ["unnamedFar", unnamed && at - last[0] > 250],
    ["told", person.told !== null], ["alwaysOblique", heard < 0 && person.mentions.every(([start]) => isOblique(text, start))], ["where", heard < 0 && person.name !== null && person.known === null && isSomewhere(text, person.name.name)],
    ["oneWord", person.known === null && person.party === null && person.name !== null && !person.name.name.includes(" ")], ["apposed", text[last[1]] === ","],
    ["nearest", people.every((p) => p === person || p.mentions.at(-1)![0] < last[0])],
    ["headline", !text.slice(0, last[0]).includes("\n")],
  ];
  return { ...Object.fromEntries(flags.filter(([, on]) => on).map(([name]) => [name, 1])), distance: Math.log1p((at - last[0]) / 100), often: Math.log1p(person.mentions.length) };
}

/** Does a place stand in a quotation that its paragraph opened before? */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", at) + 1, at);
  return (before.match(/[“"]/gu) ?? []).length > (before.match(/”/gu) ?? []).length && (before.includes("“") || (before.match(/"/gu) ?? []).length % 2 === 1);
}
