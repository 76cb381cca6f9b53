import type { Reading } from "../domain/reading.ts";
import { strongest, topicOf } from "./topic.ts";

const TERMS = 10, WEEK = 7 * 86_400_000;

/**
 * Keys under which candidates are found: pairs of the report's strongest stems within a week and the next, its address
 * and the addresses it links to. Fixed tables only, no ledger statistics, so that a key never changes.
 */
export function blockingKeys(reading: Reading): readonly string[] {
  const { report } = reading;
  const terms = [...strongest(topicOf(reading), TERMS)].sort();
  const at = report.published.value === null ? Number.NaN : Date.parse(report.published.value);
  const weeks = Number.isNaN(at) ? ["undated"] : [0, 1].map((n) => String(Math.floor(at / WEEK) + n));
  const pairs = terms.flatMap((a, i) => terms.slice(i + 1).map((b) => `${a} ${b}`));
  return [
    ...weeks.flatMap((week) => pairs.map((pair) => `${week} ${pair}`)),
    ...[report.url, ...report.links.map((l) => l.url)].flatMap((url) => addressKey(url) ?? []),
  ];
}

function addressKey(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  return parsed === null || parsed.pathname === "/" ? null : `url ${parsed.hostname}${parsed.pathname.replace(/\/$/, "")}`;
}
