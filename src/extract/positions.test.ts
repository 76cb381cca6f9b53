import assert from "node:assert/strict";
import { test } from "node:test";
import { proseOf } from "./claims/prose.ts";
import { entitiesWanted } from "./clauses/scene.ts";
import { readPositions } from "./positions.ts";

/** Each position in words: party, stance, issue. */
function positionsIn(text: string): readonly string[] {
  const { positions, wanted } = readPositions({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [], dates: [] });
  const names = new Map(entitiesWanted(wanted).map((e) => [e.id, e.name]));
  return positions.map((p) => `${names.get(p.party) ?? p.party} | ${p.stance} | ${p.issue}`);
}

test("verbs of stance take their subject's party and their object's issue", () => {
  assert.deepEqual(positionsIn("The union rejected the plan on wages."), ["union | rejects | the plan on wages"]);
  assert.deepEqual(positionsIn("The council is demanding that the dam be closed."), ["council | demands | the dam be closed"]);
  assert.deepEqual(positionsIn("The senate has accepted a lower tariff."), ["senate | accepts | a lower tariff"]);
  assert.deepEqual(positionsIn("The quota was proposed by the fisheries ministry."), ["fisheries ministry | proposes | The quota"]);
});

test("modals and negation turn a stance", () => {
  assert.deepEqual(positionsIn("The company will not accept the ruling."), ["company | refuses | accept the ruling"]);
  assert.deepEqual(positionsIn("The company might accept the ruling."), ["company | willing | the ruling"]);
  assert.deepEqual(positionsIn("The company refused to accept the ruling."), ["company | refuses | accept the ruling"]);
  assert.deepEqual(positionsIn("The company won’t include night shifts in the contract."), ["company | refuses | include night shifts in the contract"]);
});

test("willingness by an adjective", () => {
  assert.deepEqual(positionsIn("The ministry is willing to discuss compensation for the farmers."), ["ministry | willing | discuss compensation for the farmers"]);
  assert.deepEqual(positionsIn("The ministry is not willing to discuss compensation."), ["ministry | refuses | discuss compensation"]);
});

test("nouns of stance belong to their owner", () => {
  assert.deepEqual(positionsIn("Peru’s latest proposal, which reached the council in May, calls for a joint patrol of the river."), ["Peru | proposes | a joint patrol of the river"]);
  assert.deepEqual(positionsIn("The plan includes a ban on deep nets, a key Danish demand."), ["Denmark | demands | a ban on deep nets"]);
  assert.deepEqual(positionsIn("Under the Danish proposal, trawlers would pay a levy."), ["Denmark | proposes | trawlers would pay a levy"]);
});

test("a relative clause takes up the issue before it", () => {
  const rows = positionsIn("The council proposed a levy on trawlers, which the Danish government has so far resisted.");
  assert.deepEqual(rows, ["council | proposes | a levy on trawlers", "Danish government | resists | a levy on trawlers"]);
});

test("conditions, questions, duties and reports are no positions", () => {
  for (const text of [
    "The talks will end if the union rejects the plan.", "Would the union reject the plan?", "The union should accept the plan.",
    "The company declined to comment.", "The firm refused to say why.", "The minister insisted that it was raining.", "Ana Ruiz offered condolences.", "Ana Ruiz accepted the award.",
  ]) assert.deepEqual(positionsIn(text), [], text);
});

test("what others think of a party is no position of its own", () => {
  assert.deepEqual(positionsIn("Analysts doubt that the regulators will approve the deal."), []);
  assert.deepEqual(positionsIn("The regulators approved the deal."), ["regulators | accepts | the deal"]);
});

test("a person's demand, a past that goes with a past, and a refusal to do what was asked", () => {
  assert.deepEqual(positionsIn("Senator Ana Ruiz, Democrat of Norland, called for a halt to launches."), ["Ana Ruiz | demands | a halt to launches"]);
  assert.deepEqual(positionsIn("Ana Ruiz said the cause would not be known and proposed an inquiry led by outsiders."), ["Ana Ruiz | proposes | an inquiry led by outsiders"]);
  assert.deepEqual(positionsIn("The union is urging her to expel the envoy. Ana Ruiz has refused to do so."), ["union | demands | her to expel the envoy", "Ana Ruiz | refuses | her to expel the envoy"]);
});

test("persons hold positions as bodies do, on sums of money and on acts of every kind", () => {
  assert.deepEqual(positionsIn("Ana Ruiz has resisted that plan."), ["Ana Ruiz | resists | plan"]);
  assert.deepEqual(positionsIn("Ana Ruiz said that she was willing to study the plan."), ["Ana Ruiz | willing | study the plan"]);
  assert.deepEqual(positionsIn("The gang is demanding €5 million in cash."), ["gang | demands | €5 million in cash"]);
  assert.deepEqual(positionsIn("Ana Ruiz called on the board to block the sale and proposed that clerks be heard."), ["Ana Ruiz | demands | the board to block the sale", "Ana Ruiz | proposes | clerks be heard"]);
  assert.deepEqual(positionsIn("President Ana Ruiz has refused to appoint a mediator."), ["Ana Ruiz | refuses | appoint a mediator"]);
  assert.deepEqual(positionsIn("Harbor Lines on Friday turned down a $3 million offer from its rival."), ["Harbor Lines | rejects | a $3 million offer from its rival"]);
  assert.deepEqual(positionsIn("Ana Ruiz demanded that the mayor resign and proposed an election in May."), ["Ana Ruiz | demands | the mayor resign", "Ana Ruiz | proposes | an election in May"]);
  assert.deepEqual(positionsIn("Both sides have accepted a truce."), ["Both sides | accepts | a truce"]);
});

test("an answer takes up the proposal before it; a subjunctive past a phrase; anonymity is no issue, a headline no place", () => {
  assert.deepEqual(positionsIn("The mayor proposed a truce; Ana Ruiz agreed, and Rui Paz refused."), ["mayor | proposes | a truce", "Ana Ruiz | accepts | a truce", "Rui Paz | refuses | a truce"]);
  assert.deepEqual(positionsIn("The union insists that all nine bridges in the country be closed."), ["union | demands | all nine bridges in the country be closed"]);
  assert.deepEqual(positionsIn("The union called for a mediator."), ["union | demands | a mediator"]);
  assert.deepEqual(positionsIn("Two clerks insisted on anonymity."), []);
  assert.deepEqual(positionsIn("Norland Rejects Plan For Northern Harbor"), []);
});
