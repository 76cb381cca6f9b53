import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { claimIdsOf } from "../../src/domain/evidence-id.ts";
import { hearsay } from "../front.ts";
import { sketch } from "./linker.ts";

const QUAY = "the east quay will close for two years because its piles have rotted";
const early = sketch({ url: "https://courier.example/quay", headline: "Varna quay to close", claims: [[QUAY, "Ana Petrova"], ["inspectors measured 3.5 metres of rot", "two people briefed on the talks", true]] });
const late = sketch({ url: "https://gazette.example/quay", publisher: "Varna Gazette", published: "2025-03-09", headline: "Varna quay to close", claims: [[QUAY, "Ana Petrova"], ["the ferry will call at Burgas instead", "Boris Ivanov"]] });
const ledger = join(mkdtempSync(join(tmpdir(), "hearsay-")), "c.ledger");
const claim = [...claimIdsOf(early).values()][0]!;

async function ok(argv: readonly string[], input = ""): Promise<string> {
  const ran = await hearsay([...argv, "--ledger", ledger], input);
  assert.equal(ran.status, 0, `${argv.join(" ")}: ${ran.err}${ran.out}`);
  return ran.out;
}

before(async () => {
  await ok(["add", "--readings", "-"], [early, late].map((r) => JSON.stringify(r)).join("\n"));
});

const LISTS = ["claims", "reports", "derivations", "contacts", "positions", "inquiries", "timeline", "stories", "sources", "actors"];

for (const command of LISTS) {
  test(`${command}: what was not yet in print is not answered from, what was not yet recorded neither`, async () => {
    const now = await ok([command, "--json"]), between = await ok([command, "--published-by", "2025-03-05", "--json"]);
    assert.notEqual(now, "");
    assert.notEqual(between, now);
    assert.doesNotMatch(between, /Gazette|gazette\.example|Burgas|Boris Ivanov/);
    if (command !== "derivations") assert.notEqual(between, "");
    assert.equal(await ok([command, "--published-by", "2025-03-01", "--json"]), "");
    assert.equal(await ok([command, "--known-at", "2025-03-10", "--json"]), "");
    assert.equal(await ok([command, "--known-at", "2999-01-01", "--published-by", "2025-03-09", "--json"]), now);
  });
}

test("one claim and one report too", async () => {
  const members = (out: string): number => (JSON.parse(out) as { readonly members: readonly unknown[] }).members.length;
  assert.equal(members(await ok(["claim", claim, "--json"])), 2);
  assert.equal(members(await ok(["claim", claim, "--published-by", "2025-03-05", "--json"])), 1);
  assert.equal((await hearsay(["claim", claim, "--known-at", "2025-03-10", "--ledger", ledger])).status, 1);
  await ok(["report", "https://gazette.example/quay"]);
  assert.equal((await hearsay(["report", "https://gazette.example/quay", "--published-by", "2025-03-05", "--ledger", ledger])).status, 1);
});

test("a decision counts from when it was recorded", async () => {
  const other = [...claimIdsOf(late).values()][0]!, before = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await ok(["decide", "different-claim", claim, other, "--reason", "another quay"]);
  const members = (out: string): number => (JSON.parse(out) as { readonly members: readonly unknown[] }).members.length;
  assert.equal(members(await ok(["claim", claim, "--json"])), 1);
  assert.equal(members(await ok(["claim", claim, "--known-at", before, "--json"])), 2);
});

test("a note keeps the place it is about, and says where the report has no such words", async () => {
  const made = JSON.parse(await ok(["decide", "note", "https://courier.example/quay", "ask the port", "its piles have rotted", "--reason", "to check", "--json"])) as { readonly verdict: { readonly spans: readonly (readonly [number, number])[] } };
  assert.deepEqual(made.verdict.spans.map(([from, to]) => early.report.text.slice(from, to)), ["its piles have rotted"]);
  const ran = await hearsay(["decide", "note", "https://courier.example/quay", "ask the port", "no such words", "--reason", "x", "--ledger", ledger]);
  assert.equal(ran.status, 1);
  assert.match(ran.err, /does not have the words “no such words”/);
});
