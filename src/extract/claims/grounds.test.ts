import assert from "node:assert/strict";
import { test } from "node:test";
import { hearsay, readings } from "../../../test/front.ts";

/** Whom claims rest on, by the words of the claim or of the sentence that it stands in; each text is a report. With `own`, only what reports say in their own voice. */
async function restsOn(texts: readonly string[], own = false): Promise<{ readonly get: (sentence: string) => string | undefined }> {
  const lines = texts.map((text) => JSON.stringify({ text: `It rained in Rydal on Monday.\n\n${text}\n` })).join("\n");
  const found = readings((await hearsay(["read", "-", "--json", "--no-progress"], lines)).out).flatMap((reading) => {
    const named = new Map(reading.sources.map((s) => [s.id, `${s.kind} ${s.name ?? s.description}`]));
    return reading.claims.filter((c) => !own || c.attribution === null).map((c) => ({ words: c.text, sources: c.chain.flatMap((h) => (h.sources === "report" ? (h.cue ?? []) : h.sources.map((id) => named.get(id)))).join(" + ") }));
  });
  return { get: (sentence) => found.find(({ words }) => sentence.includes(words))?.sources };
}

test("a number that somebody puts, a list that names, a picture in which something is seen: the claim rests on them", async () => {
  const expected: readonly (readonly [string, string])[] = [
    ["The flood board gave a lower figure of 31.", "organization The flood board"],
    ["The flood board put the cost at 4 million pounds.", "organization The flood board"],
    ["The coroner’s records list nine names.", "document The coroner’s records"],
    ["The petition, stamped by the court and seen by the Herald, names four men.", "document The petition, stamped by the court and seen by the Herald"],
    ["In a photograph taken on 3 June the roof of the shed is gone.", "imagery a photograph"],
    ["By the flood board’s count, twelve people died on the quay.", "organization the flood board"],
    ["The flood board’s count has twelve dead.", "organization The flood board"],
    ["A trench has been dug along the canal, as seen in a satellite picture.", "imagery a satellite picture"],
    ["The minutes of the meeting, which the Herald has seen, record nine votes for Rydal.", "document The minutes of the meeting, which the Herald has seen"],
    ["The Rydal Grain Exchange had fixed the rate at 94 crowns on Monday.", "organization Rydal Grain Exchange"],
    ["On Thursday the Rydal Grain Exchange’s fixing was 94.", "organization Rydal Grain Exchange"],
    ["The mill owners paid nine men to keep away, copies obtained by the Herald show.", "document copies obtained by the Herald"],
    ["The mill owners left the hall at noon, as the pictures from the gallery show.", "imagery the pictures from the gallery"],
  ];
  const found = await restsOn(expected.map(([claim]) => claim));
  for (const [claim, source] of expected) assert.deepEqual([claim, found.get(claim)], [claim, source]);
});

test("what somebody does, gives away or has to do is no ground", async () => {
  const texts = ["The board gave 31 children a meal on Monday.", "Any agreement had to be signed by the two largest ports.", "The mayor put the letter on the table at noon.", "Norland raised its tariffs, from 5 percent to 25 percent, on a list of goods.", "The report was sent to the mayor on Monday.", "In record time the men had built a wall of sand."];
  const found = await restsOn(texts);
  for (const text of texts) assert.deepEqual([text, found.get(text) ?? ""], [text, ""]);
});

test("what goes on with the word of a record or a person rests on it, as an inference", async () => {
  const expected: readonly (readonly [string, string, string])[] = [
    ["The ledger of the mill contains no payment for wool.", "It carries nine stamps of the port.", "document The ledger of the mill"],
    ["The ransom note, a copy of which the Herald has seen, gives the owners nine days.", "It asks for two million crowns.", "document The ransom note, a copy of which the Herald has seen"],
    ["Anna Berg, who lives by the quay, said the gates were shut at noon.", "She saw six of the carts burn.", "person Anna Berg"],
    ["Anna Berg, who lives by the quay, said the men had come at night.", "The boats had gone before the bell.", "person Anna Berg"],
    ["Tom Barrow lay in the field until it was dark.", "He saw nine of the carts burn.", "person Tom Barrow"],
    ["It was a warm night.", "Neighbours heard two blasts.", "person Neighbours"],
  ];
  const found = await restsOn(expected.map(([before, claim]) => `${before} ${claim}${before.startsWith("Tom") ? " The shouting went on for hours, he says." : ""}`));
  for (const [, claim, source] of expected) assert.deepEqual([claim, found.get(claim)], [claim, source]);
});

test("a clause goes by somebody’s word in words of its own: according to, if one believes, so says; what another clause tells does not", async () => {
  const found = await restsOn([
    "Nine sheds had no lock according to the harbour list.",
    "If the harbour list is to be trusted, nine sheds had no lock that winter.",
    "The kiln had been cold since March; so says the log.",
    "Under article 9 of the harbour law, a pilot has to be on board.",
    "Of 900 people whom the Rydal Institute asked in May, a third mean to leave the valley.",
    "The harvest came in according to plan and nobody was hurt.",
  ]);
  const of = (sentence: string): string | undefined => found.get(sentence);
  assert.deepEqual(of("Nine sheds had no lock according to the harbour list."), "document the harbour list");
  assert.deepEqual(of("If the harbour list is to be trusted, nine sheds had no lock that winter."), "document the harbour list");
  assert.deepEqual(of("The kiln had been cold since March; so says the log."), "document the log");
  assert.deepEqual(of("Under article 9 of the harbour law, a pilot has to be on board."), "document the harbour law");
  assert.deepEqual(of("Of 900 people whom the Rydal Institute asked in May, a third mean to leave the valley."), "organization Rydal Institute");
  assert.deepEqual(of("The harvest came in according to plan and nobody was hurt."), "");
});

