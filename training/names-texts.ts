/**
 * Lays out the texts that names_teacher.py puts silver labels on, {set, id, text} a line.
 *
 * usage: node training/names-texts.ts POLNEAR_TRAIN.ndjson STORIES_FOLDER PLACES_FOLDER TIMEML_FOLDER > texts.ndjson
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePlaces } from "../src/eval/geoparsing.ts";
import { parseTimeml } from "../src/eval/timeml.ts";

const [polnear = "", stories = "", places = "", timeml = ""] = process.argv.slice(2);
const write = (set: string, id: string, text: string): void => console.log(JSON.stringify({ set, id, text }));

for (const file of ["lgl", "GeoVirus"]) {
  for (const [i, { id, text }] of parsePlaces(readFileSync(join(places, `${file}.xml`), "utf8")).entries()) write(file.toLowerCase(), `${id}#${i}`, text);
}
const rows = readFileSync(polnear, "utf8").split("\n").filter((l) => l !== "").map((l) => JSON.parse(l) as { readonly id: string; readonly text: string });
for (const { id, text } of new Map(rows.toReversed().map((r) => [r.id, r])).values()) write("polnear", id, text);
for (const file of readdirSync(stories).filter((f) => f.endsWith(".json"))) {
  const { title, text } = JSON.parse(readFileSync(join(stories, file), "utf8")) as { readonly title: string | null; readonly text: string | null };
  if (text) write("stories", file, `${title ? `${title}\n\n` : ""}${text}`);
}
for (const file of readdirSync(timeml, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".tml")).sort()) {
  // Its lines are cut at a width: only an empty one ends a paragraph.
  const text = parseTimeml(readFileSync(join(timeml, file), "utf8")).text.replace(/[ \t]*\n(?![ \t]*\n)[ \t]*/g, " ").trim();
  write("timeml", file, text);
}
