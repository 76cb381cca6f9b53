import assert from "node:assert/strict";
import { test } from "node:test";
import { apposedKinds } from "./apposed.ts";
import { findNames } from "./name.ts";

const kinds = (text: string): Readonly<Record<string, string>> => Object.fromEntries(apposedKinds(findNames(text), text));

test("what has spokespeople, customers and shares is a body, whatever its name looks like", () => {
  assert.deepEqual(kinds("The driver had slept well, Seltrail repeated. Seltrail’s spokeswoman said that it would pay."), { Seltrail: "organization" });
  assert.deepEqual(kinds("The train of the operator Seltrail stood still. Seltrail’s customers waited."), { Seltrail: "organization" });
});

test("who has a title, or is he or she, is none", () => {
  assert.deepEqual(kinds("Mr Velk’s spokesman was silent. Velk’s office said that he was ill."), {});
  assert.deepEqual(kinds("Ada Velk sold her house. Velk’s lawyer said so."), {});
});

test("a body is called one behind its name, speaks of itself, or ends in a noun that the text has", () => {
  assert.deepEqual(kinds("They asked Medvard, which sells pumps, to pay."), { Medvard: "organization" });
  assert.deepEqual(kinds("Rain fell. They asked Pan Kallow, an NGO, to pay."), { "Pan Kallow": "organization" });
  assert.deepEqual(kinds("They asked Seltrail. On Monday Seltrail said that it knew of no fault."), { Seltrail: "organization" });
  assert.deepEqual(kinds("They asked Velk. On Monday Velk said that it would be wrong."), {});
  assert.deepEqual(kinds("Each gondola of Karst Gondola was full."), { "Karst Gondola": "organization" });
});
