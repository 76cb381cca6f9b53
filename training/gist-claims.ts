import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Reading } from "../src/domain/reading.ts";
import { overlap } from "../src/domain/span.ts";
import { appearancesOf, readingsByKey, spanOf } from "../src/eval/dossier/appearance.ts";
import { parseTruth } from "../src/eval/dossier/truth.ts";
import { papersOf } from "../src/link/paper.ts";
import { singlesOf } from "./singles.ts";

// node training/gist-claims.ts OUT.json TRUTH.json=READINGS.ndjson…: each dossier's wordings of claims, with the claims of gold that they tell and those that they contradict, and what its sources are called
const [out = "", ...dossiers] = process.argv.slice(2);
writeFileSync(out, JSON.stringify(dossiers.map((dossier) => {
  const [truthFile = "", readingsFile = ""] = dossier.split("=");
  const truth = parseTruth(readFileSync(truthFile, "utf8"));
  const readings = readFileSync(readingsFile, "utf8").split("\n").filter(Boolean).map((l) => JSON.parse(l) as Reading);
  const claims = papersOf(readings).flatMap((p) => p.claims), told = new Map<string, Set<number>>();
  for (const { claim, claimId } of appearancesOf(truth, readingsByKey(truth, readings), singlesOf(claims))) if (claimId !== null) told.set(claimId, (told.get(claimId) ?? new Set()).add(claim));
  const against = new Map<string, Set<number>>();
  for (const [i, { contradictedBy }] of truth.claims.entries())
    for (const quote of contradictedBy)
      for (const reading of readings) {
        const at = spanOf(quote, reading.report.text);
        // of the claims in the passage those that are most of it, or that lie in it
        if (at !== null) for (const c of claims) if (c.paper === reading.report.id && c.claim.spans.some((s) => overlap(s, at) > 0.5 * Math.min(s[1] - s[0], at[1] - at[0]))) against.set(c.id, (against.get(c.id) ?? new Set()).add(i));
      }
  const all = (of: readonly { readonly id: string }[], known: ReadonlyMap<string, ReadonlySet<number>>): readonly number[] => [...new Set(of.flatMap((c) => [...(known.get(c.id) ?? [])]))];
  const wordings = Map.groupBy(claims, (c) => c.claim.text);
  return { name: basename(dirname(truthFile)), claims: [...wordings].map(([text, of]) => ({ text, gold: all(of, told), against: all(of, against) })), parties: [...new Set(readings.flatMap((r) => r.sources.map((s) => s.description)))] };
})));
