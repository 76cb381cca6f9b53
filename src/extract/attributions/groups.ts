import type { Span } from "../../domain/span.ts";
import { CLOSING, OPENING, PARAGRAPH, type Words } from "../model/words.ts";
import type { Group } from "./group.ts";
import { completed } from "./refine.ts";
import { CONTENT, CUE, NONE, SOURCE, type Labels } from "./lattice.ts";

type Run = { readonly from: number; readonly to: number };

/** Reads the attributions off the labels: one source and one cue each, content in as many runs as there are. */
export function groupsOf(text: string, words: Words, labels: Labels, sharedAt: number): readonly Group[] {
  const byAnchor = new Map<number, { [role: number]: Run[] }>();
  const n = words.spans.length;
  for (let i = 0; i < n; ) {
    let end = i + 1;
    while (end < n && labels.role[end] === labels.role[i] && labels.anchor[end] === labels.anchor[i]) end++;
    const role = labels.role[i] ?? 0;
    if (role > 0) {
      const runs = byAnchor.get(labels.anchor[i] ?? -1) ?? {};
      (runs[role] ??= []).push({ from: i, to: end });
      byAnchor.set(labels.anchor[i] ?? -1, runs);
    }
    i = end;
  }
  const out: Group[] = [];
  const sources = [...byAnchor.values()].flatMap((runs) => runs[SOURCE] ?? []);
  for (const [anchor, runs] of byAnchor) {
    let content = filled(runs[CONTENT] ?? [], words, labels).map((r) => trimmed(text, words, r)).filter((r) => r.to > r.from);
    const cue = best(runs[CUE] ?? [], labels, anchor);
    if (!cue) continue;
    const source = best(runs[SOURCE] ?? [], labels, anchor) ?? shared(text, words, sources, labels, cue, anchor, sharedAt);
    if (content.length === 0) content = completed(text, source && spanOf(words, source), spanOf(words, cue)).map(([s, e]) => runOf(words, s, e));
    if (content.length === 0) continue;
    out.push({
      source: source ? [spanOf(words, source)] : [],
      cue: [spanOf(words, cue)],
      content: joined(text, words, content),
      evidence: {
        source: source ? mean(labels, [source]) : 1,
        cue: mean(labels, [cue]),
        content: mean(labels, content),
        weakest: Math.min(...content.flatMap((r) => [labels.probability[r.from] ?? 0, labels.probability[r.to - 1] ?? 0])),
        words: content.reduce((sum, r) => sum + r.to - r.from, 0),
        unsourced: source === undefined,
      },
    });
  }
  return out.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
}

const spanOf = (words: Words, r: Run): Span => [words.spans[r.from]?.[0] ?? 0, words.spans[r.to - 1]?.[1] ?? 0];

/** The words of a span. */
function runOf(words: Words, start: number, end: number): Run {
  const from = words.spans.findIndex(([s]) => s >= start);
  const to = words.spans.findIndex(([s]) => s >= end);
  return { from, to: to < 0 ? words.spans.length : to };
}

function mean(labels: Labels, runs: readonly Run[]): number {
  let sum = 0, count = 0;
  for (const r of runs) for (let i = r.from; i < r.to; i++, count++) sum += labels.probability[i] ?? 0;
  return count === 0 ? 0 : sum / count;
}

/** People mark one run: the one with most probability; of equals the one nearest the cue's first word. */
function best(runs: readonly Run[], labels: Labels, anchor: number): Run | undefined {
  const weight = (r: Run): number => mean(labels, [r]) * (r.to - r.from) ** 0.5 - Math.abs(r.from - anchor) * 1e-4 + (r.from <= anchor && anchor < r.to ? 1 : 0);
  return [...runs].sort((a, b) => weight(b) - weight(a))[0];
}

/** Words, set on dev. */
const LONGEST_GAP = 8;

/** Content broken by words that belong to nothing is one content: people do not break it there. */
function filled(runs: readonly Run[], words: Words, labels: Labels): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const gap = last ? Array.from({ length: run.from - last.to }, (_, i) => last.to + i) : [];
    const whole = last && gap.length <= LONGEST_GAP && [...gap, run.from].every((i) => words.before[i] !== PARAGRAPH) && gap.every((i) => labels.role[i] === NONE);
    if (whole) out[out.length - 1] = { from: last.from, to: run.to };
    else out.push(run);
  }
  return out;
}

/** "X said A, adding B": X's words stand with one cue, and point at the other too; a source of another sentence does not count. */
function shared(text: string, words: Words, sources: readonly Run[], labels: Labels, cue: Run, anchor: number, at: number): Run | undefined {
  if (/^(?:it|there)\b/i.test(text.slice(...spanOf(words, cue)))) return undefined;
  const points = (r: Run): number => Math.max(...Array.from({ length: r.to - r.from }, (_, i) => labels.pointsTo(r.from + i, anchor)));
  const near = (r: Run): boolean => !SENTENCE_END.test(r.to <= cue.from ? text.slice(spanOf(words, r)[1], spanOf(words, cue)[0]) : text.slice(spanOf(words, cue)[1], spanOf(words, r)[0]));
  return sources.filter((r) => points(r) >= at && near(r)).sort((a, b) => points(b) - points(a))[0];
}

const SENTENCE_END = /[.!?][”"’')]*\s+[“"‘'(]*\p{Lu}|\n/u;

const STRAY = /^[,;:.–—-]$/;

/** Without a stray comma or dash at either end, and with the quotation mark that belongs to its first or last word. */
function trimmed(text: string, words: Words, run: Run): Run {
  let { from, to } = run;
  const token = (i: number): string => text.slice(...(words.spans[i] ?? [0, 0]));
  while (from < to && STRAY.test(token(from))) from++;
  while (from < to && /^[,;–—-]$/.test(token(to - 1))) to--;
  if (words.quotes[from - 1] === OPENING && words.before[from] !== PARAGRAPH && from < to) from--;
  if (words.quotes[to] === CLOSING && words.before[to] !== PARAGRAPH && from < to) to++;
  return { from, to };
}

/** Runs that only white space parts are one span. */
function joined(text: string, words: Words, runs: readonly Run[]): readonly Span[] {
  const out: [number, number][] = [];
  for (const r of runs) {
    const [start, end] = spanOf(words, r);
    const last = out.at(-1);
    if (last && text.slice(last[1], start).trim() === "") last[1] = end;
    else out.push([start, end]);
  }
  return out;
}
