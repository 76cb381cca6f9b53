import type { Source } from "../domain/source.ts";
import { wordsOf, type Basis, type Span } from "../domain/span.ts";
import { remembered } from "./remembered.ts";
import { affiliationOf } from "./sources/affiliation.ts";
import type { NameSpan } from "./names.ts";
import { accessOf, conditionOf } from "./sources/anonymity.ts";
import { type Choose, likeliest } from "./sources/antecedent.ts";
import { link } from "./sources/link.ts";
import { calls } from "./sources/mention.ts";
import { type Name, findNames } from "./sources/name.ts";
import { CLASS, INSIDER, OFFICE, PARTISAN, among } from "./sources/noun.ts";
import { ownerBefore } from "./sources/owner.ts";
import { membersIn, splitParties } from "./sources/party.ts";
import { apposedKinds } from "./sources/apposed.ts";
import { type Phrase, readPhrase } from "./sources/phrase.ts";
import { type Party, STATED, type Scene } from "./sources/scene.ts";
import { countOf } from "./sources/quantity.ts";

/** One attribution as the model found it; its source spans may be empty. */
export type RawAttribution = { readonly spans: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] };

/** A party of one attribution; `basis` is "inferred" where it was found by a pronoun or another reference. */
export type PartyOf = { readonly id: string; readonly spans: readonly Span[]; readonly confidence: number; readonly basis: Basis };

export type SourcesRead = {
  /** The distinct parties of the report, "s1" … in order of first mention. */
  readonly sources: readonly Source[];
  /** The parties of each attribution; empty where none is named. */
  readonly of: readonly (readonly PartyOf[])[];
};

/**
 * Who the sources of a report are (source types after Spangher et al. 2023), linked within the report. Names are found by
 * their capitals; what the name head calls a body (`tagged`) is no person where no title or first name says so. A pronoun may
 * mean somebody who is only `told` of.
 */
export function readSources(text: string, raw: readonly RawAttribution[], tagged: readonly NameSpan[] = [], choose: Choose = likeliest, told: readonly Span[] = []): SourcesRead {
  const bodies = new Set(tagged.filter((t) => t.kind === "organization" && t.confidence >= SURE).map((t) => text.slice(...t.span)));
  const found = findNames(text), kinds = apposedKinds(found, text);
  const names = withShortForms(text, found.map((n): Name => (n.kind !== "person" || n.gender !== null ? n : { ...n, kind: bodies.has(n.name) ? "organization" : kinds.get(n.name) ?? n.kind })));
  const parts = new Set(names.flatMap((n) => n.name.split(" ")));
  const known = (word: string): boolean => parts.has(word);
  const scene: Scene = { text, names, known, places: placesIn(text, tagged), called: remembered((noun) => names.filter((n) => n.kind === "person" && calls(text, n, noun))), told: told.map((span) => readPhrase(text, span, known)), parties: [], choose };
  const mentions = raw.flatMap((attribution, index) => partiesIn(text, attribution.spans, scene.known).map((span) => ({ index, span })));
  const of: { readonly party: Party; readonly spans: Span[]; readonly sure: number }[][] = raw.map(() => []);
  // In the text's order, so that what refers back finds what was said before.
  for (const { index, span } of mentions.toSorted((a, b) => a.span[0] - b.span[0])) {
    const phrase = readPhrase(text, span, scene.known);
    const members = raw[index]?.spans[0] === undefined || span[0] !== raw[index].spans[0][0] ? null : membersIn(text, raw[index].spans);
    for (const { party, sure } of link(scene, asSaid(phrase, wordsOf(text, raw[index]?.cue ?? [])))) {
      if (members !== null) party.mentions.push(members);
      const list = of[index];
      if (list === undefined) continue;
      const same = list.find((entry) => entry.party === party);
      if (same === undefined) list.push({ party, spans: [span], sure });
      else same.spans.push(span);
    }
  }
  const used = scene.parties.filter((p) => p.mentions.length > 0).toSorted((a, b) => first(a) - first(b));
  const id = (party: Party): string => `s${used.indexOf(party) + 1}`;
  return {
    sources: used.map((party) => toSource(scene, party, id(party))),
    of: of.map((list) => list.map((entry) => ({ id: id(entry.party), spans: entry.spans, confidence: entry.sure, basis: entry.sure < STATED ? "inferred" as const : "stated" as const }))),
  };
}

/** Who people are whom no attribution has for its source ("citing three people familiar with the plan"), by the words of `span`; null where it names none. */
export function describePeople(text: string, span: Span): Omit<Source, "id"> | null {
  const [source] = readSources(text, [{ spans: [span], cue: [], content: [] }]).sources;
  if (source === undefined || source.name !== null || source.kind !== "person") return null;
  const { id: _, ...description } = source;
  return description;
}

