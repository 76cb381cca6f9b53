import assert from "node:assert/strict";
import { test } from "node:test";
import type { Source } from "../../domain/source.ts";
import type { Paper } from "../paper.ts";
import { meantBy, toldApart } from "./apart.ts";
import type { Voice } from "./voice.ts";

const source = (description: string, at = 0, count: Source["count"] = [1, 1]): Source => ({ id: description, name: null, description, kind: "person", anonymous: true, count, affiliation: null, mentions: [[at, at + 5]] }) as unknown as Source;
const voice = (told: Source, paper: string): Voice => ({ kind: "unnamed", key: told.description, via: paper, source: told, paper });
const apart = (a: string, b: string): boolean => toldApart(voice(source(a), "Post"), voice(source(b), "Courier"));

test("people without a name are told apart by where they work, by whether they still do, and by work that is in nobody’s employ", () => {
  for (const [a, b] of [["two people who work at the mint", "an official at the Treasury"], ["two employees of the prison", "a prisoner of block D"], ["two people who work at the office", "an official at another office"], ["two people who dug at the quarry", "a surveyor who had never been to the quarry"], ["directors", "a former director"], ["two employees of the shipyard", "a diplomat in Rydal"], ["a forester who left the firm last year", "two people in its planning office"], ["a person close to Ada Holm", "a diplomat in Rydal"], ["two people close to the club", "a lawyer for the striker"], ["a person close to the family", "a broker in Rydal"]] as const)
    assert.ok(apart(a, b) && apart(b, a), `${a}, ${b}`);
  for (const [a, b] of [["two people familiar with the sale", "a former director"], ["two employees of the bank", "a banker"], ["two people familiar with the sale", "a diplomat in Rydal"], ["an official at the mint", "two people who work at the mint"], ["staff", "a surgeon at the Delta hospital"], ["a former inspector there", "a former inspector"], ["a person close to the inquiry", "a diplomat in Rydal"], ["a man who works for the maker, Delta Mills", "an official at Delta Mills"], ["staff at the quarry", "a surveyor who was not allowed to speak for the quarry"]] as const)
    assert.ok(!apart(a, b) && !apart(b, a), `${a}, ${b}`);
});

test("“one of the two” are those whom the report spoke of before", () => {
  const one = source("one of the two", 90), clerk = voice(source("a former clerk"), "Courier");
  const paper = { text: "", sources: new Map([source("two officials of the mint", 10, [2, 2]), source("three neighbours", 40, [3, 3]), one].map((s) => [s.id, s])) } as unknown as Paper;
  assert.ok(!toldApart(voice(one, "Post"), clerk));
  assert.ok(toldApart(voice(one, "Post"), clerk, new Map([["Post", paper]])));
});

test("people without a name are told apart by their pronouns, and by what the report says behind that they are not", () => {
  const text = "A welder at the yard said so. “We all knew,” she said.\nA rigger said so. He has never been in the dry dock.\nA painter said so. “She has never seen the yard.”";
  const at = (words: string, more: readonly (readonly [number, number])[] = []): Source => ({ ...source(words), mentions: [[text.indexOf(words), text.indexOf(words) + words.length], ...more] });
  const she = text.indexOf("she said"), papers = new Map([["Post", { text, sources: new Map() } as unknown as Paper]]);
  const told = (a: Source, b: string): boolean => toldApart(voice(a, "Post"), { ...voice(source(b), "Courier"), paper: "elsewhere" }, papers);
  assert.ok(told(at("A welder at the yard", [[she, she + 3]]), "a man who works at the yard"));
  assert.ok(told(at("A rigger"), "two people seen in the dry dock"));
  assert.ok(!told(at("A painter"), "a person who knows the yard"));
});

test("“the other” is one of those told before, and so are “both”", () => {
  const paper = { text: "", sources: new Map([source("two former millers", 10, [2, 2]), source("the other", 90), source("both", 120, [2, 2])].map((s) => [s.id, s])) } as unknown as Paper;
  for (const words of ["the other", "both"]) assert.equal(meantBy(paper.sources.get(words)!, paper).description, "two former millers");
});
