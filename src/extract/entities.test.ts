import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entity } from "../domain/entity.ts";
import type { Place } from "../domain/place.ts";
import type { Source } from "../domain/source.ts";
import type { Span } from "../domain/span.ts";
import { readEntities } from "./entities.ts";
import { linkSources } from "./entities/link.ts";
import type { NameSpan } from "./names.ts";

/** Every mark in the text's order: a name, its kind. */
function namesIn(text: string, marks: readonly (readonly [string, NameSpan["kind"]])[]): readonly NameSpan[] {
  let from = 0;
  return marks.map(([name, kind]) => {
    const start = text.indexOf(name, from);
    assert.ok(start >= 0, name);
    from = start + name.length;
    return { span: [start, from], kind, confidence: 0.9 };
  });
}

function place(text: string, words: string, kind: Place["kind"], use: Place["use"], country: string | null): Place {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { id: "l1", name: words, spans: [[start, start + words.length]], use, lat: null, lon: null, gazetteer: null, country, kind, precision: "city", confidence: 0.9, basis: "stated" };
}

const read = (text: string, marks: readonly (readonly [string, NameSpan["kind"]])[], places: readonly Place[] = [], sources: readonly Source[] = []): readonly Entity[] =>
  readEntities({ text, names: namesIn(text, marks), sources, places });
const named = (entities: readonly Entity[], name: string): Entity => {
  const found = entities.find((e) => e.name === name);
  assert.ok(found !== undefined, `${name} among ${entities.map((e) => e.name).join(", ")}`);
  return found;
};
const words = (text: string, spans: readonly Span[]): readonly string[] => spans.map((s) => text.slice(...s));
const roles = (entity: Entity): readonly string[] => entity.roles.map((r) => r.role);

test("a person's full name and later surname are one, with the roles the text gives", () => {
  const text = "Norwegian Prime Minister Ida Solberg resigned. Solberg’s spokesman, Per Dahl, gave no reason. Mr. Dahl, a former lawyer for the union, called Solberg tired.";
  const entities = read(text, [["Prime Minister Ida Solberg", "person"], ["Solberg", "person"], ["Per Dahl", "person"], ["Mr. Dahl", "person"], ["Solberg", "person"]]);
  assert.deepEqual(entities.map((e) => [e.id, e.kind, e.name]), [["n1", "person", "Ida Solberg"], ["n2", "person", "Per Dahl"]]);
  assert.deepEqual(words(text, named(entities, "Ida Solberg").mentions), ["Ida Solberg", "Solberg", "Solberg"]);
  assert.deepEqual(roles(named(entities, "Ida Solberg")), ["Norwegian Prime Minister"]);
  assert.deepEqual(roles(named(entities, "Per Dahl")), ["Solberg’s spokesman", "former lawyer for the union"]);
  for (const e of entities) for (const r of e.roles) assert.equal(words(text, r.spans)[0], r.role);
});

test("roles stand behind a name between commas, and a clause there is none", () => {
  const text = "Lena Alba, 51, the mayor of Tarn, was late. Tom Reed, officials said, was early.";
  const entities = read(text, [["Lena Alba", "person"], ["Tom Reed", "person"]]);
  assert.deepEqual(roles(named(entities, "Lena Alba")), ["mayor of Tarn"]);
  assert.deepEqual(roles(named(entities, "Tom Reed")), []);
  assert.deepEqual(roles(named(read("The cranes were a danger, Lena Alba said.", [["Lena Alba", "person"]]), "Lena Alba")), []);
});

test("two people who share a surname stay apart, and the surname alone is nobody's", () => {
  const text = "Anna Berg and Carl Berg arrived. Berg spoke first. Anna waited.";
  const entities = read(text, [["Anna Berg", "person"], ["Carl Berg", "person"], ["Berg", "person"], ["Anna", "person"]]);
  assert.deepEqual(entities.map((e) => words(text, e.mentions)), [["Anna Berg", "Anna"], ["Carl Berg"]]);
});

