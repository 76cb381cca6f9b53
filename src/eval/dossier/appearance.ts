import type { Cluster } from "../../domain/cluster.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { cover, wordSpans } from "../words.ts";
import type { Truth } from "./truth.ts";

/** A gold claim in one report, and the cluster that the system's claim on those words stands in; null where no claim covers them. */
export type Appearance = { readonly claim: number; readonly report: string; readonly quote: string; readonly claimId: string | null; readonly cluster: Cluster | null };

/** From a truth's report keys to readings: by address, by given id, else by headline; of the versions at one address, the one with that id or headline. */
export function readingsByKey(truth: Truth, readings: readonly Reading[]): ReadonlyMap<string, Reading> {
  return new Map(truth.reports.flatMap(({ report: key, id, url, headline }) => {
    const isGiven = ({ report }: Reading): boolean => id !== null && report.given.id === id;
    const isHeaded = ({ report }: Reading): boolean => headline !== null && (report.headline === headline || report.text.startsWith(headline));
    const there = readings.filter(({ report }) => url !== null && report.url === url);
    const found = there.find(isGiven) ?? there.find(isHeaded) ?? there[0] ?? readings.find(isGiven) ?? readings.find(isHeaded);
    return found === undefined ? [] : [[key, found] as const];
  }));
}

/**
 * The claim that stands for each gold appearance: with the most words in common, at least half of the longer of the two;
 * else with the most in common, at least half of the quote; else the longest that the quote holds whole.
 */
export function appearancesOf(truth: Truth, readings: ReadonlyMap<string, Reading>, clusters: readonly Cluster[]): readonly Appearance[] {
  const members = clusters.flatMap((cluster) => cluster.members.map((member) => ({ member, cluster })));
  const byReport = Map.groupBy(members, ({ member }) => member.report);
  return truth.claims.flatMap(({ appearsIn }, claim) => appearsIn.map(({ report, quote }): Appearance => {
    const reading = readings.get(report);
    const place = reading === undefined ? null : spanOf(quote, reading.report.text);
    if (reading === undefined || place === null) return { claim, report, quote, claimId: null, cluster: null };
    const words = wordSpans(reading.report.text), sought = cover(words, [place]);
    let best: (typeof members)[number] | null = null, most = 0;
    for (const item of byReport.get(reading.report.id) ?? []) {
      const covered = cover(words, item.member.spans), shared = covered.intersection(sought).size;
      const [ofLonger, ofQuote] = [shared / Math.max(covered.size, sought.size), shared / sought.size];
      // "A, the three nurses said" quotes the claim A whole
      const isWhole = shared === covered.size && shared >= FEW;
      const score = ofLonger >= 0.5 ? 1 + ofLonger : ofQuote >= 0.5 ? ofQuote / 2 + ofLonger / 2 : isWhole ? ofQuote / 2 : 0;
      if (score > most) [best, most] = [item, score];
    }
    return { claim, report, quote, claimId: best?.member.claim ?? null, cluster: best?.cluster ?? null };
  }));
}

/** Words of a claim that a quote may hold by chance. */
const FEW = 3;

export function spanOf(quote: string, text: string): Span | null {
  const at = text.indexOf(quote);
  return at < 0 ? null : [at, at + quote.length];
}
