import { scoreDates, timexOf } from "../dates.ts";
import type { GoldSet } from "../goldSet.ts";
import { measure } from "../sheet.ts";
import { parseTimeml } from "../timeml.ts";
import { sheetGold } from "./sheetSet.ts";

/** TimeML's time expressions, reckoned from each document's own time. */
export const dates: GoldSet = {
  name: "dates",
  holds: ({ path }) => path.endsWith(".tml"),
  open: (files) => {
    const texts = files.map(({ path, body }) => ({ ...parseTimeml(body), id: path })).map((document) => ({ ...document, published: document.written?.slice(0, 10) ?? null }));
    return sheetGold("dates", texts, (pairs) => {
      const cases = pairs.map(([{ timexes }, reading]) => ({ gold: timexes, predicted: reading.dates.flatMap((when) => timexOf(when) ?? []) }));
      const all = scoreDates(cases);
      const narrow = scoreDates(cases, ["DATE", "DURATION"]);
      return [
        measure("spans that overlap", all.relaxed, all.gold), measure("spans that are the same", all.strict, all.gold), measure("value", all.value, all.gold),
        measure("value, DATE and DURATION", narrow.value, narrow.gold),
      ];
    });
  },
};
