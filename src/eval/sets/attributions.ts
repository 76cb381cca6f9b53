import type { Reading } from "../../domain/reading.ts";
import { agreement, scoreAttributions } from "../attributions.ts";
import { parseGold, type AttributionSpans } from "../gold.ts";
import type { GoldSet } from "../goldSet.ts";
import { attributionTables, rounded } from "../table.ts";

/** Annotated attributions (PolNeAR's shape): the outermost ones, with people's own agreement where a text comes twice. */
export const attributions: GoldSet = {
  name: "attributions",
  holds: ({ path, body }) => /\.(?:jsonl?|ndjson)$/.test(path) && /"attributions"\s*:\s*\[/.test(body) && /"text"\s*:/.test(body) && !path.endsWith("expected.json"),
  open: (files) => {
    const gold = files.flatMap(({ body }) => parseGold(body));
    const texts = [...new Map(gold.toReversed().map(({ id, text }) => [id, { id, text, published: null }])).values()].toReversed();
    return {
      texts,
      score: (readings) => {
        const predictions = new Map(texts.map(({ id }, i) => [id, outermost(readings[i]!)]));
        const result = { score: scoreAttributions(gold, predictions), people: agreement(gold) };
        return { json: rounded(result), text: attributionTables(result) };
      },
    };
  },
};

/** A reading's outermost attributions in the shape that is scored. */
function outermost(reading: Reading): readonly AttributionSpans[] {
  return reading.attributions
    .filter((a) => a.within === null)
    .map((a) => ({ source: a.sources.flatMap((s) => s.spans), cue: a.cue.spans, content: a.content.spans }));
}
