import assert from "node:assert/strict";
import { test } from "node:test";
import type { Source } from "../domain/source.ts";
import type { Span } from "../domain/span.ts";
import { readSources } from "./sources.ts";
import { one, read } from "../../test/sources.ts";

test("kinds of sources by their head noun or name", () => {
  const kinds: readonly (readonly [string, Source["kind"], boolean])[] = [
    ["Two people familiar with the matter", "person", true], ["Officials", "person", true], ["A source", "person", true], ["One diplomat", "person", true],
    ["The mayor", "role", false], ["A spokeswoman for the regulator", "role", false], ["The White House press secretary", "role", false],
    ["Satellite images", "imagery", false], ["A report by the auditors", "document", false], ["A recent poll", "poll", false], ["Reuters", "media", false],
    ["The Ministry of Water and Power", "government", false], ["The Bureau of Dams", "government", false], ["Halden Shipping Corp.", "organization", false], ["Mr. Okafor", "person", false],
    ["Some", "unspecified", false], ["Most voters", "role", false], ["Police", "role", false],
  ];
  for (const [phrase, kind, anonymous] of kinds) {
    const source = one(phrase);
    assert.deepEqual([phrase, source.kind, source.anonymous], [phrase, kind, anonymous]);
  }
});

test("an owner may be a firm, a short form is the body’s, and a noun before a name says that it is an outlet’s", () => {
  const owner = one("its owner, Calder Fisheries");
  assert.deepEqual([owner.kind, owner.name], ["organization", "Calder Fisheries"]);
  const short = read("The ship of Calder Fisheries sank. In a note Calder said that it was sorry.", ["Calder said".slice(0, 6)]).sources[0];
  assert.deepEqual([one("the trade paper Windrose").kind, short?.name], ["media", "Calder Fisheries"]);
});

test("whom the lead calls by what they are and the text names soon is one person; others without a name stay apart", () => {
  const text = "A Pennsylvania woman said she was stunned.\n\nIt was a cold day in the town.\n\nMary Holm told a reporter it was a mistake.";
  const woman = read(text, ["A Pennsylvania woman", "Mary Holm"]);
  assert.deepEqual(woman.sources.map((s) => [s.name, s.anonymous, s.mentions.length]), [["Mary Holm", false, 2]]);
  for (const other of [text.replace("A Pennsylvania woman", "A Pennsylvania official"), text.replace("Mary Holm told", "Sheriff’s spokeswoman Mary Holm told"), text.replace("Mary Holm told", "Its chairwoman, Mary Holm, told"), text.replace("It was", "John Berg saw it. It was"), text.replace("A Pennsylvania woman", "A man")]) {
    const first = other.slice(0, other.indexOf(" said"));
    assert.equal(read(other, [first, /\.\n\n(.*Mary Holm)/u.exec(other)![1]!]).sources.length, 2, other);
  }
});

test("a pronoun is not for somebody whom the text speaks of otherwise", () => {
  const text = "Quill Tarrow drove the car. Umma Thorne hurt her neck in the crash, and Thorne blamed her director. He said the road was straight.";
  assert.deepEqual(read(text, ["Quill Tarrow", "Thorne", "He"]).of.at(-1)?.map((s) => s.name), ["Quill Tarrow"]);
});

test("somebody imagined is nobody who withholds a name", () => {
  const text = "It rained. A reader would ask what it cost. An official would say only that it was much.";
  const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  const { sources } = readSources(text, [{ spans: [at("A reader")], cue: [at("would ask")], content: [at("what it cost")] }, { spans: [at("An official")], cue: [at("would say only")], content: [at("that it was much")] }]);
  assert.deepEqual(sources.map((s) => s.anonymous), [false, true]);
});

test("the noun before a name says what it is the name of", () => {
  assert.equal(one("The news blog CoastTalk").kind, "media");
  assert.equal(one("the shipping company Halden").kind, "organization");
  assert.equal(one("Nobody at the palace").kind, "unspecified");
});

test("a word that is mostly a place in its text is a government where it speaks", () => {
  const text = "Ombara says it was fine\n\nThere was gunfire in Ombara. The capital of Ombara was calm.";
  const tagged = [...text.matchAll(/Ombara/g)].map((m) => ({ span: [m.index, m.index + 6] as Span, kind: m.index === 0 ? "person" as const : "place" as const, confidence: 0.8 }));
  const { sources } = readSources(text, [{ spans: [[0, 6]], cue: [[7, 11]], content: [[12, 23]] }], tagged);
  assert.equal(sources[0]?.kind, "government");
});

