import type { Capture } from "../domain/capture.ts";
import { asInputError, InputError } from "../domain/error.ts";
import type { Reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { readRecord } from "../read/record.ts";
import { readReport } from "../read/report.ts";
import { append } from "./add.ts";
import type { Reader } from "./reader.ts";

/** Where a run stands: `error` says why the report just tried could not be read; its old reading stays. */
export type Step = { readonly done: number; readonly of: number; readonly report: string; readonly error: InputError | null };

/** Reads every report with the model at hand that it has not read, beside the readings there are, and lets its readings count. `tell` hears of each. Returns how many were read. */
export async function reread(ledger: Ledger, reader: Reader, by: string, tell: (step: Step) => Promise<void>): Promise<number> {
  const reports = await ledger.reader.unread(reader.by);
  async function* entries(): AsyncGenerator<{ readonly reading: Reading; readonly capture: null }> {
    for (const [i, id] of reports.entries()) {
      const stored = (await ledger.reader.readings([id])).get(id);
      const read = stored ? await reader.read(againFrom(stored, await ledger.reader.captures(id))).catch(asInputError) : null;
      const failed = read instanceof InputError;
      if (read !== null && !failed) yield { reading: read, capture: null };
      await tell({ done: i + 1, of: reports.length, report: id, error: failed ? read : null });
    }
  }
  // choosing first, so that each new reading counts as soon as it is there and a cut-off run goes on where it stopped
  await ledger.writer.choose(reader.by, by);
  let read = 0;
  for await (const appended of append(ledger, entries())) if (appended.state === "new") read++;
  return read;
}

/** The report as its bytes give it where they still give the same text, else as it was read: a report's text never changes after reading. */
function againFrom(stored: Reading, captures: readonly Capture[]): Report {
  for (const { bytes, given, file, line, mediaType, url } of captures) {
    try {
      const options = { maxBytes: Infinity };
      const report = line === null ? readReport(bytes, { ...(url === null ? {} : { url }), contentType: mediaType, ...given, fileName: file }, options) : readRecord(Buffer.from(bytes).toString("utf8"), options);
      if (report.id === stored.report.id) return report;
    } catch {
      // what can't be read any more leaves what was read
    }
  }
  return { ...stored.report, findings: [] };
}
