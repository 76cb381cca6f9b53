/**
 * Lines for training/nominal.py: node training/nominal-features.ts TIMEBANK_FOLDER train|test
 * Each common noun that could tell of an event, whether TimeML marks it, and what the model looks at. A quarter of the documents, by
 * the hash of their names, is the test part.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { overlap } from "../src/domain/span.ts";
import { parseTimeml } from "../src/eval/timeml.ts";
import { proseOf } from "../src/extract/claims/prose.ts";
import { eventTokens } from "../src/extract/events/mend.ts";
import { isCandidate, nominalFeatures } from "../src/extract/events/nominal.ts";

const [folder = "", part = "train"] = process.argv.slice(2);
for (const file of readdirSync(folder).filter((name) => name.endsWith(".tml"))) {
  const isTest = (createHash("sha1").update(file).digest()[0] ?? 0) % 4 === 3;
  if (isTest !== (part === "test")) continue;
  const { text, events } = parseTimeml(readFileSync(join(folder, file), "utf8"));
  // lines are wrapped in the middle of sentences there
  const prose = proseOf(text.replace(/(?<!\n)\n(?!\s*\n)/g, " "));
  for (const sentence of prose.sentences) {
    const tokens = eventTokens(prose.around([sentence]));
    for (const [at, token] of tokens.entries()) {
      if (!isCandidate(tokens, at)) continue;
      const event = events.some(({ span }) => overlap(span, [token.start, token.end]) > 0);
      console.log(JSON.stringify({ event, features: nominalFeatures(tokens, at) }));
    }
  }
}
