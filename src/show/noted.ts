import type { Reading } from "../domain/reading.ts";
import { certaintyWords } from "./certainty.ts";
import { countryName } from "./country-name.ts";

/** A line about something a reading found beside who said what: its kind, and words for it. */
export type Noted = { readonly kind: "contact" | "position" | "unanswered" | "event" | "place" | "date"; readonly line: string };

/** Contacts, positions, inquiries, events, places and dates of a reading, each as a line; places and dates once each. */
export function noted(reading: Reading): readonly Noted[] {
  const names = new Map<string, string>();
  for (const { id, name } of [...reading.entities, ...reading.places]) names.set(id, name);
  for (const s of reading.sources) names.set(s.id, s.name ?? s.description);
  for (const d of reading.dates) names.set(d.id, d.value ?? d.words);
  const name = (ref: string | null): string => (ref === null ? "" : (names.get(ref) ?? ref));
  const all = (refs: readonly string[], between: string): string => refs.map(name).join(between);
  const words = (parts: readonly (string | null | undefined | false)[]): string => parts.filter(Boolean).join(" · ");
  const line = (kind: Noted["kind"]) => (text: string): Noted => ({ kind, line: text });
  const once = (lines: readonly string[]): readonly string[] => [...new Set(lines)];
  return [
    ...reading.contacts.map((c) => words([all(c.parties, " – "), c.how, c.status, c.count !== null && c.count > 1 && `${c.count} times`, name(c.when) || c.within, name(c.where)])).map(line("contact")),
    ...reading.positions.map((p) => words([`${name(p.party)} ${p.stance}`, p.issue])).map(line("position")),
    ...reading.inquiries.map((i) => words([name(i.asked), i.for && `for ${name(i.for)}`, i.channel, i.outcome])).map(line("unanswered")),
    ...reading.events.filter((e) => e.type !== null).map((e) => words([e.type?.toLowerCase(), all(e.actors, ", "), e.recipients.length > 0 && `→ ${all(e.recipients, ", ")}`, name(e.where), name(e.when), e.auxiliary.join(", "), certaintyWords(e.factuality)])).map(line("event")),
    ...once(reading.places.map((p) => words([p.name, p.country !== null && p.kind !== "country" && countryName(p.country), p.use === "metonym" && "as a government", p.precision]))).map(line("place")),
    ...once(reading.dates.map((d) => words([`“${d.words}”`, d.value === null || d.value.endsWith("_REF") ? "left vague" : d.value]))).map(line("date")),
  ];
}
