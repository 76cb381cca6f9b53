/**
 * Fits model/gazetteer/weights.json: the four linear models of src/extract/places/weights.ts, by gradient descent on LGL and
 * GeoVirus, the features those that the product reads. Only the six tenths of their documents that `isTrained` picks are used;
 * the others measure.
 *
 *   node training/places.ts FOLDER   with lgl.xml and GeoVirus.xml in it
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { overlap } from "../src/domain/span.ts";
import { parsePlaces, type PlaceDocument } from "../src/eval/geoparsing.ts";
import { fitFeatures } from "../src/extract/places/detect.ts";
import { kilometres } from "../src/extract/places/distance.ts";
import { loadGazetteer } from "../src/extract/places/gazetteer.ts";
import { contextFeatures, type Evidence } from "../src/extract/places/context.ts";
import { chancesOf } from "../src/extract/places/rank.ts";
import { firstRound, prepare } from "../src/extract/places/read.ts";
import { softmax, type Features, type PlaceWeights, type Weights } from "../src/extract/places/weights.ts";

type Choice = { readonly options: readonly Features[]; readonly right: readonly number[]; readonly weight: number };
type Case = { readonly features: Features; readonly place: number };

/** What no annotated set tells, or tells by its own rule (LGL calls each New York the state): the outlet's home, a seat that acts, "In Georgia, Tbilisi …", a city within its namesake. */
const BELIEVED: Weights = { acting: 4, heart: 4, holdsNext: 2, homeCountry: 1.5, homeState: 2, homeNear: 2 };
const CLOSE_KM = 60;
const ROUNDS = 400;
const RATE = 0.05;
const SHRINK = 0.0002;

/** Features by number, so that four hundred rounds over a hundred thousand of them take seconds. */
type Sparse = { readonly at: Int32Array; readonly value: Float64Array };
type Vectors = { readonly names: readonly string[]; readonly rows: readonly Sparse[] };

function vectorsOf(all: readonly Features[]): Vectors {
  const numbers = new Map<string, number>();
  const rows = all.map((features) => {
    const entries = Object.entries(features).filter(([, value]) => value !== 0);
    for (const [name] of entries) if (!numbers.has(name)) numbers.set(name, numbers.size);
    return { at: Int32Array.from(entries, ([name]) => numbers.get(name)!), value: Float64Array.from(entries, ([, value]) => value) };
  });
  return { names: [...numbers.keys()], rows };
}

function dot(weights: Float64Array, { at, value }: Sparse): number {
  let sum = 0;
  for (let k = 0; k < at.length; k++) sum += weights[at[k]!]! * value[k]!;
  return sum;
}

function add(gradient: Float64Array, { at, value }: Sparse, factor: number): void {
  for (let k = 0; k < at.length; k++) gradient[at[k]!]! += factor * value[k]!;
}

