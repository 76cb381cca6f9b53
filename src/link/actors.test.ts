import assert from "node:assert/strict";
import { test } from "node:test";
import { hearsay, readings } from "../../test/front.ts";
import type { Actor } from "../domain/actor.ts";
import { linkReadings } from "../flow/linker.ts";

/** The actors of some reports' texts, each text a report of its own outlet a day after the one before. */
async function actorsOf(texts: readonly string[]): Promise<readonly Actor[]> {
  const records = texts.map((text, i) => JSON.stringify({ id: `r${i}`, publisher: `The Paper ${i}`, published: `2021-05-0${i + 1}T08:00:00Z`, text }));
  return (await linkReadings(readings((await hearsay(["read", "-", "--json", "--no-progress"], records.join("\n"))).out), [])).actors;
}

const holding = (actors: readonly Actor[], name: string): readonly Actor[] => actors.filter((a) => a.appearances.some((x) => x.name === name));

test("a person's full and short names are one across reports, with a reason and less certainty", async () => {
  const actors = await actorsOf([
    "Port commissioner Marta Lindqvist said on Monday that the quay would close. Lindqvist gave no date.",
    "The quay will close in June, Lindqvist told the council on Tuesday. She has run the port since March.",
  ]);
  const [marta, ...others] = holding(actors, "Marta Lindqvist");
  assert.equal(others.length, 0);
  assert.equal(new Set(marta!.appearances.map((x) => x.report)).size, 2);
  const short = marta!.appearances.find((x) => x.name === "Lindqvist")!;
  assert.ok(short.confidence < 0.9 && short.reason.includes("Lindqvist"));
});

test("two people of one surname stay apart, and a lone surname goes to neither", async () => {
  const actors = await actorsOf([
    "Marta Lindqvist, the port commissioner, said on Monday that the quay would close.",
    "Olof Lindqvist, a fisherman, said on Tuesday that nobody had asked him about the quay.",
    "Lindqvist was not at the meeting about the quay on Wednesday, the council said.",
  ]);
  assert.notEqual(holding(actors, "Marta Lindqvist")[0]!.id, holding(actors, "Olof Lindqvist")[0]!.id);
  for (const alone of holding(actors, "Lindqvist")) assert.ok(alone.appearances.every((x) => x.name === "Lindqvist"));
});

test("organisations meet by legal form, initials and short form; a seat of government with its country", async () => {
  const actors = await actorsOf([
    "Brannock Shipping Ltd said on Monday that it had asked the Harbour Safety Directorate for leave to sail. Russia rejected the plan, and the Harbour Safety Directorate said it would answer.",
    "Brannock Shipping has no licence, the HSD said on Tuesday. The Kremlin denied that it had asked for one.",
  ]);
  assert.deepEqual(new Set(holding(actors, "Brannock Shipping")[0]?.appearances.map((x) => x.name)), new Set(["Brannock Shipping Ltd", "Brannock Shipping"]));
  assert.equal(holding(actors, "HSD")[0]?.id, holding(actors, "Harbour Safety Directorate")[0]?.id);
  const [russia] = holding(actors, "Russia");
  assert.ok(russia!.appearances.some((x) => x.name === "Kremlin" && x.confidence < 0.9));
});
