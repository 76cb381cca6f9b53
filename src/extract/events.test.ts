import assert from "node:assert/strict";
import { test } from "node:test";
import type { Event } from "../domain/event.ts";
import { wordsOf } from "../domain/span.ts";
import { proseOf } from "./claims/prose.ts";
import { readContacts } from "./contacts.ts";
import { readDates } from "./dates.ts";
import { type EventInput, readEvents } from "./events.ts";

const PUBLISHED = "2024-05-16";

function read(text: string, more: Partial<EventInput> = {}): { readonly events: readonly Event[]; readonly names: (ids: readonly string[]) => readonly string[] } {
  const dates = readDates(text, { value: PUBLISHED, precision: "day" });
  const { events, wanted } = readEvents({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [], dates, published: PUBLISHED, ...more });
  return { events, names: (ids) => ids.map((id) => wanted.find((w) => w.id === id)?.name ?? id) };
}

const types = (text: string): readonly string[] => read(text).events.flatMap((event) => event.type ?? []);
/** Words, factuality, tense and auxiliary modes of the events that have no type. */
const others = (text: string): readonly string[] => read(text).events.filter((event) => event.type === null).map((event) => [wordsOf(text, event.trigger.spans), event.factuality, event.tense, ...event.auxiliary].join(" "));

test("acts between parties have their PLOVER types", () => {
  assert.deepEqual(types("In Tunis, police arrested eleven students on Monday."), ["COERCE"]);
  assert.deepEqual(types("Rebels near Goma shelled the town at night."), ["ASSAULT"]);
  assert.deepEqual(types("The governor of Kano condemned the army."), ["ACCUSE"]);
  assert.deepEqual(types("Thousands of nurses marched through Leeds on Saturday."), ["PROTEST"]);
  assert.deepEqual(types("The United Nations sent food aid to Malawi."), ["AID"]);
  assert.deepEqual(types("The United Kingdom suspended aid to Malawi last week."), ["SANCTION"]);
  assert.deepEqual(types("Foreign Minister Ana Costa met Prime Minister Jan Novak in Oslo."), ["CONSULT"]);
});

test("saying, keeping silent and what is not between parties are no events", () => {
  assert.deepEqual(types("The mayor said on Monday that the bridge was old."), []);
  assert.deepEqual(types("A spokesman declined to comment."), []);
  assert.deepEqual(types("The company met its targets and released a report."), []);
  assert.deepEqual(types("The storm killed three people in Haiti."), []);
  assert.deepEqual(types("The forecasters warned that the river would rise."), []);
});

test("what is agreed to, demanded or refused belongs to the agreement, demand or refusal", () => {
  assert.deepEqual(types("The Malian government agreed on Monday to release the prisoners."), ["AGREE"]);
  assert.deepEqual(types("The Malian government rejected a demand to withdraw its troops."), ["REJECT"]);
});

test("a condition holds no event and makes its main clause hypothetical", () => {
  const { events } = read("Norway will meet Iceland in June if the court rejects the appeal.");
  assert.deepEqual(events.filter((event) => event.type !== null).map((event) => [event.type, event.auxiliary, event.factuality]), [["CONSULT", ["future", "hypothetical"], "PS+"]]);
});

test("actors, recipients, count, date, words", () => {
  const text = "On Friday Kenyan police arrested 14 Ugandan fishermen.";
  const { events, names } = read(text);
  const [event] = events;
  assert.ok(event !== undefined);
  assert.deepEqual([event.id, event.type, event.mode, event.count, event.auxiliary, event.factuality], ["e1", "COERCE", "arrest", 14, ["historical"], "CT+"]);
  assert.deepEqual(names(event.actors), ["Kenya"]);
  assert.equal(event.recipients.length, 1);
  assert.notEqual(event.when, null);
  assert.deepEqual([event.trigger, event.spans].flatMap((x) => ("spans" in x ? x.spans : x)).map(([s, e]) => text.slice(s, e)), ["arrested", "Kenyan police arrested 14 Ugandan fishermen"]);
});

test("a passive turns its parties round; two who clash are both", () => {
  const passive = read("The editor was detained by soldiers in the capital.");
  assert.deepEqual([passive.names(passive.events[0]?.actors ?? []), passive.names(passive.events[0]?.recipients ?? [])], [["soldiers"], ["editor"]]);
  const mutual = read("Rebels and soldiers clashed at the airport.");
  assert.deepEqual(mutual.events[0]?.actors, mutual.events[0]?.recipients);
  assert.equal(mutual.events[0]?.actors.length, 2);
});

test("negated, and long past", () => {
  assert.deepEqual(read("The Serbian government did not arrest the general.").events[0]?.auxiliary, ["negated"]);
  assert.deepEqual(read("Peruvian farmers blockaded the mine in March 2019.").events[0]?.auxiliary, ["historical"]);
});

