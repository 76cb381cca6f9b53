import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { breaches } from "../src/eval/invariants.ts";
import { parseExpected } from "../src/eval/expected.ts";
import { scoreExpected } from "../src/eval/seed.ts";
import { folderOf, hearsay, invalid, jsonLines, readings, root, shared } from "./front.ts";

const REPORT = `Harbour board weighs closing the east quay

By Tomasz Varga

ELBLAND, March 4, 2021 — The harbour board will close the east quay for two years if the repairs fail, two people briefed on the talks told the Elbland Courier on Thursday.

“Nothing has been decided,” said Ada Lindqvist, the board's chairwoman. She added that the engineers would report next week.

It was reported that the cranes had already been sold. A spokesman for the port denied it.
`;

test("a report comes out as valid hearsay/1, its spans true to its text", async () => {
  const { status, out } = await hearsay(["read", "--json", "-"], REPORT);
  assert.equal(status, 0);
  const [reading] = readings(out);
  assert.ok(reading);
  assert.deepEqual(invalid(reading), []);
  assert.deepEqual(breaches(reading), []);
  assert.equal(reading.report.published.value?.slice(0, 10), "2021-03-04");
});

test("unnamed people, a condition, a spokeswoman and a follow-on sentence are found", async () => {
  const [reading] = readings((await hearsay(["read", "--json", "-"], REPORT)).out);
  assert.ok(reading);
  const { text } = reading.report;
  const words = (spans: readonly (readonly [number, number])[]): string => spans.map(([s, e]) => text.slice(s, e)).join(" ");
  const by = (cue: string) => reading.attributions.find((a) => words(a.cue.spans).includes(cue));
  const told = by("told");
  assert.match(words(told?.content.spans ?? []), /will close the east quay/);
  const people = reading.sources.find((s) => s.id === told?.sources[0]?.id);
  assert.ok(people?.anonymous);
  assert.deepEqual(people.count, [2, 2]);
  const claim = reading.claims.find((c) => c.attribution === told?.id);
  assert.match(words(claim?.condition?.spans ?? []), /^if the repairs fail/);
  assert.equal(claim?.chain.at(-1)?.sources, "report");
  assert.match(reading.sources.find((s) => s.id === by("added")?.sources[0]?.id)?.name ?? "", /Lindqvist/);
  assert.equal(by("said")?.mode, "direct");
  assert.deepEqual(by("reported")?.sources, [], "no one is named as the source of what “was reported”");
});

test("on what terms two people spoke is theirs, and nothing said", async () => {
  const report = "Quay to close\n\nThe quay will close in May, according to two people who have seen the plan. Both spoke on condition that they not be identified, since they work for the port.\n";
  const [reading] = readings((await hearsay(["read", "--json", "-"], report)).out);
  assert.deepEqual(reading?.attributions.map(({ cue }) => cue.lemma), ["according to"]);
  assert.match(reading?.sources[0]?.anonymityCondition ?? "", /on condition that they not be identified/);
});

test("on a terminal without colour, sources, cues and contents are told apart by marks", async () => {
  const out = (await hearsay(["read", "-"], REPORT)).out.replace(/\s+/g, " ");
  assert.match(out, /‹\?two people briefed on the talks›/);
  assert.match(out, /~told~/);
  assert.match(out, /¹⟦/);
  assert.match(out, /⸨if the repairs fail⸩/);
  assert.match(out, /Who said what/);
});

test("a file that is not there does not stop the others, and the exit status says so", async () => {
  const folder = folderOf({ "a.txt": REPORT, "c.txt": REPORT });
  const { status, out } = await hearsay(["read", "--json", join(folder, "a.txt"), join(folder, "b.txt"), join(folder, "c.txt")]);
  assert.equal(status, 1);
  const lines = jsonLines(out);
  assert.deepEqual(lines.map((l) => l.error?.code ?? "read"), ["read", "enoent", "read"]);
  assert.deepEqual(lines.flatMap(invalid), []);
});

test("bad records of an NDJSON stream stand in their places, with line and id", async () => {
  const record = (id: string, text: string): string => JSON.stringify({ id, text });
  const input = [record("one", REPORT), "{broken", JSON.stringify({ id: "none" }), record("four", "The mayor said the bridge is safe.")].join("\n");
  const { status, out } = await hearsay(["read", "--json", "-"], input);
  assert.equal(status, 1);
  const lines = jsonLines(out);
  assert.deepEqual(lines.map((l) => (l.error ? `${l.error.code}@${l.error.input.line}` : l.report.given.id)), ["one", "bad-json@2", "bad-record@3", "four"]);
  assert.equal(lines[2]?.error?.input.id, "none");
  assert.deepEqual(lines.flatMap(invalid), []);
});

