/**
 * Kill -9 at random points of `add`: `node bench/kills.ts [POINTS]`. Each time a process of its own is killed somewhere between its
 * start and its end, what it had acknowledged is looked for, and `add` is run again; the content hash must be an unbroken run's.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adding, hashOf, killed } from "../test/ledger/hardship.ts";
import { mixed, randomFrom } from "../test/ledger/mix.ts";

const points = Number(process.argv[2] ?? 50), REPORTS = 150, folder = mkdtempSync(join(tmpdir(), "hearsay-kills-"));
const file = join(folder, "all.ndjson"), random = randomFrom(50), wrong: string[] = [];
writeFileSync(file, Array.from({ length: REPORTS }, (_, n) => JSON.stringify(mixed(n))).join("\n"));
const began = performance.now();
if ((await adding([file], join(folder, "whole.ledger")).ended).status !== 0) throw new Error("the unbroken run failed");
const took = performance.now() - began, whole = await hashOf(join(folder, "whole.ledger"));
for (let n = 0; n < points; n++) {
  // from the start of the process, or from some acknowledgement on: into the writing, and into the linking after the last
  const after = n % 3 === 0 ? 0 : Math.ceil(random() * REPORTS), delay = random() * (after === 0 ? took : took / 4), ledger = join(folder, `${n}.ledger`);
  for (const what of await killed(file, ledger, after, delay, whole)) wrong.push(`point ${n} (${after} acknowledged, ${Math.round(delay)} ms later): ${what}`);
  for (const part of ["", "-wal", "-shm"]) rmSync(ledger + part, { force: true });
}
console.log(`${points} kills: ${wrong.length === 0 ? "nothing acknowledged missing, nothing double, one content hash" : wrong.join("\n")}`);
rmSync(folder, { recursive: true });
process.exitCode = wrong.length === 0 ? 0 : 1;
