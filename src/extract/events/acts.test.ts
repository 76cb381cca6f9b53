import assert from "node:assert/strict";
import { test } from "node:test";
import type { Contact } from "../../domain/contact.ts";
import type { Place } from "../../domain/place.ts";
import { wordsOf } from "../../domain/span.ts";
import { proseOf } from "../claims/prose.ts";
import { readDates } from "../dates.ts";
import { readEvents } from "../events.ts";

/** The typed events of a text: "TYPE actors > recipients | words". */
function acts(text: string): readonly string[] {
  const dates = readDates(text, { value: "2024-05-16", precision: "day" });
  const { events, wanted } = readEvents({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [], dates, published: "2024-05-16" });
  const names = (ids: readonly string[]): string => ids.map((id) => wanted.find((w) => w.id === id)?.name ?? id).join("+");
  return events.flatMap((e) => (e.type === null ? [] : [`${e.type} ${names(e.actors)} > ${names(e.recipients)} | ${wordsOf(text, e.spans)}`]));
}
const types = (text: string): readonly string[] => acts(text).map((act) => act.split(" ")[0] ?? "");

test("denials and disputes are rejections; a denial of access has its own frame, silence is none", () => {
  assert.deepEqual(acts("Trade minister Ana Costa denied that the report was hidden."), ["REJECT Ana Costa >  | Trade minister Ana Costa denied that the report was hidden"]);
  assert.deepEqual(types("The airline denied wrongdoing."), ["REJECT"]);
  assert.deepEqual(types("The union disputed the figures."), ["REJECT"]);
  assert.deepEqual(types("The ministry neither confirmed nor denied it. The ministry refused to discuss the case."), []);
  assert.deepEqual(acts("Kenya refuses to discuss the border until the shelling stops.").slice(0, 1), ["REJECT Kenya >  | Kenya refuses to discuss the border until the shelling stops"]);
});

test("a warning set aside with its condition is a threat, and has all of its words", () => {
  const text = "Unless the fare is cut by June, she warned, drivers will stay at home.";
  assert.deepEqual(acts(text), [`THREATEN  >  | ${text.slice(0, -1)}`]);
  assert.deepEqual(types("If the rain goes on, she warned, prices will rise."), []);
  assert.deepEqual(acts("Should the board sell the harbor, the mayor would use his veto."), ["REJECT mayor >  | Should the board sell the harbor, the mayor would use his veto"]);
});

test("event nouns: on whom, by whom, of whom, between whom, in talks", () => {
  assert.deepEqual(acts("A radio station reported a raid on a print shop near Lublin."), ["COERCE  >  | a raid on a print shop near Lublin"]);
  assert.deepEqual(acts("The arrest of the editor on Tuesday surprised readers."), ["COERCE  > editor | The arrest of the editor on Tuesday surprised readers"]);
  assert.deepEqual(acts("Four people died in the attack on the market by rebels."), ["ASSAULT rebels > market | the attack on the market by rebels"]);
  assert.deepEqual(acts("A meeting of fisheries ministers in Vigo on May 3 had ended without a vote."), ["CONSULT fisheries ministers >  | A meeting of fisheries ministers in Vigo on May 3 had ended without a vote"]);
  assert.deepEqual(acts("Chad is in talks with Niger about the pipeline."), ["CONSULT Chad > Niger | Chad is in talks with Niger about the pipeline"]);
  assert.deepEqual(acts("Police made three arrests after the match."), ["COERCE Police >  | Police made three arrests after the match"]);
  assert.deepEqual(types("She heard a talk by an astronomer. The bridge is a danger to the public."), []);
});

test("whose arms or act a passive tells of; fighting that kills", () => {
  assert.deepEqual(acts("Two farmers were killed in a Kenyan airstrike."), ["ASSAULT Kenya > Two farmers | Two farmers were killed in a Kenyan airstrike"]);
  assert.deepEqual(acts("Chadian mortars had been moved to the river by Sunday."), ["MOBILIZE Chad >  | Chadian mortars had been moved to the river by Sunday"]);
  assert.deepEqual(acts("Nobody slept in a night of fighting that killed nine people."), ["ASSAULT  > nine people | fighting that killed nine people"]);
  assert.deepEqual(acts("A gunman killed at least 12 people."), ["ASSAULT gunman > 12 people | A gunman killed at least 12 people"]);
});

test("vigils, occupations, convictions, visits paid", () => {
  assert.deepEqual(types("Parents lit candles outside the school."), ["PROTEST"]);
  assert.deepEqual(types("About 300 pupils occupied the town's library."), ["PROTEST"]);
  assert.deepEqual(types("The court found the former mayor guilty of fraud."), ["ACCUSE"]);
  assert.deepEqual(types("The finance minister of Ghana paid a visit to Togo."), ["CONSULT"]);
});

test("what is told behind a comma about the hour belongs to the clause; what is alleged, to the allegation", () => {
  assert.deepEqual(acts("The Kenyan army opened fire first, at about 9 p.m. on Monday, a guard said."), ["ASSAULT Kenya >  | The Kenyan army opened fire first, at about 9 p.m. on Monday"]);
  assert.deepEqual(acts("The firm hid the leak for weeks, its former engineer, Ida Holm, alleged.").map((act) => act.split(" | ")[1]), ["The firm hid the leak for weeks, its former engineer, Ida Holm, alleged"]);
});

