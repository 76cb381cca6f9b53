import { writeFileSync } from "node:fs";
import type { Reading } from "../src/domain/reading.ts";
import { overlap } from "../src/domain/span.ts";
import { appearancesOf, readingsByKey, spanOf } from "../src/eval/dossier/appearance.ts";
import type { Truth } from "../src/eval/dossier/truth.ts";
import { groupsOf } from "../src/link/clusters.ts";
import { CANDIDATE_FEATURES, candidatesOf } from "../src/link/drift/candidates.ts";
import { bodiesOf, copiedAlong, togetherIn } from "../src/link/drift/counterparts.ts";
import type { Paper } from "../src/link/paper.ts";
import { prepared } from "./prepared.ts";
import { singlesOf } from "./singles.ts";

// node training/counterparts.ts OUT.json LEFT-OUT.json TRUTH.json=READINGS.ndjson…: learns src/link/data/counterpart.json from the derivations that are right, and says how it does
// on dossiers that it has not learned from. A pair of which gold has only one claim weighs less: a careful reader does not mark all; one that drifted weighs more.
const ONE = 0.4, DRIFTED = 2, RIDGE = 0.001, STEPS = 25;
const [out = "", leftOut = "", ...dossiers] = process.argv.slice(2);
type Row = { readonly dossier: string; readonly features: readonly number[]; readonly label: number; readonly weight: number };

const rows = prepared(leftOut, dossiers).flatMap(({ set: dossier, truth, readings, papers, derivations, traits, context }): readonly Row[] => {
  const byKey = readingsByKey(truth, readings), key = new Map([...byKey].map(([k, r]) => [r.report.id, k]));
  const right = new Set(truth.derivations.map((d) => `${d.from} ${d.to}`));
  const gold = goldOf(truth, byKey, papers), bodies = bodiesOf(traits, context), together = togetherIn(groupsOf(traits, derivations, []));
  return derivations.filter((d) => right.has(`${key.get(d.from)} ${key.get(d.to)}`)).flatMap((derivation) => {
    const { theirs, own } = copiedAlong(bodies.get(derivation.to) ?? [], bodies.get(derivation.from) ?? []);
    return candidatesOf(derivation, theirs, own, together, context).flatMap(({ before, after, features }): readonly Row[] => {
      const [x, y] = [before, after].map((t) => gold.get(t.assertion.id) ?? new Set<number>()) as [ReadonlySet<number>, ReadonlySet<number>];
      if (x.size === 0 && y.size === 0) return [];
      const same = x.intersection(y), drifted = [...same].some((i) => truth.claims[i]!.drift.some((d) => d.report === key.get(derivation.from)));
      return [{ dossier, features, label: Number(same.size > 0), weight: drifted ? DRIFTED : x.size > 0 && y.size > 0 ? 1 : ONE }];
    });
  });
});

/** Which gold claims each claim tells; where gold has a claim changed in a report, the claim with the most of those words. */
function goldOf(truth: Truth, byKey: ReadonlyMap<string, Reading>, papers: readonly Paper[]): ReadonlyMap<string, ReadonlySet<number>> {
  const claims = papers.flatMap((p) => p.claims), gold = new Map<string, Set<number>>();
  const add = (id: string, i: number): unknown => gold.set(id, (gold.get(id) ?? new Set()).add(i));
  for (const { claim, claimId } of appearancesOf(truth, byKey, singlesOf(claims))) if (claimId !== null) add(claimId, claim);
  for (const [i, { drift }] of truth.claims.entries())
    for (const { report, to } of drift) {
      const reading = byKey.get(report), place = reading === undefined ? null : spanOf(to, reading.report.text);
      const own = claims.filter((c) => c.paper === reading?.report.id);
      if (place === null || own.some((c) => gold.get(c.id)?.has(i))) continue;
      const [best] = own.map((c) => ({ c, shared: c.claim.spans.reduce((sum, s) => sum + overlap(s, place), 0) })).toSorted((a, b) => b.shared - a.shared);
      if (best !== undefined && best.shared > 0) add(best.c.id, i);
    }
  return gold;
}

/** Logistic regression by Newton's steps; the last weight is the bias. */
function learn(rows: readonly Row[]): readonly number[] {
  const size = CANDIDATE_FEATURES.length + 1, ridge = RIDGE * rows.reduce((sum, r) => sum + r.weight, 0);
  let weights: readonly number[] = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((w, k) => (k === size - 1 ? 0 : -ridge * w)), bend = weights.map((_, k) => weights.map((__, n) => (k === n && k < size - 1 ? ridge : 0)));
    for (const { features, label, weight } of rows) {
      const x = [...features, 1], p = 1 / (1 + Math.exp(-score(features, weights)));
      for (let k = 0; k < size; k++) { slope[k]! += weight * (label - p) * x[k]!; for (let n = 0; n < size; n++) bend[k]![n]! += weight * p * (1 - p) * x[k]! * x[n]!; }
    }
    const move = solved(bend, slope);
    weights = weights.map((w, k) => w + move[k]!);
  }
  return weights;
}

/** Gauss's elimination with the greatest pivot. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const m = matrix.map((row, i) => [...row, right[i]!]), n = m.length;
  for (let i = 0; i < n; i++) {
    const best = m.slice(i).reduce((at, row, k) => (Math.abs(row[i]!) > Math.abs(m[at]![i]!) ? i + k : at), i);
    [m[i], m[best]] = [m[best]!, m[i]!];
    for (let k = 0; k < n; k++) if (k !== i) { const times = m[k]![i]! / m[i]![i]!; for (let j = i; j <= n; j++) m[k]![j]! -= times * m[i]![j]!; }
  }
  return m.map((row, i) => row[n]! / row[i]!);
}

function score(features: readonly number[], weights: readonly number[]): number {
  return features.reduce((sum, x, k) => sum + x * weights[k]!, weights.at(-1)!);
}

const held = [...new Set(rows.map((r) => r.dossier))].flatMap((dossier) => { const weights = learn(rows.filter((r) => r.dossier !== dossier)); return rows.filter((r) => r.dossier === dossier).map((r) => ({ ...r, score: score(r.features, weights) })); });
for (const least of [1, 0.5, 0, -0.5, -1, -1.5]) {
  const found = held.filter((r) => r.score >= least), right = found.filter((r) => r.label === 1), drifted = held.filter((r) => r.weight === DRIFTED);
  console.log(`at ${least}: ${right.length} of ${found.length} right, of ${held.filter((r) => r.label === 1).length}; drifted ${drifted.filter((r) => r.score >= least).length} of ${drifted.length}`);
}
const weights = learn(rows), rounded = (x: number): number => Math.round(x * 1000) / 1000;
writeFileSync(out, `${JSON.stringify({ source: "Logistic regression over pairs of claims along the derivations of the project's own dossiers that are open; made by training/counterparts.ts.", bias: rounded(weights.at(-1)!), weights: Object.fromEntries(CANDIDATE_FEATURES.map((name, k) => [name, rounded(weights[k]!)])) }, null, 1)}\n`);
