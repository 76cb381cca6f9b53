import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsOf, type Span } from "../../domain/span.ts";
import type { Group } from "./group.ts";
import { masked } from "./mask.ts";
import { completed, refined, reports, withoutAnonymityRequests } from "./refine.ts";

const evidence = { source: 1, cue: 1, content: 1, weakest: 1, words: 5, unsourced: false };
const at = (text: string, words: string): readonly Span[] => {
  if (words === "") return [];
  const start = text.indexOf(words);
  assert.ok(start >= 0, `“${words}” does not stand in the text`);
  return [[start, start + words.length]];
};
const group = (text: string, source: string, cue: string, ...content: readonly string[]): Group => ({
  source: at(text, source), cue: at(text, cue), content: content.flatMap((c) => at(text, c)), evidence,
});
const shown = (text: string, g: Group): readonly string[] => [g.source, g.cue, g.content].map((spans) => wordsOf(text, spans));

const CASES: readonly (readonly [name: string, text: string, found: (text: string) => Group, expected: readonly string[]])[] = [
  ["a verdict on a report is how it is said", "The firm called a report that the dam leaks untrue.", (t) => group(t, "The firm", "called", "the dam leaks untrue"), ["The firm", "called untrue", "the dam leaks"]],
  ["who is quoted behind a statement is no part of it", "Guards were told by Leo Marr that the tank was empty, one of the two was quoted as saying.", (t) => group(t, "Leo Marr", "were told", "that the tank was empty, one of the two"), ["Leo Marr", "were told", "that the tank was empty"]],
  ["an expletive is no source", "It was reported that the ferry sank.", (t) => group(t, "It", "was reported", "that the ferry sank"), ["", "was reported", "that the ferry sank"]],
  ["a trailing speaker is no content", "The mill will close in May, two people with knowledge of the plan said.", (t) => group(t, "", "said", "The mill will close in May, two people with knowledge of the plan"), ["two people with knowledge of the plan", "said", "The mill will close in May"]],
  ["a headline's speaker stands behind its verb", "Merger of hospitals “all but dead”, say three people close to talks\n\nIt rained.", (t) => group(t, "Merger of hospitals “all but dead”,", "say", "three people close to talks"), ["three people close to talks", "say", "Merger of hospitals “all but dead”"]],
  ["a name with what it is called stays the source", "Ann Holm, who saw it, said the roof was gone.", (t) => group(t, "Ann Holm, who saw it,", "said", "the roof was gone"), ["Ann Holm, who saw it,", "said", "the roof was gone"]],
  ["people before the verb say what its subject behind it did", "One of them, a manager who asked not to be named, said the owner, Ann Holm, told the board that the mill would close.", (t) => group(t, "the owner, Ann Holm,", "said", "One of them, a manager who asked not to be named", "that the mill would close"), ["One of them, a manager who asked not to be named", "said", "the owner, Ann Holm, told the board that the mill would close"]],
  ["whom an outlet cites is no part of what it reported", "The Post reported, citing two officials, that the mill would close.", (t) => group(t, "The Post", "reported", "two officials, that the mill would close"), ["The Post", "reported", "that the mill would close"]],
  ["the terms on which somebody speaks are no part of what they say", "The men had help, an investigator said, speaking on condition of anonymity because he may not talk.", (t) => group(t, "an investigator", "said", "The men had help", "speaking on condition of anonymity because he may not talk"), ["an investigator", "said", "The men had help"]],
  ["a trailing speaker alone is no content", "The army is readying a strike if its offer is turned down, two people briefed on the plans told the Post.", (t) => group(t, "", "told", "two people briefed on the plans"), ["two people briefed on the plans", "told", "The army is readying a strike if its offer is turned down"]],
  ["a cue amid its own content is the inner one", "A nurse told the panel that the ward was full, said Ada Roy.", (t) => group(t, "Ada Roy", "told", "A nurse", "the panel that the ward was full"), ["Ada Roy", "said", "A nurse told the panel that the ward was full"]],
  ["both clauses around a speaker are said", "The mine has stopped work after a spill, two officials said on Monday, and may lose its licence.", (t) => group(t, "two officials", "said", "may lose its licence"), ["two officials", "said", "The mine has stopped work after a spill may lose its licence"]],
  ["a clause is told from its beginning", "The board is weighing whether to sell the mill, two people briefed on the talks said on Friday, speaking on condition of anonymity.", (t) => group(t, "two people briefed on the talks", "said", "whether to sell the mill"), ["two people briefed on the talks", "said", "The board is weighing whether to sell the mill"]],
  ["a scrap of another sentence is not told", "She lost her seat in May, the report said. The paper did not say how it had got the letter.", (t) => group(t, "the report", "said", "She lost her seat in May", "how it had got the letter"), ["the report", "said", "She lost her seat in May"]],
  ["what stands between source and verb is who speaks", "An official who asked not to be named said that the talks failed.", (t) => group(t, "An official who asked", "said", "not to be named", "that the talks failed"), ["An official who asked not to be named", "said", "that the talks failed"]],
  ["quoted as saying", "The Herald quoted the club's president as saying that he would stay.", (t) => group(t, "The Herald", "quoted", "the club's president as saying that he would stay"), ["The Herald", "quoted", "he would stay"]],
  ["behind that the whole clause is told", "Files suggest that the maker, Orvan, has promised 200 doses.", (t) => group(t, "Files", "suggest", "200 doses"), ["Files", "suggest", "that the maker, Orvan, has promised 200 doses"]],
  ["whom an outlet cites is not told", "The Herald reported that he left, citing people who saw it.", (t) => group(t, "The Herald", "reported", "that he left", "people who saw it"), ["The Herald", "reported", "that he left"]],
  ["who was quoted speaks, not who quoted", "The rebels' leader, Matti Kuosa, was quoted by the Rauta agency as saying that they would wait.", (t) => group(t, "the Rauta agency", "was quoted", "The rebels' leader, Matti Kuosa", "as saying that they would wait"), ["The rebels' leader, Matti Kuosa", "was quoted", "they would wait"]],
  ["who was quoted speaks, also between the quotation and its verb", "“It went dark,” the young stoker was quoted by the channel Delta as saying.", (t) => group(t, "the channel Delta", "was quoted by", "“It went dark,” the young stoker"), ["the young stoker", "was quoted by", "“It went dark,”"]],
  ["a message read aloud", "“I did nothing,” read a note left on his door on Monday. “They lie.”", (t) => group(t, "", "read", "“I did nothing,”", "“They lie.”"), ["a note left on his door on Monday", "read", "“I did nothing,” “They lie.”"]],
  ["a pronoun for what is quoted is no part of it", "“A farce, and a dull one,” was how his rival, Ann Holm, described it.", (t) => group(t, "his rival, Ann Holm,", "described", "“A farce, and a dull one,”", "it"), ["his rival, Ann Holm,", "described", "“A farce, and a dull one,”"]],
  ["who is told is no part of what is told", "The agency has warned the league that it could lose its licence.", (t) => group(t, "The agency", "has warned", "the league that it could lose its licence"), ["The agency", "has warned", "that it could lose its licence"]],
  ["a pronoun that is told is no part of it", "He told it that the pumps had failed.", (t) => group(t, "He", "told", "it that the pumps had failed"), ["He", "told", "that the pumps had failed"]],
  ["whom one is to persuade stays", "The agency urged the league to pay.", (t) => group(t, "The agency", "urged", "the league to pay"), ["The agency", "urged", "the league to pay"]],
  ["a clause is told whole according to somebody too", "Experts from the fund, who came on Sunday, believe that dust may be to blame, according to a person briefed on their work.", (t) => group(t, "a person briefed on their work", "according to", "believe that dust may be to blame"), ["a person briefed on their work", "according to", "Experts from the fund, who came on Sunday, believe that dust may be to blame"]],
  ["a quotation goes on from the whole clause before it", "She expected sales to grow in May, she said, “perhaps not before June.”", (t) => group(t, "she", "said", "She", "“perhaps not before June.”"), ["she", "said", "She expected sales to grow in May “perhaps not before June.”"]],
  ["what another wants is no part of it", "The club has offered 30 million, its president said on Monday, but the owners want at least 40 million.", (t) => group(t, "its president", "said", "The club has offered 30 million", "at least 40 million"), ["its president", "said", "The club has offered 30 million"]],
  ["how a source knows is who it is", "The army will strike, three officials briefed on the plans told the Post.", (t) => group(t, "three officials", "told", "The army will strike", "the plans"), ["three officials briefed on the plans", "told", "The army will strike"]],
  ["a relative clause is told whole", "Two engineers, who asked not to be named, confirmed the crack.", (t) => group(t, "Two engineers, who", "confirmed", "the crack"), ["Two engineers, who asked not to be named", "confirmed", "the crack"]],
  ["on what terms a speaker behind the verb speaks is who it is", "The board voted for the sale, according to a person with knowledge of the vote, who asked not to be named because the talks are private.", (t) => group(t, "a person with knowledge of the vote", "according to", "The board voted for the sale"), ["a person with knowledge of the vote, who asked not to be named because the talks are private", "according to", "The board voted for the sale"]],
  ["a relative clause behind the verb is the speaker's", "“They burned it,” said one farmer, who feared reprisals.", (t) => group(t, "one farmer, who", "said", "“They burned it,”", "reprisals"), ["one farmer, who feared reprisals", "said", "“They burned it,”"]],
  ["an insert before the verb tells who speaks", "Two clerks, speaking on condition of anonymity because the talks go on, said the bank was sold.", (t) => group(t, "Two clerks", "said", "the bank was sold"), ["Two clerks, speaking on condition of anonymity because the talks go on,", "said", "the bank was sold"]],
];
for (const [name, text, found, expected] of CASES) test(name, () => assert.deepEqual(shown(text, refined(text, found(text))), expected));

