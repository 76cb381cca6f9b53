import { InputError } from "../domain/error.ts";
import { FORMAT, type Reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import { readManifest } from "../extract/attributions/manifest.ts";
import { openModel } from "../extract/model/session.ts";
import { extract, type Tools } from "../extract/pipeline.ts";

/** Reads reports with one model. `read` throws InputError `unreadable` where a step fails on a report, so that the others go on. */
export type Reader = { readonly by: Reading["by"]; readonly read: (report: Report) => Promise<Reading> };

/** Opens the model in `folder`, to run on `threads` threads. */
export async function openReader({ folder, threads, version, tell }: { readonly folder: string; readonly threads: number; readonly version: string; readonly tell?: Tools["tell"] }): Promise<Reader> {
  const manifest = readManifest(folder);
  const tools = { model: await openModel({ folder, threads }), settings: manifest.attribution, tell };
  const by = { version, model: manifest.files["reader.onnx"] ?? manifest.name };
  return {
    by,
    async read(report) {
      const { findings: _, ...shown } = report;
      try {
        return { format: FORMAT, by, report: shown, ...(await extract(report, tools)) };
      } catch (cause) {
        throw new InputError("unreadable", "A step of reading failed on this report.", "Look at it by hand; if it is a report, please tell us.", { cause });
      }
    },
  };
}
