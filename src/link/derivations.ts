import type { Verdict } from "../domain/decision.ts";
import type { Derivation } from "../domain/derivation.ts";
import { contentId } from "../domain/id.ts";
import type { Span } from "../domain/span.ts";
import { citationsOf, type Cited } from "./derivations/citations.ts";
import { copiesOf, directed, isAuthor, type Copied } from "./derivations/copies.ts";
import { sameOutlet } from "./derivations/outlet-names.ts";
import { isWithin } from "./derivations/quoted.ts";
import { retelling, type Retelling } from "./derivations/rewrites.ts";
import type { Paper } from "./paper.ts";
import { cosine, topicOf } from "./topic.ts";

/** How much a report must retell, in how many sentences: less may be two reporters' own. One that names its own outlet there reports itself, and must retell more. */
const REWRITE = 1.1, BY_A_REPORTER = 2.2, SENTENCES = 3;
/** Reports less alike than this retell nothing of each other. */
const ALIKE = 0.15;

type Allowed = (from: Paper, to: Paper) => boolean;

/** Which report took from which: copies, parts, rewrites and citations, each report from its nearest source. */
export function derivationsOf(papers: readonly Paper[], verdicts: readonly Verdict[]): readonly Derivation[] {
  const denied = new Set(verdicts.flatMap((v) => (v.kind === "does-not-derive" ? [`${v.from} ${v.to}`] : [])));
  const allowed: Allowed = (from, to) => from !== to && !sameOutlet(from, to) && !denied.has(`${from.id} ${to.id}`);
  const copied = copiesOf(papers, allowed);
  const citedBefore = new Map<string, ReadonlySet<Paper>>();
  const found = papers.flatMap((from): readonly Derivation[] => {
    const copies = copied.filter((c) => c.from === from);
    const cited = citedBy(from, papers, copies, allowed, citedBefore.get(from.outlet?.key ?? "") ?? new Set());
    if (from.outlet !== null) citedBefore.set(from.outlet.key, (citedBefore.get(from.outlet.key) ?? new Set()).union(new Set(cited.map((c) => c.to))));
    const told = copies.some((c) => c.reuse.kind === "copy") ? null : retoldBy(from, papers, copied, cited, allowed);
    return [...copies.map(copyRow), ...cited.map((c) => citationRow(from, c)), ...(told === null ? [] : [rewriteRow(from, told.to, told.by)])];
  });
  const known = new Set(found.map((d) => `${d.from} ${d.to}`));
  const decided = verdicts.flatMap((v) => (v.kind === "derives" && !known.has(`${v.from} ${v.to}`) ? [row(v.from, v.to, "citation", 1, [], "stated", "a person decided so")] : []));
  return [...found, ...decided];
}

/** Whom a report cites in its own words, once a report: what stands in a copied passage was cited by its author. `before`: what its outlet has cited earlier. */
function citedBy(from: Paper, papers: readonly Paper[], copies: readonly Copied[], allowed: Allowed, before: ReadonlySet<Paper>): readonly Cited[] {
  const passages = copies.flatMap((c) => c.reuse.passages.map((p) => p.from));
  const outlets = papers.flatMap((p) => p.outlet ?? []);
  const others = papers.filter((to) => to.outlet !== null && allowed(from, to));
  const cited = [...Map.groupBy(others, (to) => to.outlet!.key).values()].flatMap((reports) => citationsOf(from, reports, reports[0]!.outlet!, outlets, before));
  const own = cited.filter((c) => !isWithin(c.citing.span, passages) && !copies.some((copy) => sameOutlet(copy.to, c.to)));
  return [...Map.groupBy(own, (c) => c.to).values()].map((places) => places.toSorted((a, b) => b.cover - a.cover)[0]!);
}

/** The report it retells best, if it retells one; not one it names, nor one with the words of one it already took from. */
function retoldBy(from: Paper, papers: readonly Paper[], copied: readonly Copied[], cited: readonly Cited[], allowed: Allowed): { readonly to: Paper; readonly by: Retelling } | null {
  const taken = [...copied.filter((c) => c.from === from), ...cited].map((c) => c.to);
  const origin = (paper: Paper): Paper => copied.find((c) => c.from === paper && c.reuse.kind === "copy")?.to ?? paper;
  const known = new Set(taken.map(origin));
  const needed = ({ pairs }: Retelling): number => (isAuthor(from, pairs.map((p) => p.from)) ? BY_A_REPORTER : REWRITE);
  const third = (paper: Paper): readonly Span[] => [...copied.filter((c) => c.from === paper).flatMap((c) => c.reuse.passages.map((p) => p.from)), ...(paper === from ? cited.map((c) => c.citing.passage) : [])];
  const told = papers
    .filter((to) => allowed(from, to) && directed(from, to)[0] === from && origin(to) === to && !known.has(to) && !taken.some((t) => sameOutlet(t, to)))
    .filter((to) => cosine(topicOf(from.reading).body, topicOf(to.reading).body) >= ALIKE)
    .map((to) => ({ to, by: retelling(from, to, third) }))
    .filter(({ by }) => by.score >= needed(by) && new Set(by.pairs.map((p) => p.to.join())).size >= SENTENCES)
    .sort((a, b) => b.by.score - a.by.score);
  return told[0] ?? null;
}

function copyRow({ from, to, reuse, credited, shared }: Copied): Derivation {
  const much = `${Math.round(100 * reuse.share)}% of its words (${reuse.words}) stand in the same order there`;
  const reason = shared ? `${much}; which of the two was first, or whether both have a third one's text, cannot be told` : credited ? `${much}, and it credits that outlet` : much;
  return row(from.id, to.id, reuse.kind, reuse.kind === "copy" ? Math.max(0.8, reuse.share) : Math.min(0.95, 0.6 + reuse.words / 300), reuse.passages, credited ? "stated" : "inferred", reason);
}

function citationRow(from: Paper, { to, citing, cover, spans }: Cited): Derivation {
  const words = from.text.slice(...citing.span);
  const reason = { name: `it names “${words}” as having reported this`, link: `it links to that report (“${words}”)`, credit: `it credits “${words}”` }[citing.kind];
  return row(from.id, to.id, "citation", Math.min(0.95, 0.6 + cover / 2), [spans], "stated", reason);
}

function rewriteRow(from: Paper, to: Paper, { score, pairs }: Retelling): Derivation {
  return row(from.id, to.id, "rewrite", Math.min(0.95, 0.5 + score / 8), pairs, "inferred", `${pairs.length} of its sentences tell the same in the same order, in other words and later, and it names no source of its own for them`);
}

function row(from: string, to: string, kind: Derivation["kind"], score: number, spans: Derivation["spans"], basis: Derivation["basis"], reason: string): Derivation {
  return { id: contentId({ noun: "derivation", from, to }), from, to, kind, score: Math.round(score * 1000) / 1000, spans, basis, reason };
}
