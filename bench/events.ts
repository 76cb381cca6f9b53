/**
 * Event types on sentences with PLOVER root types, cross-validated: node bench/events.ts plover_roots.tsv folds.json
 * `folds.json` comes from training/events.py, each fold with weights that saw none of its test sentences. Prints macro-F1
 * (CONCEDE and RETREAT count as one, as in the data) of two ways: the type of the trigger a sentence is about, and the
 * types as `readEvents` gives them for the sentence alone: its most confident event (none counts as missed), and any of them.
 */
import { readFileSync } from "node:fs";
import { proseOf } from "../src/extract/claims/prose.ts";
import { readEvents } from "../src/extract/events.ts";
import { mainTrigger } from "../src/extract/events/main-trigger.ts";
import { eventTokens } from "../src/extract/events/mend.ts";
import { triggersIn } from "../src/extract/events/trigger.ts";
import { typeOf, unpackTypes } from "../src/extract/events/type.ts";

type Fold = { readonly test: readonly number[]; readonly model: Parameters<typeof unpackTypes>[0] };
const [header, ...rows] = readFileSync(process.argv[2] ?? "", "utf8").trim().split("\n").map((line) => line.split("\t"));
const folds = JSON.parse(readFileSync(process.argv[3] ?? "", "utf8")) as readonly Fold[];
const [gold, sentence] = ["gold_root", "sentence"].map((name) => header?.indexOf(name) ?? -1) as [number, number];
const merged = (type: string): string => (type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type);

const ways = { trigger: [] as [string, string][], read: [] as [string, string][], any: [] as [string, string][] };
let count = 0;
for (const { test, model } of folds) {
  const types = unpackTypes(model);
  for (const row of test) {
    const [truth = "", text = ""] = [rows[row]?.[gold], rows[row]?.[sentence]];
    const prose = proseOf(text);
    const tokens = eventTokens(prose.around([[0, text.length]]));
    const main = mainTrigger(tokens);
    ways.trigger.push([truth, main === null ? "" : merged(typeOf(tokens, main, triggersIn(tokens), types).type)]);
    const read = readEvents({ text, prose, entities: [], sources: [], attributions: [], places: [], dates: [] }, types).events;
    const events = read.flatMap(({ type, confidence }) => (type === null ? [] : [{ type, confidence }]));
    const best = events.toSorted((a, b) => b.confidence - a.confidence)[0];
    ways.read.push([truth, best === undefined ? "" : merged(best.type)]);
    ways.any.push([truth, events.some((e) => merged(e.type) === truth) ? truth : best === undefined ? "" : merged(best.type)]);
    count += events.length;
  }
}
for (const [name, pairs] of Object.entries(ways)) {
  const right = pairs.filter(([truth, type]) => truth === type).length;
  const none = pairs.filter(([, type]) => type === "").length;
  console.log(`${name}: macro-F1 ${(100 * macroF1(pairs)).toFixed(1)}, accuracy ${((100 * right) / pairs.length).toFixed(1)}, none ${none} of ${pairs.length}`);
}
console.log(`events a sentence: ${(count / ways.read.length).toFixed(2)}`);

function macroF1(pairs: readonly (readonly [string, string])[]): number {
  const types = [...new Set(pairs.map(([truth]) => truth))];
  const f1 = types.map((type) => {
    const hits = pairs.filter(([truth, read]) => truth === type && read === type).length;
    return (2 * hits) / (pairs.filter(([truth]) => truth === type).length + pairs.filter(([, read]) => read === type).length);
  });
  return f1.reduce((sum, value) => sum + value, 0) / types.length;
}
