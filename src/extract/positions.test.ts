import assert from "node:assert/strict";
import { test } from "node:test";
import { proseOf } from "./claims/prose.ts";
import { entitiesWanted } from "./clauses/scene.ts";
import { readDates } from "./dates.ts";
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

test("who agrees with somebody that a thing is so takes no stance to them", () => {
  assert.deepEqual(positionsIn("The clinic had agreed with the union that the ferry would sail."), []);
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

test("taking sides: for, against, with a vote, by a word of one's own", () => {
  assert.deepEqual(positionsIn("The board is against the merger."), ["board | rejects | the merger"]);
  assert.deepEqual(positionsIn("The harbor board came out in favor of a pause."), ["harbor board | accepts | a pause"]);
  assert.deepEqual(positionsIn("The union voted to accept the offer."), ["union | accepts | the offer"]);
  assert.deepEqual(positionsIn("The union voted against the offer."), ["union | rejects | the offer"]);
  assert.deepEqual(positionsIn("The council called the plan unacceptable."), ["council | rejects | the plan"]);
  assert.deepEqual(positionsIn("The board stood against the wall."), []);
});

test("support and opposition take any issue, groups without a name hold them too", () => {
  assert.deepEqual(positionsIn("Environmental groups oppose the road."), ["Environmental groups | rejects | the road"]);
  assert.deepEqual(positionsIn("The ministry supports a cooling-off period of 60 days."), ["ministry | accepts | a cooling-off period of 60 days"]);
  assert.deepEqual(positionsIn("Teachers are seeking a 5 percent raise."), ["Teachers | demands | a 5 percent raise"]);
  assert.deepEqual(positionsIn("Residents do not want the plant."), ["Residents | rejects | the plant"]);
  assert.deepEqual(positionsIn("The council backs mediation by the mayor."), ["council | accepts | mediation by the mayor"]);
  assert.deepEqual(positionsIn("The union ruled out a freeze and opposes night shifts."), ["union | rejects | a freeze", "union | rejects | night shifts"]);
  assert.deepEqual(positionsIn("Ana Ruiz wants a sandwich. Ana Ruiz supports her mother. The bank supports farmers."), []);
});

test("what one would prefer, recommends, wants somebody to do or agrees to do", () => {
  assert.deepEqual(positionsIn("The company would prefer to sell the mine."), ["company | prefers | sell the mine"]);
  assert.deepEqual(positionsIn("The commission recommends a ban on the pesticide."), ["commission | proposes | a ban on the pesticide"]);
  assert.deepEqual(positionsIn("The opposition party wants Rui Paz to resign."), ["opposition party | demands | Rui Paz to resign"]);
  assert.deepEqual(positionsIn("The company has agreed to pay a fine."), ["company | accepts | pay a fine"]);
  assert.deepEqual(positionsIn("The governor dismissed calls for her resignation. The ministry would consider lifting the ban."), ["governor | rejects | calls for her resignation", "ministry | willing | lifting the ban"]);
  assert.deepEqual(positionsIn("The deal is due to close in May, provided that the workers’ union agrees."), []);
});

test("when a stance was taken is no part of its issue, and a date in the issue is not when", () => {
  const text = "The union rejected the plan on Tuesday. The council demanded that the heads taken in 1897 be returned. The chairman turned down a request for an interview.";
  const { positions } = readPositions({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [], dates: readDates(text, { value: "2019-05-16", precision: "day" }) });
  assert.deepEqual(positions.map((p) => [p.issue, p.when === null]), [["the plan", false], ["the heads taken in 1897 be returned", true]]);
});

test("a stance that somebody signals; what a party would not accept", () => {
  assert.deepEqual(positionsIn("The ministry has signaled a willingness to compromise."), ["ministry | willing | compromise"]);
  assert.deepEqual(positionsIn("The council would not accept foreign guards."), ["council | refuses | foreign guards"]);
  assert.deepEqual(positionsIn("The premier has said no to that."), ["premier | rejects | that"]);
});

test("“its government” is the country’s, the minister’s that of the country", () => {
  const text = "Norland’s water minister, Tesfa Lund, said his government would be ready to share data.";
  const at = text.indexOf("Tesfa Lund");
  const minister = { id: "n1", kind: "person" as const, name: "Tesfa Lund", mentions: [[at, at + 10], [text.indexOf("his"), text.indexOf("his") + 3]] as const, roles: [{ role: "Peru’s water minister", spans: [] }], confidence: 1, basis: "stated" as const };
  const { positions, wanted } = readPositions({ text, prose: proseOf(text), entities: [minister], sources: [], attributions: [], places: [], dates: [] });
  assert.deepEqual([positions.map((p) => p.stance), wanted.map((w) => [w.kind, w.name])], [["willing"], [["government", "Peru"]]]);
});

test("stances in set phrases: pressing somebody to act, seeing no need, living with it, turning it down", () => {
  assert.deepEqual(positionsIn("The union is holding out for a share of revenue."), ["union | demands | a share of revenue"]);
  assert.deepEqual(positionsIn("The ministry is pressing the council to relax the rule."), ["ministry | demands | the council to relax the rule"]);
  assert.deepEqual(positionsIn("The ministry would rather wait for the audit."), ["ministry | prefers | wait for the audit"]);
  assert.deepEqual(positionsIn("The group could live with a smaller fee."), ["group | willing | a smaller fee"]);
  assert.deepEqual(positionsIn("The bank sees no reason to raise rates."), ["bank | rejects | raise rates"]);
  assert.deepEqual(positionsIn("The mayor turned the offer down."), ["mayor | rejects | the offer"]);
  assert.deepEqual(positionsIn("The bishop has spoken out against the mine."), ["bishop | rejects | the mine"]);
  assert.deepEqual(positionsIn("Ana Ruiz ruled out a coalition with Rui Paz."), ["Ana Ruiz | rejects | a coalition with Rui Paz"]);
  assert.deepEqual(positionsIn("The union wants quotas cut by a third."), ["union | demands | quotas cut by a third"]);
  assert.deepEqual(positionsIn("The plan is backed by the union."), ["union | accepts | The plan"]);
  assert.deepEqual(positionsIn("The senator threw her support behind the plan."), ["senator | accepts | the plan"]);
  assert.deepEqual(positionsIn("The levy, which the mayor rejects, would raise $2 million."), ["mayor | rejects | The levy"]);
  assert.deepEqual(positionsIn("The mayor would sign the bill if the levy stayed low."), ["mayor | willing | sign the bill if the levy stayed low"]);
});

test("a refusal to discuss a matter until its price is paid is a stance", () => {
  assert.deepEqual(positionsIn("The ministry refuses to discuss the quota until the boats are back."), ["ministry | refuses | discuss the quota until the boats are back"]);
  assert.deepEqual(positionsIn("The ministry refuses to discuss the quota."), []);
});
