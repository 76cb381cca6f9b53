import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { InputError } from "../../src/domain/error.ts";
import { claimIdsOf } from "../../src/domain/evidence-id.ts";
import type { Reading } from "../../src/domain/reading.ts";
import type { Report } from "../../src/domain/report.ts";
import { reread, type Step } from "../../src/flow/reread.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { hearsay } from "../front.ts";
import { adding, hashOf, reportsOf } from "./hardship.ts";
import { sketch } from "./linker.ts";
import { mixed } from "./mix.ts";
import { freshDatabase, startPostgres, type Server } from "./postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-"));

async function ok(ledger: string, argv: readonly string[], input = ""): Promise<string> {
  const ran = await hearsay([...argv, "--ledger", ledger], input);
  assert.equal(ran.status, 0, `${argv.join(" ")}: ${ran.err}${ran.out}`);
  return ran.out;
}

test("decisions follow a newer reading by report and exact span; the others wait with what stands nearest now", async () => {
  const ledger = join(folder, "r.ledger"), old = sketch({ url: "https://courier.example/a", claims: [["the east quay will close for two years", "Ana Petrova"], ["the ferry will call at Burgas", "Boris Ivanov"]] });
  const newer: Reading = { ...sketch({ url: "https://courier.example/a", text: old.report.text, claims: [["the east quay will close", "Ana Petrova"], ["the ferry will call at Burgas", "Boris Ivanov"]] }), by: { version: "0.2.0", model: "sha256:two" } };
  await ok(ledger, ["add", "--readings", "-"], JSON.stringify(old));
  const [quay, ferry] = claimIdsOf(old).values() as Iterable<string>;
  for (const claim of [quay!, ferry!]) await ok(ledger, ["decide", "status", claim, "checking", "--reason", "called"]);
  const confirmed = JSON.parse(await ok(ledger, ["decide", "confirm", quay!, "--reason", "seen", "--json"])) as { readonly id: string };
  assert.match(await ok(ledger, ["queue"]), /Nothing waits/);
  await ok(ledger, ["add", "--readings", "-"], JSON.stringify(newer));
  const waiting = (await ok(ledger, ["queue", "--json"])).trim().split("\n").map((line) => JSON.parse(line) as { readonly target: string; readonly words: string; readonly nearest: readonly { readonly words: string }[] });
  assert.deepEqual(waiting.map((w) => [w.target, w.words, w.nearest[0]?.words]), Array(2).fill([quay, "the east quay will close for two years", "the east quay will close"]));
  assert.equal((JSON.parse(await ok(ledger, ["claim", ferry!, "--json"])) as { readonly decisions: readonly unknown[] }).decisions.length, 1);
  await ok(ledger, ["undo", confirmed.id]);
  assert.equal((await ok(ledger, ["queue", "--json"])).trim().split("\n").length, 1);
  // the old reading stays, and goes over with everything else
  const other = join(folder, "r2.ledger");
  await ok(other, ["import", "-"], await ok(ledger, ["export"]));
  assert.equal(await hashOf(other), await hashOf(ledger));
  assert.equal(await ok(other, ["queue", "--json"]), await ok(ledger, ["queue", "--json"]));
});

test("a report that the new model fails on keeps its old reading and stops none of the others", async () => {
  const where = join(folder, "f.ledger"), newer = { version: "0.2.0", model: "sha256:two" };
  const olds = ["a", "b", "c"].map((name) => sketch({ url: `https://courier.example/${name}`, claims: [[`the quay ${name} will close`, "Ana Petrova"]] }));
  await ok(where, ["add", "--readings", "-"], olds.map((r) => JSON.stringify(r)).join("\n"));
  const ledger = await openLedger(where, { create: false }), steps: Step[] = [];
  const reader = {
    by: newer,
    read: async (report: Report): Promise<Reading> => {
      if (report.url?.endsWith("/b")) throw new InputError("unreadable", "A step failed.", "Look at it.");
      return { ...olds.find((old) => old.report.id === report.id)!, by: newer };
    },
  };
  assert.equal(await reread(ledger, reader, "tester", async (step) => void steps.push(step)), 2);
  assert.deepEqual(steps.filter((s) => s.error).map((s) => [s.report, s.error?.code]), [[olds[1]!.report.id, "unreadable"]]);
  assert.deepEqual(steps.map((s) => [s.done, s.of]), [[1, 3], [2, 3], [3, 3]]);
  const kept = await ledger.reader.readings(olds.map((r) => r.report.id));
  assert.deepEqual(olds.map((r) => kept.get(r.report.id)?.by.model), ["sha256:two", "sha256:one", "sha256:two"]);
  await ledger.close();
});

test("what is erased and decided goes over by export and import, with its tombstone", async () => {
  const ledger = join(folder, "e.ledger"), other = join(folder, "e2.ledger"), readings = Array.from({ length: 6 }, (_, n) => mixed(n));
  await ok(ledger, ["add", "--readings", "-"], readings.map((r) => JSON.stringify(r)).join("\n"));
  const [claim] = claimIdsOf(readings[0]!).values() as Iterable<string>, [gone] = claimIdsOf(readings[1]!).values() as Iterable<string>;
  await ok(ledger, ["decide", "different-claim", claim!, gone!, "--reason", "another"]);
  await ok(ledger, ["seal"]);
  await ok(ledger, ["erase", readings[1]!.report.id, "--reason", "order 3"]);
  await ok(other, ["import", "-"], await ok(ledger, ["export"]));
  assert.equal(await hashOf(other), await hashOf(ledger));
  assert.equal(await ok(other, ["verify"]), await ok(ledger, ["verify"]));
  assert.match(await ok(other, ["report", readings[1]!.report.id]), /order 3/);
  const again = await hearsay(["add", "--readings", "-", "--ledger", other], JSON.stringify(readings[1]));
  assert.equal(again.status, 1);
});

describe("PostgreSQL", () => {
  let server: Server;
  before(async () => void (server = await startPostgres()));
  after(() => server.stop());

  test("two adds at once lose nothing", async () => {
    const readings = Array.from({ length: 36 }, (_, n) => mixed(n)), ledger = await freshDatabase(server), whole = join(folder, "whole.ledger");
    const file = (name: string, of: readonly Reading[]): string => {
      writeFileSync(join(folder, name), of.map((r) => JSON.stringify(r)).join("\n"));
      return join(folder, name);
    };
    const runs = await Promise.all([adding([file("a.ndjson", readings.slice(0, 24))], ledger).ended, adding([file("b.ndjson", readings.slice(12))], ledger).ended]);
    assert.deepEqual(runs.map((r) => [r.status, r.err]), [[0, ""], [0, ""]]);
    assert.equal((await reportsOf(ledger)).length, readings.length);
    assert.equal((await adding([file("all.ndjson", readings)], whole).ended).status, 0);
    assert.equal(await hashOf(ledger), await hashOf(whole));
  });
});