test("storms, accidents, readers, faces and headlines' adjectives do nothing to anybody", () => {
  for (const text of [
    "The police said 50 people were injured in the accident near the underpass.", "Hurricane Irma, which struck Florida in May, was strong.", "You agree to receive updates from us.",
    "He did not recognize the face on the screen.", "The council was to blame.", "The alleged thieves ran.", "The tram was negotiating a sharp bend.", "The hospital could not release any information on the child.",
  ]) assert.deepEqual(acts(text), [], text);
});

test("what the tagger takes for other words: country names, curfews, verbs behind a noun", () => {
  assert.deepEqual(acts("Norway recalled its ambassador from Tehran.").map((act) => act.split(" > ")[0]), ["SANCTION Norway"]);
  assert.deepEqual(types("The province imposed a curfew in two towns. The province lifted the curfew on Monday."), ["COERCE", "RETREAT"]);
  assert.deepEqual(types("Soldiers burned the houses of the elders. The two states have restored diplomatic ties. India and France held joint naval exercises."), ["ASSAULT", "SUPPORT", "COOPERATE"]);
  assert.deepEqual(acts("Critics of the museum accuse it of delay.").map((act) => act.split(" > ")[0]), ["ACCUSE Critics"]);
  assert.deepEqual(acts("Rebel groups from northern Chad threatened on Tuesday to leave the talks.").map((act) => act.split(" > ")[0]), ["THREATEN Rebel groups"]);
});

test("a strike is of workers or of arms", () => {
  assert.deepEqual(types("A drone strike hit a depot on Tuesday. The strike by ferry crews, now in its second week, has cut off the islands."), ["ASSAULT", "PROTEST"]);
  assert.deepEqual(types("Israel struck targets near the coast. Nurses will strike on Friday."), ["ASSAULT", "PROTEST"]);
  assert.deepEqual(types("The embassy issued a warning about the water."), []);
});

test("those who gather to protest do; where they do, though more is said of the place", () => {
  assert.deepEqual(acts("Students gathered outside the court to protest against the verdict."), ["PROTEST Students >  | Students gathered outside the court to protest against the verdict"]);
  const text = "In Leeds, his home town, fans lit candles.";
  const leeds: Place = { id: "p1", name: "Leeds", spans: [[3, 8]], use: "place", lat: 53.8, lon: -1.5, gazetteer: null, country: "GB", kind: "city", precision: "city", confidence: 1, basis: "stated" };
  const [vigil] = readEvents({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [leeds], dates: [] }).events;
  assert.deepEqual([vigil?.type, vigil?.where], ["PROTEST", "p1"]);
});

test("bans by those who rule a sport are sanctions, a clerk's complaint an accusation, a cleared pilot a concession", () => {
  assert.deepEqual(types("The hurdler has been banned for two years over a failed test."), ["SANCTION"]);
  assert.deepEqual(types("The government banned the rally."), ["COERCE"]);
  assert.deepEqual(types("Drivers had complained about the brakes. Drivers complained loudly."), ["ACCUSE"]);
  assert.deepEqual(types("The pilot was cleared of negligence."), ["CONCEDE"]);
});

test("whose verb it is behind a relative clause; whom an allegation set behind accuses; a threat with its condition is to come", () => {
  assert.deepEqual(acts("A gang that locked the files of two Danish hospitals is demanding money and has threatened to publish them.").map((act) => act.split(" | ")[0]), ["REQUEST gang > ", "THREATEN gang > "]);
  assert.deepEqual(acts("Kenyan soldiers burned the huts themselves, the village’s spokesman, Colonel Ida Holm, alleged.").map((act) => act.split(" | ")[0]).filter((act) => act?.startsWith("ACCUSE")), ["ACCUSE Ida Holm > Kenya"]);
  const text = "Unless the fare is cut, she warned, drivers will stay at home.";
  assert.deepEqual(readEvents({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [], dates: [] }).events[0]?.auxiliary, ["future", "hypothetical"]);
});

test("what is voted for is to come; what a body would do, told in the past, is no mere possibility", () => {
  const auxiliary = (text: string): readonly string[] => readEvents({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [], dates: [] }).events.find(({ type }) => type === "PROTEST")?.auxiliary ?? ["none"];
  assert.deepEqual(auxiliary("Workers at three mines voted to strike over pay."), ["future"]);
  assert.deepEqual(auxiliary("The union said drivers would walk out over Easter."), ["future"]);
});

test("whom it is done to: the many, the deed to come, who gets what is sent, whose members", () => {
  assert.deepEqual(acts("Police fired tear gas at hundreds of students marching toward parliament.").map((act) => act.split(" | ")[0]), ["COERCE Police > students"]);
  assert.deepEqual(acts("The airline’s owner threatened to move its base to Vienna.").map((act) => act.split(" | ")[0]?.split(" > ")[1]), [""]);
  assert.deepEqual(acts("The airline threatened to sue the ministry.").map((act) => act.split(" | ")[0]), ["THREATEN airline > ministry"]);
  assert.deepEqual(acts("Spain sent 60 firefighters to Greece.").map((act) => act.split(" | ")[0]), ["AID Spain > Greece"]);
  assert.deepEqual(acts("Officers blocked off the road to the plant. Residents have blocked the road to the plant.").map((act) => act.split(" ")[0]), ["COERCE", "PROTEST"]);
});

