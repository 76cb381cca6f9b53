import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { captureOf } from "../domain/capture.ts";
import { asInputError, type InputError } from "../domain/error.ts";
import { append, readingFor } from "../flow/add.ts";
import { openReader } from "../flow/reader.ts";
import type { News, Submission } from "../http/intake.ts";
import { openLedger } from "../ledger/open.ts";
import type { Entry } from "../ledger/writer.ts";
import { inputsOf } from "./inputs.ts";

/** What the desk hands to this process; it lives for one submission. */
export type Task = { readonly submission: Submission; readonly ledger: string; readonly model: string; readonly version: string; readonly maxBytes: number };

const tell = (news: News): void => { process.send?.(news); };

/** Reads one submission into the ledger and tells what happens; the desk ends the process where it takes too long. */
async function readTask({ submission, ledger: where, model, version, maxBytes }: Task): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-intake-"));
  const ledger = await openLedger(where, { create: true });
  try {
    const name = submission.url ?? join(folder, basename(submission.name).replace(/[^\p{L}\p{N}._-]/gu, "_") || "pasted");
    if (submission.bytes !== null) writeFileSync(name, submission.bytes);
    const reader = openReader({ folder: model, threads: 1, version, tell: (step, done, of) => tell({ kind: "step", step, done, of: of + 1 }) });
    const headlines: (string | null)[] = [];
    const failed = ({ message, remedy }: InputError): null => { tell({ kind: "failed", message: message.replaceAll(`${folder}/`, ""), remedy }); return null; };
    async function* entries(): AsyncGenerator<Entry> {
      for await (const input of inputsOf([name], { maxBytes, given: submission.given, stdin: Readable.from([]), cwd: folder })) {
        if ("error" in input) failed(input.error);
        else {
          const { report, captured } = input;
          tell({ kind: "report", headline: report.headline, outlet: report.publisher, text: report.text });
          const capture = captureOf({ ...captured, file: submission.url === null ? submission.name : null, line: input.place.line, capturedAt: new Date().toISOString() });
          const entry = await readingFor(ledger, report, capture, () => reader).catch((error: unknown) => failed(asInputError(error)));
          if (entry === null) continue;
          headlines.push(report.headline);
          yield entry;
        }
      }
    }
    for await (const { report, state } of append(ledger, entries())) {
      const headline = headlines.shift() ?? null;
      if (state === "erased") tell({ kind: "failed", message: "This report was erased from the ledger and does not come back.", remedy: "Whoever erased it left the reason with its tombstone." });
      else if (state === "refused") tell({ kind: "failed", message: "The ledger could not record the reading of this report.", remedy: "Please tell us, with the text if you may." });
      else tell({ kind: "kept", report, headline });
    }
  } finally {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

process.once("message", (task) => {
  readTask(task as Task).then(() => process.disconnect(), (error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
