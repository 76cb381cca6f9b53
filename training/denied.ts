import { readFileSync, writeFileSync } from "node:fs";
import { groupsOf } from "../src/link/clusters.ts";
import { denialsAmong } from "../src/link/relations/denials.ts";
import { DENIED_FEATURES, deniedFeatures } from "../src/link/relations/denied.ts";
import { prepared, type Prepared } from "./prepared.ts";

// node training/denied.ts OUT.json LEFT-OUT.json TRUTH.json=READINGS.ndjson…: learns which group of claims a denial is about, from training/denied.tsv,
// whose second column has the numbers in truth.json of the claims that a denial denies, or "-"; cross-validated by dossier
const [out = "", leftOut = "", ...dossiers] = process.argv.slice(2);
const FOLDS = 6, STEPS = 1500, DECAY = 0.01;
/** A feature may only speak for its own side: few dossiers would else teach accidents. These may speak for both. */
const AGAINST = new Set(["numbersDiffer", "negative", "group", "beside"]), FREE = new Set(["group", "beside", "points", "negative", "reports", "someones", "told"]);

/** A denial: the features of each group it may be about, and how far each is what it denies, 0–1; `weight` is less for copies of one wording. */
type Row = { readonly dossier: string; readonly how: string; readonly weight: number; readonly features: readonly (readonly number[])[]; readonly share: readonly number[] };

const labels = new Map(readFileSync(new URL("denied.tsv", import.meta.url), "utf8").trim().split("\n").slice(1).map((line) => { const [dossier, claims, denial] = line.split("\t"); return [`${dossier}\t${denial}`, claims === "-" ? [] : claims!.split(",").map(Number)]; }));
const rows = prepared(leftOut, dossiers).flatMap(rowsOf);
const folds = [...new Set(rows.map((r) => r.dossier))];
const held = folds.length < FOLDS ? [] : Array.from({ length: FOLDS }, (_, n) => new Set(folds.filter((_, i) => i % FOLDS === n))).flatMap((test) => { const w = fit(rows.filter((r) => !test.has(r.dossier))); return rows.filter((r) => test.has(r.dossier)).map((row) => ({ row, w })); });
for (const margin of [0, 0.2, 0.4, 0.6]) {
  const counted = held.map(({ row, w }) => ({ row, at: chosen(row, w, margin) }));
  const sum = (of: (c: (typeof counted)[number]) => boolean): number => counted.filter(of).reduce((n, c) => n + c.row.weight, 0);
  const right = sum(({ row, at }) => at !== null && row.share[at]! >= 0.5), found = sum(({ at }) => at !== null), sought = sum(({ row }) => row.share.some((s) => s > 0));
  console.log(`margin ${margin}: precision ${(right / found).toFixed(3)} recall ${(right / sought).toFixed(3)} of ${sought.toFixed(0)}`);
}
const learned = fit(rows);
const source = "Which group of claims a denial is about: softmax over the groups and none, learned from the denials of training/denied.tsv in the project's own dossiers (fixtures/samples, and fixtures/dossiers but for those named blind-); made by training/denied.ts.";
writeFileSync(out, `${JSON.stringify({ source, weights: Object.fromEntries(DENIED_FEATURES.map((name, i) => [name, Number(learned[i]!.toFixed(3))])) }, null, 1)}\n`);

function rowsOf({ set: dossier, derivations, traits, context, told }: Prepared): readonly Row[] {
  const byId = new Map(traits.map((t) => [t.assertion.id, t]));
  const groups = groupsOf(traits, derivations, []).map(({ members }) => members.map((m) => byId.get(m.id)!));
  const denials = denialsAmong(groups, context), textOf = ({ denial }: (typeof denials)[number]): string => denial.said.assertion.claim.text;
  return denials.flatMap((d): readonly Row[] => {
    const label = labels.get(`${dossier}\t${textOf(d)}`), open = [...d.open.keys()];
    if (label === undefined || d.asked.how === "of a report") return [];
    const counts = open.map((group) => Math.max(0, ...label.map((n) => d.open.get(group)!.filter((m) => told(m.assertion.id).includes(n)).length)));
    const most = Math.max(0, ...counts);
    // what it denies was told nowhere that it could be denied: nothing to learn
    if (label.length > 0 && most === 0) return [];
    return [{ dossier, how: d.asked.how, weight: 1 / denials.filter((o) => textOf(o) === textOf(d)).length, features: deniedFeatures(d.asked, open, context), share: counts.map((n) => (most === 0 ? 0 : n / most)) }];
  });
}

function scoresOf({ features }: Row, w: readonly number[]): readonly number[] {
  return features.map((f) => f.reduce((sum, value, i) => sum + value * w[i]!, 0));
}

function chosen(row: Row, w: readonly number[], margin: number): number | null {
  const scores = scoresOf(row, w), [first, second] = [...scores.keys()].toSorted((a, b) => scores[b]! - scores[a]!);
  return first === undefined || scores[first]! <= 0 || (second !== undefined && scores[first]! - scores[second]! < margin) ? null : first;
}

/** Maximum likelihood that a group which is denied is chosen, or none where none is (Adam, decayed weights). */
function fit(data: readonly Row[]): readonly number[] {
  const w = DENIED_FEATURES.map(() => 0), m = DENIED_FEATURES.map(() => 0), v = DENIED_FEATURES.map(() => 0), all = data.reduce((n, r) => n + r.weight, 0);
  for (let t = 1; t <= STEPS; t++) {
    const slope = DENIED_FEATURES.map(() => 0);
    for (const row of data) {
      const e = scoresOf(row, w).map(Math.exp), sum = 1 + e.reduce((a, b) => a + b, 0), right = e.reduce((a, x, i) => a + x * row.share[i]!, 0);
      for (const [i, x] of e.entries()) {
        const d = (row.weight / all) * ((right === 0 ? 0 : (x * row.share[i]!) / right) - x / sum);
        for (const [j, value] of row.features[i]!.entries()) slope[j]! += d * value;
      }
    }
    for (const [j, name] of DENIED_FEATURES.entries()) {
      const g = slope[j]! - (FREE.has(name) ? 0.1 : 1) * DECAY * 0.5 * w[j]!;
      m[j] = 0.9 * m[j]! + 0.1 * g;
      v[j] = 0.999 * v[j]! + 0.001 * g * g;
      w[j]! += (t < 1000 ? 0.05 : 0.01) * (m[j]! / (1 - 0.9 ** t)) / (Math.sqrt(v[j]! / (1 - 0.999 ** t)) + 1e-8);
      if (!FREE.has(name)) w[j] = AGAINST.has(name) ? Math.min(0, w[j]!) : Math.max(0, w[j]!);
    }
  }
  return w;
}
