import type { Span } from "../../domain/span.ts";
import weights from "./data/antecedent.json" with { type: "json" };
import { fullName } from "./mention.ts";
import { type Gender, type Name } from "./name.ts";
import type { Phrase } from "./phrase.ts";
import { type Party, type Scene, type Target, nameOnly, named } from "./scene.ts";
import { sentences } from "./token.ts";

/** A person whom "he" or "she" may mean: where they are named or spoke before it, and what tells whether it is them, by name. */
export type Antecedent = { readonly mentions: readonly Span[]; readonly features: Readonly<Record<string, number>>; readonly target: () => Target };

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

/** The people named or heard before a pronoun; `gender` leaves out whom it cannot mean. */
export function antecedents(scene: Scene, phrase: Phrase, gender: Gender, genders: ReadonlyMap<string, Gender>): readonly Antecedent[] {
  const { text, names, parties, places } = scene, at = phrase.span[0];
  const found = new Map<string | Party, Person>();
  const meet = (key: string | Party, known: Gender | null): Person | null => {
    if (known !== null && known !== gender) return null;
    const person = found.get(key) ?? { party: null, name: null, spoke: [], named: [], known };
    found.set(key, person);
    return person;
  };
  for (const party of parties) {
    const spoke = party.mentions.filter((m) => m[0] < at && at - m[0] < HEARD);
    if (spoke.length === 0 || party.plural || !["person", "role"].includes(party.kind) || party.phrase.pronoun === "i" || party.phrase.pronoun === "we" || party.phrase.kind === "collective" || party.phrase.kind === "institution") continue;
    const person = meet(party.name ?? party, party.gender ?? (party.name === null ? null : genders.get(party.name) ?? null));
    if (person !== null) Object.assign(person, { party, spoke: [...person.spoke, ...spoke] });
  }
  for (const name of names) {
    if (name.span[0] >= at || at - name.span[0] > REACH || name.kind !== "person" || places.has(name.name) || isWhere(text, name)) continue;
    const full = fullName(names, name).name;
    const person = meet(full, name.gender ?? genders.get(full) ?? null);
    if (person !== null) Object.assign(person, { name, named: [...person.named, name.span] });
  }
  const people = [...found.values()].map((p) => ({ ...p, mentions: [...new Map([...p.spoke, ...p.named].map((m) => [m[0], m])).values()].toSorted((a, b) => a[0] - b[0]) }));
  const near = sentences(text).filter(([s, e]) => e > at - HEARD && s <= at), spoken = people.flatMap((p) => p.spoke).reduce((latest, [start]) => Math.max(latest, start), -1);
  return people.map((p) => ({
    mentions: p.mentions,
    features: featuresOf(p, { people, at, text, gender, near, spoken }),
    target: () => (p.party !== null ? { party: p.party, sure: 0.75 } : named(scene, nameOnly(scene, phrase, p.name!), p.name!, 0.7)),
  }));
}

type Person = { readonly party: Party | null; readonly name: Name | null; readonly spoke: readonly Span[]; readonly named: readonly Span[]; readonly known: Gender | null };
type Met = Person & { readonly mentions: readonly Span[] };

/** "At Sorrel the soldiers turned", "off Sorrel Head": one word behind a word for where is a place, whatever else it looks like, and several are behind some. */
const isWhere = (text: string, { name, span }: Name): boolean => (name.includes(" ") ? /\b(?:off|near|outside)\s$/iu : /\b(?:at|near|into|towards?|outside|around|off|in|inside|across|on to)\s$/iu).test(text.slice(Math.max(0, span[0] - 9), span[0]));

/** Behind such a word somebody is told about, and does nothing. */
const OBLIQUE = /\b(?:by|of|(?<!according )to|with|in|at|for|from|about|against|on|than|and|like|as)\s(?:(?:the|an?|his|her|its|their)\s)?(?:\p{L}+\.?\s){0,2}$/u;
/** Code units between a sentence's beginning and its subject. */
const FRONT = 40;

/** Where a pronoun stands: the people and the sentences before it, and where somebody spoke last. */
type Place = { readonly people: readonly Met[]; readonly at: number; readonly text: string; readonly gender: Gender; readonly near: readonly Span[]; readonly spoken: number };

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
    ["possessive", /^['’]/u.test(text.slice(last[1], last[1] + 1))], ["oblique", OBLIQUE.test(text.slice(Math.max(0, last[0] - 40), last[0]))], ["quoted", isQuoted(text, last[0])],
    ["agrees", person.known === gender], ["unnamed", unnamed], ["unnamedSpokeLast", unnamed && heard >= 0 && heard === spoken], ["unnamedFar", unnamed && at - last[0] > 250],
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
