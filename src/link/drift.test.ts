import assert from "node:assert/strict";
import { test } from "node:test";
import { hearsay, readings } from "../../test/front.ts";
import type { Drift } from "../domain/cluster.ts";
import { linkReadings } from "../flow/linker.ts";

const WIRE = "Fjord Wire", PAPER = "The Harbour Mail";

/** What changed between the wire's report and the paper's, which cites it. */
async function driftBetween(first: readonly string[], second: readonly string[]): Promise<readonly Drift[]> {
  const records = [
    { id: "wire", url: "https://fjordwire.example/1", publisher: WIRE, published: "2023-05-09T09:00:00Z", headline: "Salmon Farm at Ulvik in Trouble", text: first.join("\n\n") },
    { id: "paper", url: "https://harbourmail.example/2", publisher: PAPER, published: "2023-05-10T06:00:00Z", headline: "Fish firm in the mire", text: second.join("\n\n") },
  ];
  const read = await hearsay(["read", "-", "--json", "--no-progress"], records.map((r) => JSON.stringify(r)).join("\n"));
  return (await linkReadings(readings(read.out), [])).clusters.flatMap((c) => c.drift);
}

const of = (drift: readonly Drift[], kind: Drift["kind"]): readonly (readonly [string, string])[] => [...new Set(drift.filter((d) => d.kind === kind).map((d) => `${d.from} → ${d.to}`))].map((s) => s.split(" → ") as [string, string]);

const LEAD = "ULVIK, Norway, May 9 (Fjord Wire) - The salmon farm at Ulvik lost 4 of its 9 cages in a storm on Sunday, its manager, Tor Hagen, said on Tuesday.";

test("a number changed beside one that is equal, and in millions, is another number; the same number in other words is none", async () => {
  const drift = await driftBetween(
    [LEAD, "The damage was put at 6.2 million kroner by the insurer Havforsikring.", "Some 14,000 fish escaped into the fjord, the manager said."],
    ["The salmon farm at Ulvik lost 7 of its 9 cages in Sunday’s storm, its manager told Fjord Wire.", "The insurer Havforsikring put the damage at 62m kroner, the agency reported.", "Fourteen thousand fish escaped into the fjord, Fjord Wire said."],
  );
  assert.deepEqual(new Map(of(drift, "number")), new Map([["4", "7"], ["6200000", "62000000"]]));
});

test("a day told less closely, or in the same words, is no other day; another day is", async () => {
  const drift = await driftBetween(
    [LEAD, "The cages were bought on 3 March, according to the farm’s accounts.", "Divers will search the sea bed until Friday, the manager said."],
    ["The salmon farm at Ulvik lost 4 of its 9 cages in a storm on Sunday, its manager told Fjord Wire.", "The cages were bought in March, according to the farm’s accounts, Fjord Wire reported.", "Divers will search the sea bed until Saturday, the agency said."],
  );
  assert.deepEqual(of(drift, "date"), [["Friday", "Saturday"]]);
});

test("what was being considered, and hung on something, is told as settled", async () => {
  const drift = await driftBetween(
    [LEAD, "The county is considering a ban on night feeding should the divers find dead seals, two officials said.", "The farm may have ignored a gale warning, an inspector said."],
    ["The salmon farm at Ulvik lost 4 of its 9 cages in a storm on Sunday, its manager told Fjord Wire.", "The county is to ban night feeding, Fjord Wire reported.", "The farm ignored a gale warning, the agency said."],
  );
  assert.deepEqual([...new Set(drift.map((d) => d.kind))].filter((k) => k !== "source-blurred").toSorted(), ["certainty-raised", "condition-lost", "hedge-lost"]);
});

test("a place is another where one of its kind stands for it, not where the paper has a dateline of its own", async () => {
  const drift = await driftBetween(
    [LEAD, "The cages drifted ashore near Odda, a fisherman, Leif Moen, said."],
    ["BERGEN: The salmon farm at Ulvik lost 4 of its 9 cages in a storm on Sunday, its manager told Fjord Wire.", "The cages drifted ashore near Voss, a fisherman told Fjord Wire."],
  );
  assert.deepEqual(of(drift, "place"), [["Odda", "Voss"]]);
});

test("what was being done is told as done, what could be if as what will be; a condition's own doubt is none; another measure is no other number", async () => {
  const drift = await driftBetween(
    [LEAD, "The farm’s owner is preparing to sell the boats, a lawyer said.", "The county may close the fjord to tourists in June if the divers find mines, an officer said.", "The nets lie 90 kilometres from Bergen, the manager said."],
    ["The salmon farm at Ulvik lost 4 of its 9 cages in a storm on Sunday.", "The farm’s owner is selling the boats.", "The county will close the fjord to tourists in June.", "The nets lie 56 miles from Bergen."],
  );
  assert.equal(of(drift, "certainty-raised").length, 2);
  assert.deepEqual(of(drift, "hedge-lost"), []);
  assert.deepEqual(of(drift, "number"), []);
});

