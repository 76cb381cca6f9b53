import type { Entity } from "../../domain/entity.ts";
import type { Source } from "../../domain/source.ts";
import type { Span } from "../../domain/span.ts";
import type { Tagged } from "../claims/tagger.ts";
import { findNames, type Name } from "../sources/name.ts";
import { isPlural, nounKind } from "../sources/noun.ts";
import { countryName, countryOf } from "./country.ts";
import { isName, type Phrase, phraseFrom } from "./phrase.ts";
import { antecedentsOf } from "./pronoun.ts";
import type { Party, Scene, Wanted } from "./scene.ts";

type Kind = Entity["kind"];
type Tokens = readonly Tagged[];

/** Finds the parties that phrases stand for. */
export type Parties = {
  /** The parties of a phrase, several for a pronoun of several; empty where none is known and none can be named. */
  readonly at: (tokens: Tokens, phrase: Phrase, apposed?: Phrase | null) => readonly Party[];
  /** Whose it is: "Putin's proposal", "a U.S. demand", "the Russian offer", "its plan". */
  readonly owner: (tokens: Tokens, phrase: Phrase) => readonly Party[];
  /** What of `ids` no entity or source covers. */
  readonly wanted: (ids: readonly string[]) => readonly Wanted[];
};

const KIND_OF_NOUN: { readonly [kind: string]: Kind } = { person: "person", collective: "group", institution: "person", organization: "organization", government: "government", media: "organization" };
const KIND_OF_SOURCE: { readonly [kind: string]: Kind } = { person: "person", role: "person", organization: "organization", government: "government", media: "organization" };
/** Plural nouns that say nothing of who. */
const ANYONE = /^(?:people|persons|men|women|others|ones|many|some|everyone|anyone|nobody|someone|us|things|members|everybody|folks|guys|kids|children|those|these)$/;

export function partiesOf(scene: Scene): Parties {
  const wanted = new Map<string, Wanted[]>();
  let names: readonly Name[] | null = null;
  const named = (): readonly Name[] => (names ??= findNames(scene.text));
  const byName = new Map(scene.entities.map((e) => [e.name.toLowerCase(), e]));

  const want = (kind: Kind, words: string, span: Span): Party => {
    const name = countryName(words.replace(/^(?:the|an?|its|their|his|her|our|my)\s+/i, "").replaceAll(/\s+/g, " "));
    const known = byName.get(name.toLowerCase());
    if (known !== undefined) return { id: known.id, kind: known.kind, basis: "stated", span };
    const first = scene.text.indexOf(words);
    const earlier = [...wanted.values()].flat().find((w) => w.name.toLowerCase() === name.toLowerCase());
    const row: Wanted = { id: earlier?.id ?? `w${String(first < 0 ? span[0] : first)}`, kind, name, span };
    wanted.set(row.id, [...(wanted.get(row.id) ?? []), row]);
    return { id: row.id, kind, basis: "stated", span };
  };

  const fromName = (name: Name, span: Span): Party => {
    const all = named().filter((n) => n.kind === name.kind);
    const full = name.kind === "person" && !name.name.includes(" ") ? all.find((n) => n.name.endsWith(` ${name.name}`)) : undefined;
    const kind: Kind = name.kind === "person" || name.kind === "government" ? name.kind : "organization";
    return want(kind, (full ?? name).name, span);
  };

  const at = (tokens: Tokens, phrase: Phrase, apposed: Phrase | null = null): readonly Party[] => {
    if (apposed !== null) {
      const of = at(tokens, apposed);
      if (of.length > 0) return of;
    }
    const head = tokens[phrase.to - 1], first = tokens[phrase.from];
    if (head === undefined || first === undefined) return [];
    const span: Span = [first.start, head.end];
    const covered = covering(scene, head, first);
    if (covered !== null) return [{ ...covered, span }];
    if (head.tag === "PRP") return spoken(scene, head, span) ?? antecedentsOf(scene, head, (t, p, a) => at(t, p, a));
    const name = named().find((n) => n.span[0] < head.end && n.span[1] > head.start && n.span[1] >= head.end - 2);
    // "the Obama administration": a name that is only the first of the words is no name of the whole
    if (name !== undefined && (name.kind !== "document" && name.kind !== "poll")) return [fromName(name, span)];
    return described(tokens, phrase, span);
  };

  /** "the board": a body named elsewhere whose name ends so; else a party known by its description alone. */
  const described = (tokens: Tokens, phrase: Phrase, span: Span): readonly Party[] => {
    const head = tokens[phrase.to - 1] as Tagged, first = tokens[phrase.from] as Tagged;
    const kind = KIND_OF_NOUN[nounKind(head.lower) ?? ""];
    if (kind === undefined || ANYONE.test(head.lower) || first.tag === "PRP$" || /^(?:no|any|every)$/.test(first.lower)) return [];
    if (phrase.to - phrase.from === 2 && first.lower === "the" && kind !== "person") {
      const ending = (name: string): boolean => name.toLowerCase().endsWith(` ${head.lower}`);
      const entity = scene.entities.filter((e) => ending(e.name));
      if (entity.length === 1) return [{ id: (entity[0] as Entity).id, kind, basis: "inferred", span }];
      const full = new Set(named().filter((n) => n.kind !== "person" && ending(n.name)).map((n) => n.name));
      if (entity.length === 0 && full.size === 1) return [{ ...want(kind, [...full][0] as string, span), basis: "inferred" }];
    }
    const plural = isPlural(head.lower);
    if (plural && phrase.to - phrase.from === 1) return [];
    let end = phrase.to;
    const next = tokens[end];
    if (next !== undefined && /^(?:of|for|at)$/.test(next.lower)) {
      const of = phraseFrom(tokens, end + 1);
      if (of !== null && tokens[of.from]?.tag !== "PRP") end = of.to;
    }
    const whole: Span = [first.start, (tokens[end - 1] as Tagged).end];
    return [want(plural && kind === "person" ? "group" : kind, scene.text.slice(whole[0], whole[1]), span)];
  };

  const owner = (tokens: Tokens, phrase: Phrase): readonly Party[] => {
    const first = tokens[phrase.from];
    if (first === undefined) return [];
    const mark = tokens.findLastIndex((t, i) => i > phrase.from && i < phrase.to - 1 && t.tag === "POS");
    if (mark > 0) return at(tokens, { from: phrase.from, to: mark });
    if (first.tag === "PRP$") {
      const covered = covering(scene, first, first);
      const span: Span = [first.start, first.end];
      return covered !== null ? [{ ...covered, span }] : spoken(scene, first, span) ?? antecedentsOf(scene, first, (t, p, a) => at(t, p, a));
    }
    for (let i = phrase.to - 2; i >= phrase.from; i--) {
      const token = tokens[i] as Tagged;
      const country = countryOf(token.text);
      if (country !== null) return [want("government", country, [token.start, token.end])];
      if (isName(token) && token.tag === "NNP") return at(tokens, { from: i, to: i + 1 });
    }
    return [];
  };

  return { at, owner, wanted: (ids) => [...new Set(ids)].flatMap((id) => wanted.get(id) ?? []) };
}