test("held on suspicion, handed a sentence, amnesties, weapons tested; a thing called a crime is no strike called", () => {
  assert.deepEqual(types("The driver was held on suspicion of manslaughter. The clerk was handed a six-year sentence."), ["COERCE", "COERCE"]);
  assert.deepEqual(types("The president granted amnesty to the deserters. North Korea conducted a nuclear test."), ["CONCEDE", "MOBILIZE"]);
  assert.deepEqual(types("Iran called the strikes a crime. The studio has struck back. The studio released the trailer."), []);
  assert.deepEqual(types("The ministry ordered the closure of nine farms. Nurses distributed vaccines in the camps."), ["COERCE", "AID"]);
});

test("searches, questioning, sit-ins broken up, prisoners exchanged, appeals dismissed, strikes called off, orders given", () => {
  assert.deepEqual(types("Investigators searched the offices of the builder. Detectives questioned the former mayor. Riot police broke up a sit-in by pensioners."), ["COERCE", "COERCE", "COERCE"]);
  assert.deepEqual(types("The two sides exchanged 40 prisoners. The union called off the strike. The ministry called off the meeting."), ["RETREAT", "CONCEDE", "REJECT"]);
  assert.deepEqual(types("Her appeal was dismissed. Shareholders voted down the merger. He was found guilty of fraud."), ["REJECT", "REJECT", "ACCUSE"]);
  assert.deepEqual(acts("The ferry company was ordered to keep its ships in port.").map((act) => act.split(" | ")[0]), ["REQUEST  > ferry company"]);
  assert.deepEqual(acts("The board accused the minister of fraud.").map((act) => act.split(" | ")[0]), ["ACCUSE board > minister"]);
  assert.deepEqual(acts("A French court ordered the extradition of the commander.").map((act) => act.split(" | ")[0]), ["COOPERATE France > commander"]);
  assert.deepEqual(types("Pilot error could not be ruled out. He questioned the figures."), []);
});

test("films shot, bills met, access fought for, sentences suspended are no acts between parties; a threat on a condition is of what is to come", () => {
  assert.deepEqual(types("The episode was shot in May. She was met with a bill. The actress fought to gain access to the footage. A court suspended his sentence. He offered a new outlook."), []);
  const text = "Chad threatened on Friday to close the border unless the debt is paid.";
  const [threat] = readEvents({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [], dates: [] }).events;
  assert.deepEqual([threat?.type, threat?.tense, threat?.auxiliary], ["THREATEN", "past", ["future", "hypothetical"]]);
});

test("“the government” is that of the country the text is about, where its places tell", () => {
  const text = "In Kumasi and Accra shops closed. The union urged the government to act.";
  const place = (id: string, name: string, at: number, country: string): Place => ({ id, name, spans: [[at, at + name.length]], use: "place", lat: null, lon: null, gazetteer: null, country, kind: "city", precision: "unknown", confidence: 1, basis: "stated" });
  const whom = (country: string): readonly string[] => {
    const { events, wanted } = readEvents({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [place("p1", "Kumasi", 3, "GH"), place("p2", "Accra", 14, country)], dates: [] });
    return events.flatMap(({ type, recipients }) => (type === "REQUEST" ? recipients.map((id) => wanted.find((w) => w.id === id)?.name ?? id) : []));
  };
  assert.deepEqual([whom("GH"), whom("TG")], [["Ghana"], ["government"]]);
});

test("talks that end, truces that hold, protests that spread or turn: nobody need be named; who only speaks of talks tells of none", () => {
  assert.deepEqual(types("The talks in Doha ended without a deal. A truce took effect at noon. Protests over fuel prices spread to the coast. A protest outside the court turned violent."), ["CONSULT", "RETREAT", "PROTEST", "PROTEST"]);
  assert.deepEqual(types("The summit was postponed."), ["REJECT"]);
  assert.deepEqual(types("The rules make the talks secret. The carrier sacked 300 pilots. The protest was the largest in years."), []);
});

test("a journey that the contacts tell of is a consultation", () => {
  const text = "The Peruvian foreign minister will fly to Quito on Monday.";
  const contact: Contact = { id: "k1", parties: ["n1", "n2"], how: "visit", count: 1, when: null, within: null, where: null, status: "planned", spans: [[0, text.length - 1]], confidence: 0.6, basis: "inferred" };
  const { events } = readEvents({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [], dates: [], contacts: [contact] });
  assert.deepEqual(events.filter(({ type }) => type !== null).map((e) => [e.type, e.mode, e.actors, e.recipients, e.auxiliary, wordsOf(text, e.trigger.spans)]), [["CONSULT", "visit", ["n1"], ["n2"], ["future"], "fly"]]);
});
