import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { SingleBar, Presets } from "cli-progress";
import type { Reading } from "../domain/reading.ts";
import { agreement, scoreAttributions } from "../eval/attributions.ts";
import { parseGold, type AttributionSpans, type GoldDocument } from "../eval/gold.ts";
import { attributionTables, rounded } from "../eval/table.ts";
import type { Reader } from "../flow/reader.ts";
import { readRecord } from "../read/record.ts";
import { write, type Io } from "./io.ts";

/** `hearsay eval GOLD`: reads each annotated text as `hearsay read` does and scores the outermost attributions. */
export async function evaluate(path: string, options: { readonly json: boolean }, openReader: () => Promise<Reader>, io: Io): Promise<number> {
  const gold = parseGold(await readFile(resolve(io.cwd, path), "utf8"));
  const texts = new Map<string, GoldDocument>();
  for (const document of gold) if (!texts.has(document.id)) texts.set(document.id, document);
  const reader = await openReader();
  const bar = io.stderr.isTTY ? new SingleBar({ format: "reading {bar} {value} of {total}", stream: io.stderr as NodeJS.WritableStream, clearOnComplete: true }, Presets.shades_classic) : null;
  bar?.start(texts.size, 0);
  const predictions = new Map<string, readonly AttributionSpans[]>();
  for (const document of texts.values()) {
    const report = readRecord(JSON.stringify({ id: document.id, text: document.text }), { maxBytes: Infinity });
    // gold spans count in gold's text: where reading would set furniture apart, it is left in
    predictions.set(document.id, outermost(await reader.read({ ...report, text: document.text })));
    bar?.increment();
  }
  bar?.stop();
  const result = { score: scoreAttributions(gold, predictions), people: agreement(gold) };
  await write(io.stdout, options.json ? `${JSON.stringify(rounded(result))}\n` : `${attributionTables(result)}\n`);
  return 0;
}

/** A reading's outermost attributions in the shape that is scored. */
export function outermost(reading: Reading): readonly AttributionSpans[] {
  return reading.attributions
    .filter((a) => a.within === null)
    .map((a) => ({ source: a.sources.flatMap((s) => s.spans), cue: a.cue.spans, content: a.content.spans }));
}
