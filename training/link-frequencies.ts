import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wordsOfText } from "../src/link/words.ts";

// node training/link-frequencies.ts DATA: counts in how many gold news texts each stem stands, for src/link/data/frequencies.json
const data = process.argv[2] ?? "../data";
const texts = new Set<string>();
for (const part of ["train", "dev"]) for (const line of readFileSync(join(data, "polnear", `${part}.ndjson`), "utf8").split("\n").filter(Boolean)) texts.add((JSON.parse(line) as { text: string }).text);
for (const file of readdirSync(join(data, "stories"))) texts.add((JSON.parse(readFileSync(join(data, "stories", file), "utf8")) as { text?: string }).text ?? "");
for (const file of ["lgl.xml", "GeoVirus.xml"]) for (const m of readFileSync(join(data, "places", file), "utf8").matchAll(/<text>([^<]*)<\/text>/g)) texts.add(m[1] ?? "");
texts.delete("");

const counts = new Map<string, number>();
for (const text of texts) for (const stem of new Set(wordsOfText(text).map((w) => w.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
const kept = [...counts].filter(([stem, n]) => n >= 3 && !/\d/.test(stem)).sort(([a], [b]) => (a < b ? -1 : 1));
const source = `In how many of ${texts.size} news texts a stem stands (3 and more): PolNeAR, Giveme5W1H stories, LGL, GeoVirus; made by training/link-frequencies.ts.`;
writeFileSync("src/link/data/frequencies.json", `${JSON.stringify({ source, texts: texts.size, stems: Object.fromEntries(kept) })}\n`);
console.log(texts.size, "texts,", kept.length, "stems");
