import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Attribution, QuotationMode, Stance } from "../src/domain/attribution.ts";
import { STATUSES } from "../src/domain/claim.ts";
import type { Contact } from "../src/domain/contact.ts";
import type { Entity } from "../src/domain/entity.ts";
import { EVENT_TYPES, TENSES, type Auxiliary } from "../src/domain/event.ts";
import { FACTUALITIES } from "../src/domain/factuality.ts";
import type { Inquiry } from "../src/domain/inquiry.ts";
import { PLACE_KINDS, type Place } from "../src/domain/place.ts";
import type { Position } from "../src/domain/position.ts";
import { FORMAT, type Reading } from "../src/domain/reading.ts";
import type { Correction, FurnitureKind, Published } from "../src/domain/report.ts";
import type { SourceKind } from "../src/domain/source.ts";
import type { Basis } from "../src/domain/span.ts";
import type { When } from "../src/domain/when.ts";
import { breaches } from "../src/eval/invariants.ts";

type Node = { readonly [key: string]: Node } & { readonly enum?: readonly (string | null)[]; readonly const?: string };

const docs = join(import.meta.dirname, "../docs");
const schema = JSON.parse(readFileSync(join(docs, "hearsay-1.schema.json"), "utf8")) as Node;
const page = readFileSync(join(docs, "format.md"), "utf8");
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema);

function block(name: string): string {
  const found = new RegExp(`\`\`\`json ${name}\\n(.*?)\`\`\``, "s").exec(page)?.[1];
  assert.ok(found, `docs/format.md has no block "json ${name}"`);
  return found;
}

const example = JSON.parse(block("example")) as Reading;
const failure = JSON.parse(block("error")) as { error: { input: object } };

