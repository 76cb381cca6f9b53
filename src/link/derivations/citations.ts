import type { SharedWords } from "../../domain/derivation.ts";
import { oncePer } from "../../domain/once.ts";
import { overlap, type Span } from "../../domain/span.ts";
import type { Outlet } from "../outlet.ts";
import type { Paper } from "../paper.ts";
import { citingsOf, isSuch, lineOf, unnamedCitings, links, type Citing } from "./citings.ts";
import { mentionsOf } from "./outlet-names.ts";
import { surelyBefore } from "./print-time.ts";
import { isWithin } from "./quoted.ts";
import { sentencesOf } from "./sentences.ts";

/** Which of an outlet's reports a citing passage has its matter from, and how much of the passage's telling words stand there, 0–1. */
export type Cited = { readonly to: Paper; readonly citing: Citing; readonly cover: number; readonly spans: SharedWords };

/** A report that has less than this of the passage is not the one that is meant; a link needs no likeness. */
const COVER = 0.15;
/** Less is enough where the words say that the outlet told it ("the Post reported"). */
const SAID = 0.05;
/** What a party says is in its statement where that has most of the sentence: it says much else. */
const STATED = 0.5;
/** Of the outlet's reports, the first one that has nearly as much as the best; one that was cited already is meant again with less. */
const NEAR = 0.85, AGAIN = 0.5;
/** A report that an outlet without a name is to have printed has so much of the sentence. */
const UNNAMED = 0.6;
/** What a word that all the outlet's reports have tells of which of them is meant. */
const REPEATED = 0.2;

/** `apart`: how much it has where words that all the outlet's reports have tell little. */
type Candidate = { readonly to: Paper; readonly cover: number; readonly apart: number };

/**
 * What a report takes from an outlet by its own word: each citing passage outside its copied ones (`copied`) with the first
 * of the outlet's reports that has its matter. Of those the citing outlet has cited before (`before`), one that has half as much
 * is meant again. `outlets` are all there are: a short name must be one's alone.
 */
export function citationsOf(from: Paper, reports: readonly Paper[], outlet: Outlet, outlets: readonly Outlet[], before: ReadonlySet<Paper>, copied: readonly Span[]): readonly Cited[] {
  const earlier = reports.filter((to) => !surelyBefore(from, to));
  const places = citingsOf(from, outlet, outlets, earlier).filter(({ span }) => !isCopied(span, from, copied)).map((citing) => ({ citing, candidates: candidatesFor(citing, from, earlier, outlet) }));
  const cited: Cited[] = [];
  for (const { citing, candidates } of places.toSorted((a, b) => most(b.candidates) - most(a.candidates))) {
    const best = Math.max(0, ...candidates.map((c) => c.apart));
    const fits = (near: number, among: (to: Paper) => boolean): Candidate | undefined => candidates.find(({ to, cover, apart }) => among(to) && apart >= near * best && isEnough(citing, to, cover));
    if (fits(AGAIN, (to) => cited.some((c) => c.to === to)) !== undefined) continue;
    const first = fits(AGAIN, (to) => before.has(to)) ?? fits(NEAR, () => true);
    if (first !== undefined) cited.push({ to: first.to, cover: first.cover, citing, spans: { from: citing.passage, to: nearestSentence(from, citing.passage, first.to) } });
  }
  return cited;
}

function isEnough({ kind, says }: Citing, to: Paper, cover: number): boolean {
  return kind === "link" || cover >= (to.statement ? STATED : says ? SAID : COVER);
}

