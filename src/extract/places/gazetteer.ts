import { readFileSync } from "node:fs";
import { zstdDecompressSync } from "node:zlib";
import type { Place } from "../../domain/place.ts";
import { remembered } from "../remembered.ts";
import { fold } from "./fold.ts";
import { openTable, type Table } from "./table.ts";
import { parseWeights, type PlaceWeights } from "./weights.ts";

/** A place a name may mean. Coordinates in degrees, WGS 84, null where no one point stands for it. */
export type Candidate = {
  /** Its line in the gazetteer: the same number, the same place. */
  readonly row: number;
  readonly name: string;
  readonly kind: Place["kind"];
  /** ISO 3166-1 alpha-2 of every country that has a part of it. */
  readonly countries: readonly string[];
  /** GeoNames codes of the first and second level divisions it lies in, or is. */
  readonly admin1: string;
  readonly admin2: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly population: number;
  /** A town where a country's government sits. */
  readonly seat: boolean;
  readonly id: string;
  /** Whether the words are its first name or another one. */
  readonly alias: boolean;
  /** When the words may mean it: always, written in capitals, or in the place of a state after a town. */
  readonly rule: "always" | "capitals" | "after-town";
};

export type Gazetteer = {
  /** What a name may mean, in any spelling the gazetteer knows; the more people the earlier, first names before others. */
  lookup(name: string): readonly Candidate[];
  /** The same by a folded key. */
  find(key: string): readonly Candidate[];
  /** Whether a longer name begins with this key. */
  continues(key: string): boolean;
  /** What else a word is: "c" a common English word, "g" a given name, "0" to "4" an American surname, 4 the most frequent. */
  flags(key: string): string;
  /** The models that read with it. */
  readonly weights: PlaceWeights;
};

const KINDS: Readonly<Record<string, Place["kind"]>> = {
  c: "city", p: "city", n: "country", r: "region", s: "state", o: "county", w: "sea", v: "river", m: "mountain", i: "island", t: "continent", f: "facility",
};
/** "San Isidro" has 68; the smallest of them are not what a newspaper means. */
const MOST = 40;

let shared: Gazetteer | undefined;

/**
 * The gazetteer that ships with the package, read at the first call (some 0.07 s, 20 MB) and kept.
 * Contains data from GeoNames, CC BY 4.0, modified.
 */
export function loadGazetteer(): Gazetteer {
  shared ??= openGazetteer(packed("places"), packed("aliases"), packed("words"), parseWeights(shipped("weights.json").toString()));
  return shared;
}

/** src/extract/places and dist/extract/places lie equally deep. */
function shipped(file: string): Buffer {
  return readFileSync(new URL(`../../../model/gazetteer/${file}`, import.meta.url));
}

function packed(name: string): Buffer {
  return zstdDecompressSync(shipped(`${name}.tsv.zst`));
}

/** A gazetteer over the three tables that training/gazetteer.py writes. */
export function openGazetteer(placeLines: Buffer, aliasLines: Buffer, wordLines: Buffer, weights: PlaceWeights): Gazetteer {
  const places = openTable(placeLines);
  const aliases = openTable(aliasLines);
  const words = openTable(wordLines);
  const find = remembered((key) => (key === "" ? [] : candidatesOf(key, places, aliases)));
  return {
    find,
    lookup: (name) => find(fold(name)),
    continues: remembered((key) => places.continues(key) || aliases.continues(key)),
    flags: remembered((key) => {
      const { from, to } = words.find(key);
      return from < to ? (words.line(from)[1] ?? "") : "";
    }),
    weights,
  };
}

function candidatesOf(key: string, places: Table, aliases: Table): readonly Candidate[] {
  const out: Candidate[] = [];
  const first = places.find(key);
  for (let row = first.from; row < first.to; row++) out.push(candidate(places, row, false, "always"));
  const others = aliases.find(key);
  for (let line = others.from; line < others.to; line++) {
    const [, rule, row] = aliases.line(line);
    const found = candidate(places, Number(row), true, rule === "c" ? "capitals" : rule === "a" ? "after-town" : "always");
    if (!out.some((c) => c.row === found.row)) out.push(found);
  }
  return out.sort((a, b) => Number(a.alias) - Number(b.alias) || b.population - a.population).slice(0, MOST);
}

function candidate(places: Table, row: number, alias: boolean, rule: Candidate["rule"]): Candidate {
  const [key = "", name, kind = "", countries = "", admin1 = "", admin2 = "", lat, lon, population, id = ""] = places.line(row);
  return {
    row, name: name || titled(key), kind: KINDS[kind] ?? "other", countries: countries === "" ? [] : countries.split(","), admin1, admin2,
    lat: lat ? Number(lat) : null, lon: lon ? Number(lon) : null, population: Number(population), seat: kind === "p", id, alias, rule,
  };
}

/** Names that are their key in title case are not written out in the table. */
function titled(key: string): string {
  return key.replace(/(^|[^a-z])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}
