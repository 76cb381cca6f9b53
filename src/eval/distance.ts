/** A point on the earth: degrees north and east, WGS 84. */
export type Point = readonly [lat: number, lon: number];

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance in kilometres (haversine on a sphere; off by at most 0.6 %). */
export function kilometres([lat1, lon1]: Point, [lat2, lon2]: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const h = Math.sin(radians(lat2 - lat1) / 2) ** 2 + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lon2 - lon1) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
