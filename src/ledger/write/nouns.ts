import { claimIdsOf, sourceIdsOf } from "../../domain/evidence-id.ts";
import type { Reading } from "../../domain/reading.ts";
import { overlap, wordsOf, type Span } from "../../domain/span.ts";
import { chainInWords, namesIn } from "../names.ts";
import { lookupWords } from "../search/words.ts";
import type { Row } from "./rows.ts";

/** A reading's items as the rows of their tables (0002-nouns.sql); claims come apart, since the engine numbers them. */
export function nounRows(reading: Reading, seq: number): Readonly<Record<string, readonly Row[]>> {
  const names = namesIn(reading), sourceIds = sourceIdsOf(reading), { text } = reading.report;
  const name = (ref: string | null): string | null => (ref === null ? null : (names.get(ref)?.name ?? ref));
  const all = (refs: readonly string[]): string => refs.map(name).join("; ");
  // a calendar value only: vague words and durations are in the table of dates
  const date = (ref: string | null): string | null => (/^\d{4}/.test(names.get(ref ?? "")?.value ?? "") ? (names.get(ref ?? "")?.value ?? null) : null);
  const entityOf = new Map(reading.sources.map((s) => [s.id, s.entity]));
  const words = (spans: readonly Span[]): string => wordsOf(text, spans);
  const json = (value: unknown): string => JSON.stringify(value);
  const how = ({ confidence, basis }: { readonly confidence: number; readonly basis: string }): Row => ({ confidence, basis });
  const part = (noun: string, item: string, of: string) => (party: string): Row => ({ reading: seq, noun, item, party: entityOf.get(party) ?? party, part: of });
  const anonymous = new Set(reading.sources.filter((s) => s.anonymous).map((s) => s.id));
  return {
    entities: reading.entities.map((e) => ({ reading: seq, id: e.id, kind: e.kind, name: e.name, roles: e.roles.map((r) => r.role).join("; "), mentions: json(e.mentions), ...how(e) })),
    sources: reading.sources.map((s) => ({
      reading: seq, id: s.id, source: sourceIds.get(s.id) ?? s.id, entity: s.entity, kind: s.kind, name: s.name, description: s.description, name_words: lookupWords(s.name ?? s.description),
      anonymous: Number(s.anonymous), count_min: s.count?.[0] ?? null, count_max: s.count?.[1] ?? null, access: s.access, affiliation: s.affiliation,
      anonymity_condition: s.anonymityCondition, mentions: json(s.mentions), ...how(s),
    })),
    attributions: reading.attributions.map((a) => ({
      reading: seq, id: a.id, source_names: all(a.sources.map((s) => s.id)), anonymous: Number(a.sources.some((s) => anonymous.has(s.id))), cue: words(a.cue.spans), cue_lemma: a.cue.lemma,
      content: words(a.content.spans), recipient: a.recipient?.name ?? null, mode: a.mode, stance: a.stance, said_when: date(a.when), within: a.within, spans: json(a.content.spans), ...how(a),
    })),
    attribution_sources: reading.attributions.flatMap((a) => a.sources.map((s) => ({ reading: seq, attribution: a.id, source: s.id, spans: json(s.spans) }))),
    // what else happens stays in the stored reading: the table is for acts between parties
    events: reading.events.filter((e) => e.type !== null).map((e) => ({
      reading: seq, id: e.id, type: e.type, mode: e.mode, actors: all(e.actors), recipients: all(e.recipients), happened: date(e.when), place: name(e.where), count: e.count,
      auxiliary: e.auxiliary.join("; "), factuality: e.factuality, claim: e.claim, words: words(e.spans), spans: json(e.spans), ...how(e),
    })),
    contacts: reading.contacts.map((c) => ({
      reading: seq, id: c.id, parties: all(c.parties), how: c.how, status: c.status, count: c.count, happened: date(c.when), within: c.within, place: name(c.where), words: words(c.spans), spans: json(c.spans), ...how(c),
    })),
    positions: reading.positions.map((p) => ({ reading: seq, id: p.id, party: name(p.party), stance: p.stance, issue: p.issue, taken: date(p.when), attribution: p.attribution, words: words(p.spans), spans: json(p.spans), ...how(p) })),
    inquiries: reading.inquiries.map((i) => ({
      reading: seq, id: i.id, asked: name(i.asked), asked_for: name(i.for), asked_by: name(i.by), channel: i.channel, outcome: i.outcome, words: words(i.spans), spans: json(i.spans), ...how(i),
    })),
    item_parties: [
      ...reading.events.flatMap((e) => [...e.actors.map(part("event", e.id, "actor")), ...e.recipients.map(part("event", e.id, "recipient"))]),
      ...reading.contacts.flatMap((c) => c.parties.map(part("contact", c.id, "party"))),
      ...reading.positions.map((p) => part("position", p.id, "party")(p.party)),
      ...reading.inquiries.flatMap((i) => [part("inquiry", i.id, "asked")(i.asked), ...(i.for === null ? [] : [part("inquiry", i.id, "for")(i.for)]), ...(i.by === null ? [] : [part("inquiry", i.id, "by")(i.by)])]),
    ],
    places: reading.places.map((p) => ({
      reading: seq, id: p.id, name: p.name, name_words: lookupWords(p.name), used_as: p.use, lat: p.lat, lon: p.lon, gazetteer: p.gazetteer?.name ?? null, gazetteer_id: p.gazetteer?.id ?? null,
      country: p.country, kind: p.kind, place_precision: p.precision, spans: json(p.spans), ...how(p),
    })),
    dates: reading.dates.map((d) => ({ reading: seq, id: d.id, words: d.words, value: d.value, date_precision: d.precision, relative_to: d.relativeTo, spans: json(d.spans), ...how(d) })),
    findings: reading.findings.map((f, nth) => ({ reading: seq, nth, rule: f.rule, reason: f.reason, span: f.span === null ? null : json(f.span) })),
    corrections: reading.report.corrections.map((c, nth) => ({ reading: seq, nth, kind: c.kind, words: words(c.spans), spans: json(c.spans) })),
    credits: reading.report.credits.map((c, nth) => ({ reading: seq, nth, name: c.name, spans: json(c.spans) })),
    report_links: reading.report.links.map((l, nth) => ({ reading: seq, nth, url: l.url, spans: json(l.spans) })),
  };
}

