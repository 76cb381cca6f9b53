import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { scorePages } from "../src/eval/pages.ts";
import { readReport } from "../src/read/report.ts";
import { hearsay, root, shared } from "./front.ts";

// Floors under what was measured on gold data, which lies beside the checkout and is never committed.
const data = join(shared, "data");
const skip = existsSync(data) ? false : "../shared/data is not there";
const folder = mkdtempSync(join(tmpdir(), "hearsay-gold-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const unpack = (set: string): string => {
  execFileSync("tar", ["-xzf", join(data, `${set}.tar.gz`), "-C", folder]);
  return join(folder, set);
};

test("PolNeAR dev: content50, attr50 and full exact reach what the project promised", { skip }, async () => {
  const { status, out } = await hearsay(["eval", "--json", join(unpack("polnear"), "dev.ndjson")]);
  assert.equal(status, 0);
  const { score } = JSON.parse(out) as { score: { measures: Record<string, { f1: number }> } };
  const floors = { content50: 77, attr50: 68, fullExact: 48 };
  for (const [measure, floor] of Object.entries(floors)) assert.ok((score.measures[measure]?.f1 ?? 0) >= floor, `${measure} ${score.measures[measure]?.f1}, at least ${floor}`);
});

test("attributions in reports written for this project: what the network has not learned from reaches what was measured", async () => {
  const floors = { "held-out": { content50: 85, attr50: 82, fullExact: 72 }, unseen: { content50: 84, attr50: 80, fullExact: 66 } };
  for (const [file, wanted] of Object.entries(floors)) {
    const { status, out } = await hearsay(["eval", "--json", join(root, "training/attributions", `${file}.ndjson`)]);
    assert.equal(status, 0);
    const { score } = JSON.parse(out) as { score: { measures: Record<string, { f1: number }> } };
    for (const [measure, floor] of Object.entries(wanted)) assert.ok((score.measures[measure]?.f1 ?? 0) >= floor, `${file}: ${measure} ${score.measures[measure]?.f1}, at least ${floor}`);
  }
});

test("the body text of 181 pages", { skip }, () => {
  const pages = unpack("pages");
  const truth = JSON.parse(readFileSync(join(pages, "ground-truth.json"), "utf8")) as Record<string, { articleBody: string }>;
  const files = readdirSync(join(pages, "html"));
  const pairs = Object.entries(truth).map(([id, { articleBody }]) => {
    const file = files.find((f) => f.startsWith(id)) ?? "";
    const raw = readFileSync(join(pages, "html", file));
    return { gold: articleBody, predicted: bodyOf(file.endsWith(".gz") ? gunzipSync(raw) : raw) };
  });
  const { f1 } = scorePages(pairs);
  assert.ok(f1 >= 0.955, `four-gram F1 ${f1}`);
});

function bodyOf(html: Uint8Array): string {
  try {
    const { text, headline } = readReport(html, { contentType: "text/html" }, { maxBytes: Infinity });
    return headline !== null && text.startsWith(headline) ? text.slice(headline.length) : text;
  } catch {
    return "";
  }
}
