import type { Entity } from "../../domain/entity.ts";
import type { Source } from "../../domain/source.ts";
import type { Span } from "../../domain/span.ts";
import type { Tagged } from "../claims/tagger.ts";
import { findNames, isRegion, type Name } from "../sources/name.ts";
import { isPlural, nounKind } from "../sources/noun.ts";
import { countryOf } from "../../domain/country.ts";
import { countryName, homeOf } from "./country.ts";
import { isName, type Phrase, phraseFrom } from "./phrase.ts";
import { antecedentsOf } from "./pronoun.ts";
import { foremost, pairOf } from "./pair.ts";
import type { Party, Scene, Wanted } from "./scene.ts";

type Kind = Entity["kind"];
type Tokens = readonly Tagged[];

/** Finds the parties that phrases stand for. */
export type Parties = {
  /** The parties of a phrase, several for a pronoun of several; empty where none is known and none can be named. */
  readonly at: (tokens: Tokens, phrase: Phrase, apposed?: Phrase | null) => readonly Party[];
  /** Whose it is: "Jones's proposal", "a NATO demand", "the Danish offer", "its plan". */
  readonly owner: (tokens: Tokens, phrase: Phrase) => readonly Party[];
  /** The government of a country, by its English name. */
  readonly state: (country: string, span: Span) => Party;
  /** What of `ids` no entity or source covers. */
  readonly wanted: (ids: readonly string[]) => readonly Wanted[];
};

const KIND_OF_NOUN: { readonly [kind: string]: Kind } = { person: "person", collective: "group", institution: "person", organization: "organization", government: "government", media: "organization" };
const KIND_OF_SOURCE: { readonly [kind: string]: Kind } = { person: "person", role: "person", organization: "organization", government: "government", media: "organization", unspecified: "other" };
const INSTITUTION = /^(?:courts?|jury|juries|authority|authorities|police|prosecution|defen[cs]e|regulators?|tribunal)$/;
/** Plural nouns that say nothing of who. */
const ANYONE = /^(?:people|persons|men|women|others|ones|many|some|everyone|anyone|nobody|someone|us|things|members|everybody|folks|guys|kids|children|those|these)$/;

