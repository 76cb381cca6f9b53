/**
 * Types of sources on 400 attributions of PolNeAR dev, read by a person: `node bench/sources.ts [PATH/dev.ndjson] [--errors]`.
 * Prints accuracy, precision, recall and F1 of each label, and the confusions.
 */
import { readFileSync } from "node:fs";
import { readSources } from "../src/extract/sources.ts";
import type { Source } from "../src/domain/source.ts";
import type { Span } from "../src/domain/span.ts";

type Label = "named" | "role" | "anonymous" | "document" | "unspecified";
type Row = { readonly id: string; readonly annotator: string; readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly label: Label };
type Document = { readonly id: string; readonly annotator: string; readonly text: string; readonly attributions: readonly { readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] }[] };

const path = process.argv.slice(2).find((a) => !a.startsWith("--")) ?? "polnear/dev.ndjson";
const labels = JSON.parse(readFileSync(new URL("./sources-labels.json", import.meta.url), "utf8")) as { readonly labels: readonly Row[] };
const documents = readFileSync(path, "utf8").split("\n").filter((l) => l !== "").map((l) => JSON.parse(l) as Document);

/** The five labels from a source's kind: its name decides before its kind does, save for news media. */
export function labelOf(source: Source | undefined): Label {
  if (source === undefined || source.kind === "unspecified") return "unspecified";
  if (["document", "imagery", "poll", "media"].includes(source.kind)) return "document";
  return source.anonymous ? "anonymous" : source.name !== null ? "named" : "role";
}

const LABELS: readonly Label[] = ["named", "role", "anonymous", "document", "unspecified"];
const confusion = new Map<string, number>();
for (const document of documents) {
  const rows = labels.labels.filter((r) => r.id === document.id && r.annotator === document.annotator);
  if (rows.length === 0) continue;
  // Offsets in the data count code points; ours count UTF-16 units.
  const units = [0];
  for (const point of document.text) units.push((units.at(-1) as number) + point.length);
  const spans = (list: readonly Span[]): Span[] => list.map(([s, e]) => [units[s] as number, units[e] as number]);
  const read = readSources(document.text, document.attributions.map((a) => ({ spans: spans(a.source), cue: spans(a.cue), content: spans(a.content) })));
  for (const row of rows) {
    const index = document.attributions.findIndex((a) => JSON.stringify([a.source, a.cue]) === JSON.stringify([row.source, row.cue]));
    const id = read.of[index]?.[0]?.id;
    const got = labelOf(read.sources.find((s) => s.id === id));
    confusion.set(`${row.label} ${got}`, (confusion.get(`${row.label} ${got}`) ?? 0) + 1);
    if (got !== row.label && process.argv.includes("--errors")) console.log(`${row.label} read as ${got}: ${row.id} ${JSON.stringify(row.source)}`);
  }
}

const count = (gold: Label, got: Label): number => confusion.get(`${gold} ${got}`) ?? 0;
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const right = sum(LABELS.map((l) => count(l, l)));
console.log(`accuracy ${(100 * right / labels.labels.length).toFixed(1)} (${right} of ${labels.labels.length})`);
for (const label of LABELS) {
  const given = sum(LABELS.map((l) => count(l, label))), gold = sum(LABELS.map((l) => count(label, l))), hit = count(label, label);
  const precision = hit / given, recall = hit / gold;
  console.log(`${label.padEnd(12)} P ${(100 * precision).toFixed(1).padStart(5)} R ${(100 * recall).toFixed(1).padStart(5)} F1 ${(100 * 2 * precision * recall / (precision + recall)).toFixed(1).padStart(5)}  of ${String(gold).padStart(3)}: ${LABELS.map((l) => `${l} ${count(label, l)}`).join(", ")}`);
}
