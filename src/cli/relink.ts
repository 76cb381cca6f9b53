import { relink as relinkIn, stale } from "../flow/relink.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { write, type Io } from "./io.ts";
import { withLedger } from "./ledger-options.ts";

/** `hearsay relink`: makes the links anew that another version made, and finishes what was cut off. */
export async function relink({ ledger: where, progress }: { readonly ledger: string; readonly progress: boolean }, io: Io): Promise<number> {
  return withLedger(where, { create: false }, async (ledger) => {
    const renewed = await renewLinks(ledger, progress, io);
    await write(io.stdout, renewed === 0 ? "All links are this version's.\n" : `${renewed} reports linked anew.\n`);
    return 0;
  });
}

/** What comes before anything is added: else new reports would be linked by one version among what another linked. Says so, and shows how far it is. */
export async function renewLinks(ledger: Ledger, progress: boolean, io: Io): Promise<number> {
  const waiting = await stale(ledger.reader);
  if (waiting > 0) await write(io.stderr, `hearsay: ${waiting} reports were linked by an older version; they are linked anew.\n`);
  const bar = waiting > 0 && progress && io.stderr.isTTY ? await progressBar(io, waiting) : null;
  let linking = false;
  try {
    return await relinkIn(ledger, async (step, n) => {
      if (step === "linked" && !linking) {
        linking = true;
        bar?.setTotal(waiting + n + (await ledger.reader.counts()).unlinked);
      }
      bar?.increment(n);
    });
  } finally {
    bar?.stop();
  }
}

async function progressBar(io: Io, total: number): Promise<import("cli-progress").SingleBar> {
  const { SingleBar, Presets } = await import("cli-progress");
  const bar = new SingleBar({ format: "linking anew {bar} {percentage} %", stream: io.stderr as NodeJS.WritableStream, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  // each report is placed, then about as many components are linked
  bar.start(2 * total, 0);
  return bar;
}
