import words from "./data/words.json" with { type: "json" };
import type { Place } from "../../domain/place.ts";
import { countryOf, countryOfCode } from "../../domain/country.ts";
import { type Phrase, phraseFrom } from "../clauses/phrase.ts";
import type { Scene } from "../clauses/scene.ts";
import { type Subject, subjectsOf } from "../clauses/subject.ts";
import { type Status, statusOf, verbGroup } from "../clauses/verb-group.ts";
import { loadGazetteer } from "../places/gazetteer.ts";
import { lemmaOf, type Tokens } from "./trigger.ts";

/** A journey as it stands: who goes, to which government's country, and the place that says so. */
export type Journey = { readonly at: number; readonly from: number; readonly to: number; readonly subject: Subject; readonly country: string; readonly place: Place; readonly status: Status };

const OFFICE = /\b(?:president|premier|prime minister|minister|chancellor|king|queen|prince|emir|sultan|pope|secretary of state|foreign secretary|envoy|ambassador|delegation)\b/i;

/** "The minister will fly to Phnom Penh": the verb at `at` takes somebody in office abroad, to a country or where its government sits; null for other words. */
export function journeyAt(scene: Scene, tokens: Tokens, at: number): Journey | null {
  const token = tokens[at];
  if (token === undefined || !token.tag.startsWith("VB")) return null;
  const lemma = lemmaOf(token);
  const phrase = lemma === "visit" ? phraseFrom(tokens, at + 1) : words.travel.includes(lemma) ? goal(tokens, at) : null;
  const first = phrase === null ? undefined : tokens[phrase.from], last = phrase === null ? undefined : tokens[phrase.to - 1];
  const place = first === undefined || last === undefined ? undefined : scene.places.find((p) => p.use === "place" && p.spans.some(([s, e]) => s >= first.start && e === last.end));
  if (place === undefined || place.country === null || !isAbroad(place)) return null;
  const group = verbGroup(tokens, at);
  const [subject] = group.passive || group.negated ? [] : subjectsOf(tokens, group.from);
  if (subject === undefined || phrase === null) return null;
  const country = countryOfCode(place.country) ?? place.name;
  const who = office(scene, tokens, subject);
  return who === null || isOf(who, country) ? null : { at, from: group.from, to: phrase.to, subject, country, place, status: statusOf(group) };
}

/** Behind "to", "for" or "in", past the words that say when. */
function goal(tokens: Tokens, at: number): Phrase | null {
  const link = tokens.findIndex((t, i) => i > at && i <= at + 3 && /^(?:to|for|in)$/.test(t.lower));
  return link < 0 || tokens.slice(at + 1, link).some((t) => /^(?:VB|NN|WH)/.test(t.tag)) ? null : phraseFrom(tokens, link + 1);
}

/** A country, or the town its government sits in. */
function isAbroad({ kind, name, country }: Place): boolean {
  return kind === "country" || (kind === "city" && loadGazetteer().lookup(name).some((c) => c.seat && c.countries[0] === country));
}

/** The words that say which office the traveller holds; null where none do. */
function office(scene: Scene, tokens: Tokens, { phrase, apposed }: Subject): string | null {
  const said = [phrase, ...(apposed === null ? [] : [apposed])].map((p) => scene.text.slice(tokens[p.from]?.start, tokens[p.to - 1]?.end)).join(" ");
  const head = tokens[(apposed ?? phrase).to - 1];
  const roles = scene.entities.filter((e) => head !== undefined && e.mentions.some(([s, e_]) => s <= head.start && e_ >= head.end)).flatMap((e) => e.roles.map(({ role }) => role));
  const all = [said, ...roles].join(" ");
  return OFFICE.test(all) ? all : null;
}

/** Whether the office is of that country itself: who goes there comes home. */
function isOf(who: string, country: string): boolean {
  return who.includes(country) || who.split(/[^\p{L}]+/u).some((word) => countryOf(word) === country);
}
