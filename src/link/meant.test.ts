import assert from "node:assert/strict";
import { test } from "node:test";
import { hearsay, readings } from "../../test/front.ts";
import { institutionKey } from "./body.ts";
import { meantIn } from "./meant.ts";
import { papersOf } from "./paper.ts";

const papersIn = async (texts: readonly string[]) => papersOf(readings((await hearsay(["read", "-", "--json", "--no-progress"], texts.map((text, i) => JSON.stringify({ publisher: `Post ${i}`, published: "2024-03-01", text })).join("\n"))).out));

test("an adjective of nationality is its country’s name", () => {
  assert.equal(institutionKey("the Swedish navy"), institutionKey("Sweden’s navy"));
});

test("a body told by its noun and its country is the one that the reports name with the noun", async () => {
  const papers = await papersIn([
    "The Dam Safety Inspectorate said on Monday that the gates were sound. It had sent two engineers to Rovaniemi.",
    "The Dam Safety Inspectorate has closed the road below the dam, the police said.",
    "The Finnish inspectorate said that the gates were sound, and so did the ministry in Helsinki.",
  ]);
  const meant = meantIn(papers, () => false), third = papers.find((p) => p.text.includes("Helsinki"))!;
  assert.equal(meant("The Finnish inspectorate", { mentions: [[0, 24]] }, third), "dam safety inspectorate");
  assert.equal(meant("the ministry in Helsinki", { mentions: [[68, 92]] }, third), "finland ministry");
});

test("“the force” are the police that the report names", async () => {
  const [paper] = await papersIn(["Norland Police came late on Sunday. The force said that the gates were shut."]);
  assert.equal(meantIn([paper!], () => false)("the force", { mentions: [[paper!.text.indexOf("The force"), paper!.text.indexOf(" said")]] }, paper!), "norland police");
});
