import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Reading } from "../src/domain/reading.ts";
import { appearancesOf, readingsByKey } from "../src/eval/dossier/appearance.ts";
import { parseTruth } from "../src/eval/dossier/truth.ts";
import { kinshipOf } from "../src/link/claims/kinship.ts";
import { PAIR_FEATURES, pairsOf } from "../src/link/claims/pairs.ts";
import { traitsOf } from "../src/link/claims/traits.ts";
import { wordingOf } from "../src/link/claims/same-words.ts";
import { derivationsOf } from "../src/link/derivations.ts";
import { papersOf } from "../src/link/paper.ts";
import { personKeys } from "../src/link/persons.ts";
import { singlesOf } from "./singles.ts";

// node training/link-pairs.ts OUT.ndjson LEFT-OUT.json TRUTH.json=READINGS.ndjson…: pairs of claims with their features and whether gold puts them together;
// LEFT-OUT.json (training/gist.py) has the gists by encoders that have not learned from the dossier
/** What a pair weighs of which gold has only one, or neither: what a careful reader did not mark is mostly another claim, but not always. */
const ONE = 0.25, NEITHER = 0.05;
const [out = "", leftOut = "", ...dossiers] = process.argv.slice(2);
const gists = JSON.parse(readFileSync(leftOut, "utf8")) as Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
const lines: string[] = [];
for (const [index, dossier] of dossiers.entries()) {
  const [truthFile = "", readingsFile = ""] = dossier.split("=");
  const truth = parseTruth(readFileSync(truthFile, "utf8"));
  const readings = readFileSync(readingsFile, "utf8").split("\n").filter(Boolean).map((l) => JSON.parse(l) as Reading);
  const papers = papersOf(readings);
  const person = personKeys(papers), kinship = kinshipOf(derivationsOf(papers, []));
  const claims = papers.flatMap((p) => p.claims);
  const gold = new Map<string, Set<number>>();
  for (const a of appearancesOf(truth, readingsByKey(truth, readings), singlesOf(claims))) if (a.claimId !== null) gold.set(a.claimId, (gold.get(a.claimId) ?? new Set()).add(a.claim));
  // copies of one wording are compared once, as in linking
  const wordings = [...Map.groupBy(traitsOf(papers, person, (words) => { const own = gists[basename(dirname(truthFile))]?.[words]; return own === undefined ? null : Int8Array.from(own); }), wordingOf).values()];
  const golds = new Map(wordings.map((w) => [w[0]!, new Set(w.flatMap((t) => [...(gold.get(t.assertion.id) ?? [])]))]));
  for (const { a, b, features } of pairsOf([...golds.keys()], kinship)) {
    const [x, y] = [golds.get(a)!, golds.get(b)!];
    const label = x.isDisjointFrom(y) ? 0 : 1, sure = x.size > 0 && y.size > 0, told = x.size > 0 || y.size > 0;
    lines.push(JSON.stringify({ dossier: index, label, weight: sure ? 1 : told ? ONE : NEITHER, told, features, words: [a.assertion.claim.text, b.assertion.claim.text] }));
  }
}
writeFileSync(out, `${JSON.stringify(PAIR_FEATURES)}\n${lines.join("\n")}\n`);
console.log(lines.length, "pairs");
