/**
 * Lines for training/factuality.py: node training/factuality-features.ts uw_train.jsonl > train.ndjson
 * Reads UW factuality (tokenised text, targets with token spans and labels -3…3); prints Pearson r and mean error on stderr.
 */
import { readFileSync } from "node:fs";
import { tagged } from "../src/extract/claims/tagger.ts";
import { factualityAt } from "../src/extract/factuality/event.ts";
import { tokensIn } from "../src/extract/stance/tokens.ts";

type Row = { readonly text: string; readonly targets: readonly { readonly span1: readonly [number, number]; readonly label: number }[] };

const pairs: (readonly [score: number, gold: number])[] = [];
for (const line of readFileSync(process.argv[2] ?? "", "utf8").split("\n").filter(Boolean)) {
  const { text, targets } = JSON.parse(line) as Row;
  const tokens = tagged(tokensIn(text));
  for (const { span1, label } of targets) {
    const start = text.split(" ").slice(0, span1[0]).join(" ").length + (span1[0] > 0 ? 1 : 0);
    const found = factualityAt(tokens, Math.max(0, tokens.findIndex((token) => token.end > start)));
    pairs.push([found.score, label]);
    console.log(JSON.stringify({ y: label, marked: found.marked, score: found.score, features: found.features }));
  }
}
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
const sum = (f: (x: number, y: number) => number): number => pairs.reduce((total, [x, y]) => total + f(x, y), 0);
const r = sum((x, y) => (x - mx) * (y - my)) / Math.sqrt(sum((x) => (x - mx) ** 2) * sum((_, y) => (y - my) ** 2));
console.error(`n ${pairs.length} r ${r.toFixed(4)} mae ${(sum((x, y) => Math.abs(x - y)) / pairs.length).toFixed(3)}`);
