import { writeFileSync } from "node:fs";
import { kinshipOf } from "../src/link/claims/kinship.ts";
import { PAIR_FEATURES, pairsOf } from "../src/link/claims/pairs.ts";
import { wordingOf } from "../src/link/claims/same-words.ts";
import { prepared } from "./prepared.ts";

// node training/link-pairs.ts OUT.ndjson LEFT-OUT.json TRUTH.json=READINGS.ndjson…: pairs of claims with their features and whether gold puts them together;
// LEFT-OUT.json (training/gist.py) has the gists by encoders that have not learned from the dossier
/** What a pair weighs of which gold has only one, or neither: what a careful reader did not mark is mostly another claim, but not always. */
const ONE = 0.25, NEITHER = 0.05;
const [out = "", leftOut = "", ...dossiers] = process.argv.slice(2);
const lines: string[] = [];
for (const [index, { traits, derivations, told }] of prepared(leftOut, dossiers).entries()) {
  const kinship = kinshipOf(derivations);
  // copies of one wording are compared once, as in linking
  const wordings = [...Map.groupBy(traits, wordingOf).values()];
  const golds = new Map(wordings.map((w) => [w[0]!, new Set(w.flatMap((t) => told(t.assertion.id)))]));
  for (const { a, b, features } of pairsOf([...golds.keys()], kinship)) {
    const [x, y] = [golds.get(a)!, golds.get(b)!];
    const label = x.isDisjointFrom(y) ? 0 : 1, sure = x.size > 0 && y.size > 0, known = x.size > 0 || y.size > 0;
    lines.push(JSON.stringify({ dossier: index, label, weight: sure ? 1 : known ? ONE : NEITHER, told: known, features, words: [a.assertion.claim.text, b.assertion.claim.text] }));
  }
}
writeFileSync(out, `${JSON.stringify(PAIR_FEATURES)}\n${lines.join("\n")}\n`);
console.log(lines.length, "pairs");
