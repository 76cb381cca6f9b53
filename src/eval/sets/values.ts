import type { Event } from "../../domain/event.ts";
import { overlap, type Span } from "../../domain/span.ts";
import type { GoldSet } from "../goldSet.ts";
import { byClass, type Measure } from "../sheet.ts";
import { parseTimeml, type TimemlEvent } from "../timeml.ts";
import { sheetGold } from "./sheetSet.ts";

/** TimeML's events: found or not, and of those found whether certain, whether positive, and when. */
export const values: GoldSet = {
  name: "values",
  holds: ({ path, body }) => path.endsWith(".tml") && body.includes("<MAKEINSTANCE"),
  open: (files) => {
    const texts = files.map(({ path, body }) => ({ ...parseTimeml(body), id: path })).map((document) => ({ ...document, published: document.written?.slice(0, 10) ?? null }));
    return sheetGold("values", texts, (pairs) => {
      const found = pairs.flatMap(([{ events }, reading]) => events.map((gold) => [gold, eventAt(reading.events, gold.span)] as const));
      const matched = found.flatMap(([gold, event]) => (event === null ? [] : [[gold, event] as const]));
      const read = pairs.reduce((sum, [, reading]) => sum + reading.events.length, 0);
      const recall = matched.length / Math.max(1, found.length);
      const precision = new Set(matched.map(([, event]) => event)).size / Math.max(1, read);
      const asked: readonly (readonly [string, (gold: TimemlEvent) => string | null, (event: Event) => string])[] = [
        ["certainty", (gold) => (gold.certain ? "certain" : "uncertain"), (event) => (event.factuality.startsWith("CT") ? "certain" : "uncertain")],
        ["polarity", (gold) => (gold.positive ? "positive" : "negative"), (event) => (event.factuality.endsWith("-") || event.auxiliary.includes("negated") ? "negative" : "positive")],
        ["tense", (gold) => gold.tense, (event) => event.tense],
      ];
      return [
        { name: "events", value: (200 * precision * recall) / Math.max(1e-9, precision + recall), precision: 100 * precision, recall: 100 * recall, count: found.length },
        ...asked.flatMap(([name, ofGold, ofEvent]): readonly Measure[] => {
          const both = matched.flatMap(([gold, event]) => { const value = ofGold(gold); return value === null ? [] : [[value, ofEvent(event)] as const]; });
          const { macro, classes } = byClass(both);
          return [{ name: `${name} of those found, macro-F1`, value: macro, count: both.length }, ...classes.map((m) => ({ ...m, name: `  ${m.name}` }))];
        }),
      ];
    }, "Certain is what no modal or conditional link and no modality hangs on. A quarter of TimeBank (training/timeml-features.ts) was left out of training.");
  },
};

/** The event whose word overlaps a span. */
export function eventAt(events: readonly Event[], span: Span): Event | null {
  return events.find(({ trigger }) => trigger.spans.some((own) => overlap(own, span) > 0)) ?? null;
}
