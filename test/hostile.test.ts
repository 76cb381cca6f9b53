import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { breaches } from "../src/eval/invariants.ts";
import { hearsay, invalid, jsonLines, shared } from "./front.ts";

const archive = join(shared, "data", "hostile.tar.gz");
const skip = existsSync(archive) ? false : "../shared/data is not there";
const folder = mkdtempSync(join(tmpdir(), "hearsay-hostile-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Every seventh of the strings, so that the gate stays quick; the others are of the same kinds. */
function strings(): readonly string[] {
  execFileSync("tar", ["-xzf", archive, "-C", folder]);
  const files = readdirSync(join(folder, "hostile"), { withFileTypes: true, recursive: true }).filter((f) => f.isFile());
  return files.flatMap((f) => readFileSync(join(f.parentPath, f.name), "utf8").split("\n")).filter((line) => line.trim() !== "").filter((_, i) => i % 7 === 0);
}

test("hostile strings as text, page and headline: each gives a valid line, in its place", { skip }, async () => {
  const all = strings();
  assert.ok(all.length > 100);
  const records = all.flatMap((s, i) => [
    { id: `t${i}`, headline: s, text: `The mayor said ${s} on Monday.` },
    { id: `h${i}`, html: `<html><body><article><h1>${s}</h1><p>The mayor said the bridge ${s} is safe, and that it would stay open all week.</p></article></body></html>` },
  ]);
  const { out } = await hearsay(["read", "--json", "-"], records.map((r) => JSON.stringify(r)).join("\n"));
  const lines = jsonLines(out);
  assert.deepEqual(lines.map((l) => (l.error ? l.error.input.id : l.report.given.id)), records.map((r) => r.id));
  for (const [i, line] of lines.entries()) {
    assert.deepEqual(invalid(line), [], JSON.stringify(records[i]));
    if (!line.error) assert.deepEqual(breaches(line), [], JSON.stringify(records[i]));
  }
});

test("hostile file names are read, and shown without their control characters", async () => {
  const names = ["=cmd|' -C calc'!A0.txt", "<img src=x onerror=alert(1)>.txt".replaceAll("/", ""), "a\u001b[31mred.txt", "-rf.txt"];
  const place = mkdtempSync(join(tmpdir(), "hearsay-names-"));
  for (const name of names) writeFileSync(join(place, name), "");
  const { status, err } = await hearsay(["read", place]);
  rmSync(place, { recursive: true });
  assert.equal(status, 1);
  assert.equal(err.trim().split("\n").length, names.length);
  assert.ok(!err.includes("\u001b"), "a control character of a file name reached the terminal");
});
