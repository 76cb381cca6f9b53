import assert from "node:assert/strict";
import { test } from "node:test";
import { tagged } from "../claims/tagger.ts";
import { tokensIn } from "../stance/tokens.ts";
import { eventTokens } from "./mend.ts";
import { eventTriggers } from "./select.ts";
import { triggersIn } from "./trigger.ts";

const found = (text: string): readonly string[] => triggersIn(eventTokens(tagged(tokensIn(text)))).map((t) => `${t.lemma} ${t.types[0]}`);

test("a verb and the noun it governs are one trigger", () => {
  assert.deepEqual(found("The navy launched an attack on the port."), ["launch ASSAULT"]);
  assert.deepEqual(found("The council lifted the curfew in the city."), ["lift RETREAT"]);
});

test("an object can make a verb no event", () => {
  assert.deepEqual(found("The firm met its deadline."), []);
  assert.deepEqual(found("Shops charge high prices."), []);
});

test("a particle decides", () => {
  assert.deepEqual(found("The party called for elections."), ["call REQUEST"]);
  assert.deepEqual(found("The minister stepped down on Friday."), ["step CONCEDE"]);
});

test("an event noun counts only where it is said to take place", () => {
  assert.deepEqual(found("A strike committee sat in the hall."), []);
  assert.deepEqual(found("Fighting erupted on the border."), ["fighting ASSAULT"]);
  assert.deepEqual(found("The general's attack on the rebels surprised everyone."), ["attack ASSAULT"]);
});

test("what a trigger governs is left to it", () => {
  const tokens = eventTokens(tagged(tokensIn("The union demanded that the owner lift the ban and released two hostages.")));
  assert.deepEqual(eventTriggers(tokens).chosen.map((t) => t.lemma), ["demand", "release"]);
});
