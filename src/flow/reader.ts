import { FORMAT, type Reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import { readManifest } from "../extract/attributions/manifest.ts";
import { openModel } from "../extract/model/session.ts";
import { extract } from "../extract/pipeline.ts";

/** Reads reports with one model. */
export type Reader = { readonly read: (report: Report) => Promise<Reading> };

/** Opens the model in `folder`, to run on `threads` threads. */
export async function openReader({ folder, threads, version }: { readonly folder: string; readonly threads: number; readonly version: string }): Promise<Reader> {
  const manifest = readManifest(folder);
  const tools = { model: await openModel({ folder, threads }), settings: manifest.attribution };
  const by = { version, model: manifest.files["reader.onnx"] ?? manifest.name };
  return {
    async read(report) {
      const { findings: _, ...shown } = report;
      return { format: FORMAT, by, report: shown, ...(await extract(report, tools)) };
    },
  };
}