export function partiesOf(scene: Scene): Parties {
  const wanted = new Map<string, Wanted[]>();
  let names: readonly Name[] | null = null;
  const named = (): readonly Name[] => (names ??= findNames(scene.text));
  // a mention's words name the first entity that goes by them; a full name comes before all
  const byName = new Map(scene.entities.flatMap((e) => e.mentions.map(([s, end]) => [scene.text.slice(s, end).toLowerCase(), e] as const)).toReversed());
  for (const e of scene.entities) byName.set(e.name.toLowerCase(), e);

  const want = (kind: Kind, words: string, span: Span): Party => {
    const name = countryName(words.replace(/^(?:the|an?|least|its|their|his|her|our|my)\s+/i, "").replaceAll(/\s+/g, " "));
    // "Secretary of State John Kerry" ends in the name of one who is known
    const titled = scene.entities.find((e) => e.kind === kind && e.mentions.some((m) => m[1] === span[1] && m[0] > span[0]));
    const known = byName.get(name.toLowerCase()) ?? titled;
    if (known !== undefined) return { id: known.id, kind: known.kind, basis: "stated", span };
    const first = scene.text.indexOf(words);
    const earlier = [...wanted.values()].flat().find((w) => w.name.toLowerCase() === name.toLowerCase());
    const row: Wanted = { id: earlier?.id ?? `w${String(first < 0 ? span[0] : first)}`, kind, name, span };
    wanted.set(row.id, [...(wanted.get(row.id) ?? []), row]);
    return { id: row.id, kind, basis: "stated", span };
  };

  /** "Jones" for "Ann Jones". */
  const fullOf = (name: Name): Name => (name.kind === "person" && !name.name.includes(" ") ? named().find((n) => n.kind === "person" && n.name.endsWith(` ${name.name}`)) : undefined) ?? name;

  const fromName = (name: Name, span: Span): Party => {
    const full = fullOf(name);
    // what a source was found to be by all its words outweighs a guess by capitals
    const source = scene.sources.find((s) => s.name === name.name);
    const known = source === undefined ? undefined : KIND_OF_SOURCE[source.kind];
    if (known !== undefined && known !== "other") return want(known, full.name, span);
    const kind: Kind = name.kind === "person" || name.kind === "government" ? name.kind : "organization";
    return want(kind, full.name, span);
  };

  let home: string | null | undefined;
  /** "the government": of the country the text is about, where its places tell. */
  const government = (span: Span): readonly Party[] => {
    if (home === undefined) home = homeOf(scene.places.flatMap(({ country, spans }) => (country === null ? [] : spans.map(() => country))));
    return home === null ? [] : [{ ...want("government", home, span), basis: "inferred" }];
  };

  /** What titles and first names say; null where they say nothing. */
  const genderOf = (party: Party): Name["gender"] => {
    const name = scene.entities.find((e) => e.id === party.id)?.name ?? wanted.get(party.id)?.[0]?.name;
    return name === undefined ? null : named().find((n) => n.gender !== null && (n.name === name || name.endsWith(` ${n.name}`)))?.gender ?? null;
  };

  /** A source's entity; a named one by its name, so that it is the same party wherever the name stands. */
  const ofSource = (source: Source, span: Span): readonly Party[] => {
    const kind = KIND_OF_SOURCE[source.kind];
    if (kind === undefined) return [];
    const known = scene.entities.find((e) => e.id === source.entity);
    if (known !== undefined) return [{ id: known.id, kind: known.kind, basis: source.basis, span }];
    return [source.name !== null ? { ...want(kind, source.name, span), basis: source.basis } : { id: source.id, kind: several(source) ? "group" : kind, basis: source.basis, span }];
  };

  /** "both governments", "the two": the only two named in this sentence, or in the one before; else the two named most before. */
  const two = (kind: "government" | "person", span: Span): readonly Party[] => {
    const before = scene.entities.length > 0
      ? scene.entities.filter((e) => e.kind === kind).flatMap((e) => e.mentions.filter((m) => m[1] <= span[0]).map((m) => ({ at: m[0], name: e.name })))
      : named().filter((n) => n.kind === kind && n.span[1] <= span[0]).map((n) => ({ at: n.span[0], name: countryName(fullOf(n).name) }));
    const here = scene.prose.sentences.findIndex(([s, e]) => s <= span[0] && e > span[0]);
    const near = [here, here - 1].map((i) => new Set(before.filter(({ at }) => i >= 0 && at >= (scene.prose.sentences[i]?.[0] ?? 0)).map(({ name }) => name)));
    const close = near.find(({ size }) => size === 2) ?? [], most = foremost(before.map(({ name }) => name));
    const [first, second] = kind === "person" ? [[...close], most] : [most, [...close]];
    return (first.length > 0 ? first : second).map((name) => ({ ...want(kind, name, span), basis: "inferred" }));
  };

  const at = (tokens: Tokens, phrase: Phrase, apposed: Phrase | null = null): readonly Party[] => {
    if (apposed !== null) {
      const of = at(tokens, apposed);
      // "a lawyer for the supplier, Systemhuset,": a body's name beside is not the lawyer's
      const person = nounKind(tokens[phrase.to - 1]?.lower ?? "") === "person";
      if (of.length > 0 && !(person && of.every(({ kind }) => kind === "organization" || kind === "government"))) return of;
    }
    const head = tokens[phrase.to - 1], first = tokens[phrase.from];
    if (head === undefined || first === undefined) return [];
    const span: Span = [first.start, head.end];
    const entity = entityAt(scene, head);
    if (entity !== null) return [{ ...entity, span }];
    const source = head.tag === "PRP" ? sourceAt(scene, head, first) : undefined;
    if (source !== undefined) return ofSource(source, span);
    if (head.tag === "PRP") return spokenBy(head, span) ?? antecedentsOf(scene, head, at, genderOf);
    const pair = pairOf(tokens, phrase);
    if (pair !== null) {
      const both = two(pair, span);
      return both.length > 0 ? both : [want("group", scene.text.slice(span[0], span[1]), span)];
    }
    const name = named().find((n) => n.span[0] < head.end && n.span[1] > head.start && n.span[1] >= head.end - 2);
    const spot = scene.places.find((p) => p.spans.some(holds(head)));
    // what the gazetteer knows is nobody's name by its capitals alone
    if (spot !== undefined && name?.kind === "person" && name.span[0] >= (spot.spans[0]?.[0] ?? 0)) return /^(?:country|state)$/.test(spot.kind) ? [want("government", spot.name, span)] : [];
    // a name that is only the first of the words ("the Lenz administration") is no name of the whole
    if (name !== undefined && (name.kind !== "document" && name.kind !== "poll")) return [fromName(name, span)];
    const words = scene.text.slice(isName(first) || !/^the$/i.test(first.text) ? span[0] : (tokens[phrase.from + 1] as Tagged).start, span[1]);
    if (isRegion(words)) return [want("government", words, span)];
    const own = ownGovernment(tokens, phrase, span);
    if (own !== null) return own;
    const unnamed = sourceAt(scene, head, first);
    return unnamed !== undefined ? ofSource(unnamed, span) : described(tokens, phrase, span);
  };

  /** "the board": a body named elsewhere whose name ends so; else a party known by its description alone. */
  const described = (tokens: Tokens, phrase: Phrase, span: Span): readonly Party[] => {
    const head = tokens[phrase.to - 1] as Tagged, first = tokens[phrase.from] as Tagged;
    const kind = INSTITUTION.test(head.lower) ? "organization" : KIND_OF_NOUN[nounKind(head.lower) ?? ""];
    if (kind === undefined || ANYONE.test(head.lower) || (first.tag === "PRP$" && (kind !== "person" || isPlural(head.lower))) || /^(?:no|any|every)$/.test(first.lower)) return [];
    if (phrase.to - phrase.from === 2 && first.lower === "the" && kind !== "person") {
      const ending = (name: string): boolean => name.toLowerCase().endsWith(` ${head.lower}`);
      const entity = scene.entities.filter((e) => ending(e.name));
      if (entity.length === 1) return [{ id: (entity[0] as Entity).id, kind, basis: "inferred", span }];
      const full = new Set(named().filter((n) => n.kind !== "person" && ending(n.name)).map((n) => n.name));
      if (entity.length === 0 && full.size === 1) return [{ ...want(kind, [...full][0] as string, span), basis: "inferred" }];
      const own = head.lower === "government" && entity.length + full.size === 0 && !/^(?:of|in|for|at)$/.test(tokens[phrase.to]?.lower ?? "") ? government(span) : [];
      if (own.length > 0) return own;
    }
    const plural = isPlural(head.lower);
    if (plural && phrase.to - phrase.from === 1) return [];
    let end = phrase.to;
    const next = tokens[end];
    // "accused the bank for its silence": only people are for or at something
    if (next !== undefined && (next.lower === "of" || kind === "person" && /^(?:for|at)$/.test(next.lower))) {
      const of = phraseFrom(tokens, end + 1);
      // "asked the company for comment"
      if (of !== null && tokens[of.from]?.tag !== "PRP" && (next.lower === "of" || tokens[of.from]?.tag !== "CD") && !/^(?:comment|response|interview|statement)$/.test(tokens[of.to - 1]?.lower ?? "")) end = of.to;
    }
    const whole: Span = [first.start, (tokens[end - 1] as Tagged).end];
    const holder = plural || kind !== "person" || !/^(?:the|his|her|its|their)$/.test(first.lower) ? null : holderOf(scene, head.lower, tokens.slice(phrase.from, end));
    if (holder !== null) return [{ id: holder.id, kind: "person", basis: "inferred", span }];
    return [want(plural && kind === "person" ? "group" : kind, scene.text.slice(whole[0], whole[1]), span)];
  };

  /** "its government", "his country": the country that owns it, or that its minister serves; null for other phrases. */
  const ownGovernment = (tokens: Tokens, phrase: Phrase, span: Span): readonly Party[] | null => {
    if (tokens[phrase.from]?.tag !== "PRP$" || phrase.to - phrase.from !== 2 || !/^(?:government|administration|country|nation|regime)$/.test(tokens[phrase.to - 1]?.lower ?? "")) return null;
    const [one, more] = owner(tokens, phrase);
    if (one === undefined || more !== undefined) return null;
    if (one.kind === "government") return [{ ...one, span, basis: "inferred" }];
    const country = scene.entities.find((e) => e.id === one.id)?.roles.flatMap(({ role }) => countryIn(role) ?? [])[0];
    return country === undefined ? null : [{ ...want("government", country, span), basis: "inferred" }];
  };

  const spokenBy = (pronoun: Tagged, span: Span): readonly Party[] | null => {
    const source = speaker(scene, pronoun);
    return source === null ? null : source === undefined ? [] : ofSource(source, span).map((p) => ({ ...p, basis: "inferred" }));
  };

  const owner = (tokens: Tokens, phrase: Phrase): readonly Party[] => {
    const first = tokens[phrase.from];
    if (first === undefined) return [];
    const mark = tokens.findLastIndex((t, i) => i > phrase.from && i < phrase.to - 1 && t.tag === "POS");
    if (mark > 0) return at(tokens, { from: phrase.from, to: mark });
    if (first.tag === "PRP$") {
      const entity = entityAt(scene, first);
      const span: Span = [first.start, first.end];
      return entity !== null ? [{ ...entity, span }] : spokenBy(first, span) ?? antecedentsOf(scene, first, at, genderOf);
    }
    for (let i = phrase.to - 2; i >= phrase.from; i--) {
      const token = tokens[i] as Tagged;
      const country = countryOf(token.text);
      if (country !== null) return [want("government", country, [token.start, token.end])];
      if (isName(token) && token.tag === "NNP") return at(tokens, { from: i, to: i + 1 });
    }
    return [];
  };

  return { at, owner, state: (country, span) => want("government", country, span), wanted: (ids) => [...new Set(ids)].flatMap((id) => wanted.get(id) ?? []) };
}