test("verdicts, referrals and what may be done are nobody's words", () => {
  const found = (text: string, source: string, cue: string, content: string): boolean => reports(text, group(text, source, cue, content));
  assert.equal(found("He was convicted in 2018 of hiding loans.", "He", "was convicted", "of hiding loans"), false);
  assert.equal(found("The embassy referred questions to the ministry.", "The embassy", "referred questions", "to the ministry"), false);
  assert.equal(found("The deal could be announced today.", "", "could be announced", "The deal"), false);
  assert.equal(found("It is this word that has alarmed the union.", "the union", "has alarmed", "this word that"), false);
  assert.equal(found("The union is alarmed that pay may fall.", "The union", "is alarmed", "that pay may fall"), true);
  assert.equal(found("Analysts may think that it fails.", "Analysts", "may think", "that it fails"), true);
});

test("what a firm sees its own do it does not say", () => {
  const text = "The firm saw its shares fall by a tenth.", other = "A guard saw its mast fall.";
  assert.equal(reports(text, group(text, "The firm", "saw", "its shares fall by a tenth")), false);
  assert.equal(reports(other, group(other, "A guard", "saw", "its mast fall")), true);
});

test("what grammar has no word on stays as it was", () => {
  const text = "The mayor said that the bridge, a relic, is safe.";
  const found = group(text, "The mayor", "said", "that the bridge, a relic, is safe");
  assert.deepEqual(refined(text, found), found);
});

