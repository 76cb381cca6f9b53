import type { Reading } from "../domain/reading.ts";
import { quotedSpans } from "./derivations/quoted.ts";
import { isCorrection } from "./related.ts";
import { strongest, topicOf, type Vector } from "./topic.ts";
import { weightOf } from "./weight.ts";
import { wordsOfText } from "./words.ts";

/** Of the strongest stems: so many in pairs and the rare ones of so many alone, both within a fortnight; so many in triples at any time. */
const PAIRED = 8, ALONE = 14, TRIPLED = 6, FORTNIGHT = 14 * 86_400_000;
/** A stem that stands in some news texts out of a thousand, or in none of the table's. */
const RARE = 0.8;
/** Words of a headline by which a correction finds what it corrects. */
const TITLE = 5;

/**
 * Keys under which candidates are found: the report's strongest stems, in pairs or rare, within a fortnight and the next,
 * the very strongest in triples at any time (dates are often wrong or missing), its address, those it links to, its
 * headline, those a correction quotes. From fixed tables only, no ledger statistics, so that a key never changes.
 */
export function blockingKeys(reading: Reading): readonly string[] {
  const { report } = reading;
  const topic = topicOf(reading);
  const terms = strongest(sumOf([[topic.body, 1], [topic.lead, 1], [topic.headline, 0.5]]), ALONE);
  const at = report.published.value === null ? Number.NaN : Date.parse(report.published.value);
  const weeks = Number.isNaN(at) ? [] : [0, 1].map((n) => String(Math.floor(at / FORTNIGHT) + n));
  const near = [...terms.filter((term) => weightOf(term) >= RARE), ...pairsOf(terms.slice(0, PAIRED).toSorted())];
  const top = terms.slice(0, TRIPLED).toSorted();
  return [
    ...weeks.flatMap((week) => near.map((term) => `${week} ${term}`)),
    ...top.flatMap((a, i) => pairsOf(top.slice(i + 1)).map((pair) => `${a} ${pair}`)),
    ...[report.url, ...report.links.map((l) => l.url)].flatMap((url) => addressKey(url) ?? []),
    ...[report.headline ?? "", ...(isCorrection(reading) ? quotedSpans(report.text).map((span) => report.text.slice(...span)) : [])].flatMap((words) => titleKey(words) ?? []),
  ];
}

function sumOf(vectors: readonly (readonly [vector: Vector, times: number])[]): Vector {
  const sum = new Map<string, number>();
  for (const [vector, times] of vectors) for (const [stem, w] of vector) sum.set(stem, (sum.get(stem) ?? 0) + times * w);
  return sum;
}

function titleKey(words: string): string | null {
  const stems = wordsOfText(words).map((w) => w.stem);
  return stems.length < TITLE ? null : `title ${stems.slice(0, TITLE).join(" ")}`;
}

function pairsOf(terms: readonly string[]): readonly string[] {
  return terms.flatMap((a, i) => terms.slice(i + 1).map((b) => `${a} ${b}`));
}

function addressKey(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  return parsed === null || parsed.pathname === "/" ? null : `url ${parsed.hostname}${parsed.pathname.replace(/\/$/, "")}`;
}
