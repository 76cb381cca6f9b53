import type { Verdict } from "../domain/decision.ts";
import type { Derivation } from "../domain/derivation.ts";
import { contentId } from "../domain/id.ts";
import type { Span } from "../domain/span.ts";
import { citationsOf } from "./derivations/citations.ts";
import { sharedPassages, wordsWithin } from "./derivations/shared-passages.ts";
import type { Paper } from "./paper.ts";
import { sharedWeight, totalWeight } from "./weight.ts";

const COPY = 0.7, PARTIAL_WORDS = 25, REWRITE = 0.3;

/** Which report took from which: copies, parts, rewrites and citations, each report from its nearest source. */
export function derivationsOf(papers: readonly Paper[], verdicts: readonly Verdict[]): readonly Derivation[] {
  const denied = new Set(verdicts.flatMap((v) => (v.kind === "does-not-derive" ? [`${v.from} ${v.to}`] : [])));
  const found: Derivation[] = [];
  for (const [i, from] of papers.entries()) {
    const nearest = papers.slice(0, i).filter((to) => !denied.has(`${from.id} ${to.id}`)).flatMap((to) => derivation(from, to) ?? []);
    const copied = nearest.filter((d) => d.kind === "copy" || d.kind === "partial").sort((a, b) => b.score - a.score || order(papers, a.to) - order(papers, b.to));
    const best = copied[0] ?? nearest.filter((d) => d.kind === "rewrite").sort((a, b) => b.score - a.score || order(papers, a.to) - order(papers, b.to))[0];
    found.push(...nearest.filter((d) => d === best || (d.kind === "citation" && best?.kind !== "copy")));
  }
  const known = new Set(found.map((d) => `${d.from} ${d.to}`));
  const decided = verdicts.flatMap((v) => (v.kind === "derives" && !known.has(`${v.from} ${v.to}`) ? [{ from: v.from, to: v.to }] : []));
  return [...found, ...decided.map(({ from, to }) => row(from, to, "citation", 1, [], "stated", "a person decided so"))];
}

function derivation(from: Paper, to: Paper): Derivation | null {
  const passages = sharedPassages(from, to);
  const cited = citationsOf(from, to);
  const basis = cited.length > 0 ? "stated" : "inferred";
  const shared = wordsWithin(from, passages.map((p) => p.from));
  const share = shared / Math.max(1, from.words.length);
  if (share >= COPY) return row(from.id, to.id, "copy", share, passages, basis, `${percent(share)} of its words stand in the same order in the other`);
  if (shared >= PARTIAL_WORDS && share >= 0.1) return row(from.id, to.id, "partial", share, passages, basis, `${shared} of its words stand in the same order in the other`);
  const words = (p: Paper): ReadonlySet<string> => new Set(p.words.map((w) => w.stem));
  const [a, b] = [words(from), words(to)];
  const alike = sharedWeight(a, b) / Math.max(1, Math.min(totalWeight(a), totalWeight(b)));
  if (cited.length > 0 && alike > 0.1) return row(from.id, to.id, "citation", alike, cited.map((s): { from: Span; to: Span } => ({ from: s, to: [0, 0] })), "stated", "it names the other as its source");
  if (alike >= REWRITE && from.outlet?.key !== to.outlet?.key) return row(from.id, to.id, "rewrite", alike, passages, "inferred", "it tells the same in other words, later");
  return null;
}

function row(from: string, to: string, kind: Derivation["kind"], score: number, spans: Derivation["spans"], basis: Derivation["basis"], reason: string): Derivation {
  return { id: contentId({ noun: "derivation", from, to }), from, to, kind, score: Math.round(score * 1000) / 1000, spans, basis, reason };
}

const order = (papers: readonly Paper[], id: string): number => papers.findIndex((p) => p.id === id);
const percent = (x: number): string => `${Math.round(100 * x)}%`;
