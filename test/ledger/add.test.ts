import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { hearsay } from "../front.ts";
import { sketch } from "./linker.ts";

const one = sketch({ url: "https://courier.example/a", claims: [["the east quay will close for two years", "Ana Petrova"]] });
const two = sketch({ url: "https://gazette.example/a", publisher: "Varna Gazette", published: "2025-03-05", claims: [["the east quay will close for two years", "Ana Petrova"]] });

function folder(files: Readonly<Record<string, string>>): string {
  const at = mkdtempSync(join(tmpdir(), "hearsay-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text);
  return at;
}
const ndjson = (values: readonly unknown[]): string => values.map((v) => JSON.stringify(v)).join("\n");

test("reports are added once; a bad one stops none of the others, and the status is 1", async () => {
  const at = folder({ "a.txt": "The mayor said on Monday that the bridge will close.\n", "b.txt": "", "c.ndjson": `${JSON.stringify({ id: "c1", text: "Police said two men were held." })}\n{"id": "c2"}` });
  const ledger = join(at, "x.ledger");
  const first = await hearsay(["add", at, "--ledger", ledger]);
  assert.equal(first.status, 1);
  assert.match(first.out, /^2 added, 2 not read\. The ledger holds 2 reports/);
  assert.match(first.err, /b\.txt/);
  assert.match(first.err, /c\.ndjson:2/);
  const again = await hearsay(["add", at, "--ledger", ledger, "--json"]);
  const lines = again.out.trim().split("\n").map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  assert.deepEqual(lines.map((line) => (typeof line["state"] === "string" ? line["state"] : line["error"] ? "error" : "end")).toSorted((a, b) => (a < b ? -1 : 1)), ["end", "error", "error", "known", "known"]);
  assert.deepEqual(lines.at(-1), { ...lines.at(-1), added: 0, known: 2, failed: 2, reports: 2 });
});

test("readings made elsewhere are added without the model; what is no reading is told by its line", async () => {
  const broken = { ...one, report: { ...one.report, text: "other" } };
  const at = folder({ "r.ndjson": ndjson([one, two, broken, { format: "hearsay/1", error: { code: "empty", message: "The report is empty.", remedy: "Give text." } }, 3]) });
  const ran = await hearsay(["add", "--readings", join(at, "r.ndjson"), "--ledger", join(at, "x.ledger")]);
  assert.equal(ran.status, 1);
  assert.match(ran.out, /^2 added, 3 not read/);
  assert.match(ran.err, /r\.ndjson:3: The line is no reading/);
  assert.match(ran.err, /r\.ndjson:4: The report is empty/);
});

test("one claim and one report are CSV too", async () => {
  const at = folder({ "r.ndjson": ndjson([one, two]) }), ledger = join(at, "x.ledger");
  await hearsay(["add", "--readings", join(at, "r.ndjson"), "--ledger", ledger]);
  const [claim] = (await hearsay(["claims", "--json", "--ledger", ledger])).out.split("\n").map((line) => JSON.parse(line || "{}") as { readonly id?: string });
  const rows = (await hearsay(["claim", claim!.id!, "--csv", "--ledger", ledger])).out.trim().split("\r\n");
  assert.match(rows[0]!, /^cluster,claim,tie,report,outlet,published,text,factuality,conditional,chain,passage$/);
  assert.deepEqual(rows.slice(1).map((row) => row.split(",")[4]), ["The Elbland Courier", "Varna Gazette"]);
  assert.equal((await hearsay(["report", "https://courier.example/a", "--csv", "--ledger", ledger])).out, (await hearsay(["reports", "--outlet", "courier", "--csv", "--ledger", ledger])).out);
});

test("a later version at an address names the one it replaces by its id, since both have one URL", async () => {
  const later = sketch({ url: "https://courier.example/a", published: "2025-03-06", claims: [["the east quay will close for one year", "Ana Petrova"]] });
  const at = folder({ "r.ndjson": ndjson([one, later]) }), ledger = join(at, "x.ledger");
  await hearsay(["add", "--readings", join(at, "r.ndjson"), "--ledger", ledger]);
  const reports = (await hearsay(["reports", "--json", "--ledger", ledger])).out.trim().split("\n").map((line) => JSON.parse(line) as { readonly url: string; readonly revisionOf: string | null });
  assert.deepEqual(reports.map((r) => [r.url, r.revisionOf]), [["https://courier.example/a", null], ["https://courier.example/a", one.report.id]]);
});
