import { writeFileSync } from "node:fs";
import { belongingOf } from "../src/link/claims/belonging.ts";
import { groupsOf } from "../src/link/clusters.ts";
import { prepared } from "./prepared.ts";

/**
 * Lines for training/belonging.py: each claim that is only likely of its group, what speaks for and against it, and whether gold has it as a telling of what most of those that
 * are surely of it tell; those of claims that few reports tell count less.
 *
 *     node training/belonging.ts OUT.ndjson LEFT-OUT.json TRUTH.json=READINGS.ndjson…
 */
const FEW = 3, LESS = 0.5;

const [out = "", leftOut = "", ...dossiers] = process.argv.slice(2);
const lines = prepared(leftOut, dossiers).flatMap(({ set, traits, derivations, truth, told }) => {
  const judged: string[] = [];
  groupsOf(traits, derivations, [], (claim, core, company) => {
    const own = told(claim.assertion.id), votes = [...Map.groupBy(core.flatMap((c) => told(c.assertion.id)), (n) => n)].toSorted((a, b) => b[1].length - a[1].length), meant = votes[0]?.[0];
    if (meant === undefined && own.length === 0) return 0;
    const reports = meant === undefined ? 0 : new Set(truth.claims[meant]!.appearsIn.map((a) => a.report)).size;
    judged.push(JSON.stringify({ set, label: Number(meant !== undefined && own.includes(meant)), weight: reports >= FEW ? 1 : LESS, features: belongingOf(claim, core, company) }));
    return 0;
  });
  return judged;
});
writeFileSync(out, `${lines.join("\n")}\n`);
console.log(lines.length, "claims that are likely of a group");
