import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../../test/front.ts";
import { readRecord } from "../../read/record.ts";
import { readReport } from "../../read/report.ts";
import { spanOf } from "./appearance.ts";
import { parseTruth } from "./truth.ts";

const LIMIT = { maxBytes: 1_000_000 };

const folders = ["samples", "dossiers"].flatMap((set) =>
  readdirSync(join(root, "fixtures", set), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join("fixtures", set, name)));

for (const folder of folders) {
  test(`${folder}: every word of the truth stands in the report it is given for`, () => {
    const truth = parseTruth(readFileSync(join(root, folder, "truth.json"), "utf8"));
    const texts = new Map(truth.reports.map((report) => [report.report, textOf(join(root, folder, report.file), report.id)]));
    assert.equal(texts.size, truth.reports.length, "no key twice");
    for (const { appearsIn, origins, drift } of truth.claims) {
      for (const { report, quote } of appearsIn) assert.ok(spanOf(quote, texts.get(report) ?? "") !== null, `${report}: ${quote}`);
      for (const { report, to } of drift) assert.ok(spanOf(to, texts.get(report) ?? "") !== null, `drift in ${report}: ${to}`);
      assert.ok(origins.low <= origins.high);
    }
    for (const { from, to } of truth.derivations) assert.ok(texts.has(from) && texts.has(to) && from !== to, `${from} from ${to}`);
  });
}

function textOf(file: string, id: string | null): string {
  if (!file.endsWith(".ndjson")) return readReport(readFileSync(file), { fileName: file }, LIMIT).text;
  const line = readFileSync(file, "utf8").split("\n").find((words) => words !== "" && (JSON.parse(words) as { id?: string }).id === id);
  return line === undefined ? "" : readRecord(line, LIMIT).text;
}
