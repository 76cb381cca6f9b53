import type { Claim } from "../domain/claim.ts";
import type { Event } from "../domain/event.ts";
import type { Reading } from "../domain/reading.ts";
import { wordsOf, type Span } from "../domain/span.ts";
import { cover, wordSpans } from "./words.ts";

/** A reading prepared for comparing its spans and refs with quotes and names. */
export type Evidence = {
  readonly reading: Reading;
  /** Do the spans share half of the words of the longer, with some place where the quote stands? */
  readonly overlapsByHalf: (quote: string, spans: readonly Span[]) => boolean;
  /** Do they share a word with such a place? */
  readonly touches: (quote: string, spans: readonly Span[]) => boolean;
  /** Is one of the names of what the ref points at this name? */
  readonly isNamed: (ref: string | null, name: string) => boolean;
  readonly dateValue: (ref: string | null) => string | null;
  readonly claimsOf: (attribution: string) => readonly Claim[];
  /** The attributions that stand in another, at any depth. */
  readonly nestedIn: (attribution: string) => readonly string[];
  readonly eventsOf: (claim: string) => readonly Event[];
};

export function evidence(reading: Reading): Evidence {
  const { text } = reading.report;
  const words = wordSpans(text);
  const texts = words.map(([s, e]) => text.slice(s, e));
  const places = (quote: string): ReadonlySet<number>[] => {
    const sought = wordSpans(quote).map(([s, e]) => quote.slice(s, e));
    if (sought.length === 0) return [];
    return texts.flatMap((_, at) => (sought.every((word, i) => texts[at + i] === word) ? [new Set(sought.map((_, i) => at + i))] : []));
  };
  const names = new Map<string, readonly string[]>();
  for (const p of reading.places) names.set(p.id, [p.name]);
  for (const e of reading.entities) names.set(e.id, [e.name, ...e.mentions.map((m) => wordsOf(text, [m]))]);
  for (const s of reading.sources) names.set(s.id, [s.name ?? s.description, s.description, ...s.mentions.map((m) => wordsOf(text, [m])), ...(names.get(s.entity ?? "") ?? [])]);
  const nestedIn = (attribution: string): readonly string[] =>
    reading.attributions.filter(({ within }) => within === attribution).flatMap(({ id }) => [id, ...nestedIn(id)]);
  const dates = new Map(reading.dates.map((d) => [d.id, d.value]));
  return {
    reading,
    overlapsByHalf: (quote, spans) => {
      const covered = cover(words, spans);
      return places(quote).some((place) => place.intersection(covered).size >= 0.5 * Math.max(place.size, covered.size));
    },
    touches: (quote, spans) => places(quote).some((place) => !place.isDisjointFrom(cover(words, spans))),
    isNamed: (ref, name) => ref !== null && (names.get(ref) ?? []).some((known) => sameName(known, name)),
    dateValue: (ref) => (ref === null ? null : (dates.get(ref) ?? null)),
    claimsOf: (attribution) => reading.claims.filter((c) => c.attribution === attribution),
    nestedIn,
    eventsOf: (claim) => reading.events.filter((e) => e.claim === claim),
  };
}

const REGIONS = new Intl.DisplayNames("en", { type: "region" });

/** What a company's name ends in and is often left out; a closed class. */
const LEGAL_FORM = /,?\s+(?:Ltd|Limited|plc|Inc|Corp|LLC|AG|GmbH|SA|NV|AB|Pty|Co)$/;

/** The same name, or one a shorter form that ends alike ("Lindqvist", "Ida Lindqvist"); "U.S." is the country's full name. */
export function sameName(a: string, b: string): boolean {
  const [shorter, longer] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return shorter.length > 0 && shorter.at(-1) === longer.at(-1) && shorter.every((word) => longer.includes(word));
}

function nameWords(name: string): string[] {
  const plain = name.replaceAll(".", "").replace(/^the\s+/i, "").replace(/[’']s$/, "").replace(LEGAL_FORM, "");
  const full = /^[A-Z]{2}$/.test(plain) ? (REGIONS.of(plain) ?? plain) : plain;
  return lowerWords(full);
}

/** Do two phrases share half of the words of the longer? */
export function alike(a: string, b: string): boolean {
  const [x, y] = [new Set(lowerWords(a)), new Set(lowerWords(b))];
  return x.size > 0 && x.intersection(y).size >= 0.5 * Math.max(x.size, y.size);
}

function lowerWords(phrase: string): string[] {
  return wordSpans(phrase).map(([s, e]) => phrase.slice(s, e).toLowerCase());
}
