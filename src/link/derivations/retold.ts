import type { SharedWords } from "../../domain/derivation.ts";
import { oncePer } from "../../domain/once.ts";
import { cosine, topicOf } from "../topic.ts";
import type { Paper } from "../paper.ts";
import type { Cited } from "./citations.ts";
import { dayOf, directed, type Copied } from "./copies.ts";
import { earliest, surelyBefore } from "./print-time.ts";
import { sameOutlet } from "./outlet-names.ts";
import { quotesAt, spanOfWords, type Quote } from "./quoted.ts";
import { nearIn, retellings, type Retelling } from "./rewrites.ts";

/** Reports less alike than this retell nothing of each other. */
const ALIKE = 0.15;
/** One sentence told alike is no retelling. */
const TOLD = 2;

/** `unnamed`: it has word for word what people without a name told the other. */
export type Retold = Retelling & { readonly unnamed: boolean };

/** For each report those it may retell, the likeliest first: not one it names, nor one with the words of one it already took from. */
export function retoldAmong(papers: readonly Paper[], copied: readonly Copied[], cited: ReadonlyMap<Paper, readonly Cited[]>, allowed: (from: Paper, to: Paper) => boolean): ReadonlyMap<Paper, readonly Retold[]> {
  const originals = new Map(copied.filter((c) => c.reuse.kind === "copy").map((c) => [c.from, c.to]));
  const own = papers.filter((p) => !originals.has(p));
  // what a party puts out itself it has from nobody
  const earlier = new Map(own.map((from) => [from, (from.statement ? [] : own).filter((to) => allowed(from, to) && isAfter(from, to) && cosine(topicOf(from.reading).body, topicOf(to.reading).body) >= ALIKE)] as const));
  const near = nearIn([...new Set([...earlier].flatMap(([from, list]) => (list.length === 0 ? [] : [from, ...list])))]);
  return new Map(own.map((from) => {
    const parts = copied.filter((c) => c.from === from), taken = [...parts, ...(cited.get(from) ?? [])].map((c) => c.to);
    const known = new Set(taken.map((paper) => originals.get(paper) ?? paper));
    const third = [...parts.flatMap((c) => c.reuse.passages.map((p) => p.from)), ...(cited.get(from) ?? []).map((c) => c.citing.passage)];
    const printed = papers.filter((p) => sameOutlet(p, from) && p !== from && isAfter(from, p));
    const told = retellings(from, earlier.get(from)!, printed, third, near).map((r) => withUnnamed(r, from)).filter(({ to, pairs, unnamed }) => (pairs.length >= TOLD || unnamed) && !known.has(to) && !taken.some((t) => sameOutlet(t, to)));
    return [from, told.toSorted((a, b) => b.score - a.score)] as const;
  }));
}

/** What it is worth that a report has word for word what people told another (log-odds). */
const UNNAMED = 3;

/** What somebody without a name told one outlet word for word, another has from there, whoever is said to say it there. */
function withUnnamed(retelling: Retelling, from: Paper): Retold {
  const { to } = retelling, pairs = unnamedQuotes(to).flatMap((quote): readonly SharedWords[] => { const own = spanOfWords(from, quote.stems); return own === null ? [] : [{ from: own, to: quote.span }]; });
  return pairs.length === 0 ? { ...retelling, unnamed: false } : { ...retelling, score: Math.max(retelling.score, UNNAMED), pairs: [...retelling.pairs, ...pairs], unnamed: true };
}

const unnamedQuotes = oncePer((paper: Paper): readonly Quote[] => {
  const { reading, sources } = paper;
  return quotesAt(reading.attributions.filter((a) => a.mode === "direct" && a.sources.length > 0 && a.sources.every((s) => sources.get(s.id)?.anonymous === true)).flatMap(({ content }) => content.spans), paper);
});

/** Of two that only their days date, neither can be said to retell the other on the same day; of one without a date, that nobody can. */
function isAfter(from: Paper, to: Paper): boolean {
  return directed(from, to)[0] === from && earliest(to) < Infinity && (surelyBefore(to, from) || dayOf(from) !== dayOf(to));
}
