import { readFileSync, writeFileSync } from "node:fs";
import type { Reading } from "../src/domain/reading.ts";
import { readingsByKey } from "../src/eval/dossier/appearance.ts";
import { parseTruth } from "../src/eval/dossier/truth.ts";
import { takingsOf } from "../src/link/derivations.ts";
import { REWRITE_FEATURES } from "../src/link/derivations/rewrites.ts";
import { papersOf } from "../src/link/paper.ts";

// node training/rewrites.ts OUT.json TRUTH.json=READINGS.ndjson… -=READINGS.ndjson…: learns src/link/data/rewrite.json, and says how it does on each dossier that it
// has not learned from. Where the truth is `-`, none is taken for a rewrite: reports of many newsrooms on the same events (/data/stories), nearly all of them its own.
const [out = "", ...dossiers] = process.argv.slice(2);
type Row = { readonly dossier: string; readonly from: string; readonly to: string; readonly features: readonly number[]; readonly label: number };

const rows = dossiers.flatMap((dossier): readonly Row[] => {
  const [truthFile = "", readingsFile = ""] = dossier.split("=");
  const truth = truthFile === "-" ? parseTruth(JSON.stringify({ reports: [], claims: [], derivations: [] })) : parseTruth(readFileSync(truthFile, "utf8"));
  const readings = readFileSync(readingsFile, "utf8").split("\n").filter(Boolean).map((l) => JSON.parse(l) as Reading).filter((r) => "report" in r);
  const key = new Map([...readingsByKey(truth, readings)].map(([k, r]) => [r.report.id, k]));
  const gold = new Set(truth.derivations.filter((d) => d.kind === "rewrite").map((d) => `${d.from} ${d.to}`));
  return [...takingsOf(papersOf(readings), []).retold].flatMap(([from, list]) => list.map(({ to, features }) => ({ dossier: truthFile, from: key.get(from.id) ?? from.id, to: key.get(to.id) ?? to.id, features, label: Number(gold.has(`${key.get(from.id)} ${key.get(to.id)}`)) })));
});

/** Weights not below nought: each feature may only speak for a rewrite. False ones of the dossiers weigh more together than true ones, those of other articles less: some may be true. */
function learn(rows: readonly Row[]): { readonly bias: number; readonly weights: readonly number[] } {
  const yes = rows.filter((r) => r.label === 1).length, others = rows.filter((r) => r.dossier === "-").length;
  const share = ({ dossier, label }: Row): number => (label === 1 ? 0.5 / yes : dossier === "-" ? 0.2 / others : 0.75 / (rows.length - yes - others));
  let bias = -2, weights: readonly number[] = REWRITE_FEATURES.map(() => 0.5);
  for (let step = 0; step < 4000; step++) {
    const slope = REWRITE_FEATURES.map(() => 0);
    let shift = 0;
    for (const row of rows) {
      const { features, label } = row, error = (1 / (1 + Math.exp(-score(features, { bias, weights }))) - label) * share(row);
      shift += error;
      for (const [k, x] of features.entries()) slope[k]! += error * x;
    }
    weights = weights.map((w, k) => Math.max(0, w - slope[k]! - 0.002 * w));
    bias -= shift;
  }
  return { bias, weights };
}

function score(features: readonly number[], { bias, weights }: { readonly bias: number; readonly weights: readonly number[] }): number {
  return features.reduce((sum, x, k) => sum + x * weights[k]!, bias);
}

for (const dossier of new Set(rows.map((r) => r.dossier).filter((name) => name !== "-"))) {
  const model = learn(rows.filter((r) => r.dossier !== dossier));
  const best = [...Map.groupBy(rows.filter((r) => r.dossier === dossier), (r) => r.from).values()].map((list) => list.toSorted((a, b) => score(b.features, model) - score(a.features, model))[0]!);
  for (const r of [...best, ...rows.filter((r) => r.dossier === dossier && r.label === 1 && !best.includes(r))].sort((a, b) => score(b.features, model) - score(a.features, model)).slice(0, 4))
    console.log(score(r.features, model).toFixed(2), r.label === 1 ? "rewrite" : "       ", r.from, r.to, r.features.map((x) => x.toFixed(2)).join(" "));
}
const { bias, weights } = learn(rows);
const rounded = (x: number): number => Math.round(x * 1000) / 1000;
writeFileSync(out, `${JSON.stringify({ source: "Logistic regression over pairs of reports of the project's own dossiers that are open and of the articles of data/stories, among which none is taken for a rewrite; made by training/rewrites.ts.", bias: rounded(bias), weights: Object.fromEntries(REWRITE_FEATURES.map((name, k) => [name, rounded(weights[k]!)])) }, null, 1)}\n`);
