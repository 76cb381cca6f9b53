import { parsePlaces } from "../geoparsing.ts";
import type { GoldSet } from "../goldSet.ts";
import { scorePlaces } from "../places.ts";
import { measure } from "../sheet.ts";
import { sheetGold } from "./sheetSet.ts";

/** LGL and GeoVirus: place names and their points. Demonyms, which LGL marks, are no places to Hearsay. */
export const places: GoldSet = {
  name: "places",
  holds: ({ path, body }) => path.endsWith(".xml") && body.slice(0, 2000).includes("<articles"),
  open: (files) => {
    const texts = files.flatMap(({ body }) => parsePlaces(body)).map((document) => ({ ...document, published: null }));
    return sheetGold("places", texts, (pairs) => {
      const cases = pairs.map(([{ toponyms }, reading]) => ({
        gold: toponyms,
        predicted: reading.places.flatMap(({ spans, lat, lon }) => spans.map((span) => ({ span, point: lat === null || lon === null ? null : ([lat, lon] as const) }))),
      }));
      const score = scorePlaces(cases);
      return [
        measure("toponyms", score.toponyms, score.gold), { name: "within 161 km, of those found", value: score.accuracy161, count: score.located },
        ...(score.meanError === null ? [] : [{ name: "mean error, km", value: score.meanError, count: score.located }]),
      ];
    });
  },
};
