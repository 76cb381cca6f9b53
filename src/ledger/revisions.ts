import type { Reading } from "../domain/reading.ts";
import { addressOf } from "./address.ts";
import { momentsOf } from "./instant.ts";

/**
 * Which report is a later version of which: those at one address in the order of their last change, of their
 * publication, of how many corrections they own up to, and of their ids where nothing else tells; by report id.
 */
export function revisionsOf(reports: readonly Reading["report"][]): ReadonlyMap<string, string> {
  const addresses = Map.groupBy(reports.filter((r) => r.url !== null), (r) => addressOf(r.url));
  const out = new Map<string, string>();
  for (const versions of addresses.values()) {
    const ordered = versions.map((report) => ({ id: report.id, key: [changed(report), printed(report), String(report.corrections.length).padStart(4, "0"), report.id].join(" ") })).sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const [i, { id }] of ordered.entries()) if (i > 0) out.set(id, (ordered[i - 1] as { id: string }).id);
  }
  return out;
}

const printed = ({ published }: Reading["report"]): string => momentsOf(published.value ?? "")?.[0] ?? "";
const changed = (report: Reading["report"]): string => momentsOf(report.modified ?? "")?.[0] ?? printed(report);