/** "Corvid" for "Corvid Partners": a lone word that looks like a person, where it begins one body's name, is no part of anybody's and nowhere that one can be ("in Tarn", of "Tarn Hospital"). */
function withShortForms(text: string, names: readonly Name[]): readonly Name[] {
  const named = new Map(names.filter((n) => n.kind === "organization" && n.name.includes(" ")).map((n) => [n.name, n.kind]));
  const people = new Set(names.filter((n) => n.kind === "person" && (n.name.includes(" ") || n.gender !== null)).flatMap((n) => n.name.split(" ")));
  return names.map((n) => {
    if (n.kind !== "person" || n.name.includes(" ") || people.has(n.name) || new RegExp(`\\b(?:in|near|outside|around|across|from)\\s${RegExp.escape(n.name)}(?![\\p{L}’'-]|\\s\\p{Lu})`, "u").test(text)) return n;
    const [body, ...others] = [...named].filter(([name]) => name.startsWith(`${n.name} `));
    return body === undefined || others.length > 0 ? n : { ...n, name: body[0], kind: body[1] };
  });
}

const SURE = 0.6;

/** Words that the name head mostly takes for a place: as a party they are its government ("Ombara said"). */
function placesIn(text: string, tagged: readonly NameSpan[]): ReadonlySet<string> {
  const kinds = Map.groupBy(tagged.filter((t) => t.confidence >= SURE), (t) => text.slice(...t.span));
  return new Set([...kinds].filter(([, list]) => list.filter((t) => t.kind === "place").length > list.length / 2).map(([name]) => name));
}

/** A phrase for people as its cue has it: what a class of them generally does or might say, or what some of them, not named, have said. */
function asSaid(phrase: Phrase, cue: string): Phrase {
  const { head, determiner, plural } = phrase;
  if (OF_HABIT.test(cue) || imagined(cue, phrase)) return (plural && determiner === "bare") || (!plural && determiner === "indefinite") ? { ...phrase, determiner: "proportion" } : phrase;
  if (head === null || phrase.name !== null || !SPOKE.test(cue)) return phrase;
  // "two rowers told the Herald": what speaks and is many is people, whatever the lists don't know
  if (phrase.kind === null && plural) return { ...phrase, kind: "person" };
  // "volunteers of the Red Cross" are told by the body that is theirs
  if (determiner !== "bare" || phrase.list[phrase.core.length]?.lower === "of") return phrase;
  if (head === "staff") return { ...phrase, kind: "person", plural: true, determiner: "quantified" };
  return plural && head !== "people" && phrase.kind === "person" && !among(OFFICE, head) && !among(PARTISAN, head) ? { ...phrase, determiner: "quantified" } : phrase;
}

/** What people generally do is said of a class of them, not of some who spoke. */
const OF_HABIT = /\b(?:generally|typically|usually|traditionally|normally|tend(?:ed)? to|always|rarely|seldom)\b/i;
/** "Residents said", "workers told the Herald": some of them spoke, once. */
const SPOKE = /\b(?:said|told|recalled|recounted|testified)\b/i;
/** "A reader would ask": one of a class, who might say so; "an official would say only" is somebody who spoke. */
const imagined = (cue: string, { head }: Phrase): boolean => head !== null && among(CLASS, head) && !among(INSIDER, head) && /^(?:would|might|could|can|may|should)\b/i.test(cue);

const first = (party: Party): number => Math.min(...party.mentions.map((m) => m[0]));

/** The parties in the spans of one source; a span that only carries on the one before ("who asked not to be named") adds none. */
function partiesIn(text: string, spans: readonly Span[], known: (word: string) => boolean): readonly Span[] {
  const [head, ...rest] = spans.filter(([s, e]) => /[\p{L}\p{N}]/u.test(text.slice(s, e))).toSorted((a, b) => a[0] - b[0]);
  if (head === undefined) return [];
  if (membersIn(text, spans) !== null) return [head];
  const own = rest.filter(([s, e]) => /^(?:(?:and|,)\s+)?(?:\p{Lu}|an?\s|the\s|another\s|two\s)/u.test(text.slice(s, e)) && !/^,?\s*(?:who|which|speaking|a\s+\w+\s+(?:for|at|of))/iu.test(text.slice(s, e)));
  return [head, ...own].flatMap((span) => splitParties(text, span, known));
}

function toSource(scene: Scene, party: Party, id: string): Source {
  const { text, known } = scene;
  const { phrase } = party;
  // The mention that says most: an anonymous party's own words, a person's title.
  const condition = party.name !== null && party.kind !== "person" ? null : party.mentions.map((m) => conditionOf(text, m)).find((c) => c !== null) ?? null;
  const unnamed = party.name === null && (party.kind === "person" || party.kind === "role");
  const anonymous = party.anonymous || unnamed && condition !== null && phrase.pronoun === null && phrase.kind === "person";
  const human = party.kind === "person" || party.kind === "role";
  return {
    id,
    entity: null,
    kind: anonymous ? "person" : party.kind,
    name: party.name,
    description: phrase.words.replace(/\s+/gu, " "),
    anonymous,
    count: human && phrase.kind !== "collective" && (phrase.kind !== "institution" || (!phrase.plural && phrase.head !== null && among(OFFICE, phrase.head))) ? (party.name === null ? countOf(phrase) : [1, 1]) : null,
    access: unnamed ? accessOf(phrase.words) : null,
    affiliation: human ? (affiliationOf(phrase, known) ?? ownerBefore(scene, phrase)) : null,
    anonymityCondition: unnamed ? condition : null,
    mentions: party.mentions.toSorted((a, b) => a[0] - b[0]),
    confidence: party.confidence,
    basis: party.basis,
  };
}
