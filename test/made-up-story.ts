import type { Actor } from "../src/domain/actor.ts";
import type { Contact } from "../src/domain/contact.ts";
import type { Event } from "../src/domain/event.ts";
import type { Place } from "../src/domain/place.ts";
import type { Reading } from "../src/domain/reading.ts";
import type { Span } from "../src/domain/span.ts";
import type { When } from "../src/domain/when.ts";
import { madeReading } from "./made-up.ts";

/** Readings whose every noun is written by hand: what the story's pictures are tested on. */
const sure = { confidence: 1, basis: "stated" } as const;

export const date = (id: string, value: string | null, words = value ?? "once", spans: readonly Span[] = []): When => ({ id, words, spans, value, precision: "day", relativeTo: null, ...sure });
export const event = (id: string, more: Partial<Event>): Event => ({ id, type: "ASSAULT", mode: null, actors: [], recipients: [], when: null, where: null, count: null, auxiliary: [], factuality: "CT+", claim: null, trigger: { spans: [[0, 3]] }, spans: [[0, 7]], score: 1, ...sure, ...more } as Event);
export const contact = (id: string, parties: readonly string[], more: Partial<Contact> = {}): Contact => ({ id, parties, how: "meeting", count: null, when: null, within: null, where: null, status: "held", spans: [[0, 7]], ...sure, ...more });
export const place = (id: string, name: string, more: Partial<Place>): Place => ({ id, name, spans: [[0, 3]], use: "place", lat: null, lon: null, gazetteer: null, country: null, kind: "city", precision: "city", ...sure, ...more });
export const entity = (id: string, name: string, kind: Actor["kind"] = "person"): Reading["entities"][number] => ({ id, kind, name, mentions: [], roles: [], ...sure });

export function storyReadings(): readonly [Reading, Reading] {
  const text = "Ana Ruiz met Omar Haddad in Porto on Monday.";
  const first: Reading = {
    ...madeReading({ outlet: "Meridian Wire", published: "2015-09-23", text }),
    entities: [entity("n1", "Ana Ruiz"), entity("n2", "Omar Haddad"), entity("n3", "Kessou", "government")],
    dates: [date("d1", "2015-09-21", "Monday"), date("d2", "2016-09-01"), date("d3", null)],
    places: [place("l1", "Porto", { lat: 41.15, lon: -8.61, country: "PT", gazetteer: { name: "Porto", id: "2735943" } }), place("l2", "Lisbon", { lat: 38.72, lon: -9.14, country: "PT", precision: "near" }), place("l3", "Portugal", { kind: "country", country: "PT", precision: "country", lat: 39.5, lon: -8 }), place("l4", "Nowhere Ford", { precision: "unknown" }), place("l5", "London", { lat: 51.5, lon: -0.1, country: "GB", use: "metonym" })],
    contacts: [contact("k1", ["n1", "n2"], { when: "d1", where: "l1" }), contact("k2", ["n2", "n3"], { status: "denied", spans: [[9, 25]] })],
    events: [event("e1", { actors: ["n3"], recipients: ["n1"], when: "d1", where: "l2", auxiliary: ["historical"] }), event("e2", { actors: ["n3"], when: "d2", auxiliary: ["future"], factuality: "PR+" }), event("e3", { auxiliary: ["negated"], when: "d1", spans: [[5, 9]] }), event("e4", { auxiliary: ["hypothetical", "future"], when: "d3", spans: [[6, 9]] })],
    positions: [{ id: "p1", party: "n3", stance: "refuses", issue: "the ceasefire", when: "d1", attribution: null, spans: [[0, 7]], ...sure }],
    inquiries: [{ id: "i1", asked: "n2", for: null, by: null, channel: "phone", outcome: "no-response", spans: [[9, 20]], ...sure }, { id: "i2", asked: "n1", for: null, by: null, channel: null, outcome: "answered", spans: [[0, 7]], ...sure }],
  };
  const second: Reading = {
    ...madeReading({ outlet: "Harbor Courier", published: "2015-09-25", text }),
    entities: [entity("n7", "Haddad"), entity("n8", "Ruiz"), entity("n9", "Kessou", "government")],
    dates: [date("d1", "2015-09-21", "Monday"), date("d2", "2015-09-25", "Friday")],
    contacts: [contact("k9", ["n7", "n8"], { when: "d1" })],
    positions: [{ id: "p1", party: "n9", stance: "accepts", issue: "ceasefire", when: "d2", attribution: null, spans: [[0, 7]], ...sure }],
    places: [place("l1", "PORTO", { lat: 41.15, lon: -8.61, country: "PT", gazetteer: { name: "Porto", id: "2735943" } })],
  };
  return [first, second];
}

/** The parties of the two readings, known for the same. */
export function storyActors([first, second]: readonly [Reading, Reading]): readonly Actor[] {
  const actor = (id: string, name: string, kind: Actor["kind"], a: string, b: string): Actor => ({
    id, kind, name, roles: [], appearances: [[first, a] as const, [second, b] as const].map(([r, entityId]) => ({ report: r.report.id, entity: entityId, name, reason: "one name", confidence: 1 })),
  });
  return [actor("ruiz", "Ana Ruiz", "person", "n1", "n8"), actor("haddad", "Omar Haddad", "person", "n2", "n7"), actor("kessou", "Kessou", "government", "n3", "n9")];
}
