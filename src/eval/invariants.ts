import type { Reading } from "../domain/reading.ts";
import { wordsOf, type Span } from "../domain/span.ts";

/**
 * What docs/format.md says always holds and a JSON Schema cannot say: spans lie in the text, ids are unique, refs resolve,
 * words are those under their spans, chains end at the report, nesting has no circle. One sentence for each breach.
 */
export function breaches(reading: Reading): string[] {
  return [...spanBreaches(reading), ...idBreaches(reading), ...wordBreaches(reading), ...chainBreaches(reading), ...nestingBreaches(reading)];
}

function spanBreaches(reading: Reading): string[] {
  const { length } = reading.report.text;
  return spansWithin(reading, "").flatMap(([path, [start, end]]) => (start <= end && end <= length ? [] : [`${path}: [${start}, ${end}) is no span of a text of ${length}`]));
}

/** Every span with where it stands: spans are the values of these keys and of no others. */
function spansWithin(value: unknown, path: string): (readonly [string, Span])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const place = path === "" ? key : `${path}.${key}`;
    if (key === "spans" || key === "mentions") return (inner as readonly Span[]).map((span) => [place, span] as const);
    if (key === "span") return inner === null ? [] : [[place, inner as Span] as const];
    return spansWithin(inner, place);
  });
}

function idBreaches(reading: Reading): string[] {
  const { sources, attributions, claims, events, contacts, positions, inquiries, entities, places, dates } = reading;
  const ids = [sources, attributions, claims, events, contacts, positions, inquiries, entities, places, dates].flatMap((list) => list.map((item) => item.id));
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  const idsOf = (...lists: readonly (readonly { readonly id: string }[])[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.map((item) => item.id)));
  const anything = idsOf(entities, sources, places, dates, claims);
  const parties = idsOf(entities, sources, places);
  const attributionIds = idsOf(attributions);
  const dateIds = idsOf(dates);
  const refs: (readonly [string, string | null, ReadonlySet<string>])[] = [
    ...sources.map((s) => [`source ${s.id}: entity`, s.entity, parties] as const),
    ...attributions.flatMap((a) => [
      ...a.sources.map((s) => [`attribution ${a.id}: sources`, s.id, idsOf(sources)] as const),
      [`attribution ${a.id}: when`, a.when, dateIds] as const,
      [`attribution ${a.id}: within`, a.within, attributionIds] as const,
    ]),
    ...claims.flatMap((c) => [
      [`claim ${c.id}: attribution`, c.attribution, attributionIds] as const,
      ...c.chain.flatMap((hop) => [
        ...(hop.sources === "report" ? [] : hop.sources).map((id) => [`claim ${c.id}: chain`, id, anything] as const),
        [`claim ${c.id}: chain when`, hop.when, dateIds] as const,
      ]),
    ]),
    ...events.flatMap((e) => [
      ...[...e.actors, ...e.recipients].map((id) => [`event ${e.id}: party`, id, parties] as const),
      [`event ${e.id}: when`, e.when, dateIds] as const,
      [`event ${e.id}: where`, e.where, idsOf(places)] as const,
      [`event ${e.id}: claim`, e.claim, idsOf(claims)] as const,
    ]),
    ...contacts.flatMap((c) => [
      ...c.parties.map((id) => [`contact ${c.id}: party`, id, parties] as const),
      [`contact ${c.id}: when`, c.when, dateIds] as const,
      [`contact ${c.id}: where`, c.where, idsOf(places)] as const,
    ]),
    ...positions.flatMap((p) => [
      [`position ${p.id}: party`, p.party, parties] as const,
      [`position ${p.id}: when`, p.when, dateIds] as const,
      [`position ${p.id}: attribution`, p.attribution, attributionIds] as const,
    ]),
    ...inquiries.flatMap((q) => [q.asked, q.for, q.by].map((id) => [`inquiry ${q.id}: party`, id, parties] as const)),
  ];
  return [
    ...twice.map((id) => `${id} is the id of two items`),
    ...refs.flatMap(([place, id, known]) => (id === null || known.has(id) ? [] : [`${place} names ${id}, which is no such item`])),
  ];
}

function wordBreaches({ report, dates, claims }: Reading): string[] {
  return [
    ...dates.filter((d) => wordsOf(report.text, d.spans) !== d.words).map((d) => `date ${d.id}: “${d.words}” is not under its spans`),
    ...claims.filter((c) => wordsOf(report.text, c.spans) !== c.text).map((c) => `claim ${c.id}: its text is not under its spans`),
    ...(report.headline !== null && !report.text.startsWith(report.headline) ? ["report.text does not begin with the headline"] : []),
  ];
}

function chainBreaches({ claims }: Reading): string[] {
  return claims.filter((c) => c.chain.findIndex((hop) => hop.sources === "report") !== c.chain.length - 1).map((c) => `claim ${c.id}: the report is not its chain's last hop only`);
}

function nestingBreaches({ attributions }: Reading): string[] {
  const within = new Map(attributions.map((a) => [a.id, a.within]));
  return attributions.flatMap((a) => {
    const seen = new Set<string>();
    for (let id: string | null | undefined = a.id; id !== null && id !== undefined; id = within.get(id)) {
      if (seen.has(id)) return [`attribution ${a.id} stands within itself`];
      seen.add(id);
    }
    return [];
  });
}
