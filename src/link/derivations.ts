import type { Verdict } from "../domain/decision.ts";
import type { Derivation } from "../domain/derivation.ts";
import { contentId } from "../domain/id.ts";
import { citationsOf, unnamedOf, type Cited } from "./derivations/citations.ts";
import { copiesOf, type Copied } from "./derivations/copies.ts";
import { sameOutlet } from "./derivations/outlet-names.ts";
import { retoldAmong, type Retold } from "./derivations/retold.ts";
import type { Paper } from "./paper.ts";

/** How likely a report must be to retell another (log-odds): a rewrite that is none destroys an origin. */
const REWRITE = 0;
/** One that retells the likeliest mostly answers the others too, so of those only what is surely retold was taken as well. */
const FURTHER = 1.8;

type Allowed = (from: Paper, to: Paper) => boolean;

/** Which report took from which: copies, parts, rewrites and citations, each report from its nearest source. */
export function derivationsOf(papers: readonly Paper[], verdicts: readonly Verdict[]): readonly Derivation[] {
  const { copied, cited, retold } = takingsOf(papers, verdicts);
  const found = papers.flatMap((from): readonly Derivation[] => [
    ...copied.filter((c) => c.from === from).map(copyRow),
    ...(cited.get(from) ?? []).map((c) => citationRow(from, c)),
    ...(retold.get(from) ?? []).filter((r, i) => r.score >= (i === 0 ? REWRITE : FURTHER)).map((r) => rewriteRow(from, r)),
  ]);
  const known = new Set(found.map((d) => `${d.from} ${d.to}`)), there = new Set(papers.map((p) => p.id));
  // a decision about a report that is not there (erased, not yet in print) waits
  const decided = verdicts.flatMap((v) => (v.kind === "derives" && there.has(v.from) && there.has(v.to) && !known.has(`${v.from} ${v.to}`) ? [row(v.from, v.to, "citation", 1, [], "stated", "a person decided so")] : []));
  return [...found, ...decided];
}

/** What each report took by its words, by its own word, and perhaps in other words; training/rewrites.ts learns from the last. */
export function takingsOf(papers: readonly Paper[], verdicts: readonly Verdict[]): { readonly copied: readonly Copied[]; readonly cited: ReadonlyMap<Paper, readonly Cited[]>; readonly retold: ReadonlyMap<Paper, readonly Retold[]> } {
  const denied = new Set(verdicts.flatMap((v) => (v.kind === "does-not-derive" ? [`${v.from} ${v.to}`] : [])));
  const allowed: Allowed = (from, to) => from !== to && !sameOutlet(from, to) && !denied.has(`${from.id} ${to.id}`);
  const copied = copiesOf(papers, allowed);
  const before = new Map<string, ReadonlySet<Paper>>();
  const cited = new Map(papers.map((from) => {
    const outlet = from.outlet?.key ?? "";
    const found = citedBy(from, papers, copied.filter((c) => c.from === from), allowed, before.get(outlet) ?? new Set());
    if (from.outlet !== null) before.set(outlet, (before.get(outlet) ?? new Set()).union(new Set(found.map((c) => c.to))));
    return [from, found] as const;
  }));
  return { copied, cited, retold: retoldAmong(papers, copied, cited, allowed) };
}

/** Whom a report cites in its own words: what stands in a copied passage was cited by its author. `before`: what its outlet has cited earlier. */
function citedBy(from: Paper, papers: readonly Paper[], copies: readonly Copied[], allowed: Allowed, before: ReadonlySet<Paper>): readonly Cited[] {
  const passages = copies.flatMap((c) => c.reuse.passages.map((p) => p.from));
  const outlets = papers.flatMap((p) => p.outlet ?? []);
  const others = papers.filter((to) => to.outlet !== null && allowed(from, to) && !copies.some((copy) => sameOutlet(copy.to, to)));
  const named = [...Map.groupBy(others, (to) => to.outlet!.key).values()].flatMap((reports) => citationsOf(from, reports, reports[0]!.outlet!, outlets, before, passages));
  return [...named, ...unnamedOf(from, others, [...named, ...copies].map((c) => c.to), passages)];
}

function copyRow({ from, to, reuse, credited, shared }: Copied): Derivation {
  const much = `${Math.round(100 * reuse.share)}% of its words (${reuse.words}) stand in the same order there`;
  const reason = shared ? `${much}; which of the two was first, or whether both have a third one's text, cannot be told` : credited ? `${much}, and it credits that outlet` : much;
  return row(from.id, to.id, reuse.kind, reuse.kind === "copy" ? Math.max(0.8, reuse.share) : Math.min(0.95, 0.6 + reuse.words / 300), reuse.passages, credited ? "stated" : "inferred", reason);
}

function citationRow(from: Paper, { to, citing, cover, spans }: Cited): Derivation {
  const words = from.text.slice(...citing.span);
  const reason = { name: `it names “${words}” as having reported this`, link: `it links to that report (“${words}”)`, credit: `it credits “${words}”`, unnamed: `it has this from an outlet that it does not name (“${words}”), and that report has it first`, words: `it quotes that statement word for word: ${words}` }[citing.kind];
  return row(from.id, to.id, "citation", Math.min(0.95, 0.6 + cover / 2), [spans], "stated", reason);
}

function rewriteRow(from: Paper, { to, score, pairs, unnamed }: Retold): Derivation {
  return row(from.id, to.id, "rewrite", Math.min(0.95, 0.5 + score / 12), pairs, "inferred", unnamed ? "it has word for word what people without a name had told the other" : `${pairs.length} of its sentences tell the same in other words and later, and it names no source of its own for them`);
}

function row(from: string, to: string, kind: Derivation["kind"], score: number, spans: Derivation["spans"], basis: Derivation["basis"], reason: string): Derivation {
  return { id: contentId({ noun: "derivation", from, to }), from, to, kind, score: Math.round(score * 1000) / 1000, spans, basis, reason };
}
