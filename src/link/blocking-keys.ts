import type { Reading } from "../domain/reading.ts";
import { quotedSpans } from "./derivations/quoted.ts";
import { keyOf } from "./key.ts";
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

/** A report is found under the keys it holds by the reports that seek one of them. Of two reports each finds the other, or neither does. */
export type BlockingKeys = { readonly held: readonly number[]; readonly sought: readonly number[] };

/**
 * The keys by which candidates are found: the report's strongest stems, in pairs or rare, within a fortnight and the next,
 * the very strongest in triples at any time (dates are often wrong or missing), its address and those it links to, its
 * headline and those a correction quotes. From fixed tables only, no ledger statistics, so that a key never changes.
 */
export function blockingKeys(reading: Reading): BlockingKeys {
  const { report } = reading;
  const topic = topicOf(reading);
  const terms = strongest(sumOf([[topic.body, 1], [topic.lead, 1], [topic.headline, 0.5]]), ALONE);
  const at = report.published.value === null ? Number.NaN : Date.parse(report.published.value);
  const fortnight = Number.isNaN(at) ? [] : [Math.floor(at / FORTNIGHT)];
  const near = [...terms.filter((term) => weightOf(term) >= RARE), ...pairsOf(terms.slice(0, PAIRED).toSorted())];
  const top = terms.slice(0, TRIPLED).toSorted();
  const triples = top.flatMap((a, i) => pairsOf(top.slice(i + 1)).map((pair) => `${a} ${pair}`));
  const address = flat(addressKey(report.url)), links = report.links.flatMap((l) => flat(addressKey(l.url)));
  const title = flat(titleKey(report.headline ?? "")), quoted = isCorrection(reading) ? quotedSpans(report.text).flatMap((span) => flat(titleKey(report.text.slice(...span)))) : [];
  const always = (words: readonly string[]): readonly number[] => words.map((w) => keyOf(null, w));
  const within = (of: number): readonly number[] => near.map((words) => keyOf(of, words));
  return {
    held: [...fortnight.flatMap(within), ...always([...triples, ...prefixed("at", address), ...prefixed("to", links), ...prefixed("title", title), ...prefixed("quotes", quoted)])],
    // whoever quotes this title or links here is sought too
    sought: [...fortnight.flatMap((n) => [n - 1, n, n + 1].flatMap(within)), ...always([...triples, ...prefixed("at", links), ...prefixed("to", address), ...prefixed("title", [...title, ...quoted]), ...prefixed("quotes", title)])],
  };
}

function sumOf(vectors: readonly (readonly [vector: Vector, times: number])[]): Vector {
  const sum = new Map<string, number>();
  for (const [vector, times] of vectors) for (const [stem, w] of vector) sum.set(stem, (sum.get(stem) ?? 0) + times * w);
  return sum;
}

function titleKey(words: string): string | null {
  const stems = wordsOfText(words).map((w) => w.stem);
  return stems.length < TITLE ? null : `${stems.slice(0, TITLE).join(" ")}`;
}

function pairsOf(terms: readonly string[]): readonly string[] {
  return terms.flatMap((a, i) => terms.slice(i + 1).map((b) => `${a} ${b}`));
}

function addressKey(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  return parsed === null || parsed.pathname === "/" ? null : `${parsed.hostname}${parsed.pathname.replace(/\/$/, "")}`;
}

const flat = (key: string | null): readonly string[] => (key === null ? [] : [key]);
const prefixed = (kind: string, words: readonly string[]): readonly string[] => words.map((w) => `${kind} ${w}`);