/** Every table that holds a reading's items, for taking them out again. */
export const NOUN_TABLES = [
  "entities", "sources", "attributions", "attribution_sources", "events", "contacts", "positions", "inquiries", "item_parties", "places", "dates", "findings", "corrections",
  "credits", "report_links", "claim_parties", "claim_places", "claims",
] as const;

export function claimRows(reading: Reading, seq: number): readonly Row[] {
  const names = namesIn(reading), ids = claimIdsOf(reading), { text } = reading.report;
  const anonymous = new Set(reading.sources.filter((s) => s.anonymous).map((s) => s.id));
  return reading.claims.map((c) => {
    const far = c.chain[0]?.sources ?? "report", speakers = far === "report" ? [] : far;
    return {
      reading: seq, id: c.id, claim: ids.get(c.id) ?? c.id, text: c.text, attribution: c.attribution, source_names: speakers.map((id) => names.get(id)?.name ?? id).join("; "),
      chain: chainInWords(c.chain, reading, names).join(" > "), anonymous: Number(speakers.some((id) => anonymous.has(id))), factuality: c.factuality,
      condition: c.condition === null ? null : wordsOf(text, c.condition.spans), status: c.status, spans: JSON.stringify(c.spans), confidence: c.confidence, basis: c.basis,
    };
  });
}

/** Who a claim comes from or names, and which places it names; `numbers` are the claims' numbers by their ids. */
export function claimLinks(reading: Reading, seq: number, numbers: ReadonlyMap<string, number>): { readonly claim_parties: readonly Row[]; readonly claim_places: readonly Row[] } {
  const entityOf = new Map(reading.sources.map((s) => [s.id, s.entity]));
  const within = (spans: readonly Span[], mentions: readonly Span[]): boolean => mentions.some((m) => spans.some((s) => overlap(s, m) === m[1] - m[0]));
  const parties: Row[] = [], places: Row[] = [];
  for (const c of reading.claims) {
    const claim = numbers.get(c.id);
    if (claim === undefined) continue;
    const speakers = new Set(c.chain.flatMap((hop) => (hop.sources === "report" ? [] : hop.sources)).flatMap((id) => entityOf.get(id) ?? []));
    for (const entity of speakers) parties.push({ claim, entity, part: "source", reading: seq });
    for (const e of reading.entities) if (within(c.spans, e.mentions)) parties.push({ claim, entity: e.id, part: "mentioned", reading: seq });
    for (const p of reading.places) if (within(c.spans, p.spans)) places.push({ claim, place: p.id, reading: seq });
  }
  return { claim_parties: parties, claim_places: places };
}
