import type { Contact } from "../domain/contact.ts";
import type { Inquiry } from "../domain/inquiry.ts";
import { wordsOf } from "../domain/span.ts";
import { nameIn } from "./reading-names.ts";
import { parties, type StoryParts } from "./story-parts.ts";
import { printedIn, type Printed } from "./printed.ts";

/** A contact, once however many reports have it. */
export type ContactEntry = Pick<Contact, "how" | "status" | "count" | "within"> & {
  readonly parties: readonly string[];
  /** ISO value of its date; null where no text says. */
  readonly when: string | null;
  readonly where: string | null;
  readonly words: string;
  readonly printed: readonly Printed[];
};

/** By when they were, those without a date last. */
export function contactLog(parts: StoryParts): readonly ContactEntry[] {
  const party = parties(parts);
  const found = parts.readings.flatMap((reading) => reading.contacts.map((contact) => {
    const who = contact.parties.flatMap((ref) => party(reading.report.id, ref) ?? []);
    return { reading, contact, who, when: reading.dates.find((d) => d.id === contact.when)?.value ?? null };
  }));
  const same = ({ reading, contact, who, when }: (typeof found)[number]): string => (who.length < 2 ? `${reading.report.id} ${contact.id}` : `${who.map((p) => p.id).sort().join()} ${contact.how} ${contact.status} ${when ?? ""}`);
  return [...Map.groupBy(found, same).values()].map((group): ContactEntry => {
    const { reading, contact, who, when } = group[0]!;
    return {
      parties: who.map((p) => p.name), how: contact.how, status: contact.status, count: contact.count, within: contact.within, when,
      where: nameIn(reading, contact.where), words: wordsOf(reading.report.text, contact.spans), printed: printedIn(group.map((g) => g.reading)),
    };
  }).toSorted((a, b) => ((a.when ?? "~") < (b.when ?? "~") ? -1 : 1));
}

/** Someone was asked; once however many reports say so. */
export type InquiryEntry = Pick<Inquiry, "outcome" | "channel"> & { readonly asked: string; readonly for: string | null; readonly words: string; readonly printed: readonly Printed[] };

/** Those still open first. */
export function inquiryLog(parts: StoryParts): readonly InquiryEntry[] {
  const party = parties(parts);
  const found = parts.readings.flatMap((reading) => reading.inquiries.map((inquiry) => ({ reading, inquiry, asked: party(reading.report.id, inquiry.asked)?.name ?? "someone" })));
  return [...Map.groupBy(found, (f) => `${f.asked} ${f.inquiry.outcome} ${wordsOf(f.reading.report.text, f.inquiry.spans)}`).values()].map((group): InquiryEntry => {
    const { reading, inquiry, asked } = group[0]!;
    return { asked, for: inquiry.for === null ? null : (party(reading.report.id, inquiry.for)?.name ?? null), outcome: inquiry.outcome, channel: inquiry.channel, words: wordsOf(reading.report.text, inquiry.spans), printed: printedIn(group.map((g) => g.reading)) };
  }).toSorted((a, b) => Number(settled(a)) - Number(settled(b)));
}

/** The question was answered, if only by a denial. */
export const settled = ({ outcome }: Pick<Inquiry, "outcome">): boolean => outcome === "answered" || outcome === "denied";
