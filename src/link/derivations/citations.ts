import type { SharedWords } from "../../domain/derivation.ts";
import type { Span } from "../../domain/span.ts";
import { countriesIn, institutionKey } from "../body.ts";
import type { Outlet } from "../outlet.ts";
import type { Paper } from "../paper.ts";
import { isNamed, isShortFor, mentionsOf } from "./outlet-names.ts";
import { surelyBefore } from "./print-time.ts";
import { isWithin } from "./quoted.ts";
import { sentencesOf } from "./sentences.ts";

/** A place where a report names an outlet, links to one of its reports, or credits it; and the paragraph that has it from there. */
export type Citing = { readonly kind: "name" | "link" | "credit"; readonly span: Span; readonly passage: Span };

/** Which of an outlet's reports a citing passage has its matter from, and how much of the passage's telling words stand there, 0–1. */
export type Cited = { readonly to: Paper; readonly citing: Citing; readonly cover: number; readonly spans: SharedWords };

/** A report that has less than this of the passage is not the one that is meant; a link needs no likeness. */
const COVER = 0.15;
/** What a cited outlet or its report is called after its name has stood; a closed class. */
const MEDIUM = /\b(?:the|its|that)\s+(?:\p{L}+\s+)?(?:newspaper|paper|report|agency|website|site|magazine|broadcaster|blog|article|wire|outlet|publication|newsletter)\b/iu;
/** Of the outlet's reports, the first one that has nearly as much as the best. */
const NEAR = 0.85, AGAIN = 0.5;

/**
 * What a report takes from an outlet by its own word: each citing passage with the first of the outlet's reports that
 * has its matter. Of those the citing outlet has cited before (`before`), one that has half as much is meant again.
 * `outlets` are all there are: a short name must be one's alone.
 */
export function citationsOf(from: Paper, reports: readonly Paper[], outlet: Outlet, outlets: readonly Outlet[], before: ReadonlySet<Paper>): readonly Cited[] {
  const earlier = reports.filter((to) => !surelyBefore(from, to));
  return citingsOf(from, outlet, outlets, earlier).flatMap((citing) => {
    const linked = citing.kind === "link" ? earlier.filter((to) => links(from, to).some((s) => s.join() === citing.span.join())) : earlier;
    const scored = linked.map((to) => ({ to, citing, cover: coverOf(from, citing, to, outlet) }));
    const best = Math.max(0, ...scored.map((s) => s.cover));
    const fits = (s: { readonly cover: number }, near: number): boolean => s.cover >= near * best && (s.cover >= COVER || citing.kind === "link");
    const first = scored.find((s) => before.has(s.to) && fits(s, AGAIN)) ?? scored.find((s) => fits(s, NEAR));
    return first === undefined ? [] : [{ ...first, spans: { from: citing.passage, to: nearestSentence(from, citing.passage, first.to) } }];
  });
}

function citingsOf(from: Paper, outlet: Outlet, outlets: readonly Outlet[], reports: readonly Paper[]): readonly Citing[] {
  const { credits } = from.reading.report;
  const linked = reports.flatMap((to) => links(from, to));
  const credited = credits.filter((c) => isNamed(c.name, outlet)).flatMap((c) => c.spans);
  const short = [...from.sources.values()].filter((s) => s.kind === "media" && isShortFor(s.name ?? "", outlet, outlets)).flatMap((s) => s.mentions);
  // a party that speaks for itself is mostly named as the one told of
  const party = reports.every((to) => to.statement), bodies = party ? [...from.sources.values()].filter((s) => isSameBody(s.name ?? s.description, outlet.name)).flatMap((s) => s.mentions) : [];
  const mentions = [...mentionsOf(from.text, outlet), ...bodies.filter((m) => mentionsOf(from.text.slice(...m), outlet).length === 0)].filter((span) => !party || isSaying(from.text, span));
  const named = [...mentions, ...short].filter((m) => ![...linked, ...credited].some(([s, e]) => m[0] < e && s < m[1]));
  const body: Span = [0, from.text.length];
  return [
    ...linked.map((span): Citing => ({ kind: "link", span, passage: paragraphOf(from.text, span) })),
    ...named.map((span): Citing => ({ kind: "name", span, passage: paragraphOf(from.text, span) })),
    ...credited.map((span): Citing => ({ kind: "credit", span, passage: body })),
  ];
}

