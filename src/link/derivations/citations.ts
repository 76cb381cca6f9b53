import type { Span } from "../../domain/span.ts";
import { nameKey } from "../name-key.ts";
import type { Paper } from "../paper.ts";

/** Where a report names another's outlet as its source: in a chain, a credit, a link, or in the text. */
export function citationsOf(from: Paper, to: Paper): readonly Span[] {
  const { report, sources } = from.reading;
  const links = report.links.filter((l) => to.reading.report.url !== null && sameAddress(l.url, to.reading.report.url)).flatMap((l) => l.spans);
  if (links.length > 0) return links;
  if (to.outlet === null || to.outlet.key === from.outlet?.key) return [];
  const key = to.outlet.key;
  const named = [
    ...sources.filter((s) => s.kind === "media" && nameKey(s.name ?? s.description) === key).flatMap((s) => s.mentions),
    ...report.credits.filter((c) => nameKey(c.name) === key).flatMap((c) => c.spans),
    ...from.reading.entities.filter((e) => nameKey(e.name) === key).flatMap((e) => e.mentions),
  ];
  return [...new Map(named.map((s) => [s.join(), s])).values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function sameAddress(a: string, b: string): boolean {
  const [x, y] = [URL.parse(a), URL.parse(b)];
  return x !== null && y !== null && x.hostname === y.hostname && x.pathname.replace(/\/$/, "") === y.pathname.replace(/\/$/, "");
}
