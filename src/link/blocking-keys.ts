import type { Reading } from "../domain/reading.ts";
import { quotedSpans } from "./derivations/quoted.ts";
import { keyAlways, keyWithin } from "./key.ts";
import { isCorrection } from "./related.ts";
import { strongest, topicOf, type Vector } from "./topic.ts";
import { weightOf } from "./weight.ts";
import { wordsOfText } from "./words.ts";

/** Of the strongest stems: so many in pairs and the rare ones of so many alone, both within a fortnight; so many in triples at any time. */
const PAIRED = 8, ALONE = 14, TRIPLED = 6, FORTNIGHT = 14 * 86_400_000;
/** The fortnight of reports without a date, far from any other. */
const UNDATED = -1_000_000;
/** A stem that stands in some news texts out of a thousand, or in none of the table's. */
const RARE = 0.8;
/** Words of a headline by which a correction finds what it corrects. */
const TITLE = 5;

/** A report is found under the keys it holds by the reports that seek one of them. Of two reports each finds the other, or neither does. */
export type BlockingKeys = { readonly held: readonly number[]; readonly sought: readonly number[] };

/**
 * The keys by which candidates are found: the report's strongest stems, in pairs or rare, within a fortnight and the next (those without a date among themselves),
 * the very strongest in triples at any time (dates are often wrong or missing), its address and those it links to, its
 * headline and those a correction quotes. From fixed tables only, no ledger statistics, so that a key never changes.
 */
export function blockingKeys(reading: Reading): BlockingKeys {
  const { report } = reading;
  const topic = topicOf(reading);
  const terms = strongest(sumOf([[topic.body, 1], [topic.lead, 1], [topic.headline, 0.5]]), ALONE);
  const at = report.published.value === null ? Number.NaN : Date.parse(report.published.value);
  const fortnight = Number.isNaN(at) ? UNDATED : Math.floor(at / FORTNIGHT);
  const near = [...terms.filter((term) => weightOf(term) >= RARE), ...pairsOf(terms.slice(0, PAIRED).toSorted())];
  const within = (of: number): readonly number[] => near.map((words) => keyWithin(of, words));
  const top = terms.slice(0, TRIPLED).toSorted();
  const triples = top.flatMap((a, i) => pairsOf(top.slice(i + 1)).map((pair) => keyAlways(a, pair)));
  const address = addressesOf([report.url]), links = addressesOf(report.links.map((l) => l.url));
  const title = titlesOf([report.headline ?? ""]), quoted = isCorrection(reading) ? titlesOf(quotedSpans(report.text).map((span) => report.text.slice(...span))) : [];
  return {
    held: [...within(fortnight), ...triples, ...marked("at", address), ...marked("to", links), ...marked("title", title), ...marked("quotes", quoted)],
    // whoever links here or quotes this title is sought too
    sought: [...[fortnight - 1, fortnight, fortnight + 1].flatMap(within), ...triples, ...marked("at", links), ...marked("to", address), ...marked("title", [...title, ...quoted]), ...marked("quotes", title)],
  };
}

/** What a key begins with and how it goes on. */
type Words = readonly [begins: string, goesOn: string];

function marked(what: string, words: readonly Words[]): readonly number[] {
  return words.map(([begins, goesOn]) => keyAlways(begins, `${what} ${goesOn}`));
}

function sumOf(vectors: readonly (readonly [vector: Vector, times: number])[]): Vector {
  const sum = new Map<string, number>();
  for (const [vector, times] of vectors) for (const [stem, w] of vector) sum.set(stem, (sum.get(stem) ?? 0) + times * w);
  return sum;
}

function titlesOf(lines: readonly string[]): readonly Words[] {
  return lines.map((words) => wordsOfText(words).map((w) => w.stem)).flatMap(([first = "", ...stems]): Words[] => (stems.length < TITLE - 1 ? [] : [[first, stems.slice(0, TITLE - 1).join(" ")]]));
}

function pairsOf(terms: readonly string[]): readonly string[] {
  return terms.flatMap((a, i) => terms.slice(i + 1).map((b) => `${a} ${b}`));
}

function addressesOf(urls: readonly (string | null)[]): readonly Words[] {
  return urls.flatMap((url) => (url === null ? [] : (URL.parse(url) ?? []))).flatMap(({ hostname, pathname }): Words[] => (pathname === "/" ? [] : [[hostname, pathname.replace(/\/$/, "")]]));
}
