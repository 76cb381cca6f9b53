import assert from "node:assert/strict";
import { test } from "node:test";
import { one, read } from "../../../test/sources.ts";

test("a name behind a comma is whoever the phrase tells of, though it says where they are from; one of a people is nobody’s name", () => {
  const named: readonly (readonly [string, string | null])[] = [
    ["Another West Australian, Neil Horton of Fremantle", "Neil Horton"], ["A teacher, Dora Flint from Albany", "Dora Flint"], ["One of the stewards, Ben Moll of the Cabin Crew Union", "Ben Moll"], ["A Dane, Lars Holm", "Lars Holm"],
    ["A Frenchman, 44", null], ["An Australian", null],
  ];
  for (const [phrase, name] of named) assert.deepEqual([phrase, one(phrase).name, one(phrase).anonymous], [phrase, name, name === null]);
  assert.equal(one("The head of the bakers' union, Ben Moll").affiliation, "bakers’ union");
});

test("a body over two fields is one; its pages are its own word in writing, an outlet’s are the outlet", () => {
  const body = one("The Food and Drug Administration");
  assert.deepEqual([body.kind, body.name], ["government", "Food and Drug Administration"]);
  assert.equal(read("It rained. The Navy and Coast Guard said two men were lost.", ["The Navy and Coast Guard"]).of[0]?.length, 2);
  assert.equal(one("the commission’s website").kind, "document");
  assert.equal(one("the newspaper’s website").kind, "media");
});

test("“the agency” is the one public body told of just before, whatever companies stand between", () => {
  const text = "Corvane Labs said that it had three reports. The Food and Drug Administration said in a notice that the risk was low. The agency said it had found the impurity at the plant of Corvane Labs.";
  assert.equal(read(text, ["Corvane Labs", "The Food and Drug Administration", "The agency"]).of[2]?.[0]?.name, "Food and Drug Administration");
});

test("“it” behind what is said is the body of the sentence before, and nothing that is told of", () => {
  assert.equal(read("The Estonian navy on Friday changed an account. The frigate had come near the Raju, it said.", ["it"]).of[0]?.[0]?.description, "The Estonian navy");
  assert.equal(read("Orlan Shipping owns the Mira Sun. The Mira Sun was empty, it said.", ["it"]).of[0]?.[0]?.name, "Orlan Shipping");
});

test("no country is meant by “the navy”", () => {
  assert.equal(read("The tug sank in the Gulf of Finland. The navy said that it had fired.", ["The navy"]).of[0]?.[0]?.name, null);
});

test("a body of one sort is not meant by the noun for another, nor a country told of in passing by “the government”", () => {
  for (const [before, noun] of [["The Rapid Support Forces said they had left.", "The army"], ["The Interior Ministry said the road was shut.", "The army"], ["The Labour Party said it would vote no.", "The council"], ["The Football Association fined him.", "The club"], ["The firm exports to Japan.", "The government"], ["The United Nations spoke of 300.", "The government"]] as const)
    assert.equal(read(`${before} ${noun} said it was late.`, [noun]).of[0]?.[0]?.name, null, `${before} ${noun}`);
  for (const [before, noun, name] of [["Liverpool Football Club said no.", "The club", "Liverpool Football Club"], ["Acme Bank has cut 300 jobs.", "The bank", "Acme Bank"], ["The European Commission fined the firm.", "The commission", "European Commission"]] as const)
    assert.equal(read(`${before} ${noun} said it was late.`, [noun]).of[0]?.[0]?.name, name);
});

test("a surname that ends like a people is a person: Evans after Gwen Evans, Hermans behind “a spokeswoman,”", () => {
  const text = "The bridge is shut, said Gwen Evans, its engineer. It has moved, Evans said. A spokeswoman, Lena Hermans, agreed. It will cost 4 million, Hermans said. Texans said it was late.";
  const { sources, of } = read(text, ["Gwen Evans", "Evans said", "A spokeswoman, Lena Hermans", "Hermans said", "Texans"]);
  assert.deepEqual(of.map(([party]) => sources.find((s) => s.id === party?.id)?.name), ["Gwen Evans", "Gwen Evans", "Lena Hermans", "Lena Hermans", null]);
});

test("“the force” is the police told of before; “the statement” is who issued it", () => {
  const text = "About 250 people marched, Essex Police said. The mayor of Tarn said he was pleased. A man was arrested, the force said.";
  assert.equal(read(text, ["Essex Police", "The mayor of Tarn", "the force"]).of[2]?.[0]?.name, "Essex Police");
  assert.equal(read("The wind was a force, Anna Hale said. It grew, the force said.", ["Anna Hale", "the force"]).of[1]?.[0]?.name, null);
  const team = "The coach is suspended, Team Corvid said in a statement. An inquiry will be led by a judge, the statement said.";
  assert.equal(read(team, ["Team Corvid", "the statement"]).of[1]?.[0]?.name, "Team Corvid");
  assert.equal(read("The harbour is shut, the statement said.", ["the statement"]).sources[0]?.kind, "document");
});