/** What a report has from an outlet that it does not name: the first report that has nearly all of the sentence, unless one that it is known to have taken from (`taken`) has it. */
export function unnamedOf(from: Paper, others: readonly Paper[], taken: readonly Paper[], copied: readonly Span[]): readonly Cited[] {
  const earlier = others.filter((to) => !surelyBefore(from, to) && !to.statement);
  const found = unnamedCitings(from).filter(({ span }) => !isCopied(span, from, copied)).flatMap((citing): readonly Cited[] => {
    const passage = sentencesOf(from).find((s) => isWithin(citing.span, [s.span]))?.span ?? citing.passage;
    const candidates = earlier.filter((to) => isSuch(from.text.slice(...citing.span), to.outlet!)).map((to) => ({ to, cover: coverOf(askedBy({ ...citing, passage }, from, to.outlet!), to) }));
    const first = candidates.find((c) => c.cover >= NEAR * most(candidates)), isKnown = candidates.some((c) => taken.includes(c.to) && c.cover >= AGAIN * most(candidates));
    return first === undefined || first.cover < UNNAMED || isKnown ? [] : [{ ...first, citing, spans: { from: passage, to: nearestSentence(from, passage, first.to) } }];
  });
  return found.filter((c, i) => found.findIndex((other) => other.to === c.to) === i);
}

/** Does a place stand in a sentence that is mostly another's words, its edges perhaps changed? */
function isCopied(span: Span, from: Paper, copied: readonly Span[]): boolean {
  const sentence = sentencesOf(from).find((s) => isWithin(span, [s.span]))?.span ?? span;
  return isWithin(span, copied) || 2 * copied.reduce((sum, c) => sum + overlap(c, sentence), 0) > sentence[1] - sentence[0];
}

function most(candidates: readonly Pick<Candidate, "cover">[]): number {
  return Math.max(0, ...candidates.map((c) => c.cover));
}

function candidatesFor(citing: Citing, from: Paper, reports: readonly Paper[], outlet: Outlet): readonly Candidate[] {
  const meant = citing.kind === "link" ? reports.filter((to) => links(from, to).some((s) => s.join() === citing.span.join())) : reports;
  const common = meant.length < 2 ? new Set<string>() : meant.map(stemsOf).reduce((all, stems) => all.intersection(stems));
  const asked = askedBy(citing, from, outlet);
  return meant.map((to) => ({ to, cover: coverOf(asked, to), apart: coverOf(asked, to, common) }));
}

/** Stems with what they tell. */
type Asked = readonly (readonly [stem: string, weight: number])[];

/** The telling words of the sentence that cites, first, of its passage, and of the passage and the headline, what the outlet is called aside. */
function askedBy({ kind, span: cited, passage }: Citing, from: Paper, outlet: Outlet): readonly Asked[] {
  const headline: Span = [0, from.reading.report.headline === null ? 0 : lineOf(from.text, [0, 0])[1]];
  const named = kind === "unnamed" ? [cited] : mentionsOf(from.text, outlet), sentences = sentencesOf(from);
  const name = new Set(from.words.filter((w) => isWithin(w.span, named)).map((w) => w.stem));
  const own = sentences.map((s) => s.span).filter((s) => isWithin(cited, [s]));
  return [own, [passage], [passage, headline]].map((spans) => sentences.filter(({ span }) => isWithin(span, spans)).flatMap(({ all }) => [...all].filter(([stem]) => !name.has(stem))));
}

/** How much of what is asked stands in a report, the most of the three; of a party's statement the sentence alone. `common` words tell less. */
function coverOf(asked: readonly Asked[], to: Paper, common: ReadonlySet<string> = new Set()): number {
  const there = stemsOf(to), sum = (stems: Asked): number => stems.reduce((total, [stem, weight]) => total + (common.has(stem) ? REPEATED : 1) * weight, 0);
  return Math.max(...asked.slice(0, to.statement ? 1 : asked.length).map((wanted) => (wanted.length === 0 ? 0 : sum(wanted.filter(([stem]) => there.has(stem))) / sum(wanted))));
}

const stemsOf = oncePer(({ words }: Paper): ReadonlySet<string> => new Set(words.map((w) => w.stem)));

/** The sentence of a report that is likest to a passage. */
function nearestSentence(from: Paper, passage: Span, to: Paper): Span {
  const stems = new Map(sentencesOf(from).filter((s) => isWithin(s.span, [passage])).flatMap((s) => [...s.all]));
  let best: Span = [0, Math.max(1, to.text.search(/\n|$/))], most = 0;
  for (const { span, all } of sentencesOf(to)) {
    const shared = [...all].reduce((sum, [stem, weight]) => sum + (stems.has(stem) ? weight : 0), 0);
    if (shared > most) [best, most] = [span, shared];
  }
  return best;
}
