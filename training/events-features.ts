/**
 * Lines for training/events.py: node training/events-features.ts plover_roots.tsv training/event-clauses.tsv > roots.ndjson
 * Reads tab-separated sentences with PLOVER root types (columns gold_root, sentence) and prints, for each, the features
 * of the trigger it is about, and of every trigger the lexicon finds in it. Sentences of every file but the first only
 * train: no score counts them.
 */
import { readFileSync } from "node:fs";
import { tagged } from "../src/extract/claims/tagger.ts";
import { featuresOf } from "../src/extract/events/features.ts";
import { mainTrigger } from "../src/extract/events/main-trigger.ts";
import { eventTokens } from "../src/extract/events/mend.ts";
import { triggersIn } from "../src/extract/events/trigger.ts";
import { tokensIn } from "../src/extract/stance/tokens.ts";

for (const [index, file] of process.argv.slice(2).entries()) {
  const [header, ...rows] = readFileSync(file, "utf8").trim().split("\n").map((line) => line.split("\t"));
  const [gold, sentence] = ["gold_root", "sentence"].map((name) => header?.indexOf(name) ?? -1) as [number, number];
  for (const row of rows) {
    const text = row[sentence] ?? "";
    const tokens = eventTokens(tagged(tokensIn(text)));
    const triggers = triggersIn(tokens);
    const main = mainTrigger(tokens);
    const all = (main === null ? [] : [main, ...triggers.filter((t) => t.at !== main.at)]).map((t) => ({
      types: t.types, verbal: t.verbal, features: Object.fromEntries(featuresOf(tokens, t, triggers)),
    }));
    console.log(JSON.stringify({ y: row[gold], text, own: index > 0, triggers: all }));
  }
}