const BAD: readonly (readonly [name: string, code: string, bytes: Uint8Array])[] = [
  ["empty.txt", "empty", new Uint8Array()],
  ["blank.txt", "empty", Buffer.from(" \n\n ")],
  ["binary.txt", "binary", Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256))],
];
for (const [name, code, bytes] of BAD) {
  test(`${name} is refused with ${code} and a remedy`, async () => {
    const { status, out } = await hearsay(["read", "--json", join(folderOf({ [name]: bytes }), name)]);
    const [line] = jsonLines(out);
    assert.equal(status, 1);
    assert.equal(line?.error?.code, code);
    assert.ok(line.error.remedy.length > 10);
  });
}

test("a page over the limit is refused, and read once the limit is raised", async () => {
  const path = join(folderOf({ "big.html": `<html><body><article><p>The mayor said the bridge is safe.</p></article><!--${"x".repeat(2_000_000)}--></body></html>` }), "big.html");
  assert.equal(jsonLines((await hearsay(["read", "--json", "--max-bytes", "1000000", path])).out)[0]?.error?.code, "too-large");
  assert.equal((await hearsay(["read", "--json", "--max-bytes", "4000000", path])).status, 0);
});

const ENCODED: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ["UTF-16 with its mark", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("The café owner said: “Non”.", "utf16le")])],
  ["Latin-1", Buffer.from("The caf\u00e9 owner said he would not sell.", "latin1")],
];
for (const [name, bytes] of ENCODED) {
  test(`${name} is decoded`, async () => {
    const [reading] = readings((await hearsay(["read", "--json", "-"], bytes)).out);
    assert.match(reading?.report.text ?? "", /café owner said/);
  });
}

test("lone surrogates and control characters do no harm", async () => {
  const [reading] = readings((await hearsay(["read", "--json", "-"], `{"text":"The mayor said \\ud800 it was\\u0007 safe, \\"truly\\"."}`)).out);
  assert.ok(reading);
  assert.deepEqual(breaches(reading), []);
  const { out } = await hearsay(["read", "-"], `{"text":"The mayor said \\u001b[2J it was safe."}`);
  assert.ok(!out.includes("\u001b"), "a control character of the report reached the terminal");
});

test("a language that is not supported is a finding, not a garbage reading", async () => {
  const [reading] = readings((await hearsay(["read", "--json", "-"], "Der Minister sagte am Mittwoch, die Brücke werde nicht geschlossen. Er habe mit dem Bürgermeister gesprochen, und es gebe keinen Anlass zur Sorge für die Menschen in der Stadt.")).out);
  assert.ok(reading?.findings.some((f) => f.rule === "language-unsupported"));
  assert.deepEqual(reading?.attributions, []);
});

test("a closed pipe ends the run quietly", async () => {
  const folder = folderOf(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, REPORT])));
  const child = spawn(process.execPath, [join(root, "src/main.ts"), "read", "--json", folder], { stdio: ["ignore", "pipe", "pipe"] });
  let err = "";
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise<number | null>((resolve) => child.on("exit", resolve));
  assert.equal(code, 0, err);
  assert.equal(err, "");
});

const folders = [join(root, "fixtures", "samples"), join(root, "fixtures")]
  .flatMap((parent) => readdirSync(parent, { withFileTypes: true }))
  .filter((e) => e.isDirectory() && e.name !== "samples");
for (const { name, parentPath } of folders) {
  test(`the reports of ${name} read as valid hearsay/1, nothing twice`, async () => {
    const { status, out } = await hearsay(["read", "--json", join(parentPath, name)]);
    assert.equal(status, 0);
    const all = readings(out);
    for (const reading of all) {
      assert.deepEqual(invalid(reading), [], reading.report.url ?? "");
      assert.deepEqual(breaches(reading), [], reading.report.url ?? "");
      const cues = reading.attributions.map((a) => JSON.stringify(a.cue.spans));
      assert.equal(new Set(cues).size, cues.length, `an attribution twice in ${reading.report.headline}`);
    }
    // of a hundred reports one may name nobody
    const silent = all.filter((r) => r.attributions.length === 0);
    assert.ok(silent.length <= all.length / 100, `nothing was said in ${silent.map((r) => r.report.headline).join("; ")}`);
  });
}

test("the seed: at least 8 of its 9 attributions, text and page alike", { skip: existsSync(shared) ? false : "../shared is not there" }, async () => {
  const expected = parseExpected(readFileSync(join(shared, "seed", "expected.json"), "utf8"));
  for (const file of ["report.txt", "report.html"]) {
    const [reading] = readings((await hearsay(["read", "--json", "--published", "2015-09-23", join(shared, "seed", file)])).out);
    assert.ok(reading);
    const { attributions } = scoreExpected(expected, reading);
    assert.ok((attributions?.found ?? 0) >= 8, `${file}: ${attributions?.found} of 9`);
    assert.ok(reading.report.furniture.some((f) => f.kind === "reply-form" && f.fields.some((field) => /mail/i.test(field.name) && field.required && field.published === false)));
    assert.ok(!/Leave a Reply|Required fields|newsletter|You may also like/.test(reading.report.text));
  }
});
