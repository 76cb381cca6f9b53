import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { settle } from "../../src/flow/settle.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { plainLinker, sketch } from "./linker.ts";

test("what takes time is prepared for reports of one matter before the ledger is held: others write and ask meanwhile", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-prepare-"));
  const ledger = await openLedger(join(folder, "test.ledger"), { create: true });
  after(async () => {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const told = ["One", "Two", "Three"].map((publisher) => sketch({ publisher, claims: [["the quay is shut", "Ida Holm"]] }));
  const alone = sketch({ publisher: "Four", claims: [["the mill is sold", "Ole Bakke"]] });
  await ledger.writer.append([told[0]!, told[1]!, alone].map((reading) => ({ reading, capture: null })));
  const prepared: (readonly string[])[] = [], meanwhile: string[] = [];
  await settle(ledger.writer, {
    ...plainLinker,
    prepare: async (readings) => {
      prepared.push(readings.map((r) => r.report.publisher ?? ""));
      await wait(20);
      if (meanwhile.length === 0) meanwhile.push(...(await ledger.writer.append([{ reading: told[2]!, capture: null }])).map((a) => a.state), String((await ledger.reader.claims({ limit: 9 })).length));
    },
  });
  assert.deepEqual(meanwhile.slice(0, 1), ["new"]);
  assert.deepEqual(prepared.map((names) => names.toSorted()), [["One", "Two"]], "a report by itself needs none");
  await settle(ledger.writer, plainLinker);
  assert.deepEqual((await ledger.reader.claims({ limit: 9 })).map((c) => c.members.length).toSorted((a, b) => a - b), [1, 3]);
});
