import type { Attribution } from "../../domain/attribution.ts";
import type { Source } from "../../domain/source.ts";
import { sameSource } from "../origins/same-source.ts";
import { headOf, isNamelessReport } from "../origins/speech.ts";
import type { Context } from "../origins/strand.ts";
import { ownVoice, voiceOf, type Voice } from "../origins/voice.ts";
import type { Paper } from "../paper.ts";

/** Whose denial it is, with the words for it in the report. */
export type Denier = { readonly voices: readonly Voice[]; readonly words: string };

/** Nobody says it, or nobody whom the words tell. */
const NOBODY = /^(?:(?:nobody|no one|none)\b|(?:I|we|you|he|she|they|it)$)/iu;

/** Who denies: a person, an office or a body; null where nobody is named whose word it could be. */
export function denierOf(attribution: Attribution, paper: Paper, context: Context): Denier | null {
  const told = attribution.sources.flatMap((s) => paper.sources.get(s.id) ?? []).filter((s) => !isNamelessReport(s.description) && !NOBODY.test(s.description));
  const sources = told.map((s) => holderIn(s, paper, context) ?? s);
  const voices = sources.map((s) => voiceOf(s, { cue: attribution.cue.lemma, before: "", after: "", via: paper.outlet?.key ?? paper.id, paper }, context));
  const words = sources.map((s, i) => { const voice = voices[i]!; const full = voice.kind === "person" ? context.people.name(voice.key) : ""; return /\p{Lu}/u.test(full) ? full : (s.kind === "person" ? s.name : null) ?? fullOf(s); }).join(", ");
  // "We deny that labels were changed", in a party's own statement
  if (voices.length === 0 && paper.statement && paper.outlet !== null && attribution.sources.every((s) => /^(?:we|I)$/iu.test(paper.sources.get(s.id)?.description ?? ""))) return { voices: [ownVoice(paper)], words: paper.outlet.name };
  return voices.length === 0 ? null : { voices, words };
}

/** What stands behind a body in its phrase: what else is told of it, and when and how it denies. */
const BEHIND = /,? (?:which|who|that|whose)\b.*$|,? (?:on \p{Lu}\p{Ll}+day|yesterday|today|\p{Ll}+ly)$/u;
/** "Its operator, Sulund Power": the name stands behind. */
const APPOSED = /^(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?) [^,\p{Lu}]+, (?<name>\p{Lu}[^,]*)$/u;

/** A body as the report words it, in its fullest form: "Norlandish embassy in Ostrend". */
function fullOf({ name, description }: Source): string {
  const phrase = description.replace(BEHIND, ""), words = APPOSED.exec(phrase)?.groups?.["name"] ?? phrase.split(/, (?:the|an?|its) /u)[0]!;
  return name !== null && words.length > MOST ? name : words.replace(/^the (?=.*\p{Lu})/iu, "");
}

/** A longer phrase is a description and no name. */
const MOST = 60;
/** So many characters between an office and the name behind it; so many from an office to the first word of who holds it. */
const TITLE = 60, SOON = 600;

/**
 * "The minister": the one person whom the report names behind that office, or who holds it elsewhere; else the one without another office who speaks soon after.
 * An office taken for a name is the person named behind it.
 */
function holderIn(source: Source, paper: Paper, { people }: Context): Source | null {
  const { reading, sources, text } = paper;
  const called = source.kind === "person" && source.name === source.description ? source.name : null;
  const titled = called === null ? undefined : [...sources.values()].find((s) => s.kind === "person" && s.name !== called && s.description.replace(/^the /iu, "").startsWith(`${called} `));
  if (titled !== undefined) return titled.name === null ? titled : { ...titled, description: titled.name };
  const office = source.name === null && source.kind === "role" && source.count?.[1] === 1 ? headOf(source.description) : null;
  if (office === null) return null;
  const isFull = (name: string): boolean => people.person(name).includes(" ");
  const behind = reading.entities.filter((e) => e.kind === "person" && isFull(e.name) && e.mentions.some(([at]) => new RegExp(`\\b${office}\\b[^.!?\\n]*$`, "iu").test(text.slice(Math.max(0, at - TITLE), at))));
  const at = source.mentions[0]?.[0] ?? Infinity;
  const soon = [...sources.values()].filter((s) => s.kind === "person" && s.name === s.description && isFull(s.name) && s.mentions.some(([start]) => start > at && start - at < SOON));
  const holder = people.holder(source.description, paper);
  const names = behind.length > 0 ? behind.map((e) => e.name) : holder !== null ? [people.name(holder)] : soon.flatMap((s) => s.name ?? []);
  return names.length === 1 ? { ...source, kind: "person", name: names[0]!, description: names[0]! } : null;
}

/** Of those who deny the same and are one, the person who is named, and for whom they speak; else the fullest name: a body speaks through its people. */
export function named(denier: Denier, all: readonly Denier[]): string {
  const one = all.filter((d) => d.voices.some((v) => denier.voices.some((w) => sameSource(v, w) !== null)));
  const [people, bodies] = [one.filter(isPerson), one.filter((d) => !isPerson(d)).toSorted((a, b) => b.words.length - a.words.length)];
  const person = isPerson(denier) ? denier : people[0];
  return person === undefined ? (bodies[0] ?? denier).words : bodies.length === 0 ? person.words : `${person.words}, for ${bodies[0]!.words}`;
}

function isPerson({ voices }: Denier): boolean {
  return voices.some((v) => v.kind === "person");
}
