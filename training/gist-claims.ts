import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Reading } from "../src/domain/reading.ts";
import { appearancesOf, readingsByKey } from "../src/eval/dossier/appearance.ts";
import { parseTruth } from "../src/eval/dossier/truth.ts";
import { papersOf } from "../src/link/paper.ts";
import { singlesOf } from "./singles.ts";

// node training/gist-claims.ts OUT.json TRUTH.json=READINGS.ndjson…: each dossier's wordings of claims, with the claims of gold that they tell
const [out = "", ...dossiers] = process.argv.slice(2);
writeFileSync(out, JSON.stringify(dossiers.map((dossier) => {
  const [truthFile = "", readingsFile = ""] = dossier.split("=");
  const truth = parseTruth(readFileSync(truthFile, "utf8"));
  const readings = readFileSync(readingsFile, "utf8").split("\n").filter(Boolean).map((l) => JSON.parse(l) as Reading);
  const claims = papersOf(readings).flatMap((p) => p.claims), told = new Map<string, Set<number>>();
  for (const { claim, claimId } of appearancesOf(truth, readingsByKey(truth, readings), singlesOf(claims))) if (claimId !== null) told.set(claimId, (told.get(claimId) ?? new Set()).add(claim));
  const wordings = Map.groupBy(claims, (c) => c.claim.text);
  return { name: basename(dirname(truthFile)), claims: [...wordings].map(([text, of]) => ({ text, gold: [...new Set(of.flatMap((c) => [...(told.get(c.id) ?? [])]))] })) };
})));
