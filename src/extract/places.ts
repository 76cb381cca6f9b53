import type { Place } from "../domain/place.ts";
import { overlap, type Span } from "../domain/span.ts";
import { kilometres } from "./places/distance.ts";
import { unlistedIn, type Unlisted } from "./places/feature.ts";
import type { Candidate, Gazetteer } from "./places/gazetteer.ts";
import type { Mention } from "./places/mention.ts";
import { LEAST as PLACE, SURE, withNames, type NamedSpan } from "./places/named.ts";
import { precisionOf } from "./places/precision.ts";
import { liesIn, qualifiersOf } from "./places/qualifier.ts";
import { judge, prepare, type Judged } from "./places/read.ts";
import type { Token } from "./places/token.ts";
import { useOf } from "./places/use.ts";
import { isOf } from "./places/words.ts";

/** What is known of a report besides its text. */
export type PlaceContext = {
  /** What a name tagger found; it outweighs the text's own cues. */
  readonly names?: readonly NamedSpan[];
  /** The outlet's name: "Lansing State Journal" speaks for Lansing. */
  readonly publisher?: string | null;
};

/** Below this share of the chances, within SAME_KM, no candidate is named. */
const RESOLVED = 0.3;
const SAME_KM = 50;

/**
 * The places a text names, in its order, one span a mention, ids "l1", "l2", …. Each is looked up in the gazetteer and told
 * from its namesakes by the words beside it and the other places of the text; `lat` and `lon` are degrees (WGS 84) of the named
 * place, null where it is unknown or a point would be false ("30 km north of Homs", "the Syrian coast", a river). `basis` is
 * "stated" where the name has one meaning or the text says where it lies, else "inferred". A demonym alone is no place, nor is
 * a name within a person's, a company's or a newspaper's; in a public body's ("Boone County Sheriff") it is.
 */
export function readPlaces(text: string, gazetteer: Gazetteer, context: PlaceContext = {}): readonly Place[] {
  const prepared = prepare(text, gazetteer);
  const home = homeOf(context.publisher ?? null, gazetteer);
  const judged = withNames(prepared.tokens, judge(prepared, home, gazetteer.weights), context.names ?? []).filter(({ chance, mention }) => chance >= PLACE && !isNoPlace(prepared.tokens, mention));
  const unlisted = [...unlistedIn(text, prepared.tokens, judged.map(({ mention }) => mention.span)), ...unlistedNames(text, context.names ?? [], judged)];
  const listed = judged.filter(({ mention }) => !unlisted.some((u) => overlap(u.span, mention.span) > 0));
  const stated = statedIn(text, prepared.mentions);
  return [...listed.map((j) => listedPlace(text, prepared.tokens, j, stated)), ...unlisted.map(unlistedPlace)]
    .sort((a, b) => a.spans[0]![0] - b.spans[0]![0])
    .map((place, i) => ({ id: `l${String(i + 1)}`, ...place }));
}

/** Spans of the text that name a place by the gazetteer and the words around, without saying which. */
export function findPlaces(text: string, gazetteer: Gazetteer): readonly Span[] {
  return judge(prepare(text, gazetteer), [], gazetteer.weights).filter(({ chance }) => chance >= PLACE).map(({ mention }) => mention.span);
}

/** The places an outlet's name speaks for: those it leaves in no doubt. */
function homeOf(publisher: string | null, gazetteer: Gazetteer): readonly Candidate[] {
  if (publisher === null) return [];
  return judge(prepare(publisher, gazetteer), [], gazetteer.weights).flatMap(({ mention, chances }) => {
    const { index, share } = meantOf(mention.candidates, chances);
    return share >= PLACE ? [mention.candidates[index]!] : [];
  });
}

type Unnumbered = Omit<Place, "id">;

function listedPlace(text: string, tokens: readonly Token[], { mention, chance, chances }: Judged, stated: ReadonlySet<string>): Unnumbered {
  const { index, share } = meantOf(mention.candidates, chances);
  const meant = mention.candidates[index]!;
  const known = share >= RESOLVED;
  const { precision, point } = precisionOf(text, mention.span, meant);
  const shown = known && point;
  return {
    name: text.slice(...mention.span),
    spans: [mention.span],
    use: useOf(tokens, mention, meant),
    lat: shown ? meant.lat : null,
    lon: shown ? meant.lon : null,
    gazetteer: known ? reference(meant) : null,
    country: known && meant.countries.length === 1 ? meant.countries[0]! : null,
    kind: meant.kind,
    precision: known ? precision : "unknown",
    confidence: rounded(chance * (known ? share : 1)),
    basis: mention.candidates.length === 1 || stated.has(mention.key) ? "stated" : "inferred",
  };
}

/** The likeliest candidate; a town and its county at one spot count for each other. */
function meantOf(candidates: readonly Candidate[], chances: readonly number[]): { readonly index: number; readonly share: number } {
  let index = 0;
  chances.forEach((chance, i) => { if (chance > chances[index]!) index = i; });
  const share = candidates.reduce((sum, c, i) => sum + (i === index || kilometres(c, candidates[index]!) < SAME_KM ? chances[i]! : 0), 0);
  return { index, share };
}

/** "2 billion U.S. dollars" names a currency, "a Western diplomat" a point of the compass. */
function isNoPlace(tokens: readonly Token[], { first, last }: Mention): boolean {
  const next = tokens[last + 1];
  return (next !== undefined && /^\.? $/.test(next.gap) && isOf("currency", next.lower)) || (first === last && isOf("direction", tokens[last]!.lower));
}

/** Names that the text itself says where they lie, or that lie nowhere else. */
function statedIn(text: string, mentions: readonly Mention[]): ReadonlySet<string> {
  const qualifiers = qualifiersOf(text, mentions);
  return new Set(mentions.flatMap((m, i) => (m.candidates.some((c) => qualifiers[i]?.candidates.some((outer) => liesIn(c, outer)) === true) ? [m.key] : [])));
}

/** Rows of our own table carry no GeoNames id. */
function reference({ id }: Candidate): Place["gazetteer"] {
  const own = id.startsWith("hearsay:");
  return own ? { name: "Hearsay", id: id.slice("hearsay:".length) } : { name: /^\d+$/.test(id) ? "GeoNames" : "GeoNames division", id };
}

/** What the tagger calls a place and the gazetteer does not know. */
function unlistedNames(text: string, names: readonly NamedSpan[], judged: readonly Judged[]): readonly Unlisted[] {
  return names
    .filter(({ kind, span, confidence }) => kind === "place" && confidence >= SURE && !isOf("direction", text.slice(...span).toLowerCase()) && !judged.some(({ mention }) => overlap(mention.span, span) > 0))
    .map(({ span, confidence }) => ({ span, name: text.slice(...span), kind: "other", country: null, precision: "unknown", confidence }));
}

function unlistedPlace({ span, name, kind, country, precision, confidence }: Unlisted): Unnumbered {
  return { name, spans: [span], use: "place", lat: null, lon: null, gazetteer: null, country, kind, precision, confidence: rounded(confidence), basis: "stated" };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
