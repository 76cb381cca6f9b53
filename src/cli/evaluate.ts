import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { SingleBar, Presets } from "cli-progress";
import { InputError } from "../domain/error.ts";
import type { Reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import type { GoldFile, GoldText } from "../eval/goldSet.ts";
import { openGold } from "../eval/sets.ts";
import { eventLinking } from "../flow/event-linking.ts";
import type { Reader } from "../flow/reader.ts";
import { readRecord } from "../read/record.ts";
import { readReport } from "../read/report.ts";
import { write, type Io } from "./io.ts";

/** `hearsay eval GOLD…`: reads each annotated text as `hearsay read` does and scores what that kind of gold is about. */
export async function evaluate(paths: readonly string[], options: { readonly json: boolean; readonly as: string | null }, openReader: () => Promise<Reader>, io: Io): Promise<number> {
  const files = (await Promise.all(paths.map((path) => filesOf(path, io.cwd)))).flat();
  const golds = openGold(files, options.as);
  const reader = await openReader();
  const bar = io.stderr.isTTY ? new SingleBar({ format: "reading {bar} {value} of {total}", stream: io.stderr as NodeJS.WritableStream, clearOnComplete: true }, Presets.shades_classic) : null;
  bar?.start(golds.reduce((sum, { texts }) => sum + texts.length, 0), 0);
  const printed: string[] = [];
  // TimeML's texts serve two kinds of gold: each text is read once
  const read = new Map<string, Reading>();
  for (const { texts, score } of golds) {
    const readings: Reading[] = [];
    for (const text of texts) {
      const key = JSON.stringify([text.id, text.published, "text" in text ? text.text : ""]);
      const reading = read.get(key) ?? (await reader.read(reportOf(text)));
      read.set(key, reading);
      readings.push(reading);
      bar?.increment();
    }
    const { json, text } = score(readings, eventLinking);
    printed.push(options.json ? JSON.stringify(json) : text);
  }
  bar?.stop();
  await write(io.stdout, `${printed.join(options.json ? "\n" : "\n\n")}\n`);
  return 0;
}

/** Gold spans count in gold's text: where reading would set furniture apart or doubt the language, the text is left as it is. */
function reportOf(text: GoldText): Report {
  const given = text.published === null ? {} : { published: text.published };
  if ("text" in text) {
    const report = readRecord(JSON.stringify({ id: text.id, text: text.text, ...given }), { maxBytes: Infinity });
    return { ...report, text: text.text, language: "en", findings: [] };
  }
  try {
    return readReport(text.page, { ...given, fileName: text.id }, { maxBytes: Infinity });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...readRecord('{"text":"Nothing."}', { maxBytes: Infinity }), text: "" }; // a page without a body gives none
  }
}

/** The file, or every file below a folder, in order; those ending in .gz unpacked. */
async function filesOf(path: string, cwd: string): Promise<readonly GoldFile[]> {
  const full = resolve(cwd, path);
  const below = (await stat(full)).isDirectory() ? (await readdir(full, { recursive: true, withFileTypes: true })).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name)).sort() : [full];
  return Promise.all(
    below.map(async (name) => {
      const raw = await readFile(name);
      const bytes = name.endsWith(".gz") ? gunzipSync(raw) : raw;
      return { path: name.replace(/\.gz$/, ""), bytes, body: bytes.toString("utf8") };
    }),
  );
}
