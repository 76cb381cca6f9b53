import { geoAzimuthalEqualArea, geoCentroid, geoCircle, geoDistance, type GeoProjection } from "d3-geo";
import type { MapPlace } from "../../../show/story-map.ts";

export type Located = MapPlace & { readonly lat: number; readonly lon: number };
/** `centre` and `reach` (degrees) are a circle that holds the whole frame. */
export type Frame = { readonly projection: GeoProjection; readonly centre: readonly [number, number]; readonly reach: number };

/** Share of mentions that the frame holds at least, how much further it goes for the rest, and its least radius in degrees. */
const MOST = 0.7, FURTHER = 1.5, LEAST = 1.6;

/** A map zoomed to where most of the story is; what lies far off is left to the inset. */
export function frameOf(places: readonly Located[], width: number, height: number): Frame {
  const at = (p: Located): [number, number] => [p.lon, p.lat];
  const spread = (p: Located): number => places.reduce((sum, q) => sum + geoDistance(at(p), at(q)) * q.mentions, 0);
  const middle = places.toSorted((a, b) => spread(a) - spread(b))[0];
  const near = middle === undefined ? [] : places.toSorted((a, b) => geoDistance(at(middle), at(a)) - geoDistance(at(middle), at(b)));
  const all = places.reduce((sum, p) => sum + p.mentions, 0);
  let held = 0, radius = 0;
  const inside: Located[] = [];
  for (const p of near) {
    const far = geoDistance(at(middle!), at(p));
    if (inside.length >= 3 && held >= MOST * all && far > radius * FURTHER) break;
    inside.push(p);
    held += p.mentions;
    radius = Math.max(radius, far);
  }
  const centre: [number, number] = inside.length === 0 ? [20, 25] : geoCentroid({ type: "MultiPoint", coordinates: inside.map(at) });
  const least = geoCircle().center(centre).radius(inside.length === 0 ? 60 : LEAST)();
  const projection = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]);
  projection.fitExtent([[90, 60], [width - 90, height - 60]], { type: "MultiPoint", coordinates: [...inside.map(at), ...(least.coordinates[0] as [number, number][])] });
  projection.clipExtent([[0, 0], [width, height]]);
  const corner = projection.invert?.([0, 0]) ?? null;
  return { projection, centre, reach: corner === null || corner.some(Number.isNaN) ? 180 : Math.max(...[[0, 0], [width, 0], [0, height], [width, height]].map((p) => (geoDistance(centre, projection.invert!(p as [number, number]) ?? centre) * 180) / Math.PI)) };
}