test("counts with their words", () => {
  const counts: readonly (readonly [string, Source["count"]])[] = [
    ["Two people", [2, 2]], ["Several officials", [3, null]], ["More than 60 diplomats", [61, null]], ["Dozens of officials", [24, null]], ["Officials", [2, null]],
    ["A third person", [1, 1]], ["Two or three aides", [2, 3]], ["At least four witnesses", [4, null]], ["A dozen delegates", [12, 12]], ["The Treasury", null],
  ];
  for (const [phrase, count] of counts) assert.deepEqual([phrase, one(phrase).count], [phrase, count]);
});

test("access, affiliation and the condition of anonymity are given in the text's words", () => {
  assert.equal(one("A person close to the palace").access, "close to the palace");
  assert.equal(one("Three people briefed on the talks").access, "briefed on the talks");
  assert.equal(one("An adviser to the Harbour Ministry in Oslo").affiliation, "Harbour Ministry");
  assert.equal(one("A U.S. official").affiliation, "U.S.");
  assert.equal(one("A trader", ", who asked not to be named because the sale is private, said it fell.").anonymityCondition, "who asked not to be named because the sale is private");
  assert.equal(one("Two aides", " said it fell. They were not authorized to speak publicly.").anonymityCondition, "were not authorized to speak publicly");
  assert.equal(one("Two aides", " said it fell. Mr. Berg was not authorized to speak publicly.").anonymityCondition, null);
  assert.equal(one("A spokesman for the port", ", who declined to be identified, said it fell.").anonymous, true);
});

test("one source span can hold several parties, and a name with an and is one", () => {
  assert.deepEqual(read("A person close to the palace and an adviser to the Harbour Ministry said so.", ["A person close to the palace and an adviser to the Harbour Ministry"]).ids, ["s1+s2"]);
  assert.deepEqual(read("Yesterday Smith and Jones said so.", ["Smith and Jones"]).of[0]?.map((s) => s.name), ["Smith", "Jones"]);
  for (const name of ["Johnson & Johnson", "Trinidad and Tobago", "the Department of Health and Human Services"]) {
    assert.deepEqual(read(`Yesterday ${name} said so.`, [name]).of[0]?.map((s) => s.name), [name.replace(/^the /, "")]);
  }
  const two = read("Kenya’s envoy, Amina Otieno, and Lars Berg, the port’s director, agreed.", ["Kenya’s envoy, Amina Otieno, and Lars Berg, the port’s director,"]);
  assert.deepEqual(two.of[0]?.map((s) => s.name), ["Amina Otieno", "Lars Berg"]);
});

test("pronouns, short names and definite nouns find their party", () => {
  const text = "Its spokesman, Dmitry Orlov, told reporters it was false. Orlov said more. He added a date. The spokesman left. Later two people said no. The people laughed.";
  const { ids, of } = read(text, ["Its spokesman, Dmitry Orlov,", "Orlov", "He", "The spokesman", "two people", "The people"]);
  assert.deepEqual(ids, ["s1", "s1", "s1", "s1", "s2", "s2"]);
  assert.equal(of[2]?.[0]?.name, "Dmitry Orlov");
  assert.equal(of[5]?.[0]?.mentions.length, 2);
});

test("two anonymous sources stay two without a word that ties them", () => {
  const { ids } = read("Officials said yes. Officials said no. A second official said maybe. The second official left. The officials agreed.", ["Officials", "Officials", "A second official", "The second official"]);
  assert.deepEqual(ids, ["s1", "s2", "s3", "s3"]);
});

test("an attribution without a source has none", () => {
  assert.deepEqual(read("It was reported that the dam broke.", [""]), { sources: [], of: [[]], ids: [""] });
});

test("who is withheld: by what is counted, by how they know, and not a class, its share or its habits", () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ["Many economists", true], ["Nearly 20 current officials", true], ["Someone briefed on the plan", true], ["People who had direct knowledge of the sale", true],
    ["One pastor", true], ["An executive who saw the letter", true], ["Half a dozen lawmakers", true], ["Two outside groups", false],
    ["Many voters", false], ["Members of the public", false], ["More than 6 in 10 growers who attended", false], ["42 percent of those responding", false],
    ["Politicians", false], ["Pensioners worried about rent", false], ["One user, @quaywatch,", false],
  ];
  for (const [phrase, anonymous] of cases) assert.deepEqual([phrase, one(phrase).anonymous], [phrase, anonymous]);
  const text = "Lobbyists generally dislike the register. Lobbyists met the minister in May, lobbyists said.";
  const raw = [{ spans: [[0, 9] as Span], cue: [[10, 27] as Span], content: [] }];
  assert.deepEqual(readSources(text, raw).sources.map((s) => s.anonymous), [false]);
});

