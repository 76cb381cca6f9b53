import type { Drift } from "../domain/cluster.ts";
import type { Span } from "../domain/span.ts";
import { certaintyDrift, conditionDrift } from "./drift/certainty.ts";
import { knows } from "./drift/candidates.ts";
import type { Counterparts } from "./drift/counterparts.ts";
import { dateDrift, placeDrift } from "./drift/facts.ts";
import { numberDrift } from "./drift/figures.ts";
import { sourceDrift } from "./drift/source.ts";
import { isCorrection } from "./related.ts";
import { strandOf, type Context, type Strand } from "./origins/strand.ts";

/** One telling beside the one it was taken from; `score`: how likely it stands for that (log-odds). */
export type Telling = { readonly before: Strand; readonly after: Strand; readonly score: number };
/** What changed: the words on both sides. */
export type Change = { readonly kind: Drift["kind"]; readonly from: Side; readonly to: Side };
export type Side = { readonly words: string; readonly spans: readonly Span[] };

/** How likely (log-odds) a telling must stand for another: another number or day sooner shows that it does not than a lost "if" does. */
const LEAST: { readonly [K in Drift["kind"]]: number } = { "condition-lost": -1.5, "certainty-raised": -1.5, "hedge-lost": -1, "source-blurred": -1, number: -0.5, date: 0, place: 0 };

/**
 * What changed in each report against the one it took the claim from (design.md §5: nearest source); each kind once a
 * report. A telling may have changed so much that it is no longer the same claim: `counterparts` has those.
 */
export function driftOf(strands: readonly Strand[], counterparts: Counterparts, context: Context): readonly Drift[] {
  const { papers } = context;
  const tellings = strands.flatMap((before) => (counterparts.get(before.member.id) ?? []).map(({ after, derivation, score }): Telling => {
    const strand = strands.find((s) => s.member === after) ?? strandOf(after, [after], context);
    return { before, score, after: { ...strand, parent: strand.parent ?? { member: before.member, kind: derivation.kind === "citation" ? "cited" : derivation.kind === "rewrite" ? "rewrote" : "reprinted", derivation } } };
  }));
  const found = new Map<string, Drift>();
  // a correction is for changing what was told
  for (const telling of tellings.filter((t) => !isOwnWord(t, context) && !isCorrection(papers.get(t.after.member.paper)!.reading)))
    for (const { kind, from, to } of changesIn(telling, context)) {
      const key = `${telling.after.member.paper} ${kind}`;
      if (!found.has(key)) found.set(key, {
        report: telling.after.member.paper, kind, from: from.words, to: to.words,
        passages: [{ report: telling.before.member.paper, spans: from.spans }, { report: telling.after.member.paper, spans: to.spans }],
      });
    }
  return [...found.values()];
}

/** Is it the word of a reporter who saw it, or of somebody whom the other report does not name: said again, and no retelling? */
function isOwnWord({ before, after }: Telling, { papers }: Context): boolean {
  const earlier = papers.get(before.member.paper)!, known = new Set(before.voices.map((v) => v.key));
  return after.voices.every((v) => v.kind === "witness" || ((v.kind === "person" || v.kind === "institution") && v.source.name !== null && !known.has(v.key) && !knows(earlier, v.source.name)));
}

function changesIn(telling: Telling, context: Context): readonly Change[] {
  return [conditionDrift, certaintyDrift, numberDrift, dateDrift, placeDrift, sourceDrift].flatMap((compare) => compare(telling, context) ?? []).filter(({ kind }) => telling.score >= LEAST[kind]);
}
