import type { Place } from "../domain/place.ts";
import type { Reading } from "../domain/reading.ts";
import { outletOf } from "./report-page.ts";

/** A place that reports of a story name, once however often they do. */
export type MapPlace = Pick<Place, "name" | "lat" | "lon" | "country" | "kind" | "precision"> & {
  readonly mentions: number;
  readonly outlets: readonly string[];
  readonly reports: readonly string[];
};

export type StoryMap = {
  /** Places with a point or a country, the most named first. */
  readonly placed: readonly MapPlace[];
  /** Places that no gazetteer puts anywhere. */
  readonly unplaced: readonly MapPlace[];
};

/** Cities that stand for their governments are no places. */
export function storyMap(readings: readonly Reading[]): StoryMap {
  const found = readings.flatMap((reading) => reading.places.filter((p) => p.use === "place").map((place) => ({ reading, place })));
  const places = [...Map.groupBy(found, ({ place }) => keyOf(place)).values()].map((group): MapPlace => {
    const best = group.map((g) => g.place).find((p) => p.lat !== null) ?? group[0]!.place;
    return {
      name: nameOf(group.map((g) => g.place)), lat: best.lat, lon: best.lon, country: best.country, kind: best.kind, precision: best.precision,
      mentions: group.reduce((n, g) => n + g.place.spans.length, 0),
      outlets: [...new Set(group.map((g) => outletOf(g.reading.report)))], reports: [...new Set(group.map((g) => g.reading.report.id))],
    };
  }).toSorted((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
  const drawn = (p: MapPlace): boolean => (p.lat !== null && p.lon !== null) || (p.kind === "country" && p.country !== null);
  return { placed: places.filter(drawn), unplaced: places.filter((p) => !drawn(p)) };
}

/** "Near Latakia" and Latakia are two marks: one is a ring, the other a point. */
const keyOf = (p: Place): string => (p.kind === "country" && p.country !== null ? p.country : `${p.precision} ${p.gazetteer?.id ?? `${p.name} ${p.lat} ${p.lon}`}`);

/** As the texts mostly have it; where all are capitals, as in a dateline, with large first letters. */
function nameOf(places: readonly Place[]): string {
  const mixed = places.map((p) => p.name).filter((name) => name !== name.toUpperCase() || name === name.toLowerCase() || name.length <= 3);
  const counts = Map.groupBy(mixed.length > 0 ? mixed : places.map((p) => p.name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase())), (name) => name);
  return [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]![0];
}
