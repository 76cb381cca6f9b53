import type { Place } from "../../domain/place.ts";
import type { Source } from "../../domain/source.ts";
import type { Span } from "../../domain/span.ts";
import { countryOfCode } from "../../domain/country.ts";
import { countryName } from "../clauses/country.ts";
import type { NameSpan } from "../names.ts";
import { findNames, isOfficeWord, isRegion, isTitle, readName, type NameKind } from "../sources/name.ts";
import { apposedKinds } from "../sources/apposed.ts";
import { OFFICE, among } from "../sources/noun.ts";
import { inTitleCase } from "../sources/title-case.ts";
import { tokens } from "../sources/token.ts";
import { acts } from "./acts.ts";
import type { Mention } from "./mention.ts";

export type Named = { readonly headline?: string | null; readonly text: string; readonly names: readonly NameSpan[]; readonly sources: readonly Source[]; readonly places: readonly Place[] };

const KIND: Readonly<Record<NameKind, Mention["kind"]>> = { person: "person", organization: "organization", government: "government", media: "organization", document: "other", poll: "other" };
/** A name found by its capitals alone is less sure than one the network found. */
const BY_CAPITALS = 0.6;
/** Names less sure than this make no party. */
const LEAST = 0.4;
/** A person's name as sure as this is none of a place, whatever the gazetteer holds. */
const SURE = 0.8;

/** Every mention of a party by name: the names read, places that act as governments, and the names of sources that both missed. */
export function mentionsOf({ text, names: all, sources, places, headline = null }: Named): readonly Mention[] {
  const names = headline === null ? all : all.filter((name) => !onlyInHeadline(text, headline, name));
  const governments = places.flatMap((place) => governmentIn(text, place));
  const spots = places.map(({ spans }) => spans).flat();
  const kinds = apposedKinds(findNames(text), text), holders = new Set(sources.filter(holdsOffice).map(({ name }) => name));
  const kindOf = ({ kind, name }: Mention): Mention["kind"] => (holders.has(name) ? "person" : kind === "person" && kinds.has(name) ? KIND[kinds.get(name)!] : kind);
  const read = (names.length > 0 ? names.flatMap((name) => partyIn(text, name)) : byCapitals(text)).map((m): Mention => ({ ...m, kind: kindOf(m) }));
  const isSpot = ({ span, kind, confidence }: Mention): boolean => !(kind === "person" && confidence >= SURE && !located(text, span)) && spots.some((s) => s[0] <= span[0] && s[1] >= span[1]);
  const free = read.filter((m) => !governments.some((g) => meet(g.span, m.span)) && !isSpot(m));
  const known = [...governments, ...free];
  return [...known, ...namedSources(text, sources, known, names)].toSorted((a, b) => a.span[0] - b.span[0]);
}

/** "The minister of ports, Indra Moll": such an office is a person's, whatever the network takes the name for; a firm may be an owner or a manager. */
function holdsOffice({ kind, name, description }: Source): boolean {
  return kind === "person" && name !== null && tokens(description.replace(name, "")).some((t) => t.lower !== "manager" && (isOfficeWord(t) || among(OFFICE, t.lower)));
}

const meet = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** A seat of government that stands for it, or a country that acts. The government of a country bears its name. */
function governmentIn(text: string, { spans, use, kind, country, confidence, name }: Place): readonly Mention[] {
  return spans.flatMap((span) => {
    const words = text.slice(...span);
    const metonym = use === "metonym", nation = kind === "country";
    if (!metonym && !(nation && acts(text, span))) return [];
    const building = kind === "facility" || country === null;
    const of = building ? words.replace(/^the /iu, "") : (countryOfCode(country) ?? name);
    return [{ span, kind: "government" as const, name: of, confidence, basis: metonym && !building ? "inferred" as const : "stated" as const }];
  });
}

/** "Bram" goes on to "Bram de Wit": small words that join the parts of a person's name. */
const PARTICLES = /^ (?:(?:al|el|ul|as|ash|ar|an|at|ad|az)-\p{Lu}[\p{L}'’-]+|(?:de|del|della|di|da|dos|van|von|der|den|ter|ten|al|el|bin|ibn|la|le)(?: (?:la|los|der|den))? \p{Lu}[\p{L}'’-]+)/u;

