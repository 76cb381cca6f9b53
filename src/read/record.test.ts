import assert from "node:assert/strict";
import { it } from "node:test";
import { InputError } from "../domain/error.ts";
import { readRecord } from "./record.ts";

const LIMIT = { maxBytes: 10_000 };
const code = (expected: string) => (error: unknown): boolean => error instanceof InputError && error.code === expected;

it("reads a record, and what it states wins", () => {
  const report = readRecord(JSON.stringify({ id: 7, url: "https://a.example/x", publisher: "The A", published: "2019-05-01T08:00:00Z", headline: "Bridge shut", authors: ["Ann Lee"], text: "It is shut, the mayor said." }), LIMIT);
  assert.deepEqual([report.given.id, report.url, report.publisher, report.headline, report.authors, report.text], ["7", "https://a.example/x", "The A", "Bridge shut", ["Ann Lee"], "Bridge shut\n\nIt is shut, the mayor said."]);
  assert.deepEqual(report.published, { value: "2019-05-01T08:00:00Z", precision: "time", from: "given" });
});

it("reads html, and text with lone surrogates", () => {
  assert.equal(readRecord(JSON.stringify({ html: "<p>It is shut, she said.</p>" }), LIMIT).text, "It is shut, she said.");
  assert.equal(readRecord('{"text":"It is \\ud800 shut."}', LIMIT).text, "It is \ud800 shut.");
});

it("turns an unreadable given date into a finding", () => {
  const report = readRecord(JSON.stringify({ text: "It is shut.", published: "last year-ish" }), LIMIT);
  assert.equal(report.published.from, "unknown");
  assert.ok(report.findings.some((finding) => finding.rule === "published-unreadable"));
});

it("refuses what is no record", () => {
  for (const line of ["{", "nope", ""]) assert.throws(() => readRecord(line, LIMIT), code("bad-json"));
  for (const line of ["[]", "3", "null", "{}", '{"text":3}', '{"text":"a","html":"b"}', '{"text":"a","authors":[1]}', '{"text":"a","id":{}}']) assert.throws(() => readRecord(line, LIMIT), code("bad-record"));
  assert.throws(() => readRecord(JSON.stringify({ text: " " }), LIMIT), code("empty"));
  assert.throws(() => readRecord(JSON.stringify({ text: "x".repeat(20_000) }), LIMIT), code("too-large"));
});
