import type { Claim } from "../domain/claim.ts";
import { claimIdsOf, sourceIdsOf } from "../domain/evidence-id.ts";
import type { Reading } from "../domain/reading.ts";
import type { Source } from "../domain/source.ts";
import { hull, wordsOf, type Span } from "../domain/span.ts";
import { confirmed } from "./assent.ts";
import { outletOf, type Outlet } from "./outlet.ts";
import { isStatement } from "./statement.ts";
import { wordsOfText, type Word } from "./words.ts";

/** A report prepared for linking. */
export type Paper = {
  readonly id: string;
  readonly reading: Reading;
  readonly text: string;
  readonly outlet: Outlet | null;
  /** Who printed it tells of itself: a company's release, a ministry's statement. Then its own voice is that party's word, and its outlet no carrier. */
  readonly statement: boolean;
  /** Milliseconds since 1970, UTC; Infinity where no date is known, so that it stands last. */
  readonly at: number;
  readonly words: readonly Word[];
  readonly claims: readonly Assertion[];
  readonly sources: ReadonlyMap<string, Source>;
  /** From a source's id in the reading to its id across readings. */
  readonly sourceIds: ReadonlyMap<string, string>;
};

/** A claim prepared for linking; `id` is its id across readings. */
export type Assertion = {
  readonly id: string;
  readonly paper: string;
  readonly claim: Claim;
  /** The claim whose words it tells: itself, but for "a spokesman confirmed this". */
  readonly told: Claim;
  readonly words: readonly Word[];
  readonly stems: ReadonlySet<string>;
};

/** Where a claim begins and ends in its report. */
export function extentOf({ claim }: Assertion): Span {
  return hull(claim.spans) ?? [0, 0];
}

/** The readings, each report once, in the order of print: by time, then by id. */
export function papersOf(readings: readonly Reading[]): readonly Paper[] {
  const byId = new Map<string, Reading>();
  for (const reading of readings) {
    const known = byId.get(reading.report.id);
    if (known === undefined || versionOf(reading) > versionOf(known)) byId.set(reading.report.id, reading);
  }
  return withOneName([...byId.values()].map(paperOf)).toSorted(inPrint);
}

/** A page that gives its host alone is of the outlet that other pages name: one outlet has one name, the first of the alphabet. */
function withOneName(papers: readonly Paper[]): readonly Paper[] {
  const named = new Map(papers.flatMap(({ reading: { report }, outlet }) => (outlet === null || report.publisher === null ? [] : [[outlet.key, outlet] as const])).toSorted(([, a], [, b]) => (a.name < b.name ? 1 : -1)));
  return papers.map((paper) => (paper.outlet === null || paper.reading.report.publisher !== null ? paper : { ...paper, outlet: named.get(paper.outlet.key) ?? paper.outlet }));
}

export function inPrint(a: Pick<Paper, "at" | "id">, b: Pick<Paper, "at" | "id">): number {
  return a.at === b.at ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.at < b.at ? -1 : 1;
}

/** Where two readings of one report come, the greater is taken, so that their order is nothing. */
function versionOf({ by }: Reading): string {
  return `${by.version} ${by.model}`;
}

function paperOf(reading: Reading): Paper {
  const { report } = reading;
  const words = wordsOfText(report.text);
  const ids = claimIdsOf(reading);
  const outlet = outletOf(reading);
  const at = report.published.value === null ? Number.NaN : Date.parse(report.published.value);
  const claims = propositionsOf(reading), headline = report.headline !== null && report.text.startsWith(report.headline) ? report.headline.length : 0;
  return {
    id: report.id,
    reading,
    text: report.text,
    outlet,
    statement: outlet !== null && isStatement(reading, outlet),
    at: Number.isNaN(at) ? Infinity : at,
    words,
    claims: claims.map((claim) => assertionOf(claim, confirmed(claim, claims, report.text, headline), ids.get(claim.id) ?? claim.id, report.id, words)),
    sources: new Map(reading.sources.map((s) => [s.id, s])),
    sourceIds: sourceIdsOf(reading),
  };
}

/** The claims that say one thing: a claim of several propositions stands for itself in them, and what somebody did not say is nobody's. */
export function propositionsOf({ claims, attributions, report: { text } }: Reading): readonly Claim[] {
  const wholes = new Set(claims.map((c) => c.within)), unsaid = new Set(attributions.flatMap((a) => (UNSAYING.test(wordsOf(text, a.cue.spans)) ? [a.id] : [])));
  return claims.filter((c) => !wholes.has(c.id) && !(c.attribution !== null && unsaid.has(c.attribution) && QUESTION.test(c.text)));
}

/** "did not say what had caused it", "declined to say whether". */
const UNSAYING = /\b(?:not|n['’]t|never|cannot|declin\p{Ll}+|refus\p{Ll}+|fail\p{Ll}+)\b/iu, QUESTION = /^\W*(?:what|who|whom|whose|which|how|why|when|where|whether|if)\b/iu;

function assertionOf(claim: Claim, told: Claim, id: string, paper: string, words: readonly Word[]): Assertion {
  const [start, end] = hull(told.spans) ?? [0, 0];
  const own = words.filter((w) => w.span[0] >= start && w.span[1] <= end && told.spans.some(([s, e]) => w.span[0] >= s && w.span[1] <= e));
  return { id, paper, claim, told, words: own, stems: new Set(own.map((w) => w.stem)) };
}