/** "the director of the museum" for her whom the text calls "the museum's director" elsewhere: the one person with that role, by all its words. */
function holderOf(scene: Scene, head: string, words: Tokens): Entity | null {
  const content = words.filter((t) => /^(?:NN|JJ)/.test(t.tag)).map((t) => t.lower);
  const held = scene.entities.filter((e) => e.kind === "person" && e.roles.some(({ role }) => {
    const own = role.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return own.includes(head) && (content.every((word) => own.includes(word)) || (content.length > 1 && own.filter((word) => word.length > 3).every((word) => content.includes(word))));
  }));
  return held.length === 1 ? (held[0] ?? null) : null;
}

/** "Ethiopia's water minister", "the German chancellor": the country whose office it is; null where none is named. */
function countryIn(role: string): string | null {
  const [first = "", second = ""] = role.replace(/^the /iu, "").split(/[\s’']/u);
  return countryOf(first) ?? ([first, `${first} ${second}`].find((name) => isRegion(name)) ?? null);
}

const several = ({ count }: Source): boolean => count !== null && count[0] > 1;
const holds = (token: Tagged) => ([s, e]: Span): boolean => s <= token.start && e >= token.end;

function entityAt(scene: Scene, head: Tagged): Omit<Party, "span"> | null {
  const length = (e: Entity): number => Math.max(0, ...e.mentions.filter(holds(head)).map(([s, end]) => end - s));
  const [entity] = scene.entities.filter((e) => length(e) > 0).toSorted((a, b) => length(b) - length(a));
  return entity === undefined ? null : { id: entity.id, kind: entity.kind, basis: entity.basis };
}

/** The source whose mention this phrase is: it begins where the phrase does. */
function sourceAt(scene: Scene, head: Tagged, first: Tagged): Source | undefined {
  return scene.sources.find((s) => s.mentions.some((m) => holds(head)(m) && Math.abs(m[0] - first.start) < 2));
}

/** "I", "we", "our": the one source of the words, undefined where there are several; null for other pronouns. */
function speaker(scene: Scene, pronoun: Tagged): Source | undefined | null {
  if (!/^(?:i|me|my|we|us|our)$/.test(pronoun.lower)) return null;
  const around = scene.attributions.filter((a) => a.content.spans.some(holds(pronoun)));
  const inner = around.toSorted((a, b) => length(a.content.spans) - length(b.content.spans))[0];
  return inner?.sources.length === 1 ? scene.sources.find((s) => s.id === inner.sources[0]?.id) : undefined;
}

const length = (spans: readonly Span[]): number => spans.reduce((sum, [s, e]) => sum + e - s, 0);
