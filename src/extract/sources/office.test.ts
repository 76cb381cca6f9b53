import assert from "node:assert/strict";
import { test } from "node:test";
import type { Source } from "../../domain/source.ts";
import type { Span } from "../../domain/span.ts";
import { readSources } from "../sources.ts";
import { one, read } from "../../../test/sources.ts";

test("an office with a capital is no name, and the name behind it is the person's", () => {
  for (const phrase of ["The President", "The Prime Minister", "The Communications Minister", "The Chief Constable", "Madame the Minister", "The Minister of Culture", "The Secretary of State", "The Minister of Public Works", "The Prosecutor General"]) {
    const source = one(phrase);
    assert.deepEqual([phrase, source.kind, source.name, source.affiliation], [phrase, "role", null, null]);
  }
  for (const phrase of ["The Communications Minister, Ms. Amina Dossa", "its secretary-general, Dr Amina Dossa", "The general’s lawyer, Amina Dossa", "The Minister of Culture, Her Excellency Amina Dossa", "The Honourable Minister of Youth and Sports, Amina Dossa", "Minister of Culture Amina Dossa", "The Minister of Public Works, Amina Dossa", "The Director of the National Weather Office, Dr Amina Dossa", "The Minister of Culture, Doña Amina Dossa", "Her lawyer, Atty. Amina Dossa"]) {
    const source = one(phrase);
    assert.deepEqual([phrase, source.kind, source.name], [phrase, "person", "Amina Dossa"]);
  }
});

test("what a minister is over is no name, with an article or without", () => {
  assert.equal(one("The Commissioner for Public Works, Dr Amina Dossa").affiliation, null);
  assert.deepEqual([one("The Honourable Minister for the Blue Economy").name, one("The Secretary of State Amina Dossa").name], [null, "Amina Dossa"]);
});

test("a minister with a portfolio is not another minister", () => {
  const found = read("Prime Minister Rui Paz said it rained. The economy minister said it snowed. The minister said it was cold.", ["Prime Minister Rui Paz", "The economy minister"]);
  assert.equal(new Set(found.ids).size, 2);
});

test("an office in capital letters before a name is a title", () => {
  assert.deepEqual(["Marlo CEO Dana Petrescu", "Northport MP Idris Vaughan", "Physicist Helen Osei"].map((words) => one(words).name), ["Dana Petrescu", "Idris Vaughan", "Helen Osei"]);
});

test("whose its president is: the body that the sentence or the one before is about", () => {
  const text = "Rydal’s port authority has asked for a wall. Its president, Karl Boom, said it was late. The Rydal federation’s general secretary said so. The airline’s Northport station manager did.";
  assert.deepEqual(read(text, ["Its president, Karl Boom", "The Rydal federation’s general secretary", "The airline’s Northport station manager"]).sources.map((s) => s.affiliation), ["Rydal’s port authority", "Rydal federation", "airline"]);
});

test("their president is that of the body the sentence before is about, and a place where somebody was is no he", () => {
  assert.deepEqual(read("The harbour council wants a new vote. Their president said it was late.", ["Their president"]).sources.map((s) => s.affiliation), ["harbour council"]);
  assert.deepEqual(read("Osman Reyl drove the cart. At Sorrel the men turned round. He said so.", ["He"]).sources.map((s) => s.name), ["Osman Reyl"]);
});

test("an office told of without a name, and then with it, is one person; members told behind the verb are in the mentions", () => {
  const text = "Police held an agent, the director of public prosecutions said. “I have all I need,” the director, Shan Tand, said. The district commissioner left. She was busy, said Esther Mala, the commissioner.";
  const found = read(text, ["the director of public prosecutions", "the director, Shan Tand,", "The district commissioner", "Esther Mala, the commissioner"]).sources;
  assert.deepEqual(found.map((s) => [s.name, s.affiliation]), [["Shan Tand", "public prosecutions"], ["Esther Mala", null]]);
  assert.deepEqual([one("A finance ministry official").affiliation, one("A senior police officer").affiliation, one("A tall man").affiliation], ["finance ministry", "police", null]);
  const pair = "Two people at the talks said: a clerk of the mill and a banker.";
  const at = (words: string): Span => [pair.indexOf(words), pair.indexOf(words) + words.length];
  const { sources } = readSources(pair, [{ spans: [at("Two people at the talks"), at("a clerk of the mill and a banker")], cue: [], content: [] }]);
  assert.deepEqual(sources.map((s) => [s.count, s.mentions.length]), [[[2, 2], 2]]);
});

test("a rank written short is no part of a name, nor is what a body is called; an article before a capital breaks no name", () => {
  const named: readonly (readonly [string, Source["kind"], string])[] = [
    ["Asst Comm Pekka Niemi", "person", "Pekka Niemi"], ["District Police Chief Supt Karim Tolland", "person", "Karim Tolland"], ["ACP Rahim Sulaiman", "person", "Rahim Sulaiman"], ["Brig. Gen. Oskar Lund", "person", "Oskar Lund"],
    ["Feared cartel Los Cuervos", "organization", "Los Cuervos"], ["The rebel movement Red Dawn", "organization", "Red Dawn"], ["Harrat al-Bahr, an Islamist group that holds the delta", "organization", "Harrat al-Bahr"], ["The Grey Crow gang", "organization", "Grey Crow"],
  ];
  for (const [phrase, kind, name] of named) assert.deepEqual([phrase, one(phrase).kind, one(phrase).name], [phrase, kind, name]);
  assert.deepEqual([one("The Clinton campaign").name, one("Amina Dossa, a lawyer for the group").kind], ["Clinton campaign", "person"]);
});

test("who is told by the body they speak for has no other", () => {
  const text = "His lawyer repeated that it was sound. It had expired, a spokesman for the town hall said.";
  assert.notEqual(read(text, ["a spokesman for the town hall"]).sources[0]!.affiliation, "His lawyer");
});

test("a rank by itself names nobody: it is who was told by it before", () => {
  const text = "The Minister of Ports, General Ivar Holt, came late. No shot was fired, according to the General, who praised the crews.";
  const { ids, sources } = read(text, ["The Minister of Ports, General Ivar Holt", "the General, who praised the crews"]);
  assert.equal(ids[0], ids[1]);
  assert.deepEqual(sources.map(({ kind, name }) => [kind, name]), [["person", "Ivar Holt"]]);
});

test("one article before two offices of a firm is one holder, before others two", () => {
  const parties = (phrase: string): number => read(`It rained, said ${phrase}.`, [phrase]).of[0]!.length;
  assert.equal(parties("the president and chief executive of Delta Rail"), 1);
  assert.equal(parties("the mayor and the police chief"), 2);
  assert.equal(parties("the chairman and the chief executive"), 2);
});

test("a body told by what it is to another has its own name; a lawyer is a person whatever stands before the name", () => {
  assert.equal(one("Its operator, Halden Power,").name, "Halden Power");
  const text = "A lawyer for the company, Ivar Holt, said that it was closed. Halden Power is a company. Its shares rose.";
  assert.equal(read(text, ["A lawyer for the company, Ivar Holt"]).sources[0]!.kind, "person");
});