test("counts, affiliation and conditions in their words", () => {
  assert.deepEqual([one("Half a dozen lawmakers").count, one("A judge").count, one("One of the aides").count], [[6, 6], [1, 1], [1, 1]]);
  assert.deepEqual([one("Sources in the defence ministry").affiliation, one("Sources in Lisbon").affiliation], ["defence ministry", null]);
  assert.match(one("A nurse", ", who asked that the Herald identify her only by her first name, said so.").anonymityCondition ?? "", /^who asked that the Herald identify her only by her first name/);
});

test("the first and the second, the two, both, and who is a she", () => {
  assert.deepEqual(read("A ministry official said so. Another official denied it. The first official stood by it.", ["A ministry official", "Another official", "The first official"]).ids, ["s1", "s2", "s1"]);
  assert.deepEqual(read("The report says levels fell. A second report disputes that. The first report blames farms.", ["The report", "A second report", "The first report"]).ids, ["s1", "s2", "s1"]);
  assert.deepEqual(read("Two employees said pumps failed. Both employees left in May.", ["Two employees", "Both employees"]).ids, ["s1", "s1"]);
  assert.deepEqual(read("Karin Lund and Tor Vik wrote it. They asked for talks. The two met on Monday.", ["Karin Lund and Tor Vik", "They", "The two"]).ids, ["s1+s2", "s1+s2", "s1+s2"]);
  assert.deepEqual(read("Omar Haddad accused her. Minister Karin Lund denied it. He insisted. She laughed.", ["Omar Haddad", "Minister Karin Lund", "He", "She"]).ids, ["s1", "s2", "s1", "s2"]);
  assert.deepEqual(read("A person close to the coach said he left. The coach denied it.", ["A person close to the coach", "The coach"]).ids, ["s1", "s2"]);
  assert.deepEqual(read("The Harbour Authority said the dam holds. The agency denied a leak.", ["The Harbour Authority", "The agency"]).ids, ["s1", "s1"]);
});

test("some of those met before are a party of their own, counted by themselves; figures are a document, public figures people", () => {
  const text = "Three aides said he left. One of the three wept. The other two laughed. Two guests came. One of them sang. The other left.";
  const found = read(text, ["Three aides", "One of the three", "Two guests", "One of them", "The other"]);
  assert.deepEqual(found.ids, ["s1", "s2", "s3", "s4", "s5"]);
  assert.deepEqual(found.sources.map((s) => s.count), [[3, 3], [1, 1], [2, 2], [1, 1], [1, 1]]);
  assert.deepEqual([one("figures it published on Monday").kind, one("a copy seen by the Herald").kind, one("opposition figures").kind], ["document", "document", "role"]);
});

test("a participle behind people ends their noun; people told apart after their number are that number; two of them are two", () => {
  const diplomat = one("A Western diplomat following the talks");
  assert.deepEqual([diplomat.anonymous, diplomat.count, diplomat.access], [true, [1, 1], "following the talks"]);
  const crew = read("It rained. Two people who work on the ship: a captain and an engineer said it leaked.", ["Two people who work on the ship: a captain and an engineer"]).sources;
  assert.deepEqual(crew.map((s) => [s.count, s.access]), [[[2, 2], "who work on the ship"]]);
  assert.deepEqual(one("Two of them").count, [2, 2]);
});

test("a calling the lists do not know, an MP, and one of them are people with their names; a body has no one of them", () => {
  const named: readonly (readonly [string, string])[] = [["A former bursar, Maud Ellery", "Maud Ellery"], ["Its union convenor, Joan Parr", "Joan Parr"], ["Rydal’s MP, Fiona Carr", "Fiona Carr"], ["One of them, Dora Selkirk, 71", "Dora Selkirk"]];
  for (const [phrase, name] of named) assert.deepEqual([phrase, one(phrase).kind, one(phrase).name], [phrase, "person", name]);
  const text = "The bank of Rydal said nothing. Two guests, neither of whom spoke, came. The peg was dead, one of them said. It is over, the other said.";
  const found = read(text, ["The bank of Rydal", "neither of whom", "one of them", "the other"]).sources;
  assert.deepEqual(found.map((s) => [s.kind, s.anonymous, s.count]), [["organization", false, null], ["person", true, [2, null]], ["person", true, [1, 1]], ["person", true, [1, 1]]]);
  assert.equal(one("A state minister there").anonymous, true);
});

test("a numbered thing and a place are nobody whom a pronoun goes back to", () => {
  const text = "A woman guards Gate 4 on the quay. “I opened for them,” she said.";
  assert.equal(read(text, ["A woman", "she"]).sources.length, 1);
});

