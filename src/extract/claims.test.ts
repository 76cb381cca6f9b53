import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attribution } from "../domain/attribution.ts";
import { wordsOf, type Span } from "../domain/span.ts";
import { readClaims } from "./claims.ts";

const text = [
  "Harbour Town Weighs Second Bridge",
  "The council closed the old bridge on Monday, and buses were sent round the bay.",
  "The bridge may never reopen, a clerk said. Engineers are still measuring it; nobody was hurt.",
  "Read more about the harbour.",
].join("\n\n");
const span = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const said: Attribution = {
  id: "a1", sources: [{ id: "s1", spans: [span("a clerk")] }], cue: { spans: [span("said")], lemma: "say" }, content: { spans: [span("The bridge may never reopen")] },
  recipient: null, mode: "indirect", stance: "say", when: null, within: null, confidence: 0.9, basis: "stated",
};
const { claims } = readClaims({ text, headline: "Harbour Town Weighs Second Bridge", attributions: [said], sources: [], publisher: null });

test("claims cover what is attributed and every main clause outside it, in order", () => {
  assert.deepEqual(claims.map((claim) => [claim.id, claim.attribution, claim.text]), [
    ["c1", null, "Harbour Town Weighs Second Bridge"],
    ["c2", null, "The council closed the old bridge on Monday"],
    ["c3", null, "buses were sent round the bay."],
    ["c4", "a1", "The bridge may never reopen"],
    ["c5", null, "Engineers are still measuring it"],
    ["c6", null, "nobody was hurt."],
  ]);
});

test("a claim's words are its spans'", () => {
  for (const claim of claims) assert.equal(wordsOf(text, claim.spans), claim.text);
});

test("every chain ends at the report, an own claim's is nothing else", () => {
  for (const claim of claims) {
    assert.equal(claim.chain.at(-1)?.sources, "report");
    if (claim.attribution === null) assert.equal(claim.chain.length, 1);
  }
});

test("a claim is rated as its source put it, the report commits to nothing it only passes on", () => {
  const claim = claims.find((one) => one.attribution === "a1");
  assert.equal(claim?.factuality, "PS-");
  assert.deepEqual(claim?.chain.map((hop) => hop.factuality), ["PS-", "U"]);
});

const propositions = (sentence: string): readonly string[] =>
  readClaims({ text: sentence, headline: null, attributions: [], sources: [], publisher: null }).claims.filter((c) => c.within !== null).map((c) => c.text);

test("a claim of several propositions is followed by each of them", () => {
  assert.deepEqual(propositions("The plant was closed because it had no licence to store chlorine, which killed nine people in May."), [
    "The plant was closed", "it had no licence to store chlorine", "chlorine killed nine people in May.",
  ]);
  assert.deepEqual(propositions("The bureau has taken the recorders and will publish a report within a month, leaving the airline without an answer."), [
    "The bureau has taken the recorders", "The bureau will publish a report within a month", "leaving the airline without an answer.",
  ]);
  assert.deepEqual(propositions("The ministry, which runs the port, did not answer."), ["The ministry did not answer.", "The ministry runs the port"]);
});

test("joined clauses are told apart whatever hangs on their subjects", () => {
  assert.deepEqual(propositions("The head of the bank, Ida Rom, has resigned and her deputy, Lars Ek, has been named to follow her."), ["The head of the bank, Ida Rom, has resigned", "her deputy, Lars Ek, has been named to follow her."]);
  assert.deepEqual(propositions("Four skiers died and two have vanished."), ["Four skiers died", "two have vanished."]);
  assert.deepEqual(propositions("The boys climbed over the wall on Friday and needed barely ten minutes for the rest."), ["The boys climbed over the wall on Friday", "The boys needed barely ten minutes for the rest."]);
  assert.deepEqual(propositions("The priest has left; the list of those who were hurt has grown to nine."), ["The priest has left", "the list of those who were hurt has grown to nine."]);
  assert.deepEqual(propositions("Oslo has banned the drug after a shipment bound for Malmö was found spoilt."), ["Oslo has banned the drug", "a shipment bound for Malmö was found spoilt."]);
  assert.deepEqual(propositions("The blast killed three men and, by the board’s count, hurt 58."), ["The blast killed three men", "The blast by the board’s count, hurt 58."]);
});

