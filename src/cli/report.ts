import { LedgerError } from "../domain/error.ts";
import type { ReportPage } from "../domain/answer.ts";
import { derivationRecord } from "../show/record/derivation.ts";
import { reportRecord } from "../show/record/report.ts";
import { asking, csvOf, widthOf, type AskOptions } from "./ask.ts";
import { write, type Io } from "./io.ts";
import { painter, printable, type Paint } from "./paint.ts";
import { reports } from "./questions.ts";

/** `hearsay report ID`: a report with its marks, what it took from which other, its captures, readings and versions. */
export async function report(name: string, { ledger, format, clocks }: AskOptions, io: Io): Promise<number> {
  return asking(ledger, clocks, io, async (reader) => {
    const page = await reader.report(name);
    if (!page) throw new LedgerError("unknown-report", `There is no report ${name}.`, "`hearsay reports` shows them with their ids.");
    if (!("head" in page)) {
      await write(io.stdout, format === "table" ? `Erased by ${printable(page.by)} on ${page.recordedAt}: ${printable(page.reason)}\nSHA-256 ${page.sha256.join(", ")}\n` : `${JSON.stringify({ erased: page })}\n`);
      return 0;
    }
    const heads = await reader.heads([page.head.id, ...page.derivations.flatMap((d) => [d.from, d.to])]);
    const record = { ...reportRecord(page.head), versions: page.versions.map(reportRecord), derivations: page.derivations.map((d) => derivationRecord(d, heads)), captures: page.captures, readings: page.readings, decisions: page.decisions };
    if (format === "csv") await write(io.stdout, csvOf(reports, [record], true));
    else if (format === "json") await write(io.stdout, `${JSON.stringify({ ...record, reading: page.reading })}\n`);
    else {
      const { terminal } = await import("./terminal.ts"), paint = painter(io.stdout, io.env);
      await write(io.stdout, `${terminal(page.reading, { paint, width: Math.min(widthOf(io), 110), brief: false })}\n${besides(page, record.derivations, paint)}\n`);
    }
    return 0;
  });
}

function besides(page: ReportPage, derivations: readonly { readonly from: string; readonly to: string; readonly kind: string; readonly reason: string }[], paint: Paint): string {
  const some = (head: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [paint("bold", head), ...lines.map((l) => `  ${printable(l)}`)]);
  return [
    ...some("Took from, was taken by", derivations.map((d) => `${d.from} ← ${d.to}: ${d.kind}, ${d.reason}`)),
    ...some("Other versions at its address", page.versions.map((v) => `${v.published.value ?? "date unknown"} ${v.id.slice(0, 12)} ${v.headline ?? ""}${page.head.revisionOf === v.id ? " (this one replaces it)" : ""}`)),
    ...some("Captures", page.captures.map((c) => `${c.capturedAt} ${c.url ?? c.file ?? ""}${c.line === null ? "" : `:${c.line}`} ${c.size} bytes, SHA-256 ${c.sha256}`)),
    ...some("Readings", page.readings.map((r) => `${r.recordedAt} ${r.by.version} ${r.by.model.slice(0, 19)}${r.current ? " (current)" : ""}`)),
    ...some("Decisions", page.decisions.map((d) => `${d.verdict.kind} by ${d.by}: ${d.reason}`)),
  ].join("\n");
}
