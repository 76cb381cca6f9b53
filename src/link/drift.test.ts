import assert from "node:assert/strict";
import { test } from "node:test";
import { hearsay, readings } from "../../test/front.ts";
import type { Drift } from "../domain/cluster.ts";
import { link } from "./link.ts";

const WIRE = "Fjord Wire", PAPER = "The Harbour Mail";

/** What changed between the wire's report and the paper's, which cites it. */
async function driftBetween(first: readonly string[], second: readonly string[]): Promise<readonly Drift[]> {
  const records = [
    { id: "wire", url: "https://fjordwire.example/1", publisher: WIRE, published: "2023-05-09T09:00:00Z", headline: "Salmon Farm at Ulvik in Trouble", text: first.join("\n\n") },
    { id: "paper", url: "https://harbourmail.example/2", publisher: PAPER, published: "2023-05-10T06:00:00Z", headline: "Fish firm in the mire", text: second.join("\n\n") },
  ];
  const read = await hearsay(["read", "-", "--json", "--no-progress"], records.map((r) => JSON.stringify(r)).join("\n"));
  return link(readings(read.out), []).clusters.flatMap((c) => c.drift);
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