test("what is told beside a clause stands alone with whom it tells of", () => {
  assert.deepEqual(propositions("Nordlys, founded in 1871, took 12 million euros."), ["Nordlys took 12 million euros.", "Nordlys founded in 1871"]);
  assert.deepEqual(propositions("The reserves stood at 6 billion on Friday, down from 7 billion two days before."), ["The reserves stood at 6 billion on Friday", "The reserves down from 7 billion two days before."]);
  assert.deepEqual(propositions("A slide killed three people on Friday, on a slope that had been closed since Monday."), ["A slide killed three people on Friday, on a slope", "a slope had been closed since Monday."]);
  assert.deepEqual(propositions("Two nurses who went missing on Monday reached the town on Friday."), ["Two nurses reached the town on Friday.", "Two nurses went missing on Monday"]);
  assert.deepEqual(propositions("They took 14 guards, five of whom were freed a day later."), ["They took 14 guards", "14 guards five of whom were freed a day later."]);
  assert.deepEqual(propositions("The firm speaks of 300 absentees, with production continuing in four halls."), ["The firm speaks of 300 absentees", "production continuing in four halls."]);
});

test("what defines a noun, what is looked for and halves of one statement are not cut", () => {
  for (const whole of ["The strike that began on Monday has ended.", "No worker who was hurt has been paid.", "He was a baker who gambled for fun.", "The clerk said not only that the plant had closed but that it would never open.", "Five minutes after it began the game was stopped.", "Prices rose as fast as wages fell.", "The ministry asked whether a guard who was on duty had slept.", "The siren went off two hours after the flood began."]) {
    assert.deepEqual(propositions(whole), [], whole);
  }
});

test("who denies a clause does not deny what is told beside it", () => {
  const denial = "The mayor denied that a man who was shot on Monday had fled and that he had a gun.";
  const at = (words: string): Span => [denial.indexOf(words), denial.indexOf(words) + words.length];
  const denied: Attribution = { ...said, stance: "deny", sources: [{ id: "s1", spans: [at("The mayor")] }], cue: { spans: [at("denied")], lemma: "deny" }, content: { spans: [at("that a man who was shot on Monday had fled and that he had a gun")] } };
  const read = readClaims({ text: denial, headline: null, attributions: [denied], sources: [], publisher: null }).claims;
  assert.deepEqual(read.filter((c) => c.within !== null).map((c) => [c.text, c.factuality]), [["a man who was shot on Monday had fled", "CT-"], ["he had a gun", "CT-"]]);
});

test("lists, conditions and what is yet to come are not cut", () => {
  for (const whole of ["Officials in Kyiv and Moscow met on Monday in Vienna.", "Russia will strike if talks fail and the truce has ended.", "The governor will resign after the vote has passed.", "He saw the mayor, the priest and two clerks leave."]) {
    assert.deepEqual(propositions(whole), [], whole);
  }
});

test("a part hangs on the condition that opens its sentence", () => {
  const { claims } = readClaims({ text: "If talks have failed, Russia will strike and Turkey will close its airspace.", headline: null, attributions: [], sources: [], publisher: null });
  assert.deepEqual(claims.filter((c) => c.within === "c1").map((c) => [c.text, c.condition !== null]), [["If talks have failed, Russia will strike", true], ["Turkey will close its airspace.", true]]);
});

test("who phones in order to ask has phoned: the main clause is the report's own", () => {
  const asks = "The mayor has phoned the port director three times in ten days to ask about the repairs.";
  const at = (words: string): Span => [asks.indexOf(words), asks.indexOf(words) + words.length];
  const asked: Attribution = { ...said, sources: [{ id: "s1", spans: [at("The mayor")] }], cue: { spans: [at("ask about")], lemma: "ask" }, content: { spans: [at("the repairs")] } };
  const own = readClaims({ text: asks, headline: null, attributions: [asked], sources: [], publisher: null }).claims.filter((c) => c.attribution === null);
  assert.deepEqual(own.map((c) => c.text), ["The mayor has phoned the port director three times in ten days"]);
});

