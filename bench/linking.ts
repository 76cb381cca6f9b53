import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { scoreDossier, prfOf, type Found } from "../src/eval/dossier.ts";
import { parseTruth } from "../src/eval/dossier/truth.ts";
import { table } from "../src/eval/table.ts";
import { linkReadings } from "../src/flow/linker.ts";
import { hearsay, readings, root } from "../test/front.ts";

// node bench/linking.ts: every dossier's claims, origins and derivations, beside a count of headlines (title Jaccard 0.55)
const folders = ["samples", "dossiers"].flatMap((set) => readdirSync(join(root, "fixtures", set), { withFileTypes: true }).filter((d) => d.isDirectory()).map((d) => join("fixtures", set, d.name)));
const f1 = (found: Found): string => (found.sought === 0 ? "–" : prfOf(found).f1.toFixed(0));
const rows = [["dossier", "claims B³ F1", "headlines", "origins ≥3", "headlines", "all", "derivations F1", "denied", "corrected", "drift"]];
for (const folder of folders) {
  const all = readings((await hearsay(["read", folder, "--json", "--no-progress"])).out);
  const s = scoreDossier(parseTruth(readFileSync(join(root, folder, "truth.json"), "utf8")), all, await linkReadings(all, []));
  const of = ({ right, of: n }: { right: number; of: number }): string => `${right}/${n}`;
  rows.push([folder.split("/").at(-1) ?? "", s.clusters.f1.toFixed(1), s.headlines.clusters.f1.toFixed(1), of(s.origins.three), of(s.headlines.origins.three), of(s.origins.all), f1(s.derivations.kind), f1(s.denied), f1(s.corrected), f1(s.drift)]);
}
process.stdout.write(`${table(rows)}\n`);