/** Adam; `slope` adds the gradient of the mean loss to what it is handed. */
function descend(names: readonly string[], slope: (weights: Float64Array, gradient: Float64Array) => void): Weights {
  const [weights, mean, square] = [new Float64Array(names.length), new Float64Array(names.length), new Float64Array(names.length)];
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = new Float64Array(names.length);
    slope(weights, gradient);
    for (let k = 0; k < names.length; k++) {
      const g = gradient[k]! + SHRINK * weights[k]!;
      mean[k] = 0.9 * mean[k]! + 0.1 * g;
      square[k] = 0.999 * square[k]! + 0.001 * g * g;
      weights[k]! -= (RATE * (mean[k]! / (1 - 0.9 ** round))) / (Math.sqrt(square[k]! / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  const rounded = names.map((name, k) => [name, Math.round(weights[k]! * 1e3) / 1e3] as const);
  return Object.fromEntries(rounded.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fitCases(cases: readonly Case[]): Weights {
  const { names, rows } = vectorsOf(cases.map(({ features }) => features));
  return descend(names, (weights, gradient) => {
    rows.forEach((row, i) => add(gradient, row, (1 / (1 + Math.exp(-dot(weights, row))) - cases[i]!.place) / rows.length));
  });
}

function fitChoices(choices: readonly Choice[]): Weights {
  const { names, rows } = vectorsOf(choices.flatMap(({ options }) => options));
  return descend(names, (weights, gradient) => {
    let from = 0;
    for (const { options, right, weight } of choices) {
      const mine = rows.slice(from, (from += options.length));
      const chances = softmax(mine.map((row) => dot(weights, row)));
      const mass = right.reduce((sum, j) => sum + chances[j]!, 0);
      mine.forEach((row, j) => add(gradient, row, (chances[j]! - (right.includes(j) ? chances[j]! / mass : 0)) * weight / choices.length));
    }
  });
}

/** By the SHA-1 of its name, so that no document changes sides. */
function isTrained(document: PlaceDocument): boolean {
  return BigInt(`0x${createHash("sha1").update(document.id).digest("hex")}`) % 10n < 6n;
}

/** World news is rarer than local news in the sets, and not in what is read. */
const SETS = [{ file: "lgl.xml", weight: 1 }, { file: "GeoVirus.xml", weight: 3 }] as const;
const gold = SETS.flatMap(({ file, weight }) =>
  parsePlaces(readFileSync(`${process.argv[2]!}/${file}`, "utf8")).filter(isTrained).map(({ text, toponyms }) => ({ text, toponyms, weight })));
const gazetteer = loadGazetteer();
const read = gold.map(({ text, toponyms, weight }) => {
  const prepared = prepare(text, gazetteer);
  const matches = prepared.mentions.map(({ span }) => toponyms.find((t) => overlap(t.span, span) > 0));
  const right = prepared.mentions.map((m, i) => {
    const [lat = null, lon = null] = matches[i]?.point ?? [];
    if (lat === null) return [];
    const away = m.candidates.map((c) => kilometres(c, { lat, lon }));
    const nearest = Math.min(...away);
    return nearest > 161 ? [] : away.flatMap((km, j) => (km <= Math.max(CLOSE_KM, nearest) ? [j] : []));
  });
  return { prepared, matches, right, weight };
});
const cases = (features: (r: (typeof read)[number], n: number) => readonly Features[]): readonly Case[] =>
  read.flatMap((r, n) => features(r, n).map((f, i) => ({ features: f, place: Number(r.matches[i] !== undefined), skip: r.matches[i]?.point === null || r.prepared.mentions[i]!.candidates[0]?.kind === "facility" })).filter((c) => !c.skip));
const choices = (features: (r: (typeof read)[number], n: number) => readonly (readonly Features[])[]): readonly Choice[] =>
  read.flatMap((r, n) => features(r, n).map((options, i) => ({ options, right: r.right[i]!, weight: r.weight })).filter(({ options, right }) => right.length > 0 && right.length < options.length));

let weights: PlaceWeights = { detectAlone: {}, rankAlone: {}, rank: {}, detect: {} };
weights = { ...weights, detectAlone: fitCases(cases((r) => r.prepared.alone)), rankAlone: fitChoices(choices((r) => r.prepared.own)) };
const first = read.map((r): Evidence => firstRound(r.prepared, weights));
const context = read.map((r, n) => contextFeatures(first[n]!, r.prepared.own, []));
weights = { ...weights, rank: fitChoices(choices((_, n) => context[n]!)) };
const fits = read.map((r, n) => fitFeatures(r.prepared.alone, context[n]!, chancesOf(context[n]!, weights.rank)));
weights = { ...weights, detect: fitCases(cases((_, n) => fits[n]!)) };
weights = { ...weights, rank: { ...weights.rank, ...BELIEVED } };
writeFileSync(new URL("../model/gazetteer/weights.json", import.meta.url), `${JSON.stringify(weights, null, 1)}\n`);
