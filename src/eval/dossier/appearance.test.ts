import assert from "node:assert/strict";
import { test } from "node:test";
import { hearsay, readings } from "../../../test/front.ts";
import { readingsByKey } from "./appearance.ts";
import { parseTruth } from "./truth.ts";

test("two versions at one address are two reports, by id or by headline", async () => {
  const url = "https://marnledger.example/weir", old = { id: "old", url, headline: "Weir broken", text: "The weir at Marn broke on Tuesday." }, late = { id: "late", url, headline: "Weir mended", text: "The weir at Marn was mended on Friday." };
  const read = readings((await hearsay(["read", "-", "--json", "--no-progress"], [old, late].map((r) => JSON.stringify(r)).join("\n"))).out);
  for (const known of [({ id }: typeof old) => ({ id }), ({ headline }: typeof old) => ({ headline })]) {
    const truth = parseTruth(JSON.stringify({ reports: [old, late].map((r) => ({ report: r.id, file: "reports.ndjson", publisher: "The Marn Ledger", id: null, headline: null, url, story: "one", ...known(r) })), claims: [], derivations: [] }));
    assert.deepEqual([...readingsByKey(truth, read)].map(([key, { report }]) => [key, report.given.id]), [["old", "old"], ["late", "late"]]);
  }
});
