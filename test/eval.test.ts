import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Span } from "../src/domain/span.ts";
import { agreement, scoreAttributions, type AttributionScore } from "../src/eval/attributions.ts";
import { codePointsToUtf16 } from "../src/eval/codePoints.ts";
import { parseGold } from "../src/eval/gold.ts";

// The reference scorer lies in ../shared beside the checkout; it is not part of the repository.
const SCORER = join(import.meta.dirname, "../../shared/data/score.py");
const skip = !existsSync(SCORER)
  ? "no ../shared/data/score.py beside the checkout"
  : spawnSync("python3", ["--version"]).status !== 0
    ? "no python3"
    : false;

type Row = { source: Span[]; cue: Span[]; content: Span[] };

/** A small seeded generator (mulberry32): numbers in [0, 1). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Random attributions over a text of that many code points, and a copy with some lost, shifted and added. */
function randomRows(random: () => number, length: number): { gold: Row[]; predicted: Row[] } {
  const below = (n: number): number => Math.floor(random() * n);
  const span = (): Span => {
    const start = below(length - 2);
    return [start, Math.min(length, start + 1 + below(40))];
  };
  const spans = (none: number): Span[] => (random() < none ? [] : random() < 0.2 ? [span(), span()] : [span()]);
  const shift = ([start, end]: Span): Span => {
    if (random() < 0.6) return [start, end];
    const moved = Math.max(0, start + below(20) - 10);
    return [moved, Math.min(length, Math.max(moved, end + below(20) - 10))];
  };
  const gold = Array.from({ length: below(9) }, (): Row => ({ source: spans(0.2), cue: spans(0.05), content: spans(0.05) }));
  const kept = gold.filter(() => random() > 0.2).map((row): Row => ({ source: row.source.map(shift), cue: row.cue.map(shift), content: row.content.map(shift) }));
  return { gold, predicted: [...kept, ...Array.from({ length: below(3) }, (): Row => ({ source: spans(0.5), cue: spans(0), content: spans(0) }))] };
}

function asPrinted(score: AttributionScore): Record<string, number[]> {
  const { tokens, measures } = score;
  const named = {
    "token source": tokens.source, "token cue": tokens.cue, "token content": tokens.content,
    content50: measures.content50, content_exact: measures.contentExact, attr50: measures.attr50, attr50cue: measures.attr50cue, full_exact: measures.fullExact,
  };
  return { ...Object.fromEntries(Object.entries(named).map(([k, p]) => [k, [p.precision, p.recall, p.f1]])), "source acc": [score.sourceFound], "n gold": [score.gold], "n pred": [score.predicted] };
}

function assertAgrees(score: AttributionScore, printed: string): void {
  for (const [name, values] of Object.entries(asPrinted(score))) {
    const line = printed.split("\n").find((l) => l.startsWith(`${name} `));
    assert.ok(line, `score.py prints no "${name}"`);
    const theirs = Array.from(line.slice(name.length).replace(/content found|attr50cue/, "").matchAll(/\d+(?:\.\d+)?/g), (m) => Number(m[0]));
    assert.equal(theirs.length, values.length, line);
    for (const [i, value] of values.entries()) assert.ok(Math.abs(value - theirs[i]!) <= 0.0501, `${line}: ours ${value}`);
  }
}

test("scores and people's agreement are those of the reference scorer, on random attributions", { skip }, () => {
  const random = seeded(20150923);
  const text = "Ida Lindqvist 😀 said, on Monday, that 3½ tonnes — “of naïve café_dust” — hadn’t left Цюрих; 中文 officials didn't. ".repeat(12);
  const length = Array.from(text).length;
  const utf16 = codePointsToUtf16(text);
  const convert = (spans: readonly Span[]): Span[] => spans.map(([s, e]) => [utf16(s), utf16(e)]);
  const documents: object[] = [];
  const raw: Record<string, Row[]> = {};
  for (let i = 0; i < 30; i++) {
    const { gold, predicted } = randomRows(random, length);
    documents.push({ id: `d${i}`, annotator: "one", text, discard: i % 3 === 0 ? [[0, 25]] : [], attributions: gold });
    if (i % 2 === 0) documents.push({ id: `d${i}`, annotator: "two", text, discard: [], attributions: predicted });
    if (i % 7 !== 0) raw[`d${i}`] = predicted;
  }
  const body = documents.map((d) => JSON.stringify(d)).join("\n");
  const gold = parseGold(body);
  const predictions = new Map(Object.entries(raw).map(([id, rows]) => [id, rows.map((r) => ({ source: convert(r.source), cue: convert(r.cue), content: convert(r.content) }))]));

  const folder = mkdtempSync(join(tmpdir(), "hearsay-eval-"));
  try {
    writeFileSync(join(folder, "gold.ndjson"), body);
    writeFileSync(join(folder, "predicted.json"), JSON.stringify(raw));
    const run = (...args: string[]): string => {
      const { status, stdout, stderr } = spawnSync("python3", [SCORER, ...args], { cwd: folder, encoding: "utf8" });
      assert.equal(status, 0, stderr);
      return stdout;
    };
    assertAgrees(scoreAttributions(gold, predictions), run("gold.ndjson", "predicted.json"));
    const people = agreement(gold);
    assert.ok(people);
    assertAgrees(people, run("human", "gold.ndjson"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