test("another measure or exchanged digits are another number, whatever is counted is called; a rounder one and another currency are none", async () => {
  const drift = await driftBetween(
    [LEAD, "The torn net lies 61 km off Bergen, the manager said.", "Forty-six neighbours have signed a petition against the farm, a lawyer said.", "Some 28 boats are searching for the fish, the coast guard said.", "The farm was insured for 3.2 million euros, the insurer said."],
    ["The salmon farm at Ulvik lost 4 of its 9 cages in Sunday’s storm, its manager told Fjord Wire.", "The torn net lies 61 miles off Bergen, Fjord Wire reported.", "Sixty-four locals have put their names to a petition against the farm, the agency said.", "More than two dozen boats are searching for the fish, the agency said.", "The farm was insured for £2.7 million, Fjord Wire reported."],
  );
  assert.deepEqual(new Map(of(drift, "number")), new Map([["61", "61"], ["46", "64"]]));
});

test("another night is another date; an hour says nothing of its day, and a week holds its days", async () => {
  const drift = await driftBetween(
    [LEAD, "Two divers were hurt on Saturday night, the hospital said.", "The alarm was raised at 4.05pm, the manager said.", "The search will begin again on Monday, 15 May, the coast guard said."],
    ["The salmon farm at Ulvik lost 4 of its 9 cages in Sunday’s storm, its manager told Fjord Wire.", "Two divers were hurt on Friday night, Fjord Wire reported.", "The alarm was raised on Sunday, the agency said.", "The search will begin again next week, the agency said."],
  );
  assert.deepEqual(of(drift, "date"), [["Saturday night", "Friday night"]]);
});

test("the month of May is no doubt that could fall off", async () => {
  const drift = await driftBetween(
    [LEAD, "The farm was warned of weak moorings in May, the inspector said.", "The inspector may have been told of a crack, the lawyer said."],
    ["The salmon farm at Ulvik lost 4 of its 9 cages in Sunday’s storm, its manager told Fjord Wire.", "The farm was warned of weak moorings last spring, Fjord Wire reported.", "The inspector was told of a crack, the agency said."],
  );
  assert.deepEqual(of(drift, "hedge-lost").map(([from]) => from), ["The inspector may have been told of a crack"]);
});

test("what would be if, told as being done, is raised; told as what will be, it has lost its condition only", async () => {
  const drift = await driftBetween(
    [LEAD, "The farm would lose its licence if the moorings proved to be rotten, the minister said.", "The council would buy the harbour if the owners lowered the price, the mayor said."],
    ["The salmon farm at Ulvik lost 4 of its 9 cages in Sunday’s storm, its manager told Fjord Wire.", "The farm is losing its licence, Fjord Wire reported.", "The council will buy the harbour, the agency said."],
  );
  assert.equal(of(drift, "condition-lost").length, 2);
  assert.deepEqual(of(drift, "certainty-raised").map(([, to]) => to), ["The farm is losing its licence"]);
  assert.deepEqual(of(drift, "hedge-lost"), []);
});

test("who is named here alone, and says it of his own knowledge, has lost nobody’s hedge", async () => {
  const drift = await driftBetween(
    [LEAD, "The storm may have torn the pipe to the mainland, an engineer said."],
    ["The salmon farm at Ulvik lost 4 of its 9 cages in Sunday’s storm, its manager told Fjord Wire.", "The storm tore the pipe to the mainland, Sigrid Aune, who dived to it, told The Harbour Mail."],
  );
  assert.deepEqual(of(drift, "hedge-lost"), []);
});

test("a claim retold in other words stands for what its place and its neighbours say it does", async () => {
  const drift = await driftBetween(
    [LEAD, "Work at the farm could resume by the weekend if the new nets hold, the insurer said.", "The manager has been at the farm for 20 years."],
    ["The salmon farm at Ulvik lost 4 of its 9 cages in Sunday’s storm, its manager told Fjord Wire.", "Bosses will have the place running again by Saturday.", "The manager, 20 years in the job, is in no mood to talk."],
  );
  assert.deepEqual([...new Set(drift.map((d) => d.kind))].filter((k) => k !== "source-blurred" && k !== "date").toSorted(), ["certainty-raised", "condition-lost"]);
});
