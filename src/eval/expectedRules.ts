import type { Attribution } from "../domain/attribution.ts";
import type { Json } from "../domain/id.ts";
import type { Reading } from "../domain/reading.ts";
import { kilometres } from "./distance.ts";
import { alike, sameName, type Evidence } from "./evidence.ts";
import { inWords, type ExpectedList, type ExpectedRow } from "./expected.ts";

export type Item<L extends ExpectedList> = Reading[L][number];
type Check<L extends ExpectedList> = (value: Json, item: Item<L>, e: Evidence, row: ExpectedRow) => boolean;
export type Rule<L extends ExpectedList> = {
  /** Is this item what the row is about? */
  readonly about: (row: ExpectedRow, item: Item<L>, e: Evidence) => boolean;
  /** Fields without which the row is not found. */
  readonly needs: readonly string[];
  readonly fields: { readonly [field: string]: Check<L> };
};

const quoted = (row: ExpectedRow, item: { readonly spans: Item<"positions">["spans"] }, e: Evidence): boolean => e.overlapsByHalf(inWords(row["quote"] ?? null), item.spans);
const strings = (value: Json): string[] => (Array.isArray(value) ? value.map(inWords) : [inWords(value)]);
const sameSet = (a: readonly string[], b: readonly string[]): boolean => new Set(a).symmetricDifference(new Set(b)).size === 0;
const equals = <T>(read: (item: T) => Json): ((value: Json, item: T) => boolean) => (value, item) => JSON.stringify(read(item)) === JSON.stringify(value);
/** Equal to the row's value or to one of its `alternatives`. */
const oneOf = <T>(read: (item: T) => Json): ((value: Json, item: T, e: Evidence, row: ExpectedRow) => boolean) => (value, item, _, row) =>
  [value, ...strings(row["alternatives"] ?? [])].some((allowed) => allowed === read(item));
const named = <T>(read: (item: T) => string | null): ((value: Json, item: T, e: Evidence) => boolean) => (value, item, e) => e.isNamed(read(item), inWords(value));

/** For each list, what makes an item the one a row is about, and how its fields are compared. */
export const RULES: { readonly [L in ExpectedList]: Rule<L> } = {
  attributions: {
    about: (row, item, e) => e.overlapsByHalf(inWords(row["content"] ?? null), item.content.spans),
    needs: ["source", "cue"],
    fields: {
      source: (value, item, e) => {
        const spans = item.sources.flatMap((s) => s.spans);
        return value === null ? spans.length === 0 : e.overlapsByHalf(inWords(value), spans);
      },
      cue: (value, item, e) => e.touches(inWords(value), item.cue.spans),
      recipient: (value, item, e) => item.recipient !== null && (sameName(item.recipient.name, inWords(value)) || e.overlapsByHalf(inWords(value), item.recipient.spans)),
      mode: equals((item) => item.mode),
      when: (value, item, e) => sameDay(e.dateValue(item.when), inWords(value)),
      anonymous: (value, item, e) => sourcesOf(item, e).length > 0 && sourcesOf(item, e).every((s) => s.anonymous === value),
      unspecified: (value, item, e) => sourcesOf(item, e).every((s) => s.kind === "unspecified") === value,
      count: (value, item, e) => JSON.stringify(totalCount(sourcesOf(item, e).map((s) => s.count))) === JSON.stringify(value),
      access: (value, item, e) => sourcesOf(item, e).some((s) => alike(s.access ?? "", inWords(value))),
      affiliation: (value, item, e) => sourcesOf(item, e).some((s) => alike(s.affiliation ?? "", inWords(value))),
      anonymityCondition: (value, item, e) => sourcesOf(item, e).some((s) => alike(s.anonymityCondition ?? "", inWords(value))),
      sources: (value, item, e) => agreesOnSources(value, item, e),
      factuality: (value, item, e) => {
        const read = e.claimsOf(item.id).flatMap((c) => [c.factuality, ...e.eventsOf(c.id).map((event) => event.factuality)]);
        return strings(value).every((f) => read.some((r) => r === f));
      },
      condition: (value, item, e) => e.claimsOf(item.id).some((c) => c.condition !== null && e.overlapsByHalf(inWords(value), c.condition.spans)),
      // what A says that B says has B's word in it: the chain of the statement within is the way of the whole
      chain: (value, item, e) => [item.id, ...e.nestedIn(item.id)].flatMap(e.claimsOf).some((c) => sameSteps(strings(value), c.chain, e)),
      basis: (value, item, e) =>
        e.claimsOf(item.id).some((c) => c.chain.some((hop) => hop.sources !== "report" && hop.sources.some((id) => isDescribed(id, inWords(value), e) || isOfKind(id, inWords(value), e)))),
    },
  },
  contacts: {
    about: (row, item, e) => {
      const parties = strings(row["parties"] ?? []);
      return parties.length === item.parties.length && parties.every((name) => item.parties.some((ref) => e.isNamed(ref, name))) && item.parties.every((ref) => parties.some((name) => e.isNamed(ref, name)));
    },
    needs: [],
    fields: {
      how: equals((item) => item.how), status: equals((item) => item.status), count: equals((item) => item.count), within: equals((item) => item.within),
      when: (value, item, e) => e.dateValue(item.when) === value,
      where: named((item) => item.where),
    },
  },
  positions: { about: quoted, needs: [], fields: { party: named((item) => item.party), stance: equals((item) => item.stance), issue: (value, item) => alike(item.issue, inWords(value)) } },
  inquiries: {
    about: quoted,
    needs: [],
    fields: {
      asked: named((item) => item.asked), for: named((item) => item.for), by: named((item) => item.by), outcome: equals((item) => item.outcome),
      channel: (value, item) => alike(item.channel ?? "", inWords(value)),
    },
  },
  dates: { about: (row, item, e) => e.overlapsByHalf(inWords(row["words"] ?? null), item.spans), needs: [], fields: { value: oneOf((item) => item.value), precision: equals((item) => item.precision) } },
  places: {
    about: (row, item) => sameName(inWords(row["name"] ?? null), item.name),
    needs: [],
    fields: {
      country: equals((item) => item.country), use: equals((item) => item.use), kind: equals((item) => item.kind),
      lat: (value, item, _, row) => item.lat !== null && item.lon !== null && kilometres([item.lat, item.lon], [Number(value), Number(row["lon"])]) <= Number(row["withinKm"] ?? 161),
    },
  },
  events: {
    about: quoted,
    needs: [],
    fields: {
      type: oneOf((item) => item.type), mode: equals((item) => item.mode), count: equals((item) => item.count), factuality: equals((item) => item.factuality),
      actor: (value, item, e) => item.actors.some((ref) => e.isNamed(ref, inWords(value))),
      recipient: (value, item, e) => item.recipients.some((ref) => e.isNamed(ref, inWords(value))),
      where: named((item) => item.where),
      auxiliary: (value, item) => sameSet(strings(value), item.auxiliary),
    },
  },
};

