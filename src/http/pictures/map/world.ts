import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoCentroid, geoDistance } from "d3-geo";
import type { Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import numbers from "../data/country-numbers.json" with { type: "json" };

/** A piece of a country with a circle around it (degrees), by which it is left out where it is far away. */
export type Piece = { readonly code: string; readonly shape: Polygon; readonly centre: readonly [number, number]; readonly reach: number };

const require = createRequire(import.meta.url);
const loaded = new Map<string, readonly Piece[]>();

/** Country shapes of Natural Earth (public domain), at 1:50 or 1:110 million; they draw, and decide nothing. */
export function pieces(scale: "50m" | "110m"): readonly Piece[] {
  const known = loaded.get(scale);
  if (known) return known;
  const topology = JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${scale}.json`), "utf8")) as Topology<{ countries: GeometryCollection }>;
  const made = feature(topology, topology.objects.countries).features.flatMap(({ id, geometry }) =>
    geometry.type === "Polygon" ? [piece(id, geometry.coordinates)] : geometry.type === "MultiPolygon" ? geometry.coordinates.map((rings) => piece(id, rings)) : []);
  loaded.set(scale, made);
  return made;
}

function piece(id: string | number | undefined, coordinates: Position[][]): Piece {
  const ring = coordinates[0] as [number, number][], centre = geoCentroid({ type: "MultiPoint", coordinates: ring });
  return { code: String(id).padStart(3, "0"), shape: { type: "Polygon", coordinates }, centre, reach: (Math.max(...ring.map((p) => geoDistance(centre, p))) * 180) / Math.PI };
}

/** The numeric code of an ISO 3166-1 alpha-2 code. */
export const numberOf = (code: string): string | undefined => (numbers.numbers as Readonly<Record<string, string>>)[code];
