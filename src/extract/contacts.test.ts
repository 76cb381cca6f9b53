import assert from "node:assert/strict";
import { test } from "node:test";
import { proseOf } from "./claims/prose.ts";
import { entitiesWanted, type Scene } from "./clauses/scene.ts";
import { readContacts } from "./contacts.ts";
import { readDates } from "./dates.ts";
import { loadGazetteer } from "./places/gazetteer.ts";
import { readPlaces } from "./places.ts";

const PEOPLE = "Norland’s president, Ada Brandt, and Sudmark’s premier, Oskar Lenz, have been rivals for years. ";

/** Each contact in words: parties, how, status, date, count. */
function contactsIn(words: string, rest: Partial<Scene> = {}): readonly string[] {
  const text = PEOPLE + words;
  const dates = readDates(text, { value: "2019-05-16", precision: "day" });
  const { contacts, wanted } = readContacts({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [], dates, ...rest });
  const names = new Map(entitiesWanted(wanted).map((e) => [e.id, e.name]));
  for (const { spans } of contacts) for (const [s, e] of spans) assert.ok(s < e && e <= text.length);
  return contacts.map((c) => [c.parties.map((id) => names.get(id) ?? id).join(" + "), c.how, c.status, dates.find((d) => d.id === c.when)?.value ?? "-", c.count ?? "-"].join(" | "));
}

test("a guest is received, a letter is not", () => {
  assert.deepEqual(contactsIn("Brandt on Tuesday received Lenz and discussed the railway."), ["Ada Brandt + Oskar Lenz | visit | held | 2019-05-14 | 1"]);
  assert.deepEqual(contactsIn("Brandt received a letter, an award and 20 million dollars."), []);
});

test("a verb of contact ties its subject to its object, with the date behind it", () => {
  assert.deepEqual(contactsIn("Brandt met Lenz in Lisbon on Tuesday."), ["Ada Brandt + Oskar Lenz | meeting | held | 2019-05-14 | 1"]);
  assert.deepEqual(contactsIn("Brandt phoned Lenz twice on Tuesday."), ["Ada Brandt + Oskar Lenz | phone | held | 2019-05-14 | 2"]);
  assert.deepEqual(contactsIn("Brandt and Lenz spoke by telephone on Tuesday."), ["Ada Brandt + Oskar Lenz | phone | held | 2019-05-14 | 1"]);
});

test("tense, modals and negation tell whether it was held, is planned, possible or denied", () => {
  assert.match(contactsIn("Brandt is due to meet Lenz on Saturday.")[0] ?? "", /planned \| 2019-05-18/);
  assert.match(contactsIn("Brandt might meet Lenz on Saturday.")[0] ?? "", /possible/);
  assert.match(contactsIn("Brandt denied meeting Lenz.")[0] ?? "", /denied/);
  assert.match(contactsIn("Brandt has not met Lenz.")[0] ?? "", /denied/);
});

test("a journey for talks is a visit, and who followed made one too", () => {
  assert.deepEqual(contactsIn("Brandt flew to Lisbon for talks with Lenz on Monday, followed by Foreign Minister Ines Prado on Tuesday."), [
    "Ada Brandt + Oskar Lenz | visit | held | 2019-05-13 | 1", "Ines Prado + Oskar Lenz | visit | held | 2019-05-14 | 1",
  ]);
});

