/**
 * Names on the GUM news held out from training (training/names.py, HELD), and place names on the held-out texts of LGL and
 * GeoVirus: `node bench/names.ts [MODEL_FOLDER] [GUM_FOLDER] [PLACES_FOLDER] [--errors]`.
 * Prints precision, recall and F1 by kind, exact and overlapping; place names by the head alone, by the gazetteer alone and by both.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../src/domain/span.ts";
import { parsePlaces, type PlaceDocument } from "../src/eval/geoparsing.ts";
import { parseGum } from "../src/eval/gum.ts";
import { NAME_KINDS, scoreNames, type Name, type NameCase } from "../src/eval/names.ts";
import { scorePlaces } from "../src/eval/places.ts";
import type { Prf } from "../src/eval/prf.ts";
import { openModel } from "../src/extract/model/session.ts";
import { readNames, type NameSpan } from "../src/extract/names.ts";
import { loadGazetteer } from "../src/extract/places/gazetteer.ts";
import { readPlaces } from "../src/extract/places.ts";
import { DEMONYMS } from "../src/domain/country.ts";

const HELD = ["afghan", "flag", "imprisoned", "soccer", "warhol"];
const [folder = "model", gum = "gum", places = "places"] = process.argv.slice(2).filter((a) => !a.startsWith("--"));
const model = await openModel({ folder, threads: 2 });
const show = (name: string, { precision, recall, f1 }: Prf): void => console.log(`${name.padEnd(34)} P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`);
const known = (name: NameSpan): readonly Name[] => NAME_KINDS.flatMap((kind) => (kind === name.kind ? [{ span: name.span, kind }] : []));

const cases: NameCase[] = [];
for (const id of HELD) {
  const { text, names } = parseGum(readFileSync(join(gum, `GUM_news_${id}.conllu`), "utf8"));
  const predicted = (await readNames(text, model)).flatMap(known);
  cases.push({ gold: names, predicted });
  if (process.argv.includes("--errors")) console.log(id, differences(text, names, predicted));
}
const score = scoreNames(cases);
show(`GUM news, exact (${score.gold})`, score.exact);
show("GUM news, overlap", score.overlap);
for (const kind of NAME_KINDS) show(`  ${kind}, overlap (${score.byKind[kind].gold})`, score.byKind[kind].overlap);

const gazetteer = loadGazetteer();
for (const set of ["lgl", "GeoVirus"]) {
  const held = parsePlaces(readFileSync(join(places, `${set}.xml`), "utf8")).filter(isHeld);
  const ways: Record<string, { readonly gold: readonly Toponym[]; readonly predicted: readonly Toponym[] }[]> = { head: [], gazetteer: [], both: [] };
  for (const { text, toponyms } of held) {
    const names = await readNames(text, model);
    // LGL marks demonyms; to Hearsay they are no places.
    const gold = toponyms.filter(({ span }) => !DEMONYMS.has(text.slice(...span)));
    const placed = (spans: readonly (Span | undefined)[]): readonly Toponym[] => spans.flatMap((span) => (span === undefined ? [] : [{ span, point: null }]));
    ways["head"]?.push({ gold, predicted: placed(names.filter((n) => n.kind === "place").map((n) => n.span)) });
    ways["gazetteer"]?.push({ gold, predicted: placed(readPlaces(text, gazetteer).map((p) => p.spans[0])) });
    ways["both"]?.push({ gold, predicted: placed(readPlaces(text, gazetteer, { names }).map((p) => p.spans[0])) });
  }
  for (const [way, list] of Object.entries(ways)) show(`${set} toponyms, ${way} (${held.length} texts)`, scorePlaces(list).toponyms);
}

type Toponym = PlaceDocument["toponyms"][number];

function isHeld({ id }: PlaceDocument): boolean {
  return Number(BigInt(`0x${createHash("sha1").update(id).digest("hex")}`) % 10n) >= 6;
}

function differences(text: string, gold: readonly Name[], predicted: readonly Name[]): string {
  const key = ({ span, kind }: Name): string => `${kind} ${span.join("-")} ${text.slice(...span)}`;
  const [g, p] = [new Set(gold.map(key)), new Set(predicted.map(key))];
  return `\n  missed: ${[...g.difference(p)].join(" | ")}\n  wrong: ${[...p.difference(g)].join(" | ")}`;
}