test("“the inspectorate” is the emergency inspectorate of before, whatever is named between; they are no two places", () => {
  const crash = "Seven people died, the emergency inspectorate said. It happened at the Tarn Railway Club. A cabin burned out, according to the inspectorate.";
  assert.equal(read(crash, ["the emergency inspectorate", "the inspectorate"]).sources.length, 1);
  const boxes = "Two clerks who work in the depot said that boxes had been opened. The boxes came from the towns of Olancho and Colon, they said.";
  assert.deepEqual(read(boxes, ["Two clerks who work in the depot", "they said"]).of.map((list) => list.length), [1, 1]);
  assert.equal(read(boxes, ["Two clerks who work in the depot", "they said"]).sources.length, 1);
});

test("a number in an outlet’s name counts nobody", () => {
  assert.deepEqual(one("A Channel 9 reporter at the scene").count, [1, 1]);
});

test("two ministries are two; “ministry” in the headline is the first sentence’s, “the ministry” the one told of last", () => {
  const text = "Dam shut, ministry says\n\nThe dam was shut, the defence ministry said. The envoy was called, the foreign ministry said. He came, the ministry said. Nobody was hurt, the health ministry said.";
  const { sources, of } = read(text, ["ministry says", "the defence ministry", "the foreign ministry", "the ministry", "the health ministry"]);
  assert.deepEqual(of.map(([party]) => sources.find((s) => s.id === party?.id)?.description), ["the defence ministry", "the defence ministry", "the foreign ministry", "the foreign ministry", "the health ministry"]);
  assert.deepEqual(read("The road was shut, the Interior Ministry said. The envoy was called, the foreign ministry said. He came, the interior ministry said.", ["the Interior Ministry", "the foreign ministry", "the interior ministry"]).of.map(([party]) => party?.name), ["Interior Ministry", null, "Interior Ministry"]);
  assert.equal(read("The Supreme Court said yes. The appeals court said no.", ["The Supreme Court", "The appeals court"]).sources.length, 2);
});

test("“it” in a paragraph’s first sentence is the body that the sentence itself is about", () => {
  const text = "Skagen Rail would not comment.\n\nThe drivers knew of nothing.\n\nThe transport ministry ordered checks of 14 engines, it said on Tuesday.";
  assert.equal(read(text, ["Skagen Rail", "The drivers", "it"]).of[2]?.[0]?.description, "The transport ministry");
  assert.equal(read("The drivers knew of nothing.\n\nSkagen Rail has stopped 14 engines, it said.", ["The drivers", "it"]).of[1]?.[0]?.name, "Skagen Rail");
});

test("“the Oslo-based lender” is the one that the text calls so", () => {
  assert.deepEqual(read("The lender Tarn Kredit said it would cut 40 jobs. Vesta Fisheries said no. The rates were too low, the Oslo-based lender said.", ["The lender Tarn Kredit", "Vesta Fisheries", "the Oslo-based lender"]).of.map(([s]) => s?.name), ["Tarn Kredit", "Vesta Fisheries", "Tarn Kredit"]);
  assert.equal(read("Nova Trans, a haulage company, said no.", ["Nova Trans, a haulage company"]).sources[0]?.kind, "organization");
});

test("when somebody says a thing is no part of who they are", () => {
  for (const [phrase, words] of [["the Courier first", "the Courier"], ["The coastguard on Friday", "The coastguard"], ["Police earlier", "Police"], ["The officer who called on Friday", "The officer who called on Friday"]] as const) assert.equal(one(phrase).description, words);
});

test("“That person and another” are two people without a name", () => {
  const { of } = read("One person familiar with the inquiry spoke of a leak. That person and another said it was old.", ["One person familiar with the inquiry", "That person and another"]);
  assert.deepEqual(of[1]?.map((s) => [s.description, s.anonymous]), [["One person familiar with the inquiry", true], ["another", true]]);
});

test("who has seen a thing and gives no name is left unnamed, whatever their office", () => {
  assert.deepEqual([one("A Skagen manager who has seen the offer").anonymous, one("A judge").anonymous], [true, false]);
});

test("“they” is the body with a plural name that the sentence before is about", () => {
  const text = "The guards work for Tarn Pipelines, the firm said. The Western Brigades made no statement. They had said no.";
  assert.equal(read(text, ["the firm", "They"]).of[1]?.[0]?.name, "Western Brigades");
});
