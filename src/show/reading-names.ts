import type { Reading } from "../domain/reading.ts";

/** What a reading's reference stands for, in words; null where it stands for nothing in the reading. */
export function nameIn(reading: Reading, ref: string | null): string | null {
  if (ref === null) return null;
  return reading.entities.find((e) => e.id === ref)?.name ?? sourceName(reading, ref) ?? reading.places.find((p) => p.id === ref)?.name ?? reading.dates.find((d) => d.id === ref)?.words ?? null;
}

function sourceName(reading: Reading, ref: string): string | null {
  const source = reading.sources.find((s) => s.id === ref);
  return source === undefined ? null : (source.name ?? source.description);
}

/** A source stands for its entity where it has one. */
export const entityOf = (reading: Reading, ref: string): string => reading.sources.find((s) => s.id === ref)?.entity ?? ref;