test("an acronym that the text introduces is the same body wherever it stands; a council is not the whole", () => {
  const text = "The Marsh Ferry Union (MFU) wrote to the United Nations. MFU members want the United Nations Security Council to act.";
  const entities = read(text, [["Marsh Ferry Union", "organization"], ["United Nations", "organization"], ["United Nations Security Council", "organization"]]);
  assert.deepEqual(words(text, named(entities, "Marsh Ferry Union").mentions), ["Marsh Ferry Union", "MFU", "MFU"]);
  assert.equal(named(entities, "United Nations").mentions.length, 1);
  assert.equal(named(entities, "United Nations Security Council").mentions.length, 1);
});

test("a capital and a country are governments where they act, not where something is", () => {
  const text = "Oslo has denied it. Norway said so again in a letter to Finland, where the fleet lies.";
  const entities = read(text, [["Oslo", "place"], ["Norway", "place"], ["Finland", "place"]], [
    place(text, "Oslo", "city", "metonym", "NO"), place(text, "Norway", "country", "place", "NO"), place(text, "Finland", "country", "place", "FI"),
  ]);
  assert.deepEqual(entities.map((e) => [e.kind, e.name, words(text, e.mentions)]), [["government", "Norway", ["Oslo", "Norway"]]]);
  const alone = "Oslo has denied it.";
  assert.equal(read(alone, [["Oslo", "place"]], [place(alone, "Oslo", "city", "metonym", "NO")])[0]?.basis, "inferred");
});

test("a source is linked to the entity that is the same party, by name and kind", () => {
  const text = "Solberg’s spokesman, Per Dahl, told the Tarn Courier. An official agreed.";
  const source = (id: string, kind: Source["kind"], name: string | null, at: string): Source => ({
    id, entity: null, kind, name, description: at, anonymous: name === null, count: [1, 1], access: null, affiliation: null, anonymityCondition: null,
    mentions: [[text.indexOf(at), text.indexOf(at) + at.length]], confidence: 0.9, basis: "stated",
  });
  const sources = [source("s1", "person", "Per Dahl", "Solberg’s spokesman, Per Dahl"), source("s2", "media", "Tarn Courier", "the Tarn Courier"), source("s3", "person", null, "An official")];
  const entities = read(text, [["Solberg", "person"], ["Per Dahl", "person"]], [], sources);
  const linked = linkSources(sources, entities);
  assert.deepEqual(linked.map((s) => entities.find((e) => e.id === s.entity)?.name ?? null), ["Per Dahl", "Tarn Courier", null]);
});

test("who holds an office is a person, whatever the network takes the name for; an owner may be a firm", () => {
  const text = "Indra Moll, the minister of ports, spoke of the owner, Calder Fisheries.";
  const source = (name: string, description: string): Source => ({ id: "s1", entity: null, kind: "person", name, description, anonymous: false, count: [1, 1], access: null, affiliation: null, anonymityCondition: null, mentions: [], confidence: 0.9, basis: "stated" });
  const entities = read(text, [["Indra Moll", "organization"], ["Calder Fisheries", "organization"]], [], [source("Indra Moll", "Indra Moll, the minister of ports"), source("Calder Fisheries", "the owner, Calder Fisheries")]);
  assert.deepEqual(entities.map((e) => [e.name, e.kind]), [["Indra Moll", "person"], ["Calder Fisheries", "organization"]]);
});

test("without a name head, names are found by their capitals", () => {
  const text = "Later that day Per Dahl said so. On Monday the mayor met Dahl.";
  assert.deepEqual(readEntities({ text, names: [], sources: [], places: [] }).map((e) => [e.name, e.mentions.length]), [["Per Dahl", 2]]);
});

