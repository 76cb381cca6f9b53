/**
 * Trains the finder of subjects, src/extract/clauses/subject-model.ts: an averaged perceptron over the words before a verb.
 *
 *     node training/subjects.ts GUM_FOLDER SILVER.ndjson src/extract/clauses/data/subjects.json
 *
 * SILVER.ndjson holds {words, heads, relations} a line (subjects_teacher.py on the sentences of tagger-texts.ts); every fiftieth
 * sentence is kept out and scored, and so are GUM's news documents, which have gold dependencies and are never learned from.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tagged, type Tagged } from "../src/extract/claims/tagger.ts";
import { mended } from "../src/extract/clauses/mend.ts";
import { absentFeatures, candidateFeatures, candidatesOf, nameOf, NONE } from "../src/extract/clauses/subject-model.ts";
import { verbGroup } from "../src/extract/clauses/verb-group.ts";

type Parsed = { readonly words: readonly string[]; readonly heads: readonly number[]; readonly relations: readonly string[] };
/** One verb: what each candidate has for it, and the index of the right one, the last being none. */
type Case = { readonly tokens: readonly Tagged[]; readonly from: number; readonly at: readonly number[]; readonly right: number };

const [folder = "", silverFile = "", out = ""] = process.argv.slice(2);
const EPOCHS = 4;
/** Least weight kept, in hundredths. */
const KEEP = Number(process.env["KEEP"] ?? 120);

function tokensOf(words: readonly string[]): readonly Tagged[] {
  let start = 0;
  return mended(tagged(words.map((text) => {
    const token = { text, lower: text.toLowerCase().replaceAll("’", "'"), start, end: start + text.length };
    start = token.end + 1;
    return token;
  })));
}

/** The gold subject of each verb group of a sentence. */
function casesOf({ words, heads, relations }: Parsed): readonly Case[] {
  const tokens = tokensOf(words);
  const children = (head: number, relation: RegExp): number[] => heads.flatMap((h, i) => (h === head && i !== head && relation.test(relations[i] ?? "") ? [i] : []));
  const subjectOf = (verb: number, depth = 0): number => {
    const own = children(verb, /^nsubj|^expl/)[0];
    if (own !== undefined) return own;
    return relations[verb] === "conj" && depth < 4 ? subjectOf(heads[verb] ?? verb, depth + 1) : NONE;
  };
  return tokens.flatMap((token, i): Case[] => {
    if (!/^(?:VB|MD)/.test(token.tag)) return [];
    const { from } = verbGroup(tokens, i);
    if (from !== i) return [];
    let verb = i;
    for (let n = 0; n < 3 && /^(?:aux|auxpass|aux:pass|cop)$/.test(relations[verb] ?? ""); n++) verb = heads[verb] ?? verb;
    const subject = subjectOf(verb);
    const at = candidatesOf(tokens, i);
    if (subject >= i || subject === NONE) return [{ tokens, from: i, at, right: at.length }];
    // the base phrase that holds the subject's head: its last word
    const right = at.findIndex((c) => c >= subject && tokens.slice(subject + 1, c + 1).every((t) => /^(?:NN|NNP|CD)$/.test(t.tag)));
    return right < 0 ? [] : [{ tokens, from: i, at, right }];
  });
}

function gumSentences(path: string): Parsed[] {
  return readFileSync(path, "utf8").split(/\r?\n\s*\n/).flatMap((block) => {
    const rows = block.split(/\r?\n/).map((line) => line.split("\t")).filter(([n]) => /^\d+$/.test(n ?? ""));
    if (rows.length < 4 || rows.some((row) => row[4] === "HYPH")) return [];
    return [{ words: rows.map((r) => r[1] ?? ""), heads: rows.map((r, i) => (r[6] === "0" ? i : Number(r[6]) - 1)), relations: rows.map((r) => r[7] ?? "") }];
  });
}

const silver = readFileSync(silverFile, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Parsed);
const held = silver.filter((_, i) => i % 50 === 0).flatMap(casesOf);
const gold = globSync("GUM_news_*.conllu", { cwd: folder }).flatMap((name) => gumSentences(join(folder, name))).flatMap(casesOf);
const train = silver.filter((_, i) => i % 50 !== 0).flatMap(casesOf);
console.log(train.length, "verbs to learn from,", held.length, "held out,", gold.length, "of GUM news");

const ids = new Map<string, number>();
const intern = (feature: string): number => {
  const known = ids.get(feature);
  if (known !== undefined) return known;
  ids.set(feature, ids.size);
  return ids.size - 1;
};
const featuresOf = ({ tokens, from, at }: Case): readonly (readonly string[])[] => [...at.map((c) => candidateFeatures(tokens, from, c)), absentFeatures(tokens, from)].map((row) => row.map(nameOf));
const packed = train.map((c) => ({ rows: featuresOf(c).map((row) => Int32Array.from(row, intern)), right: c.right }));
const weight = new Float64Array(ids.size), sum = new Float64Array(ids.size), since = new Int32Array(ids.size);

/** Mulberry32, so that a run can be repeated. */
let seed = 1;
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

let now = 0;
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let i = packed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [packed[i], packed[j]] = [packed[j]!, packed[i]!];
  }
  let wrong = 0;
  for (const { rows, right } of packed) {
    now++;
    const scores = rows.map((row) => row.reduce((total, f) => total + (weight[f] ?? 0), 0));
    const got = scores.indexOf(Math.max(...scores));
    if (got === right) continue;
    wrong++;
    for (const [row, d] of [[rows[right], 1], [rows[got], -1]] as const) for (const f of row ?? []) {
      sum[f] = (sum[f] ?? 0) + (now - (since[f] ?? 0)) * (weight[f] ?? 0);
      since[f] = now;
      weight[f] = (weight[f] ?? 0) + d;
    }
  }
  console.log(epoch, (1 - wrong / packed.length).toFixed(4), ids.size, "features");
}

// what is shipped is what is scored: whole hundredths
const weights = new Map<string, number>();
for (const [feature, id] of ids) {
  const mean = Math.round((100 * ((sum[id] ?? 0) + (now - (since[id] ?? 0)) * (weight[id] ?? 0))) / now);
  if (Math.abs(mean) >= KEEP) weights.set(feature, mean);
}
function learned(c: Case): number {
  const scores = featuresOf(c).map((row) => row.reduce((total, f) => total + (weights.get(f) ?? 0), 0));
  return scores.indexOf(Math.max(...scores));
}
const share = (cases: readonly Case[]): string => ((100 * cases.filter((c) => learned(c) === c.right).length) / cases.length).toFixed(1);
for (const [name, cases] of [["held out", held], ["GUM news", gold]] as const) console.log(name, share(cases));
writeFileSync(out, JSON.stringify({
  source: "Trained by training/subjects.ts on silver dependencies of en_core_web_sm (MIT): weights only, in hundredths.",
  agreement: Number(share(held)), gumNews: Number(share(gold)), weights: Object.fromEntries([...weights].toSorted(([a], [b]) => (a < b ? -1 : 1))),
}));
console.log(weights.size, "features kept");
