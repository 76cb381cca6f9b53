import { createWriteStream, globSync, readFileSync } from "node:fs";
import { eventIdsOf } from "../src/domain/evidence-id.ts";
import type { Reading } from "../src/domain/reading.ts";
import { givenEvents } from "../src/eval/coreference/given.ts";
import { parseEcb } from "../src/eval/ecb.ts";
import { headsIn } from "../src/extract/events/head.ts";
import { PAIR_FEATURES, pairsOf } from "../src/link/events/pairs.ts";
import { tellingsOf } from "../src/link/events/tellings.ts";
import { papersOf } from "../src/link/paper.ts";

// node training/event-pairs.ts ECBPLUS READINGS.ndjson OUT.ndjson: pairs of events that annotators marked, with their features and
// whether they are one. READINGS are of the documents' texts (parseEcb), by `report.given.id`.
const [folder = "", readingsFile = "", out = ""] = process.argv.slice(2);
const readings = new Map(readFileSync(readingsFile, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line) as Reading).map((r) => [r.report.given.id, r]));
const documents = globSync(`${folder}/*/*.xml`).toSorted().map((path) => parseEcb(path, readFileSync(path, "utf8")));
const stream = createWriteStream(out);
stream.write(`${JSON.stringify(PAIR_FEATURES)}\n`);
let count = 0;
// the pairs of one topic at a time: ECB+ holds no event that stands in two
for (const [topic, own] of Map.groupBy(documents, (d) => d.topic)) {
  const given = own.map((d) => givenEvents(d, readings.get(d.id)!, headsIn(d.text)));
  const chainOf = new Map(own.flatMap((d, i) => { const ids = eventIdsOf(given[i]!); return d.mentions.map((m) => [ids.get(m.id)!, { chain: m.chain, sure: !m.chain.startsWith(d.id), key: `${d.id} ${m.id}` }] as const); }));
  const tellings = tellingsOf(papersOf(given));
  for (const { a, b, features } of pairsOf(tellings)) {
    const [x, y] = [chainOf.get(a.id)!, chainOf.get(b.id)!];
    stream.write(`${JSON.stringify({ topic, label: Number(x.chain === y.chain), sure: Number(x.sure) + Number(y.sure), keys: [x.key, y.key], words: [a.stem, b.stem], features: features.map((f) => Math.round(f * 1000) / 1000) })}\n`);
    count++;
  }
  // gold links that no candidate covers count against recall
  console.log(topic, count);
}
stream.end();