test("the claim with the fewest words around it, and no event of the headline", () => {
  const text = "Police Arrest Editor\n\nPolice arrested the editor in Minsk, a lawyer said.";
  const claim = (id: string, span: readonly [number, number]) => ({ id, spans: [span], text: "", attribution: null, within: null, chain: [], factuality: "CT+", condition: null, status: "done", confidence: 1, basis: "stated" }) as const;
  const claims = [claim("c1", [22, text.length]), claim("c2", [22, 54])];
  assert.deepEqual(read(text, { claims, headline: "Police Arrest Editor" }).events.filter((event) => event.type !== null).map((event) => [event.type, event.claim]), [["COERCE", "c2"]]);
});

test("whatever else happens has its certainty, sign and tense, behind the events that have a type", () => {
  assert.deepEqual(others("Shares fell 3% after the bank had shut its doors."), ["fell CT+ past", "shut CT+ past"]);
  assert.deepEqual(others("The airline may buy 20 jets. It will open a base in Turin."), ["buy PS+ present hypothetical", "open CT+ future future"]);
  assert.deepEqual(others("The storm did not reach the coast."), ["reach CT- past negated"]);
  assert.deepEqual(others("If the dam gives way, water will flood the valley."), ["gives U present hypothetical", "flood PS+ future future hypothetical"]);
  assert.deepEqual(read("Police arrested a man. The river rose.").events.map(({ type }) => type), ["COERCE", null]);
  assert.deepEqual(others("It was a striking view."), []);
});

test("nouns tell of events too, where they are no things", () => {
  assert.deepEqual(others("The merger was approved."), ["merger CT+ past", "approved CT+ past"]);
  assert.deepEqual(others("The table is old."), []);
});

const acts = (text: string): readonly string[] => {
  const { events, names } = read(text);
  return events.flatMap((e) => (e.type === null ? [] : [`${e.type} ${names(e.actors).join("+")} > ${names(e.recipients).join("+")}`]));
};

test("who acts and who suffers, though the noun says little: forces, people counted, the accused", () => {
  assert.deepEqual(acts("Security forces detained nine people on Monday."), ["COERCE Security forces > nine people"]);
  assert.deepEqual(acts("The regulator fined the bank 3 million euros."), ["SANCTION regulator > bank"]);
  assert.deepEqual(acts("The prosecutor charged three men with murder."), ["ACCUSE prosecutor > three men"]);
  assert.deepEqual(acts("The swimming federation faced similar charges in 2019."), ["ACCUSE  > swimming federation"]);
  assert.deepEqual(acts("Gunmen shot at a police post in Garissa on Friday night, killing an officer, and fled toward the border, officials said."), ["ASSAULT Gunmen > "]);
});

test("threats, strikes, a poisoning, survivors pulled out, a truce reached", () => {
  assert.deepEqual(types("Washington has warned Norland of consequences if the prisoner dies."), ["THREATEN"]);
  assert.deepEqual(types("The dissident was poisoned in Tomsk in August."), ["ASSAULT"]);
  assert.deepEqual(types("A strike by nurses shut hospitals in Porto for a second day."), ["PROTEST"]);
  assert.deepEqual(types("Doctors in the north have gone on strike."), ["PROTEST"]);
  assert.deepEqual(types("Thousands of people took to the streets on Saturday."), ["PROTEST"]);
  assert.deepEqual(types("The army barred eight officials from entering the country."), ["COERCE"]);
  assert.deepEqual(types("Rescuers pulled six survivors from the mud."), ["AID"]);
  assert.deepEqual(types("The two sides reached a truce on Monday."), ["RETREAT"]);
  assert.deepEqual(types("The ministry called for a new round of talks."), ["REQUEST"]);
  assert.deepEqual(types("The ministry called off the talks."), ["REJECT"]);
  assert.deepEqual(types("The union accepted the offer."), ["AGREE"]);
});

test("accidents and disasters are no assaults; a fight against a plan is none", () => {
  for (const text of ["An explosion at a mine killed four workers.", "A bus crash killed 11 people.", "We will fight this, the chairman said.", "The company dismissed its coach on Tuesday."]) assert.deepEqual(types(text), [], text);
});

test("a contact is a consultation, whatever word tells of it", () => {
  const text = "Ana Costa raised the case in a phone call with Jan Novak on Wednesday.";
  const scene = { text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [], dates: [] };
  assert.deepEqual(read(text, { contacts: readContacts(scene).contacts }).events.flatMap((e) => (e.type === null ? [] : [[e.type, e.mode, wordsOf(text, e.trigger.spans)]])), [["CONSULT", "phone", "call"]]);
});

test("what is to be done is to come; what a clause tells of its object is another time", () => {
  const [row] = read("The ministry is to withdraw its ambassador.").events;
  assert.deepEqual([row?.tense, row?.auxiliary], ["future", ["future"]]);
  const freed = read("The army has freed the two reporters it had held since May.").events[0];
  assert.equal(freed?.when, null);
  const text = "The union will strike at 12:01 a.m. on Friday.";
  assert.equal(wordsOf(text, read(text).events[0]?.spans ?? []), "The union will strike at 12:01 a.m. on Friday");
});