test("a participle before a name is no role without words", () => {
  const text = "The Premier has not left Velm, not for a day.";
  for (const entity of read(text, [["Velm", "person"]])) assert.deepEqual(entity.roles.filter(({ spans }) => words(text, spans).some((w) => w === "")), []);
});

test("small words join a person's name, and a country is no person", () => {
  const text = "Bram de Wit met the foreign minister of Benin.";
  assert.deepEqual(read(text, [["Bram", "person"], ["Benin", "person"]]).map((e) => e.name), ["Bram de Wit"]);
});

test("names go on to their particles, initials and numbers", () => {
  const imam = "Imam Yusuf al-Amin urged calm.";
  assert.deepEqual(words(imam, named(read(imam, [["Yusuf", "person"]]), "Yusuf al-Amin").mentions), ["Yusuf al-Amin"]);
  const bureau = "The F.B.I. had no comment.";
  assert.deepEqual(read(bureau, [["F.B.", "organization"]]).map((e) => e.name), ["F.B.I."]);
  const local = "Local 113 of the Transit Union struck.";
  assert.deepEqual(read(local, [["Local", "organization"]]).map((e) => [e.name, e.kind]), [["Local 113", "organization"]]);
});

test("a short form that looks like a person is the body’s whose name it begins; a party or group with an article is none", () => {
  const fund = "Corvid Partners bought the mill. Corvid said it would keep it.";
  assert.deepEqual(read(fund, [["Corvid Partners", "organization"], ["Corvid", "person"]]).map((e) => [e.name, e.mentions.length]), [["Corvid Partners", 2]]);
  const group = "Diplomats suspect the Shabab. Portugal’s Socialists left.";
  assert.deepEqual(read(group, [["Shabab", "person"], ["Socialists", "person"]]).map((e) => e.kind), ["organization", "organization"]);
  const union = "The Amalgamated Transit Union struck; the European Union looked on.";
  assert.deepEqual(read(union, [["Amalgamated Transit Union", "organization"], ["European Union", "organization"]]).map((e) => e.kind), ["organization", "government"]);
});

test("a headline’s capitals make no names that the text does not bear out; a town behind “in” is no person", () => {
  const text = "Drug Maker Agrees to Sell Unit\n\nHalden Pharma said it would sell.";
  const entities = readEntities({ text, names: namesIn(text, [["Drug Maker", "person"], ["Halden Pharma", "organization"]]), sources: [], places: [], headline: "Drug Maker Agrees to Sell Unit" });
  assert.deepEqual(entities.map((e) => e.name), ["Halden Pharma"]);
  const town = "Reached by phone in Vladimir, the hospital’s chief physician, Igor Belov, hung up.";
  assert.deepEqual(read(town, [["Vladimir", "person"], ["Igor Belov", "person"]], [place(town, "Vladimir", "city", "place", "RU")]).map((e) => e.name), ["Igor Belov"]);
});

test("roles told by a clause of their own, or before one", () => {
  const text = "Jonas Weidel, who became Halden’s chief executive in 2016, left. “No,” said Henri Lacroix, a lawyer in the capital who advised the firm.";
  const entities = read(text, [["Jonas Weidel", "person"], ["Henri Lacroix", "person"]]);
  assert.deepEqual(entities.map(roles), [["Halden’s chief executive"], ["lawyer in the capital"]]);
});

test("a role before a title", () => {
  const text = "Burundi’s defense minister, Gen. Leon Baramba, left.";
  assert.deepEqual(roles(named(read(text, [["Leon Baramba", "person"]]), "Leon Baramba")), ["Burundi’s defense minister", "Gen."]);
});

test("what has an article wherever its whole name stands is no person", () => {
  const text = "The captain of the Ona Bell turned back. The Ona Bell is shut, Ida Berg said.";
  assert.deepEqual(read(text, [["Ona Bell", "person"], ["Ona Bell", "person"], ["Ida Berg", "person"]]).map((e) => [e.name, e.kind]), [["Ona Bell", "other"], ["Ida Berg", "person"]]);
});