/** "the agriculture ministry" for "French Ministry of Agriculture". */
function isSameBody(words: string, name: string): boolean {
  const [a, b] = [words, name].map((w) => bodyWords(w));
  return a !== undefined && b !== undefined && a.length > 1 && MINISTRY.test(words) && a.join() === b.join();
}

const MINISTRY = /\b(?:ministry|department)\b/iu;

/** What a ministry is over, whatever the order of its words and whosever it is. */
function bodyWords(name: string): readonly string[] {
  return institutionKey(name).split(" ").filter((word) => !/^(?:of|for|and|the|&)$/.test(word) && countriesIn(word).length === 0).toSorted();
}

/** "X said on Monday", "according to X", "in a statement by X". */
function isSaying(text: string, [start, end]: Span): boolean {
  return /^(?:\s\p{L}+){0,2}\s(?:said|says|announced|confirmed|informed)(?!\p{L})/u.test(text.slice(end, end + REACH)) || /\b(?:according to|(?:statement|notice|release|communiqué) (?:by|from|of)|said) (?:the )?$/iu.test(text.slice(Math.max(0, start - REACH), start));
}

const REACH = 40;

function links(from: Paper, to: Paper): readonly Span[] {
  const address = to.reading.report.url;
  return address === null ? [] : from.reading.report.links.filter((l) => sameAddress(l.url, address)).flatMap((l) => l.spans);
}

function sameAddress(a: string, b: string): boolean {
  const [x, y] = [URL.parse(a), URL.parse(b)];
  const host = (url: URL): string => url.hostname.replace(/^www\./, "");
  return x !== null && y !== null && host(x) === host(y) && y.pathname !== "/" && x.pathname.replace(/\/$/, "") === y.pathname.replace(/\/$/, "");
}

/** Its line, and those after it that go on about "the newspaper", "the report". */
function paragraphOf(text: string, span: Span): Span {
  const [start, first] = lineOf(text, span);
  let end = first;
  for (let next = lineOf(text, afterBlank(text, end)); next[0] > end && MEDIUM.test(text.slice(...next)); next = lineOf(text, afterBlank(text, end))) end = next[1];
  return [start, end];
}

function lineOf(text: string, [start, end]: Span): Span {
  const close = text.indexOf("\n", end);
  return [start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1, close === -1 ? text.length : close];
}

function afterBlank(text: string, end: number): Span {
  const next = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
  return [Math.min(next, text.length), Math.min(next, text.length)];
}

/** How much of the telling words of a passage, of the sentence that cites, or of the passage and the headline, the outlet's name aside, stand in a report; the most of the three. */
function coverOf(from: Paper, { span: cited, passage }: Citing, to: Paper, outlet: Outlet): number {
  const headline: Span = [0, from.reading.report.headline === null ? 0 : lineOf(from.text, [0, 0])[1]];
  const named = mentionsOf(from.text, outlet);
  const name = new Set(from.words.filter((w) => isWithin(w.span, named)).map((w) => w.stem));
  const there = new Set(to.words.map((w) => w.stem));
  const sum = (stems: readonly (readonly [string, number])[]): number => stems.reduce((total, [, weight]) => total + weight, 0);
  const share = (spans: readonly Span[]): number => {
    const wanted = sentencesOf(from).filter(({ span }) => isWithin(span, spans)).flatMap(({ all }) => [...all].filter(([stem]) => !name.has(stem)));
    return wanted.length === 0 ? 0 : sum(wanted.filter(([stem]) => there.has(stem))) / sum(wanted);
  };
  const own = sentencesOf(from).map((s) => s.span).filter((s) => isWithin(cited, [s]));
  return Math.max(share(own), share([passage]), share([passage, headline]));
}

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
