import { oncePer } from "../../domain/once.ts";
import { overlap, type Span } from "../../domain/span.ts";
import { countriesIn, institutionKey } from "../body.ts";
import type { Outlet } from "../outlet.ts";
import type { Paper } from "../paper.ts";
import { isNamed, isShortFor, mentionsOf } from "./outlet-names.ts";
import { isWithin, quotationsOf, spanOfWords } from "./quoted.ts";

/** A place where a report names an outlet, links to one of its reports, credits it, or quotes a statement word for word; and the paragraph that has it from there. */
export type Citing = { readonly kind: "name" | "link" | "credit" | "words" | "unnamed"; readonly span: Span; readonly passage: Span; readonly says?: boolean };

/** What a cited outlet or its report is called after its name has stood; a closed class. */
const MEDIUM = /\b(?:the|its|that)\s+(?:\p{L}+\s+)?(?:newspaper|paper|report|agency|website|site|magazine|broadcaster|blog|article|wire|outlet|publication|newsletter)\b/iu;

/** Where a report cites an outlet, by its name, a link or a credit; `outlets` are all there are: a short name must be one's alone. */
export function citingsOf(from: Paper, outlet: Outlet, outlets: readonly Outlet[], reports: readonly Paper[]): readonly Citing[] {
  const { credits } = from.reading.report;
  const linked = reports.flatMap((to) => links(from, to));
  const credited = credits.filter((c) => isNamed(c.name, outlet)).flatMap((c) => c.spans);
  const media = [...from.sources.values()].filter((s) => s.kind === "media" && isShortFor(s.name ?? "", outlet, outlets)).flatMap((s) => s.mentions);
  const short = [...media, ...shortNames(from).filter((span) => isShortFor(from.text.slice(...span), outlet, outlets) && !media.some((m) => overlap(m, span) > 0))];
  // a party that speaks for itself is mostly named as the one told of
  const party = reports.every((to) => to.statement), bodies = party ? [...from.sources.values()].filter((s) => isSameBody(s.name ?? s.description, outlet.name)).flatMap((s) => s.mentions) : [];
  const names = [...mentionsOf(from.text, outlet), ...short], { spans: quoted, quotes } = quotationsOf(from), stated = reports.filter((to) => to.statement);
  const mentions = [...names, ...bodies.filter((b) => !names.some((m) => overlap(m, b) > 0))].filter((span) => !isWithin(span, quoted) && (!party || isSaying(from.text, span)));
  const named = mentions.filter((m) => ![...linked, ...credited].some(([s, e]) => m[0] < e && s < m[1]));
  const body: Span = [0, from.text.length];
  return [
    ...linked.map((span): Citing => ({ kind: "link", span, passage: paragraphOf(from.text, span) })),
    ...named.map((span): Citing => ({ kind: "name", span, passage: paragraphOf(from.text, span), says: isReporting(from.text, span) })),
    ...quotes.filter(({ stems }) => stated.some((to) => spanOfWords(to, stems) !== null)).map(({ span }): Citing => ({ kind: "words", span, passage: span })),
    ...credited.map((span): Citing => ({ kind: "credit", span, passage: body })),
  ];
}

/** "the Ledger", "The Herald's": what may be short for an outlet's name. */
const shortNames = oncePer(({ text }: Paper): readonly Span[] => [...text.matchAll(/(?<=\b[Tt]he )\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?(?![-\p{L}]| \p{Lu})/gu)].map((m): Span => [m.index, m.index + m[0].length]));

/** "a local newspaper reported", "told the local paper", "according to a Danish daily", "a report in a newspaper": one outlet that is not named. A paper alone may be a study. */
const NOUN = String.raw`(?:(?:\p{L}+ )?(?:newspaper|daily|tabloid|broadcaster|news (?:agency|site)|website|magazine|blog|radio station|(?:television|TV) (?:station|channel))|(?:local|regional|rival|\p{Lu}\p{L}+) paper)(?!\p{L})`;
const ONE = String.raw`(?:an? ${NOUN}|the local (?:news)?paper\b)`;
const UNNAMED = new RegExp(String.raw`\b(?:[Aa]n?|[Aa]nother|[Oo]ne) ${NOUN}(?: had| has)? (?:report(?:ed|s)?|said|says|wrote|writes)\b|\b(?:told|tells|telling|[Aa]ccording to|reports? (?:in|by)) ${ONE}`, "gu");

/** What is called a newspaper is no outlet that goes by the name of a broadcaster or an agency. */
export function isSuch(words: string, { name }: Outlet): boolean {
  return !/\b(?:\p{Ll}*paper|daily|tabloid|magazine)\b/u.test(words) || !/\b(?:TV|Television|Radio|Channel|Broadcasting|Wire|Agency)\b/iu.test(name);
}

/** Where a report has something from an outlet that it does not name. */
export function unnamedCitings(from: Paper): readonly Citing[] {
  const { spans: quoted } = quotationsOf(from);
  return [...from.text.matchAll(UNNAMED)].map((m): Span => [m.index, m.index + m[0].length]).filter((span) => !isWithin(span, quoted)).map((span): Citing => ({ kind: "unnamed", span, passage: lineOf(from.text, span) }));
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
  return /^(?:\s\p{L}+){0,2}\s(?:said|says|announced|confirmed|informed|denie[sd]|insist(?:s|ed)|stated|warned|dismissed|reject(?:s|ed)|disclosed|apologi[sz]ed)(?!\p{L})/u.test(text.slice(end, end + REACH)) || /\b(?:according to|(?:statement|notice|release|communiqué) (?:by|from|of)|said) (?:the )?$/iu.test(text.slice(Math.max(0, start - REACH), start));
}

const REACH = 40;

/** "the Post reported on Monday", "according to the website Dam Watch", "told the Post": does an outlet tell it? */
function isReporting(text: string, [start, end]: Span): boolean {
  return /^(?:\s\p{Ll}+)?\s(?:report(?:s|ed)|wrote|writes|reveal(?:s|ed)|cit(?:es|ed|ing)|quot(?:es|ed|ing))(?!\p{L})/u.test(text.slice(end, end + REACH)) || /\b(?:according to|told|quoted by|reported by) (?:the )?(?:(?:\p{L}+ ){0,3}(?:agency|site|website|newspaper|paper|daily|blog|broadcaster|magazine) )?$/u.test(text.slice(Math.max(0, start - REACH), start));
}

/** Where a report links to another. */
export function links(from: Paper, to: Paper): readonly Span[] {
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

/** The line or lines that a span stands in. */
export function lineOf(text: string, [start, end]: Span): Span {
  const close = text.indexOf("\n", end);
  return [start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1, close === -1 ? text.length : close];
}

function afterBlank(text: string, end: number): Span {
  const next = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
  return [Math.min(next, text.length), Math.min(next, text.length)];
}
