import { contentId } from "./id.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "./span.ts";

/**
 * Ids that hold across readings: of the report and the exact spans, whichever model read them (design.md §2.4, §2.5).
 * A reading's own ids ("c1", "s2") number its items and hold inside it only.
 */
export function claimIdsOf(reading: Reading): ReadonlyMap<string, string> {
  return idsOf(reading.claims.map((c) => [c.id, "claim", c.spans]), reading.report.id);
}

/** Of a source's mentions; see `claimIdsOf`. */
export function sourceIdsOf(reading: Reading): ReadonlyMap<string, string> {
  return idsOf(reading.sources.map((s) => [s.id, "source", s.mentions]), reading.report.id);
}

/** Of events, by the words that tell them; see `claimIdsOf`. */
export function eventIdsOf(reading: Reading): ReadonlyMap<string, string> {
  return idsOf(reading.events.map((e) => [e.id, "event", e.trigger.spans]), reading.report.id);
}

type Item = readonly [id: string, noun: string, spans: readonly Span[]];

function idsOf(items: readonly Item[], report: string): ReadonlyMap<string, string> {
  const taken = new Set<string>(), out = new Map<string, string>();
  for (const [local, noun, spans] of items) {
    let id = contentId({ noun, report, spans });
    // two items on the same words: the outer one comes first and has the plain id
    for (let nth = 2; taken.has(id); nth++) id = contentId({ noun, report, spans, nth });
    taken.add(id);
    out.set(local, id);
  }
  return out;
}
