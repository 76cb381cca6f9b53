/**
 * Trains the part-of-speech tagger of src/extract/claims/tagger.ts: an averaged perceptron (Collins 2002; greedy, left to right).
 *
 *     node training/tagger.ts GUM_FOLDER SILVER.ndjson src/extract/claims/data/tagger.json
 *
 * GUM_FOLDER holds Universal Dependencies files (../shared/data: gum); every tenth document is kept out and scored. SILVER.ndjson
 * holds {words, tags} a line (tagger_teacher.py on the sentences of tagger-texts.ts); every fiftieth sentence is kept out.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { featuresOf } from "../src/extract/claims/tagger.ts";

type Sentence = { readonly words: readonly string[]; readonly tags: readonly string[] };

const [folder = "", silverFile = "", out = ""] = process.argv.slice(2);
const EPOCHS = 5;
/** Least weight kept, in tenths: smaller ones cost size and start-up, and change little. */
const KEEP = Number(process.env["KEEP"] ?? 20);

const MERGED: Readonly<Record<string, string>> = {
  NNS: "NN", NNPS: "NNP", JJR: "JJ", JJS: "JJ", RBR: "RB", RBS: "RB", PDT: "DT", AFX: "JJ", FW: "NN", ADD: "NN", WDT: "WH", WP: "WH", WP$: "WH", WRB: "WH", GW: "NN",
  LS: "CD", NFP: ".", XX: "NN", ",": ".", ":": ".", "``": ".", "''": ".", "-LRB-": ".", "-RRB-": ".", HYPH: ".", SYM: ".", $: ".", "#": ".", _SP: ".",
};
const merged = (tag: string): string => MERGED[tag] ?? tag;

/** Hyphenated words are one word to tagger.ts, tagged as their last part. */
function gumSentences(path: string): Sentence[] {
  return readFileSync(path, "utf8").split(/\r?\n\s*\n/).flatMap((block) => {
    const rows = block.split(/\r?\n/).map((line) => line.split("\t")).filter(([n]) => /^\d+$/.test(n ?? ""));
    const words: string[] = [], tags: string[] = [];
    rows.forEach(([, form = "", , , tag = ""], i) => {
      const before = rows[i - 1], two = rows[i - 2];
      const joins = before?.[1] === "-" && before[4] === "HYPH" && /SpaceAfter=No/.test(before[9] ?? "") && /SpaceAfter=No/.test(two?.[9] ?? "");
      if (joins && words.length > 1) {
        words.splice(-2, 2, `${words.at(-2)}-${form}`);
        tags.splice(-2, 2, merged(tag));
      } else {
        words.push(form.replaceAll("’", "'"));
        tags.push(merged(tag));
      }
    });
    return words.length > 0 ? [{ words, tags }] : [];
  });
}

const files = globSync("*.conllu", { cwd: folder }).toSorted().map((name) => join(folder, name));
const held = files.filter((_, i) => i % 10 === 0).flatMap(gumSentences);
const gold = files.filter((_, i) => i % 10 !== 0).flatMap(gumSentences);
const silver = readFileSync(silverFile, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Sentence).map(({ words, tags }) => ({ words: words.map((w) => w.replaceAll("’", "'")), tags: tags.map(merged) }));
const heldSilver = silver.filter((_, i) => i % 50 === 0);
const train = [...gold, ...gold, ...silver.filter((_, i) => i % 50 !== 0)];

const TAGS = [...new Set(train.flatMap((s) => s.tags))].toSorted();
const T = TAGS.length;
const tagAt = new Map(TAGS.map((tag, i) => [tag, i]));

const ids = new Map<string, number>();
const intern = (feature: string): number => {
  const known = ids.get(feature);
  if (known !== undefined) return known;
  ids.set(feature, ids.size);
  return ids.size - 1;
};
let room = 1 << 20;
let weight = new Float64Array(room * T), sum = new Float64Array(room * T), since = new Int32Array(room * T);
function makeRoom(): void {
  if (ids.size < room) return;
  const wider = <A extends Float64Array | Int32Array>(old: A, next: A): A => (next.set(old), next);
  while (room <= ids.size) room *= 2;
  weight = wider(weight, new Float64Array(room * T));
  sum = wider(sum, new Float64Array(room * T));
  since = wider(since, new Int32Array(room * T));
}

/** Mulberry32, so that a run can be repeated. */
let seed = 1;
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const scores = new Float64Array(T);
function guess(features: readonly number[], row: (feature: number, tag: number) => number): number {
  scores.fill(0);
  for (const f of features) for (let t = 0; t < T; t++) scores[t] = (scores[t] ?? 0) + row(f, t);
  return scores.indexOf(Math.max(...scores));
}

let now = 0;
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let i = train.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [train[i], train[j]] = [train[j] as Sentence, train[i] as Sentence];
  }
  let right = 0, n = 0;
  for (const { words, tags } of train) {
    let [t1, t2] = ["^", "^"];
    for (const [i, tag] of tags.entries()) {
      now++;
      const features = featuresOf(words, i, t1, t2).map(intern);
      makeRoom();
      const got = guess(features, (f, t) => weight[f * T + t] ?? 0), want = tagAt.get(tag) ?? 0;
      if (got !== want) {
        for (const f of features) for (const [t, d] of [[want, 1], [got, -1]] as const) {
          const k = f * T + t;
          sum[k] = (sum[k] ?? 0) + (now - (since[k] ?? 0)) * (weight[k] ?? 0);
          since[k] = now;
          weight[k] = (weight[k] ?? 0) + d;
        }
      } else right++;
      n++;
      [t2, t1] = [t1, TAGS[got] ?? "NN"];
    }
  }
  console.log(epoch, (right / n).toFixed(4), ids.size, "features");
}

// what is shipped is what is scored: whole tenths
const tenths = new Int16Array(ids.size * T);
for (let k = 0; k < tenths.length; k++) {
  const mean = Math.round((10 * ((sum[k] ?? 0) + (now - (since[k] ?? 0)) * (weight[k] ?? 0))) / now);
  if (Math.abs(mean) >= KEEP) tenths[k] = mean;
}
function accuracy(sentences: readonly Sentence[]): number {
  let right = 0, n = 0;
  for (const { words, tags } of sentences) {
    let [t1, t2] = ["^", "^"];
    for (const [i, tag] of tags.entries()) {
      const features = featuresOf(words, i, t1, t2).flatMap((f) => ids.get(f) ?? []);
      const got = TAGS[guess(features, (f, t) => tenths[f * T + t] ?? 0)] ?? "NN";
      right += Number(got === tag);
      n++;
      [t2, t1] = [t1, got];
    }
  }
  return right / n;
}
const heldOut = accuracy(held), agreement = accuracy(heldSilver);
const packed: Record<string, string> = {};
for (const [feature, id] of [...ids].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  const row = TAGS.flatMap((_, t) => (tenths[id * T + t] ? [`${t}:${tenths[id * T + t]}`] : []));
  if (row.length > 0) packed[feature] = row.join(" ");
}
console.log("held out", heldOut.toFixed(4), "agreement with the teacher on news", agreement.toFixed(4), Object.keys(packed).length, "features");
writeFileSync(out, JSON.stringify({
  source: "Trained by training/tagger.ts on GUM (Universal Dependencies, amir-zeldes/gum, annotations CC BY 4.0) and on silver tags of en_core_web_md (MIT): weights only.",
  heldOutAccuracy: Number(heldOut.toFixed(4)), agreement: Number(agreement.toFixed(4)), tags: TAGS, weights: packed,
}));