test("a request for anonymity belongs to the source", () => {
  const text = "An aide, who asked not to be named, said the talks failed.";
  const groups = withoutAnonymityRequests(text, [group(text, "who", "asked", "not to be named"), group(text, "An aide", "said", "the talks failed")]);
  assert.deepEqual(groups.map((g) => shown(text, g)), [["An aide, who asked not to be named", "said", "the talks failed"]]);
});

test("a source and verb that close a sentence say what stands before them", () => {
  const text = "Rain is expected all week. The dam will hold for now, two engineers said on Friday.";
  assert.equal(wordsOf(text, completed(text, at(text, "two engineers")[0], at(text, "said")[0] ?? [0, 0])), "The dam will hold for now");
});

test("bylines and datelines are spaces to the model, and offsets stay", () => {
  const text = "Dam holds\n\nBy Ada Roy\n\nLIMA, Oct. 14 (Wire) — The dam held.\n\nBy noon it was over.";
  assert.equal(masked(text, "LIMA, Oct. 14 (Wire)"), `Dam holds\n\n${" ".repeat(10)}\n\n${" ".repeat(23)}The dam held.\n\nBy noon it was over.`);
});

test("the time of a live page's entry is no part of it, and a time that a sentence opens with is", () => {
  for (const time of ["21:40", "9.15am", "22.31 -", "Tuesday, 14:10:", "08.50 hrs."]) assert.equal(masked(`${time} The dam held.`, null), `${" ".repeat(time.length + 1)}The dam held.`, time);
  assert.equal(masked("10:05\nThe dam held.", null), "     \nThe dam held.");
  for (const text of ["9:30 was too late for the ferry.", "At 9:30 The Star sank.", "3.75 million came."]) assert.equal(masked(text, null), text);
});

test("a source that stops within its relative clause goes on to the clause's end", () => {
  const text = "The driver, who has lived here for years and asked that his name not be used, said the brakes failed.";
  const groups = refined(text, { ...group(text, "The driver, who has lived here for years and asked", "said", "the brakes failed"), content: [at(text, "his name not be used")[0]!, at(text, "the brakes failed")[0]!] });
  assert.deepEqual(shown(text, groups), ["The driver, who has lived here for years and asked that his name not be used", "said", "the brakes failed"]);
});
