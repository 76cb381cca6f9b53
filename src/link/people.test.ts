import assert from "node:assert/strict";
import { test } from "node:test";
import { hearsay, readings } from "../../test/front.ts";
import { papersOf } from "./paper.ts";
import { peopleOf } from "./people.ts";

const papersIn = async (...texts: readonly string[]) => papersOf(readings((await hearsay(["read", "-", "--json", "--no-progress"], texts.map((text, i) => JSON.stringify({ publisher: `The Rydal Post ${i}`, published: "2024-03-01", text })).join("\n"))).out));
const peopleIn = async (text: string) => peopleOf(await papersIn(text));

test("“its” spokeswoman is of the body that just did something, though it has only its noun", async () => {
  const people = await peopleIn("It rained. The contractor did not come. Its spokeswoman, Lena Ott, said that the pumps had failed on Sunday night.");
  assert.deepEqual(people.institutions("lena ott"), ["contractor"]);
});

test("a mediator or a negotiator speaks for who sent them", async () => {
  for (const office of ["mediator", "chief negotiator", "envoy"]) {
    const people = await peopleIn(`The Alpine League will send six monitors on Friday, its ${office}, Lena Ott, said on Monday. It rained in the town.`);
    assert.ok(people.institutions("lena ott").includes("alpine league"), office);
  }
});

test("an owner without a name is the firm that is called so", async () => {
  const papers = await papersIn("The owner, Calder Fisheries, said that the pumps had failed on Sunday night. It was cold in the town."), people = peopleOf(papers);
  assert.equal(people.holder("the trawler’s owner", papers[0]!) ?? people.holder("the owner", papers[0]!), "calder fisheries");
});

test("“the minister” is the one whom the report tells of, and no prime minister", async () => {
  const papers = await papersIn(
    "Lena Ott, the minister of mines, said on Monday that the shaft was dry. Prime Minister Karl Boom thanked the crews.",
    "Ivar Holt, the minister of ports, said that the quay was open. “Nobody waits,” the minister, a tall man, said.",
    "Prime Minister Karl Boom said that the minister, Lena Ott, would stay.",
  ), people = peopleOf(papers), [mines, ports] = ["shaft", "quay"].map((word) => papers.find((p) => p.text.includes(word))!);
  assert.equal(people.holder("the minister", mines!), "lena ott");
  assert.equal(people.holder("the minister, a tall man", ports!), "ivar holt");
});

test("a deputy is not whose office it is", async () => {
  const papers = await papersIn("Deputy Mayor Lena Ott said that the square was shut. It rained.", "The mayor said that the quay was open. It was cold."), people = peopleOf(papers);
  assert.equal(people.holder("the mayor", papers[1]!), null);
  assert.equal(people.holder("the deputy mayor", papers[1]!), "lena ott");
});

test("a lawyer pleads for a body, an owner speaks for what is theirs, and a chief executive without a body for the one just spoken of", async () => {
  const people = await peopleIn([
    "Ada Holm, a lawyer for Tarn Ferries, said on Monday that the quay was sound.",
    "“Nobody asked us,” said Karl Boom, the owner of Calder Fisheries. He sailed on Tuesday.",
    "The harbour board met late. Lena Ott, the chief executive, said that it would not pay.",
  ].join("\n\n"));
  assert.deepEqual(["ada holm", "karl boom", "lena ott"].map((key) => people.institutions(key)), [["tarn ferries"], ["calder fisheries"], ["harbour board"]]);
});

test("a title behind the office, a prosecutor and a union’s organiser speak for the body", async () => {
  const people = await peopleIn([
    "Police spokeswoman Inspector Ada Holm said on Monday that the quay was shut.",
    "Deputy Prosecutor General Karl Boom said that a case had been opened.",
    "The dockers’ union met late. Union organiser Lena Ott said that it would not wait.",
  ].join("\n\n"));
  assert.deepEqual(["ada holm", "karl boom", "lena ott"].map((key) => people.institutions(key)), [["police"], ["prosecutors"], ["union"]]);
});

test("a spokeswoman whose body nobody tells is of the one that the sentence is about", async () => {
  const people = await peopleIn([
    "Calder Fisheries lost a trawler on Monday. Calder Fisheries has four more.",
    "Tarn Ferries will sell its pier if the inquiry goes on, a spokeswoman, Ada Holm, said.",
  ].join("\n\n"));
  assert.deepEqual(people.institutions("ada holm").filter((body) => !body.endsWith(" office")), ["tarn ferries"]);
});

test("somebody’s spokesman is not who he speaks for, and a police force holds no office", async () => {
  const text = "Ada Holm was not at home. Ada Holm’s lawyer, Karl Boom, said on Monday that the shaft was dry. The mayor, Ivar Holt, a former chief of the national police, was led away.";
  const [paper] = await papersIn(text), people = peopleOf([paper!]), boom = paper!.reading.sources.find((s) => s.name === "Karl Boom");
  assert.equal(people.personOf(boom!), "karl boom");
});