test("nouns of contact need someone who holds them", () => {
  assert.match(contactsIn("Brandt held talks with Lenz on Monday.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| meeting \| held/);
  assert.match(contactsIn("A meeting between Brandt and Lenz is scheduled for May 20.")[0] ?? "", /planned \| 2019-05-20/);
  assert.deepEqual(contactsIn("The talks with Lenz were described as frank."), []);
});

test("nothing is read into words that only look like contact", () => {
  for (const words of ["Brandt called Lenz a coward.", "Brandt called Lenz “a coward” on Monday.", "Brandt met the deadline on Monday.", "A firm called Lenz Brothers closed on Monday.", "Brandt has no plans to resign or meet Lenz.", "Brandt spoke to reporters on Monday.", "Brandt praised Lenz on Monday.", "Brandt sat out with an injury.", "Brandt visited the zoo with her mother.", "Brandt welcomed her new arrival on Monday.", "Norland will meet Sudmark in the final on Saturday."]) {
    assert.deepEqual(contactsIn(words), [], words);
  }
});

test("“they” are the two of the sentence before; a row with a party that nobody can name is left out", () => {
  assert.match(contactsIn("Brandt and Lenz exchanged insults on Monday. They will meet on Saturday.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| meeting \| planned/);
  assert.deepEqual(contactsIn("It was raining. She met them on Monday."), []);
});

test("entities that cover the words are used instead of wanted ones", () => {
  const text = PEOPLE + "Brandt met Lenz on Monday.";
  const at = (name: string): readonly [number, number] => [text.lastIndexOf(name), text.lastIndexOf(name) + name.length];
  const entity = (id: string, name: string) => ({ id, kind: "person" as const, name, mentions: [at(name.split(" ")[1] ?? "")], roles: [], confidence: 1, basis: "stated" as const });
  const entities = [entity("e1", "Ada Brandt"), entity("e2", "Oskar Lenz")];
  const read = readContacts({ text, prose: proseOf(text), entities, sources: [], attributions: [], places: [], dates: [] });
  assert.deepEqual(read.contacts.map((c) => c.parties), [["e1", "e2"]]);
  assert.deepEqual(read.wanted, []);
});

test("unnamed groups are met too", () => {
  assert.deepEqual(contactsIn("Brandt met prosecutors on Tuesday."), ["Ada Brandt + prosecutors | meeting | held | 2019-05-14 | 1"]);
});

test("names beside roles, roles told before the name, and what two people are to do", () => {
  assert.match(contactsIn("Brandt spoke by telephone with the Sudmark premier, Oskar Lenz, on Monday.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| phone \| held \| 2019-05-13/);
  assert.match(contactsIn("Mr. Lenz and the head of Norland’s harbour board, Ida Moen, met on Tuesday.")[0] ?? "", /^Oskar Lenz \+ Ida Moen \| meeting \| held \| 2019-05-14/);
  assert.match(contactsIn("Brandt and Lenz met on Monday. They are to meet again on Saturday.")[1] ?? "", /^Ada Brandt \+ Oskar Lenz \| meeting \| planned \| 2019-05-18/);
  assert.match(contactsIn("Its ambassador phoned Lenz on Monday.")[0] ?? "", /ambassador \+ Oskar Lenz \| phone/);
  const text = PEOPLE + "Brandt met the director of the Quay Museum on Monday.";
  const at = text.indexOf("Brandt met");
  const director = { id: "e7", kind: "person" as const, name: "Ida Moen", mentions: [[0, 1] as const], roles: [{ role: "Quay Museum’s director", spans: [] }], confidence: 1, basis: "stated" as const };
  const brandt = { ...director, id: "e8", name: "Ada Brandt", mentions: [[at, at + 6] as const], roles: [] };
  const read = readContacts({ text, prose: proseOf(text), entities: [director, brandt], sources: [], attributions: [], places: [], dates: [] });
  assert.deepEqual(read.contacts.map((c) => [c.parties, c.basis]), [[["e8", "e7"], "inferred"]]);
});

test("how often and in what manner stand behind the party or the name beside it; the two are the two just named", () => {
  assert.deepEqual(contactsIn("Brandt has met prosecutors three times."), ["Ada Brandt + prosecutors | meeting | held | - | 3"]);
  assert.deepEqual(contactsIn("Brandt and Lenz have met face to face only once, on May 8."), ["Ada Brandt + Oskar Lenz | meeting | held | 2019-05-08 | 1"]);
  assert.deepEqual(contactsIn("Brandt has spoken by phone with the Sudmark premier, Oskar Lenz, three times since Friday."), ["Ada Brandt + Oskar Lenz | phone | held | 2019-05-10 | 3"]);
  assert.match(contactsIn("Brandt met Lenz in Lisbon on Monday, and the two plan to talk again by telephone on Saturday.")[1] ?? "", /^Ada Brandt \+ Oskar Lenz \| phone \| planned \| 2019-05-18/);
});

test("what is said over the phone is a call", () => {
  assert.deepEqual(contactsIn("Brandt thanked Lenz in a telephone call on Monday."), ["Ada Brandt + Oskar Lenz | phone | held | 2019-05-13 | 1"]);
  assert.deepEqual(contactsIn("Brandt and Lenz were tired. The two discussed the bridge by phone on Monday."), ["Ada Brandt + Oskar Lenz | phone | held | 2019-05-13 | 1"]);
  assert.deepEqual(contactsIn("Brandt discussed the bridge on Monday."), []);
});

test("on the phone, over lunch, between two: other words for being in touch", () => {
  assert.deepEqual(contactsIn("Brandt was on the phone with Lenz twice on Monday."), ["Ada Brandt + Oskar Lenz | phone | held | 2019-05-13 | 2"]);
  assert.deepEqual(contactsIn("Brandt had lunch with Lenz on Monday."), ["Ada Brandt + Oskar Lenz | meeting | held | 2019-05-13 | 1"]);
  assert.match(contactsIn("It was settled in a late-night call between Brandt and Lenz on Monday.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| phone \| held/);
  assert.deepEqual(contactsIn("Brandt was received by Lenz on Monday."), ["Ada Brandt + Oskar Lenz | visit | held | 2019-05-13 | 1"]);
  assert.match(contactsIn("Brandt was in Lisbon on Monday for talks with Lenz.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| visit \| held \| 2019-05-13/);
  assert.match(contactsIn("Brandt visited the flooded harbour with Lenz on Monday.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| visit \| held \| 2019-05-13/);
});

test("those whom a list of countries sends, and members of a body", () => {
  assert.match(contactsIn("Brandt is expected to host the leaders of Chad and Niger in June.")[0] ?? "", /^Ada Brandt \+ Chad \+ Niger \| visit \| planned \| 2019-06/);
  assert.match(contactsIn("Brandt met with board members at the airport on Monday.")[0] ?? "", /^Ada Brandt \+ board members \| meeting \| held/);
  assert.deepEqual(contactsIn("Brandt met members on Monday."), []);
});

test("words about a party between commas do not end the clause; a second date is a second meeting, a call none that was a meeting", () => {
  assert.deepEqual(contactsIn("Brandt met with Oskar Lenz, the founder of the hedge fund Corvid Partners, at a hotel on May 6, and the two men talked by phone at least three times in the following week."), [
    "Ada Brandt + Oskar Lenz | meeting | held | 2019-05-06 | 1", "Ada Brandt + Oskar Lenz | phone | held | 2019-W20 | 3",
  ]);
  assert.deepEqual(contactsIn("Brandt met privately with Lenz on Monday and again on Tuesday."), ["Ada Brandt + Oskar Lenz | meeting | held | 2019-05-13 | 1", "Ada Brandt + Oskar Lenz | meeting | held | 2019-05-14 | 1"]);
  assert.equal(contactsIn("Brandt received Lenz on Monday. The two spoke for nearly two hours.").length, 1);
  assert.match(contactsIn("Brandt and Lenz were tired. The two had discussed the bridge at a meeting on Monday.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| meeting \| held \| 2019-05-13/);
});

test("a subject that another verb stands by comes before the words of the contact", () => {
  const text = PEOPLE + "Brandt visited the wounded at a hospital on Monday and later spoke with Lenz by telephone.";
  const { contacts } = readContacts({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [], dates: [] });
  assert.deepEqual(contacts.map((c) => c.spans.map(([s, e]) => text.slice(s, e))), [["Brandt", "spoke with Lenz by telephone"]]);
});

test("a tour is a contact each, a list of hosts with their countries one", () => {
  assert.deepEqual(contactsIn("Brandt met Kuwait’s emir on Monday, the Qatari foreign minister on Tuesday and the king of Bahrain on Wednesday.").map((c) => c.replace(/ \| (?:meeting|1)/g, "")), [
    "Ada Brandt + Kuwait’s emir | held | 2019-05-13", "Ada Brandt + Qatari foreign minister | held | 2019-05-14", "Ada Brandt + king of Bahrain | held | 2019-05-15",
  ]);
  assert.match(contactsIn("Brandt held talks with Lenz, the prime minister of Chad and the foreign minister of Niger.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \+ prime minister of Chad \+ foreign minister of Niger \| multilateral \| held/);
});

test("talks that are held, go on, did not take place; calls that are taken, visits that are paid", () => {
  assert.match(contactsIn("The company has been in talks with a rival bank about a sale.")[0] ?? "", /^company \+ rival bank \| meeting \| held/);
  assert.match(contactsIn("The foundation has had preliminary conversations with the library about a gift.")[0] ?? "", /^foundation \+ library \| meeting \| held/);
  assert.match(contactsIn("Brandt and Lenz held talks in Geneva on Monday.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| meeting \| held \| 2019-05-13/);
  assert.match(contactsIn("Talks between Brandt and Lenz resumed on Monday.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| meeting \| held \| 2019-05-13/);
  assert.match(contactsIn("No meeting between Brandt and Lenz took place on Monday.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| meeting \| denied/);
  assert.match(contactsIn("Lenz denied that he had met Brandt.")[0] ?? "", /^Oskar Lenz \+ Ada Brandt \| meeting \| denied/);
  assert.match(contactsIn("Lenz took a call from Brandt on Monday.")[0] ?? "", /^Oskar Lenz \+ Ada Brandt \| phone \| held \| 2019-05-13/);
  assert.match(contactsIn("Lenz paid a visit to Brandt on Monday.")[0] ?? "", /^Oskar Lenz \+ Ada Brandt \| visit \| held \| 2019-05-13/);
  assert.match(contactsIn("Brandt discussed the bridge with Lenz on Monday.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| meeting \| held \| 2019-05-13/);
  assert.match(contactsIn("Brandt met behind closed doors with Lenz.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| meeting \| held/);
  assert.match(contactsIn("Brandt sat down with Lenz for an hour.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| meeting \| held/);
  assert.match(contactsIn("Brandt is due in Lisbon on Saturday to brief Lenz.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| visit \| planned \| 2019-05-18/);
  assert.match(contactsIn("Brandt saw Oskar Lenz in Oslo on Monday.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| meeting \| held \| 2019-05-13/);
  assert.deepEqual(contactsIn("Brandt saw Lenz on television on Monday. Brandt spoke at a rally with supporters."), []);
});

test("“her” is whom “she” was before", () => {
  assert.match(contactsIn("Brandt left on Monday. She promised aid. Lenz telephoned her on Tuesday.")[0] ?? "", /^Oskar Lenz \+ Ada Brandt \| phone \| held \| 2019-05-14/);
});

test("an office-holder’s journey to a capital or a country is a visit to its government", () => {
  const visits = (sentence: string): readonly string[] => {
    const text = PEOPLE + sentence;
    const places = readPlaces(text, loadGazetteer());
    const dates = readDates(text, { value: "2019-05-16", precision: "day" });
    const { contacts, wanted } = readContacts({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places, dates });
    return contacts.map((c) => `${c.parties.map((id) => wanted.find((w) => w.id === id)?.name ?? id).join(" + ")} | ${c.how} | ${c.status} | ${places.find((p) => p.id === c.where)?.name ?? "-"}`);
  };
  assert.deepEqual(visits("Indonesia’s trade minister will fly to Phnom Penh on Monday."), ["Indonesia’s trade minister + Cambodia | visit | planned | Phnom Penh"]);
  assert.deepEqual(visits("The Peruvian foreign minister visited Chile in May."), ["Peruvian foreign minister + Chile | visit | held | Chile"]);
  assert.deepEqual(visits("The dancer will fly to Phnom Penh on Monday. The Peruvian foreign minister returned to Lima."), []);
  assert.deepEqual(visits("The Peruvian foreign minister flew to Santiago to meet Lenz.").length, 1);
});

test("whom a pronoun stands for, some sentences on; a tour told in a list of its own", () => {
  const text = "The bloc’s mediator, Bernadette Okello, told reporters that the sides were close. Few believed her. In seven days, she saw the rebels' political chief, Prosper Nkuru, twice; Burundi’s defense minister, Leon Baramba, once; and the president of Tanzania, Hassan Mrema, on his farm. Her first stop was Kigali, where Rwanda’s foreign minister received her on Saturday. She was on the telephone with Prosper Nkuru again on Thursday night.";
  const { contacts, wanted } = readContacts({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [], dates: readDates(text, { value: "2019-05-16", precision: "day" }) });
  const names = new Map(entitiesWanted(wanted).map((e) => [e.id, e.name]));
  assert.deepEqual(contacts.map((c) => [c.parties.map((id) => names.get(id)).join(" + "), c.how, c.count]), [
    ["Bernadette Okello + Prosper Nkuru", "meeting", 2], ["Bernadette Okello + Leon Baramba", "meeting", 1], ["Bernadette Okello + Hassan Mrema", "meeting", 1],
    ["Rwanda’s foreign minister + Bernadette Okello", "visit", 1], ["Bernadette Okello + Prosper Nkuru", "phone", 1],
  ]);
});

test("a meeting called off, talks denied, a call paid on somebody", () => {
  assert.match(contactsIn("A meeting between Brandt and Lenz, proposed by Kenya, was called off in December.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| meeting \| denied/);
  assert.match(contactsIn("The ministry denied that its ambassador had held secret talks with the rebels.")[0] ?? "", /rebels \| meeting \| denied/);
  assert.match(contactsIn("The ambassador called on Lenz on Tuesday to press for a role.")[0] ?? "", /^ambassador \+ Oskar Lenz \| visit \| held \| 2019-05-14/);
  assert.deepEqual(contactsIn("The rebels refuse to sit down with anyone. Brandt called on Lenz to resign."), []);
});

test("more ways of being in touch: calls made, sessions told of, time spent, letters exchanged, joined for dinner, invited", () => {
  assert.match(contactsIn("Brandt made two telephone calls to Lenz on May 6.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| phone \| held \| 2019-05-06 \| 2/);
  assert.match(contactsIn("In a second call on Monday, Brandt assured Lenz that the road was open.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| phone \| held/);
  assert.match(contactsIn("During a closed-door meeting on Monday, Brandt promised Lenz that nothing would change.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| meeting \| held/);
  assert.match(contactsIn("Brandt was received in Lisbon by Lenz.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| visit \| held/);
  assert.match(contactsIn("Brandt will be in Lisbon on Saturday to brief Lenz.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| visit \| planned/);
  assert.match(contactsIn("Brandt saw the Chadian prime minister in Aden on Monday.")[0] ?? "", /^Ada Brandt \+ Chadian prime minister \| meeting \| held/);
  assert.match(contactsIn("The company is in early talks to sell the unit to a rival bank.")[0] ?? "", /^company \+ rival bank \| meeting \| held/);
  assert.match(contactsIn("The minister spent an hour with the families on Monday.")[0] ?? "", /^minister \+ families \| meeting \| held/);
  assert.match(contactsIn("Brandt and Lenz held their first call on Monday.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| phone \| held/);
  assert.match(contactsIn("Brandt and Lenz exchanged letters in March.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| letter \| held/);
  assert.match(contactsIn("Brandt joined Lenz for dinner on Friday.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| meeting \| held/);
  assert.match(contactsIn("Brandt invited Lenz to Lisbon for talks in May.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| visit \| possible/);
  assert.deepEqual(contactsIn("Brandt saw the gunmen in the street. Brandt spent an hour on the plan. Brandt told reporters at a meeting that it rained."), []);
});

test("the time that contacts fell within, said before them or in a span", () => {
  const within = (text: string): string | null | undefined => readContacts({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [], dates: readDates(text, { value: "2019-05-16", precision: "day" }) }).contacts[0]?.within;
  assert.equal(within("Ada Brandt met Oskar Lenz three times in the span of ten days."), "P10D");
  assert.equal(within("In seven days, Ada Brandt met Oskar Lenz three times."), "P7D");
});

test("a span of time in front ends before the name; calls paid on those in office; a name set beside the subject of what is told", () => {
  assert.deepEqual(contactsIn("In nine days Brandt has met Lenz in Riga.").map((c) => c.split(" | ").slice(0, 3).join(" | ")), ["Ada Brandt + Oskar Lenz | meeting | held"]);
  assert.match(contactsIn("Brandt called on the president of Latvia in Riga.")[0] ?? "", /^Ada Brandt \+ president of Latvia \| visit \| held/);
  assert.match(contactsIn("Brandt is due in Lisbon on Friday for talks with Lenz.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| visit \| planned/);
  assert.match(contactsIn("Two clerks said the envoy, Ada Brandt, met Oskar Lenz at a hotel.")[0] ?? "", /^Ada Brandt \+ Oskar Lenz \| meeting \| held/);
});

test("a diplomat who is summoned meets who sends for them; a number is nobody", () => {
  assert.deepEqual(contactsIn("The ambassador of Norland was summoned to the foreign ministry on Monday.").map((c) => c.split(" | ").slice(1, 3).join(" ")), ["meeting held"]);
  assert.deepEqual(contactsIn("Ada Brandt summoned the ambassador of Sudmark on Monday.").map((c) => c.split(" | ").slice(1, 3).join(" ")), ["meeting held"]);
  assert.deepEqual(contactsIn("The company has received three. The court summoned Ada Brandt on Monday."), []);
});
