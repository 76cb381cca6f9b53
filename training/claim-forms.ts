import { createReadStream, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Reading } from "../src/domain/reading.ts";
import { openPieces } from "../src/extract/model/pieces.ts";
import vectors from "../src/link/data/vectors.json" with { type: "json" };
import { wordsOfText } from "../src/link/words.ts";

// node training/claim-forms.ts OUT READINGS.ndjson…: OUT.stems.ndjson, each claim's stems by "report claim", and OUT.forms.json, each stem's forms as word pieces with how often they stand
const [out = "", ...files] = process.argv.slice(2);
const claims: string[] = [], forms = new Map<string, Map<string, number>>();
for (const file of files)
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const reading = JSON.parse(line) as Partial<Reading>;
    if (reading.report === undefined) continue;
    const { id, text } = reading.report;
    for (const claim of reading.claims ?? []) claims.push(JSON.stringify({ key: `${id} ${claim.id}`, stems: wordsOfText(claim.text).map((w) => w.stem) }));
    for (const { stem, span } of wordsOfText(text)) {
      const form = text.slice(...span).toLowerCase(), known = forms.get(stem) ?? new Map<string, number>();
      forms.set(stem, known.set(form, (known.get(form) ?? 0) + 1));
    }
  }
const listed = new Set(vectors.stems.split(" ")), pieces = openPieces("model");
for (const stem of listed) if (!forms.has(stem)) forms.set(stem, new Map([[stem, 1]]));
const kept = [...forms].filter(([stem, of]) => listed.has(stem) || [...of.values()].reduce((a, b) => a + b, 0) > 1);
writeFileSync(`${out}.stems.ndjson`, `${claims.join("\n")}\n`);
writeFileSync(`${out}.forms.json`, JSON.stringify(Object.fromEntries(kept.map(([stem, of]) => [stem, [...of].sort((a, b) => b[1] - a[1]).slice(0, 4).map(([form, n]) => [pieces(form), n])]))));
console.log(claims.length, "claims,", kept.length, "stems");
