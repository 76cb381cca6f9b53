import type { Chain } from "../domain/chain.ts";
import type { Reading } from "../domain/reading.ts";
import type { Named } from "../domain/answer.ts";

/** What a reading's ids stand for. */
export function namesIn(reading: Reading): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  for (const c of reading.claims) names.set(c.id, { kind: "claim", name: c.text, value: null });
  for (const e of reading.entities) names.set(e.id, { kind: "entity", name: e.name, value: null });
  for (const s of reading.sources) names.set(s.id, { kind: "source", name: s.name ?? s.description, value: null });
  for (const p of reading.places) names.set(p.id, { kind: "place", name: p.name, value: null });
  for (const d of reading.dates) names.set(d.id, { kind: "date", name: d.words, value: d.value });
  return names;
}

/** A chain's hops in words, from the speaker to the reader. */
export function chainInWords(chain: Chain, reading: Reading, names: ReadonlyMap<string, Named>): readonly string[] {
  const { report } = reading;
  return chain.map((hop) => (hop.sources === "report" ? (report.publisher ?? hostOf(report.url) ?? "this report") : hop.sources.map((id) => names.get(id)?.name ?? id).join(" and ") || "someone unnamed"));
}

/** The host of an address, without "www.". */
export function hostOf(url: string | null): string | null {
  return url === null ? null : (URL.parse(url)?.host.replace(/^www\./, "") ?? null);
}