test("claims are clean clauses: no that, no quotation marks around, no dateline, and silence is the report's own", () => {
  const text = "OSLO, May 3 — The bridge will close. The mayor said that \"the bridge is old\" and that it would be torn down. The owner declined to comment.";
  const span = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  const mayor: Attribution = { ...said, sources: [{ id: "s1", spans: [span("The mayor")] }], cue: { spans: [span("said")], lemma: "say" }, content: { spans: [span("that \"the bridge is old\" and that it would be torn down")] } };
  const owner: Attribution = { ...said, id: "a2", sources: [{ id: "s2", spans: [span("The owner")] }], cue: { spans: [span("declined")], lemma: "decline" }, content: { spans: [span("to comment")] } };
  const read = readClaims({ text, headline: null, dateline: "OSLO, May 3", attributions: [mayor, owner], sources: [], publisher: null }).claims;
  assert.deepEqual(read.map((c) => [c.text, c.attribution, c.within]), [
    ["The bridge will close.", null, null],
    ["\"the bridge is old\" and that it would be torn down", "a1", null],
    ["the bridge is old", "a1", "c2"],
    ["it would be torn down", "a1", "c2"],
    ["The owner declined to comment.", null, null],
  ]);
});

test("what somebody told the one who passes it on begins with him; what he told others is the word of those who heard him", () => {
  for (const [whom, first] of [["her", "s2"], ["the board", "s1"]] as const) {
    const told = `The minister said Mr Abar had told ${whom} that the dam was safe.`;
    const at = (words: string): Span => [told.indexOf(words), told.indexOf(words) + words.length];
    const row = (id: string, source: string, cue: string, lemma: string, content: string, within: string | null): Attribution => ({ ...said, id, sources: [{ id: id === "a1" ? "s1" : "s2", spans: [at(source)] }], cue: { spans: [at(cue)], lemma }, content: { spans: [at(content)] }, within });
    const read = readClaims({ text: told, attributions: [row("a1", "The minister", "said", "say", `Mr Abar had told ${whom} that the dam was safe`, null), row("a2", "Mr Abar", "had told", "tell", "the dam was safe", "a1")], sources: [], publisher: null });
    assert.deepEqual([whom, read.claims.find((c) => c.attribution === "a1")?.chain[0]?.sources], [whom, [first]]);
  }
});

test("what stands beside a statement is the report's own: what its source is or does, what hangs on it, sentences without a verb the tagger knows", () => {
  const of = (sentence: string, source: string, cue: string, content: string): readonly string[] => {
    const at = (words: string): Span => [sentence.indexOf(words), sentence.indexOf(words) + words.length];
    const attribution: Attribution = { ...said, sources: [{ id: "s1", spans: [at(source)] }], cue: { spans: [at(cue)], lemma: "say" }, content: { spans: [at(content)] } };
    return readClaims({ text: sentence, headline: null, attributions: [attribution], sources: [], publisher: null }).claims.filter((c) => c.within === null).map((c) => c.text);
  };
  assert.deepEqual(of("The pilot is in a cell in Orla and says that he heard nothing.", "The pilot", "says", "he heard nothing"), ["The pilot is in a cell in Orla", "he heard nothing"]);
  assert.ok(of("The ministry, which closed the port on Monday, has said that it heard of the leak on Tuesday.", "The ministry", "has said", "it heard of the leak on Tuesday").some((c) => c.endsWith("closed the port on Monday")));
  assert.deepEqual(of("The ministry, founded in 1971, said that it heard of the leak on Tuesday.", "The ministry", "said", "it heard of the leak on Tuesday")[0], "The ministry founded in 1971");
  assert.ok(of("Divers found the tank, a clerk said on Monday, as the death toll rose to four.", "a clerk", "said", "Divers found the tank").includes("the death toll rose to four"));
  // a noun alone is no proposition
  assert.deepEqual(of("Lund Shipping confirmed the talks.", "Lund Shipping", "confirmed", "the talks"), ["Lund Shipping confirmed the talks"]);
  assert.deepEqual(readClaims({ text: "About 2,900 jobs hang on the outcome.", headline: null, attributions: [], sources: [], publisher: null }).claims.map((c) => c.text), ["About 2,900 jobs hang on the outcome."]);
});
