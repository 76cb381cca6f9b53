import { hull, overlap } from "../../domain/span.ts";
import { answered } from "../claims/features.ts";
import type { Traits } from "../claims/traits.ts";
import type { Counterparts } from "../drift/counterparts.ts";
import { inHeadline, type Context } from "../origins/strand.ts";
import type { Paper } from "../paper.ts";
import type { Group } from "../relations.ts";
import { isCorrection } from "../related.ts";
import type { About } from "./about.ts";

/** How much a correction and what it corrects must answer one another. */
const ALIKE = 0.42, NUMBER = 0.15;
/** Fewer telling words and numbers say nothing of what was wrong. */
const WORDS = 3;
/** What is said to stand. */
const STANDS = /\b(?:was|were|is|are) (?:\p{L}+ )?(?:correct|accurate|accurately given|not withdrawn)\b/iu;
const WITHDRAWS = /\b(?:withdraw(?:s|n|al)?|retract(?:s|ed|ion)?|takes? back|took back)\b/iu;

/**
 * An outlet's corrections and withdrawals of what it printed before: each marks what they speak of in its earlier report,
 * there, where that report had it from, and where the right words stand.
 */
export function correctionsOf(groups: readonly Group[], counterparts: Counterparts, { papers, derivations }: Context): readonly About[] {
  const groupOf = new Map(groups.flatMap((g) => g.map((t) => [t, g] as const)));
  const byId = new Map(groups.flat().map((t) => [t.assertion.id, t]));
  // of several the likeliest, which stands last
  const original = new Map([...counterparts].flatMap(([before, list]) => list.map(({ after, score }) => ({ before, after, score }))).toSorted((a, b) => a.score - b.score).map(({ before, after }) => [after.id, byId.get(before)!] as const));
  const byPaper = Map.groupBy(groups.flat().filter(({ assertion }) => !inHeadline(assertion, papers.get(assertion.paper)!)), (t) => t.assertion.paper);
  const bodyOf = (id: string): readonly Traits[] => byPaper.get(id) ?? [];
  return [...papers.values()].flatMap((paper): readonly About[] => {
    const note = noteOf(paper);
    if (note === null) return [];
    const kind = paper.reading.report.corrections.some((c) => c.kind === "retraction") || WITHDRAWS.test(paper.reading.report.headline ?? "") ? "retracts" as const : "corrects" as const;
    const said = bodyOf(paper.id).filter((t) => t.telling.length + t.numbers.size >= WORDS && !STANDS.test(t.assertion.claim.text) && t.assertion.claim.spans.some((s) => overlap(s, note) > 0));
    const marked = new Map<Group, Traits>();
    for (const target of targetsOf(paper, [...papers.values()])) {
      const from = (derivations.get(target.id) ?? []).flatMap((d) => bodyOf(d.to));
      const title = kind === "retracts" ? groups.flat().filter((t) => t.assertion.paper === target.id && inHeadline(t.assertion, target)) : [];
      for (const by of [...said, ...title])
        for (const wrong of nearest(by, bodyOf(target.id).filter((t) => t.stems.join() !== by.stems.join())))
          for (const touched of [wrong, original.get(wrong.assertion.id), ...nearest(by, from), by]) {
            const about = touched === undefined ? undefined : groupOf.get(touched);
            if (about !== undefined && !marked.has(about) && about.some((t) => t.assertion.paper !== paper.id)) marked.set(about, by);
          }
    }
    return [...marked].map(([about, by]): About => ({
      about,
      relation: { kind, claim: null, report: paper.id, by: paper.outlet?.name ?? "", spans: by.assertion.paper === paper.id ? by.assertion.claim.spans : [note], reason: `${paper.outlet?.name ?? "the outlet"} ${kind} its own report` },
    }));
  });
}

/** Where a report corrects another: all of a report that is for it, else from its first note to its last; null where it corrects nothing. */
function noteOf({ reading, text }: Paper): readonly [number, number] | null {
  const { headline, corrections } = reading.report;
  const notes = hull(corrections.filter((c) => c.kind !== "update").flatMap((c) => c.spans)) ?? null;
  const whole = isCorrection(reading) && (notes === null ? corrections.length === 0 : headline !== null && notes[0] < headline.length);
  return whole ? [0, text.length] : notes;
}

/** The outlet's earlier reports that it corrects: those whose headline it prints, else all. */
function targetsOf(paper: Paper, papers: readonly Paper[]): readonly Paper[] {
  const earlier = papers.filter((p) => p !== paper && p.outlet !== null && p.outlet.key === paper.outlet?.key && p.at <= paper.at);
  const text = paper.text.toLowerCase();
  const named = earlier.filter((p) => p.reading.report.headline !== null && text.includes(p.reading.report.headline.toLowerCase()));
  return named.length > 0 ? named : earlier;
}

/** The claim that answers one most, if one does; sooner one with the same number. */
function nearest(by: Traits, claims: readonly Traits[]): readonly Traits[] {
  const rated = claims.map((claim) => ({ claim, likeness: (answered(by, claim) + answered(claim, by)) / 2 + (by.numbers.isDisjointFrom(claim.numbers) ? 0 : NUMBER) })).filter((r) => r.likeness >= ALIKE);
  return rated.toSorted((a, b) => b.likeness - a.likeness).slice(0, 1).map((r) => r.claim);
}