/** A copy of the example with the value at a path replaced; undefined takes the key away. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(example) as unknown as Record<string, unknown>;
  const keys = path.split(".");
  let at: Record<string, unknown> = copy;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const last = keys.at(-1)!;
  assert.ok(at !== undefined && last in at, `the example has no ${path}`);
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

test("the example of docs/format.md is valid and keeps what always holds", () => {
  assert.equal(validate(example), true, JSON.stringify(validate.errors?.filter((e) => e.instancePath !== ""), null, 1));
  assert.deepEqual(breaches(example), []);
  for (const [key, value] of Object.entries(example)) if (Array.isArray(value)) assert.ok(value.length > 0, `the example shows no ${key}`);
});

test("the error line is valid, with its place as far as it is known", () => {
  assert.equal(validate(failure), true);
  assert.equal(validate({ ...failure, error: { ...failure.error, input: { file: null, line: 3, id: "x" } } }), true);
});

test("keys may be added anywhere", () => {
  assert.equal(validate({ ...example, extra: 1, attributions: [{ ...example.attributions[0], note: "x" }] }), true);
});

test("a reading of nothing is valid", () => {
  const empty = Object.fromEntries(Object.entries(example).map(([k, v]) => [k, Array.isArray(v) ? [] : v]));
  assert.equal(validate(empty), true);
});

const wrong: readonly (readonly [string, unknown])[] = [
  ["format", "hearsay/2"],
  ["by.model", "9f2c41d07a"],
  ["report", undefined],
  ["findings", undefined],
  ["report.text", undefined],
  ["report.published.value", "11 March 2025"],
  ["report.published.value", null],
  ["report.published.precision", "week"],
  ["report.published.from", "unknown"],
  ["report.furniture.0.kind", "reply_form"],
  ["report.furniture.0.fields.0.published", "no"],
  ["report.links.0.spans", [[1]]],
  ["sources.0.kind", "anonymous"],
  ["sources.0.count", [2]],
  ["sources.0.count", [null, 2]],
  ["sources.0.mentions", []],
  ["sources.0.mentions", [[1, 2, 3]]],
  ["sources.0.mentions", [[1.5, 2]]],
  ["sources.0.mentions", [[-1, 2]]],
  ["attributions.0.id", undefined],
  ["attributions.0.confidence", 1.01],
  ["attributions.0.confidence", undefined],
  ["attributions.0.basis", "guessed"],
  ["attributions.0.mode", "quoted"],
  ["attributions.0.stance", "claims"],
  ["attributions.0.within", undefined],
  ["attributions.0.content", { spans: [] }],
  ["attributions.0.sources", null],
  ["claims.0.factuality", "CT"],
  ["claims.0.status", "finished"],
  ["claims.0.chain", []],
  ["claims.0.chain", example.claims[0]!.chain.slice(0, 1)],
  ["claims.0.chain.1.sources", "report"],
  ["claims.0.chain.0.basis", null],
  ["events.0.type", "FIGHT"],
  ["events.0.mode", "handcuffs"],
  ["events.0.auxiliary", ["past"]],
  ["events.0.count", 1.5],
  ["contacts.0.how", "email"],
  ["contacts.0.status", "done"],
  ["contacts.0.within", "10 days"],
  ["positions.0.stance", "wants"],
  ["inquiries.0.outcome", "none"],
  ["entities.0.kind", "org"],
  ["places.0.use", "city"],
  ["places.0.lat", 91],
  ["places.0.lat", null],
  ["places.0.kind", "town"],
  ["places.0.country", "Romania"],
  ["dates.0.precision", "hour"],
  ["findings.0.rule", ""],
];

for (const [path, value] of wrong) {
  test(`${path} ${value === undefined ? "missing" : `as ${JSON.stringify(value)?.slice(0, 40)}`} is refused`, () => {
    assert.equal(validate(changed(path, value)), false);
  });
}

test("a wrong error line is refused, and so is one that is a reading as well", () => {
  assert.equal(validate({ ...failure, error: { ...failure.error, remedy: undefined } }), false);
  assert.equal(validate({ ...failure, error: { ...failure.error, code: "not text" } }), false);
  assert.equal(validate({ ...failure, error: { ...failure.error, input: { ...failure.error.input, line: 0 } } }), false);
  assert.equal(validate({ ...example, ...failure }), false);
});

test("what a schema cannot say is found by breaches()", () => {
  const found = (path: string, value: unknown): string => breaches(changed(path, value) as Reading).join("\n");
  assert.match(found("claims.0.spans", [[0, 99_999]]), /claims\.0\.spans: \[0, 99999\)/);
  assert.match(found("attributions.0.recipient.spans", [[5, 4]]), /attributions\.0\.recipient\.spans/);
  assert.match(found("attributions.1.id", "a1"), /a1 is the id of two items/);
  assert.match(found("events.0.actors", ["d1"]), /event e1: party names d1/);
  assert.match(found("positions.0.party", "nobody"), /position o1: party names nobody/);
  assert.match(found("dates.0.words", "ten day"), /date d1/);
  assert.match(found("claims.1.text", "Police detained"), /claim c2: its text/);
  assert.match(found("claims.0.chain", [...example.claims[0]!.chain].reverse()), /claim c1: the report/);
  assert.match(found("attributions.0.within", "a1"), /attribution a1 stands within itself/);
  assert.match(found("report.headline", "Another"), /headline/);
});

test("docs/format.md explains every key of the schema", () => {
  const keys = (node: unknown): string[] => {
    if (typeof node !== "object" || node === null) return [];
    return Object.entries(node).flatMap(([key, inner]: [string, unknown]) => [...(key === "properties" ? Object.keys(inner as object) : []), ...keys(inner)]);
  };
  const prose = page.replaceAll(/```.*?```/gs, "").replaceAll(/`[^`]*`/g, (code) => code.replaceAll(/[^\w-]+/g, " `$&` "));
  const top = Object.keys(example).filter((key) => key !== "format");
  const unexplained = keys(schema["$defs"]).filter((key) => !top.includes(key) && !new RegExp(`[\` ]${key}[\` ]`).test(prose));
  assert.deepEqual(unexplained, []);
  for (const key of top) assert.match(page, new RegExp(`^### \`${key}\`$`, "m"));
});

/** The words of a union type: the compiler sees to it that none is missing and none is too many. */
function members<T extends string>(words: Record<T, 0>): string[] {
  return Object.keys(words);
}

