import type { Decision } from "../domain/decision.ts";
import { wordsOf } from "../domain/span.ts";
import type { Reading } from "../domain/reading.ts";
import { markedParagraphs, type Paragraph } from "./marked.ts";
import { noted, type Noted } from "./noted.ts";
import { notesOf, type Note } from "./note.ts";
import { partyOf, type Party } from "./party.ts";
import { sourceIdsOf } from "../domain/evidence-id.ts";

/** A report as its page shows it. */
export type ReportPage = {
  readonly id: string;
  readonly headline: string | null;
  /** Whether the text's first paragraph is the headline. */
  readonly headed: boolean;
  readonly outlet: string;
  readonly url: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly publishedFrom: Reading["report"]["published"]["from"];
  readonly language: string;
  readonly paragraphs: readonly Paragraph[];
  readonly notes: readonly Note[];
  readonly sources: readonly (Party & { readonly id: string; readonly mentions: number; readonly statements: number })[];
  readonly besides: readonly Noted[];
  readonly findings: readonly { readonly rule: string; readonly reason: string; readonly words: string | null }[];
  readonly corrections: readonly { readonly kind: string; readonly words: string }[];
  readonly furniture: Reading["report"]["furniture"];
  /** What people wrote beside it, in the order written. */
  readonly written: readonly { readonly id: string; readonly by: string; readonly at: string; readonly about: string; readonly words: string }[];
  readonly model: string;
};

/** The outlet: the publisher, else the host of its address, else words that say neither is known. */
export function outletOf(report: Pick<Reading["report"], "publisher" | "url">): string {
  const host = report.url === null ? undefined : URL.parse(report.url)?.hostname.replace(/^www\./, "");
  return report.publisher ?? host ?? "outlet unknown";
}

export function reportPage(reading: Reading, decisions: readonly Decision[], members: ReadonlySet<string>): ReportPage {
  const { report } = reading;
  const remarks = decisions.flatMap((d) => (d.verdict.kind === "note" && d.verdict.report === report.id ? [{ ...d, verdict: d.verdict }] : []));
  const ids = sourceIdsOf(reading);
  return {
    id: report.id,
    headline: report.headline,
    headed: report.headline !== null && report.text.startsWith(report.headline),
    outlet: outletOf(report),
    url: report.url,
    authors: report.authors,
    published: report.published.value,
    publishedFrom: report.published.from,
    language: report.language,
    paragraphs: markedParagraphs(reading, remarks.map((d) => d.verdict.spans)),
    notes: notesOf(reading, members),
    sources: reading.sources.map((s) => ({ ...partyOf(s), id: ids.get(s.id) ?? s.id, mentions: s.mentions.length, statements: reading.attributions.filter((a) => a.sources.some((x) => x.id === s.id)).length })),
    besides: noted(reading),
    findings: reading.findings.map((f) => ({ rule: f.rule, reason: f.reason, words: f.span === null ? null : report.text.slice(...f.span) })),
    corrections: report.corrections.map((c) => ({ kind: c.kind, words: wordsOf(report.text, c.spans) })),
    furniture: report.furniture,
    written: remarks.map((d) => ({ id: d.id, by: d.by, at: d.at, about: wordsOf(report.text, d.verdict.spans), words: d.verdict.words })),
    model: reading.by.model,
  };
}