test("residents who said something once are some of them, not named; a class of people and what it does is not", () => {
  const said = (words: string, cue: string, rest: string): unknown => {
    const text = `It rained. ${words} ${cue} ${rest}.`, at = text.indexOf(words), verb = at + words.length + 1;
    const [source] = readSources(text, [{ spans: [[at, verb - 1]], cue: [[verb, verb + cue.length]], content: [] }]).sources;
    return [words, source?.kind, source?.anonymous, source?.count];
  };
  for (const words of ["Residents", "Staff", "Factory workers", "Students", "Survivors"]) assert.deepEqual(said(words, "said", "the lights had gone out"), [words, "person", true, [2, null]]);
  for (const [words, cue] of [["Residents", "want"], ["Farmers", "generally say"], ["Republicans", "said"]] as const) assert.deepEqual(said(words, cue, "that it ends"), [words, "role", false, [2, null]]);
});

test("bulletins print callings with a capital; what a body is stands before or behind its name; who speaks behind a name and a comma is no apposition", () => {
  const named: readonly (readonly [string, Source["kind"], string])[] = [
    ["The Head of the Rescue Service, Amina Dossa", "person", "Amina Dossa"], ["The Commander of the Harbour Office, Captain Dossa", "person", "Dossa"], ["the General Manager of the Lagoon Authority, Engr. Amina Dossa", "person", "Amina Dossa"],
    ["The Minister for Outer Islands and Relief, the Honourable Amina Dossa", "person", "Amina Dossa"], ["The railway, Ferro Vilcan", "organization", "Ferro Vilcan"], ["The mill’s owner, Hallam & Sons", "organization", "Hallam & Sons"], ["Dyrran Maritime, the shipping agent", "organization", "Dyrran Maritime"],
  ];
  for (const [phrase, kind, name] of named) assert.deepEqual([phrase, one(phrase).kind, one(phrase).name], [phrase, kind, name]);
  const found = read("The ferry will run by Christmas, the mayor said. Christmas was cold. The mayor wore a hat, said the mayor.", ["the mayor", "the mayor"]).of.flat();
  assert.deepEqual(found.map((s) => s.name), [null, null]);
});

test("people by their number alone, of a body and behind a noun the lists don't know are so many people without a name", () => {
  const people: readonly (readonly [string, Source["count"]])[] = [
    ["Two who stayed", [2, 2]], ["The two who had left", [2, 2]], ["two of the choir, who would not give theirs", [2, 2]], ["One of the crew", [1, 1]], ["two of the Varna Rowing Club", [2, 2]],
    ["Three zorbers who came by", [3, 3]], ["another of the three", [1, 1]], ["the first of the two", [1, 1]], ["The other, who works at the mint", [1, 1]], ["A couple from Oslo who were camping", [2, 2]], ["all three delegates", [3, 3]],
  ];
  for (const [phrase, count] of people) assert.deepEqual([phrase, one(phrase).kind, one(phrase).anonymous, one(phrase).count], [phrase, "person", true, count]);
  const text = "Three people with knowledge of the plan spoke to us. The mast is bent, one of them said. All three asked for anonymity.";
  assert.deepEqual(read(text, ["Three people with knowledge of the plan", "one of them", "All three"]).sources.map((s) => s.count), [[3, 3], [1, 1]]);
});

test("callings without an agent's ending are people, kin by law is no document, instruments and permits are records", () => {
  const kinds: readonly (readonly [string, Source["kind"], boolean])[] = [
    ["A surgeon", "person", true], ["A firefighter who sat on the step", "person", true], ["Two signatories", "person", true], ["moles", "person", true], ["A brother-in-law of hers", "person", true],
    ["The dean’s cousin", "role", false], ["A mooring permit", "document", false], ["a trackside detector", "document", false], ["the public register", "document", false], ["The port inspectorate", "organization", false], ["the town hall", "government", false],
  ];
  for (const [phrase, kind, anonymous] of kinds) assert.deepEqual([phrase, one(phrase).kind, one(phrase).anonymous], [phrase, kind, anonymous]);
});

test("a participle with its agent, and a clause that breaks off, are no part of the noun; a second one is another party", () => {
  for (const [phrase, kind] of [["A log first described by the Herald", "document"], ["Footage shot by a walker", "imagery"], ["An economist paid by the mill", "person"], ["A man mending a sail", "person"], ["A boy beside me", "person"]] as const) assert.deepEqual([phrase, one(phrase).kind], [phrase, kind]);
  assert.equal(one("The rowers whom the club", " will not hear said so.").description, "The rowers");
  assert.equal(one("The firm that Volga owns").description, "The firm that Volga owns");
  for (const both of ["An engineer in Riga and another in Oslo", "A clerk in Bern and a second one who has left", "Somebody there and somebody at a mill", "A pair of his own people and a lawyer"]) assert.deepEqual([both, read(`${both} said so.`, [both]).sources.length], [both, 2]);
});
