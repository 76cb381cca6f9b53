/**
 * Lines for training/certainty.py: node training/timeml-features.ts TIMEML_FOLDER train|test
 * TimeML's events with what the rules read of them. A quarter of the documents, by the hash of their names, is the test part.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTimeml } from "../src/eval/timeml.ts";
import { proseOf } from "../src/extract/claims/prose.ts";
import { factualityAt } from "../src/extract/factuality/event.ts";

const [folder = "", part = "train"] = process.argv.slice(2);
for (const file of readdirSync(folder).filter((name) => name.endsWith(".tml"))) {
  const isTest = (createHash("sha1").update(file).digest()[0] ?? 0) % 4 === 3;
  if (isTest !== (part === "test")) continue;
  const { text, events } = parseTimeml(readFileSync(join(folder, file), "utf8"));
  // lines are wrapped in the middle of sentences there
  const prose = proseOf(text.replace(/(?<!\n)\n(?!\s*\n)/g, " "));
  for (const { span, certain } of events) {
    const tokens = prose.around([span]);
    const at = tokens.findIndex((token) => token.end > span[0]);
    if (at < 0) continue;
    const { marked, features } = factualityAt(tokens, at);
    console.log(JSON.stringify({ certain, marked, features }));
  }
}
