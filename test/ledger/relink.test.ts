import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { settle } from "../../src/flow/settle.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { hearsay } from "../front.ts";
import { adding, hashOf, killed } from "./hardship.ts";
import { plainLinker } from "./linker.ts";
import { mixed } from "./mix.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-")), readings = Array.from({ length: 24 }, (_, n) => mixed(n));
const file = join(folder, "all.ndjson");
writeFileSync(file, readings.map((r) => JSON.stringify(r)).join("\n"));

/** A ledger of the first `n` reports, linked by another version than the command line's. */
async function old(name: string, n: number): Promise<string> {
  const where = join(folder, name), ledger = await openLedger(where, { create: true });
  await ledger.writer.append(readings.slice(0, n).map((reading) => ({ reading, capture: null })));
  await settle(ledger.writer, plainLinker);
  await ledger.close();
  return where;
}

async function whole(): Promise<string> {
  const where = join(folder, "whole.ledger");
  assert.equal((await adding([file], where).ended).status, 0);
  return hashOf(where);
}

test("questions say that an older version linked, and `relink` links anew", async () => {
  const ledger = await old("a.ledger", 24), wanted = await whole();
  const asked = await hearsay(["claims", "--json", "--ledger", ledger]);
  assert.match(asked.err, /24 reports were linked by an older version\. `hearsay relink`/);
  assert.equal(asked.status, 0);
  const relinked = await hearsay(["relink", "--ledger", ledger]);
  assert.match(relinked.out, /^24 reports linked anew/);
  assert.equal(await hashOf(ledger), wanted);
  assert.equal((await hearsay(["claims", "--json", "--ledger", ledger])).err, "");
  assert.match((await hearsay(["relink", "--ledger", ledger])).out, /^All links are this version's/);
});

test("`add` links an older ledger anew first, and goes on where a kill stopped it", async () => {
  const wanted = await whole(), ledger = await old("b.ledger", 12);
  const added = await hearsay(["add", "--readings", file, "--ledger", ledger]);
  assert.match(added.err, /12 reports were linked by an older version; they are linked anew/);
  assert.equal(await hashOf(ledger), wanted);
  for (const [n, delay] of [500, 800, 1200].entries()) assert.deepEqual(await killed(file, await old(`k${n}.ledger`, 18), 0, delay, wanted), []);
});
