import type { Capture } from "../domain/capture.ts";
import type { Reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { readRecord } from "../read/record.ts";
import { readReport } from "../read/report.ts";
import { append } from "./add.ts";
import type { Reader } from "./reader.ts";

/** Reads every report with the model at hand that it has not read, beside the readings there are, and lets its readings count. `tell` hears of each. */
export async function reread(ledger: Ledger, reader: Reader, by: string, tell: (done: number, of: number) => void): Promise<number> {
  const reports = await ledger.reader.unread(reader.by);
  async function* entries(): AsyncGenerator<{ readonly reading: Reading; readonly capture: null }> {
    for (const [i, id] of reports.entries()) {
      const stored = (await ledger.reader.readings([id])).get(id);
      if (stored) yield { reading: await reader.read(againFrom(stored, await ledger.reader.captures(id))), capture: null };
      tell(i + 1, reports.length);
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