test("what is told of a record that the outlet has in hand is read from it, and what goes on with it too", async () => {
  const found = await restsOn([
    "This newspaper has obtained a letter that the council of Rydal sent to the mill in June. It bears the stamp of the port. Its second page hands the looms to nine men. Under clause 7, nobody may be sent away.",
    "A clerk provided a copy of a page of the toll book. For May it bears nine names.",
    "A clerk has read a letter from the mill. The looms stood still.",
  ], true);
  const letter = "document a letter that the council of Rydal sent to the mill in June";
  assert.deepEqual(
    ["This newspaper has obtained a letter that the council of Rydal sent to the mill in June.", "It bears the stamp of the port.", "Its second page hands the looms to nine men.", "Under clause 7, nobody may be sent away.", "For May it bears nine names.", "A clerk has read a letter from the mill."].map((sentence) => found.get(sentence)),
    [letter, letter, letter, letter, "document a copy of a page of the toll book", ""],
  );
});

test("a sentence about a body, and behind it a quotation of who speaks for it, who is brought in with it: it rests on them", async () => {
  const found = await restsOn([
    "Rydal Mills stopped its looms on Monday. “We had no wool,” its manager, Tom Barrow, said.",
    "The school sent its pupils home at noon. “The stove had gone out,” the principal, Ann Berg, told the Herald.",
    "The gates of the fair were shut at noon. “I had come for the geese,” said Karl Moor, a visitor.",
  ], true);
  assert.deepEqual(["Rydal Mills stopped its looms on Monday.", "The school sent its pupils home at noon.", "The gates of the fair were shut at noon."].map((sentence) => found.get(sentence)), ["person Tom Barrow", "person Ann Berg", ""]);
});

test("what stands behind somebody’s word and is not theirs rests on nobody", async () => {
  const texts = ["She was elected in 2019.", "The town had built a wall in 1998.", "He saw the shares fall.", "Investors saw the shares fall."];
  const found = await restsOn(texts.map((claim) => `Anna Berg, who lives by the quay, said the men had come at night. ${claim}`), true);
  for (const text of texts) assert.deepEqual([text, found.get(text) ?? ""], [text, ""]);
});

test("an account goes on, a reporter was there: learned, and marked as inferred; a plain fact rests on nobody", async () => {
  const found = await restsOn([
    "Ana Kuhl, a nurse at the hospital in Rydal, said that three men had come to the gate at midnight. They had asked for the surgeon by name. One of them had held a lamp to every face.",
    "I went down to the quay at six. Two men were pulling a net over the boat.",
    "The council of Rydal has nine members. It meets on Tuesdays.",
  ], true);
  assert.deepEqual(["One of them had held a lamp to every face.", "Two men were pulling a net over the boat.", "It meets on Tuesdays."].map((sentence) => found.get(sentence)), ["person Ana Kuhl", "I", ""]);
});

test("what the reporter saw is all of the sentence in which they tell that they were there, by whatever name they go", async () => {
  const expected: readonly (readonly [string, string, string])[] = [
    ["At the lock nine barges lay on their sides in the mud, and I stood among the crews until it was dark.", "At the lock nine barges lay on their sides in the mud", "I"],
    ["By noon the shelves of the pharmacy were bare; I looked into every one of them.", "By noon the shelves of the pharmacy were bare", "I"],
    ["At the address on the invoice our correspondent found a shut bakery on Monday.", "At the address on the invoice our correspondent found a shut bakery on Monday.", "our correspondent"],
    ["On Friday this reporter watched from the bridge as six men rolled the drums into the river.", "six men rolled the drums into the river.", "this reporter"],
  ];
  const found = await restsOn(expected.map(([text]) => text));
  for (const [, claim, reporter] of expected) assert.deepEqual([claim, found.get(claim)], [claim, reporter]);
});

test("what the reporter saw is told by the sentence beside it, too, where that speaks of the same", async () => {
  const found = await restsOn([
    "Dockers marched on the customs house on Friday.\n\nWe counted 90 as they crossed the bridge.",
    "Farmers blocked the road to the mill on Thursday. Our reporter at the mill saw them pile up straw.",
    "Our reporter visited the depot on Sunday. Nine trams stood without wheels.",
    "The council sold the old baths in March. We saw a heron on the weir.",
  ], true);
  const told = ["Dockers marched on the customs house on Friday.", "Farmers blocked the road to the mill on Thursday.", "Nine trams stood without wheels.", "The council sold the old baths in March."];
  assert.deepEqual(told.map((sentence) => found.get(sentence)), ["We", "Our reporter", "Our reporter", ""]);
});