/** A person or body, the titles before a person's name cut off. */
function partyIn(text: string, { span, kind, confidence }: NameSpan): readonly Mention[] {
  if (confidence < LEAST) return [];
  if (kind === "person") {
    const name = untitled(text, [span[0], span[1] + (PARTICLES.exec(text.slice(span[1], span[1] + 40))?.[0].length ?? 0)]);
    if (name !== null && isGroup(text, name)) return [{ span: name, kind: "organization", name: words(text, name), confidence, basis: "stated" }];
    return name === null || isRegion(words(text, name)) ? [] : [{ span: name, kind, name: words(text, name), confidence, basis: "stated" }];
  }
  if (kind !== "organization" || (NUMBERED.test(words(text, span)) && /^\s\p{N}/u.test(text.slice(span[1])))) return [];
  const whole: Span = [span[0], span[1] + (further(text, span)?.length ?? 0)];
  const body = readName(tokens(text, ...whole), true)?.kind;
  const union = words(text, whole).endsWith(" Union") && !UNIONS.test(words(text, whole));
  return [{ span: whole, kind: body === "government" && !union ? "government" : "organization", name: countryName(words(text, whole)), confidence, basis: "stated" }];
}

/** "Flight KX 417": what goes by a number. */
const NUMBERED = /^(?:flight|train|route|highway|motorway|gate|platform)\b/iu;

/** Unions of states; any other is of workers. */
const UNIONS = /^(?:the )?(?:European|African|Soviet|Eurasian|Arab|Western European)\b/u;

/** What belongs to a body's name behind the words found: the rest of its initials, a local's number. */
function further(text: string, [start, end]: Span): string | null {
  const rest = text.slice(end, end + 12), name = text.slice(start, end);
  if (/^(?:\p{Lu}\.)+$/u.test(name)) return /^(?:\p{Lu}\.)+/u.exec(rest)?.[0] ?? null;
  return /\b(?:Local|Lodge|Chapter|Channel|Radio)$/u.test(name) ? (/^ \d{1,4}\b/u.exec(rest)?.[0] ?? null) : null;
}

/** "Drug Maker Agrees to Sell Unit": words of a headline in capitals that the text below never writes so. */
function onlyInHeadline(text: string, headline: string, { span }: NameSpan): boolean {
  const name = words(text, span);
  return span[1] <= headline.length && text.startsWith(headline) && inTitleCase(tokens(headline, 0, headline.length)) && !text.slice(headline.length).includes(name);
}

/** "in Vladimir": one word behind a preposition of place. */
function located(text: string, span: Span): boolean {
  return !/\s/u.test(text.slice(...span)) && /\b(?:in|at|near|from|outside)\s$/u.test(text.slice(Math.max(0, span[0] - 9), span[0]));
}

/** "the Shabab", "Portugal's Socialists": no person has an article, nor is one several. */
function isGroup(text: string, [start, end]: Span): boolean {
  const name = text.slice(start, end), before = text.slice(Math.max(0, start - 12), start);
  if (/[\s.-]/u.test(name) || /^['’]s?\b/u.test(text.slice(end, end + 3))) return false;
  return /\bthe $/iu.test(before) || (/(?:ists|crats|ians|ives|als)$/u.test(name) && /(?:['’]s?|\b\p{Ll}+) $/u.test(before));
}

/** A person's name without the titles before it; null where nothing else is left. */
function untitled(text: string, [start, end]: Span): Span | null {
  const list = tokens(text, start, end);
  const first = list.findIndex((token) => !isTitle(token) && !token.mark);
  const token = list[first];
  return token === undefined ? null : [token.start, end];
}

function byCapitals(text: string): readonly Mention[] {
  return findNames(text).flatMap(({ name, span, kind }) => (KIND[kind] === "other" ? [] : [{ span, kind: KIND[kind], name: kind === "person" ? words(text, span) : countryName(name), confidence: BY_CAPITALS, basis: "stated" as const }]));
}

/** Names of sources that nothing else covers. Where the network says what they are, it knows better; a place that speaks is a government. */
function namedSources(text: string, sources: readonly Source[], known: readonly Mention[], names: readonly NameSpan[]): readonly Mention[] {
  return sources.flatMap(({ name, kind, mentions, confidence }) => {
    const of = kind === "organization" || kind === "media" ? "organization" : kind === "government" || kind === "person" ? kind : null;
    if (name === null || of === null) return [];
    return mentions.flatMap(([start, end]) => {
      const at = text.slice(start, end).indexOf(name);
      const span: Span = [start + at, start + at + name.length];
      const taken = known.some((m) => meet(m.span, span)) || names.some((n) => meet(n.span, span) && !(n.kind === "place" && of === "government"));
      return at < 0 || taken ? [] : [{ span, kind: of, name: of === "person" ? name : countryName(name), confidence, basis: "stated" as const }];
    });
  });
}

function words(text: string, span: Span): string {
  return text.slice(...span).replaceAll(/\s+/gu, " ");
}