const at = (path: string): Node => path.split(".").reduce((node, key) => node[key]!, schema["$defs"]!);
const property = (path: string): Node => at(path.replace(".", ".properties."));
const lists: readonly (readonly [string, Node, readonly (string | null)[]])[] = [
  ["basis", at("basis"), members<Basis>({ stated: 0, inferred: 0 })],
  ["factuality", at("factuality"), FACTUALITIES],
  ["status of claims", at("status"), STATUSES],
  ["type of events", property("event.type"), [...EVENT_TYPES, null]],
  ["tense", property("event.tense"), TENSES],
  ["kind of places", property("place.kind"), PLACE_KINDS],
  ["use of places", property("place.use"), members<Place["use"]>({ place: 0, metonym: 0 })],
  ["precision of places", property("place.precision"), members<Place["precision"]>({ point: 0, city: 0, region: 0, country: 0, near: 0, unknown: 0 })],
  ["auxiliary", property("event.auxiliary.items"), members<Auxiliary>({ historical: 0, future: 0, hypothetical: 0, negated: 0 })],
  ["mode of attributions", property("attribution.mode"), members<QuotationMode>({ direct: 0, indirect: 0, mixed: 0 })],
  ["stance of attributions", property("attribution.stance"), members<Stance>({
    say: 0, deny: 0, ask: 0, propose: 0, threaten: 0, promise: 0, demand: 0, announce: 0, report: 0, confirm: 0, accuse: 0,
    agree: 0, reject: 0, warn: 0, predict: 0, believe: 0, know: 0, want: 0, feel: 0, show: 0,
  })],
  ["how of contacts", property("contact.how"), members<Contact["how"]>({ visit: 0, phone: 0, meeting: 0, multilateral: 0, letter: 0 })],
  ["status of contacts", property("contact.status"), members<Contact["status"]>({ held: 0, planned: 0, possible: 0, denied: 0 })],
  ["stance of positions", property("position.stance"), members<Position["stance"]>({ proposes: 0, prefers: 0, demands: 0, resists: 0, rejects: 0, accepts: 0, willing: 0, refuses: 0 })],
  ["outcome of inquiries", property("inquiry.outcome"), members<Inquiry["outcome"]>({ "no-response": 0, declined: 0, denied: 0, answered: 0, unreachable: 0 })],
  ["kind of entities", property("entity.kind"), members<Entity["kind"]>({ person: 0, organization: 0, government: 0, group: 0, other: 0 })],
  ["kind of sources", property("source.kind"), members<SourceKind>({ person: 0, role: 0, organization: 0, government: 0, media: 0, document: 0, imagery: 0, poll: 0, unspecified: 0 })],
  ["precision of dates", property("date.precision"), members<When["precision"]>({ time: 0, day: 0, week: 0, month: 0, quarter: 0, season: 0, year: 0, decade: 0, century: 0, duration: 0, set: 0, vague: 0 })],
  ["kind of furniture", property("report.furniture.items.properties.kind"), members<FurnitureKind>({ menu: 0, related: 0, newsletter: 0, share: 0, advert: 0, "reply-form": 0, comments: 0, notice: 0, other: 0 })],
  ["kind of corrections", property("report.corrections.items.properties.kind"), members<Correction["kind"]>({ correction: 0, update: 0, retraction: 0 })],
  ["precision of published", property("report.published.properties.precision"), members<Published["precision"]>({ time: 0, day: 0, month: 0, year: 0, unknown: 0 })],
  ["from of published", property("report.published.properties.from"), members<Published["from"]>({ meta: 0, text: 0, given: 0, unknown: 0 })],
];

for (const [name, node, words] of lists) {
  test(`the schema's ${name} is the domain's`, () => {
    assert.deepEqual(new Set(node.enum), new Set(words));
  });
}

test("every list that is closed in the schema is compared with the domain, save PLOVER's modes, and told in the docs", () => {
  const enums = (node: unknown): string[] => {
    if (typeof node !== "object" || node === null) return [];
    return Object.entries(node).flatMap(([key, inner]: [string, unknown]) => (key === "enum" ? [JSON.stringify(inner)] : enums(inner)));
  };
  const compared = new Set(lists.map(([, node]) => JSON.stringify(node.enum)));
  const open = enums(schema).filter((list) => !compared.has(list) && list !== JSON.stringify(property("event.mode").enum));
  assert.deepEqual(open, []);
  for (const word of enums(schema).flatMap((list) => JSON.parse(list) as (string | null)[])) if (word !== null) assert.ok(page.includes(`\`${word}\``), `docs/format.md does not list ${word}`);
});

test("the schema's format is the domain's, and its lists are a reading's keys", () => {
  assert.equal(property("reading.format").const, FORMAT);
  const keys: Record<keyof Reading, 0> = {
    format: 0, by: 0, report: 0, sources: 0, attributions: 0, claims: 0, events: 0, contacts: 0, positions: 0, inquiries: 0, entities: 0, places: 0, dates: 0, findings: 0,
  };
  assert.deepEqual(new Set(Object.keys(at("reading.properties"))), new Set(Object.keys(keys)));
  const attribution: Record<keyof Attribution, 0> = { id: 0, sources: 0, cue: 0, content: 0, recipient: 0, mode: 0, stance: 0, when: 0, within: 0, confidence: 0, basis: 0 };
  assert.deepEqual(new Set(Object.keys(at("attribution.properties"))), new Set(Object.keys(attribution)));
});
