import type { Event } from "../../domain/event.ts";
import type { Reading } from "../../domain/reading.ts";
import { overlap, type Span } from "../../domain/span.ts";
import type { EcbDocument } from "../ecb.ts";
import type { Head } from "../goldSet.ts";

/** The reading with gold's events for its own: each told by its phrase's head, with what was read of it there, and nothing where nothing was. Their ids are the mentions'. */
export function givenEvents({ id, mentions }: EcbDocument, reading: Reading, head: (spans: readonly Span[]) => Head | null): Reading {
  const events = mentions.map((mention): Event => {
    const trigger = { spans: [head(mention.spans)?.span ?? mention.spans[0]!] };
    const read = reading.events.find((e) => e.trigger.spans.some((s) => overlap(s, trigger.spans[0]!) > 0));
    return { ...(read ?? UNREAD), id: mention.id, trigger, ...(read === undefined ? { spans: mention.spans } : {}) };
  });
  return { ...reading, report: { ...reading.report, id }, events };
}

/** The reading with those of its events that stand where annotators looked. */
export function eventsWhereAnnotated({ id, annotated }: EcbDocument, reading: Reading): Reading {
  const seen = ({ trigger }: Event): boolean => trigger.spans.some((s) => annotated.some((line) => overlap(line, s) > 0));
  return { ...reading, report: { ...reading.report, id }, events: reading.events.filter(seen) };
}

const UNREAD: Omit<Event, "id" | "trigger"> = {
  type: null, mode: null, actors: [], recipients: [], when: null, where: null, count: null, tense: "past", auxiliary: [], factuality: "CT+", score: 3, claim: null, spans: [], confidence: 1, basis: "stated",
};
