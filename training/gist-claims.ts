import { writeFileSync } from "node:fs";
import { marked } from "./prepared.ts";

// node training/gist-claims.ts OUT.json TRUTH.json=READINGS.ndjson…: each dossier's wordings of claims, with the claims of gold that they tell
const [out = "", ...dossiers] = process.argv.slice(2);
writeFileSync(out, JSON.stringify(dossiers.map(marked).map(({ set, papers, told }) => {
  const wordings = Map.groupBy(papers.flatMap((p) => p.claims), (c) => c.claim.text);
  return { name: set, claims: [...wordings].map(([text, of]) => ({ text, gold: [...new Set(of.flatMap((c) => told(c.id)))] })) };
})));
