type Point = { readonly lat: number | null; readonly lon: number | null };

const EARTH_KM = 12_742;
const RADIAN = Math.PI / 180;

/** Kilometres over the sphere (haversine); infinite where one of them has no point. */
export function kilometres(a: Point, b: Point): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Infinity;
  const h = Math.sin(((b.lat - a.lat) * RADIAN) / 2) ** 2
    + Math.cos(a.lat * RADIAN) * Math.cos(b.lat * RADIAN) * Math.sin(((b.lon - a.lon) * RADIAN) / 2) ** 2;
  return EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