/** The entity, else the source, whose mention holds the head. */
function covering(scene: Scene, head: Tagged, first: Tagged): Omit<Party, "span"> | null {
  const holds = ([s, e]: Span): boolean => s <= head.start && e >= head.end;
  const entity = scene.entities.find((x) => x.mentions.some(holds));
  if (entity !== undefined) return { id: entity.id, kind: entity.kind, basis: entity.basis };
  // a source's mention is the whole phrase: it must begin where this one does
  const source = scene.sources.find((s) => s.mentions.some((m) => holds(m) && m[0] >= first.start - 1));
  const kind = source === undefined ? undefined : KIND_OF_SOURCE[source.kind];
  if (source === undefined || kind === undefined) return null;
  const known = scene.entities.find((e) => e.id === source.entity);
  return known === undefined ? { id: source.id, kind, basis: source.basis } : { id: known.id, kind: known.kind, basis: source.basis };
}

/** "I", "we", "our": who says the words, where that is one party; null for other pronouns. */
function spoken(scene: Scene, pronoun: Tagged, span: Span): readonly Party[] | null {
  if (!/^(?:i|me|my|we|us|our)$/.test(pronoun.lower)) return null;
  const around = scene.attributions.filter((a) => a.content.spans.some(([s, e]) => s <= span[0] && e >= span[1]));
  const inner = around.toSorted((a, b) => length(a.content.spans) - length(b.content.spans))[0];
  const source: Source | undefined = inner?.sources.length === 1 ? scene.sources.find((s) => s.id === inner.sources[0]?.id) : undefined;
  const kind = source === undefined ? undefined : KIND_OF_SOURCE[source.kind];
  if (source === undefined || kind === undefined) return [];
  const known = scene.entities.find((e) => e.id === source.entity);
  return [{ id: known?.id ?? source.id, kind: known?.kind ?? kind, basis: "inferred", span }];
}

const length = (spans: readonly Span[]): number => spans.reduce((sum, [s, e]) => sum + e - s, 0);
