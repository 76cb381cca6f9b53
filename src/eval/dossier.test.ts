import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hearsay, readings, root } from "../../test/front.ts";
import { linkReadings } from "../flow/linker.ts";
import { prfOf, scoreDossier, type DossierScore } from "./dossier.ts";
import { parseTruth } from "./dossier/truth.ts";

/** Floors under what was measured: B³ F1, origins of claims in three reports and more (share), derivations (F1, kind and direction). */
const FLOORS: Readonly<Record<string, readonly [clusters: number, origins: number, derivations: number]>> = {
  "samples/syria-2015": [82, 0.5, 90],
  "samples/kapunda-dam-2019": [86, 0.7, 90],
  "samples/baltic-ferries-2021": [84, 0.3, 90],
  "dossiers/mombasa-overrun-2022": [74, 0.5, 90],
  "dossiers/tema-cocoa-2023": [80, 0.4, 90],
  "dossiers/ankora-peso-2024": [76, 0.5, 90],
  "dossiers/velmora-water-2023": [74, 0.5, 90],
  "dossiers/coimbra-panel-2021": [72, 0.5, 90],
  "dossiers/brendan-hospitals": [80, 0.5, 90],
  "dossiers/gaborone-airline-2019": [76, 0.5, 90],
  "dossiers/hue-shrimp-2020": [78, 0.5, 90],
};

for (const [name, [clusters, origins, derivations]] of Object.entries(FLOORS)) {
  test(`${name}: claims across reports, their origins, who took from whom`, async () => {
    const score = await scoreOf(name);
    assert.ok(score.clusters.f1 >= clusters, `claims B³ F1 ${score.clusters.f1}`);
    assert.ok(score.origins.three.right >= origins * score.origins.three.of, `origins ${score.origins.three.right} of ${score.origins.three.of}`);
    assert.ok(prfOf(score.derivations.kind).f1 >= derivations, `derivations F1 ${prfOf(score.derivations.kind).f1}`);
    assert.ok(score.clusters.f1 > score.headlines.clusters.f1, "better than counting headlines");
  });
}

test("with every claim by itself, precision is whole and recall is what singletons give", async () => {
  const { truth, all } = await dossier("samples/baltic-ferries-2021");
  const links = await linkReadings(all, []);
  const apart = scoreDossier(truth, all, { ...links, clusters: links.clusters.flatMap((c) => c.members.map((m) => ({ ...c, id: m.claim, members: [m] }))) });
  assert.equal(apart.clusters.precision, 100);
  assert.ok(apart.clusters.recall < 70);
});

async function dossier(name: string): Promise<{ readonly truth: ReturnType<typeof parseTruth>; readonly all: ReturnType<typeof readings> }> {
  const folder = join("fixtures", name);
  return { truth: parseTruth(readFileSync(join(root, folder, "truth.json"), "utf8")), all: readings((await hearsay(["read", folder, "--json", "--no-progress"])).out) };
}

async function scoreOf(name: string): Promise<DossierScore> {
  const { truth, all } = await dossier(name);
  return scoreDossier(truth, all, await linkReadings(all, []));
}
