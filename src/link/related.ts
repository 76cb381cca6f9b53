import type { Reading } from "../domain/reading.ts";
import { alike, topicOf } from "./topic.ts";

const DAYS = 14, ALIKE = 0.2, LINKED = 0.05;

/** Do two reports tell of the same matter? Symmetric, decided from the two alone: the edge of the component graph. */
export function related(a: Reading, b: Reading): boolean {
  const likeness = alike(topicOf(a), topicOf(b));
  if (likeness >= LINKED && (links(a, b) || links(b, a))) return true;
  return likeness >= ALIKE && daysApart(a, b) <= DAYS;
}

function links(a: Reading, b: Reading): boolean {
  return b.report.url !== null && a.report.links.some((l) => l.url === b.report.url);
}

function daysApart(a: Reading, b: Reading): number {
  const [x, y] = [a, b].map((r) => (r.report.published.value === null ? Number.NaN : Date.parse(r.report.published.value))) as [number, number];
  const days = Math.abs(x - y) / 86_400_000;
  return Number.isNaN(days) ? 0 : days;
}