function sourcesOf(item: Attribution, e: Evidence): Reading["sources"] {
  return e.reading.sources.filter((s) => item.sources.some(({ id }) => id === s.id));
}

function totalCount(counts: Reading["sources"][number]["count"][]): Json {
  if (counts.length === 0 || counts.some((c) => c === null)) return null;
  return counts.reduce<Json[]>(([min, max], c) => [Number(min) + c![0], max === null || c![1] === null ? null : Number(max) + c![1]], [0, 0]);
}

function agreesOnSources(value: Json, item: Attribution, e: Evidence): boolean {
  const rows = (Array.isArray(value) ? value : []) as readonly ExpectedRow[];
  return rows.length === item.sources.length && rows.every((row) =>
    item.sources.some(({ id, spans }) => {
      const source = e.reading.sources.find((s) => s.id === id);
      const agrees = (field: "access" | "affiliation"): boolean => row[field] === undefined || alike(source?.[field] ?? "", inWords(row[field]));
      return e.overlapsByHalf(inWords(row["description"] ?? null), spans) && agrees("access") && agrees("affiliation");
    }),
  );
}

function sameSteps(names: readonly string[], chain: Reading["claims"][number]["chain"], e: Evidence): boolean {
  return names.length === chain.length && chain.every(({ sources }, i) =>
    sources === "report" ? names[i] === "this report" : sources.some((id) => e.isNamed(id, names[i]!) || isDescribed(id, names[i]!, e)),
  );
}

/** Called so, or so and more: "a memo" is "a memo he had seen". */
function isDescribed(id: string, words: string, e: Evidence): boolean {
  return e.reading.sources.some((s) => s.id === id && (alike(s.description, words) || s.description.toLowerCase().startsWith(`${words.toLowerCase()} `)));
}

/** What a claim rests on by the kind of its source ("document"), or by a word of how it is called ("data"). */
function isOfKind(id: string, words: string, e: Evidence): boolean {
  return e.reading.sources.some((s) => s.id === id && (s.kind === words || s.description.toLowerCase().split(/[^\p{L}]+/u).includes(words)));
}

/** The same date, the reading's with or without its hour. */
function sameDay(read: string | null, expected: string): boolean {
  return read === expected || read?.startsWith(`${expected}T`) === true;
}
