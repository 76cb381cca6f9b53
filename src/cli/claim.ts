import type { MemberInPlace } from "../domain/answer.ts";
import { LedgerError } from "../domain/error.ts";
import type { Decision } from "../domain/decision.ts";
import { csv, type Row } from "../export/csv.ts";
import { claimRecord, reportsIn, type ClaimRecord } from "../show/record/claim.ts";
import { counted } from "../show/range.ts";
import { asking, type AskOptions } from "./ask.ts";
import { verdictInWords } from "./questions.ts";
import { write, type Io } from "./io.ts";
import { painter, printable, type Paint } from "./paint.ts";
import { range } from "./questions.ts";

/** `hearsay claim ID`: one claim in full — its origins with their chains, what was counted as one and why, who is against it, how it drifted, its words in every report. */
export async function claim(id: string, { ledger, format, clocks }: AskOptions, io: Io): Promise<number> {
  return asking(ledger, clocks, io, async (reader) => {
    const cluster = await reader.claim(id);
    if (!cluster) throw new LedgerError("unknown-claim", `There is no claim ${id}.`, "`hearsay claims` shows them with their ids.");
    const heads = await reader.heads([...new Set(reportsIn(cluster))]), record = claimRecord(cluster, heads);
    const members = await reader.appearances(cluster), decisions = await reader.decisionsOn(cluster.members.map((m) => m.claim));
    if (format === "csv") {
      await write(io.stdout, csv(members.map((m) => appearance(record.id, m))));
      return 0;
    }
    const text = format === "table" ? inWords(record, members, decisions, painter(io.stdout, io.env)) : JSON.stringify({ ...record, passages: members.map((m) => ({ claim: m.claim, report: m.report.name, chain: m.chain, ...m.passage })), decisions });
    await write(io.stdout, `${text}\n`);
    return 0;
  });
}

/** One place where a claim stands, as a row. */
const appearance = (cluster: string, { claim: id, tie, report, item, chain, passage }: MemberInPlace): Row => ({
  cluster, claim: id, tie, report: report.name, outlet: report.outlet, published: report.published.value, text: item.text, factuality: item.factuality, conditional: item.condition !== null, chain: chain.join(" > "), passage: passage.text,
});

function inWords(record: ClaimRecord, members: readonly MemberInPlace[], decisions: readonly Decision[], paint: Paint): string {
  const { origins } = record, title = (words: string): string => `\n${paint("bold", words)}`;
  const some = (head: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [title(head), ...lines.map((l) => `  ${printable(l)}`)]);
  return [
    paint("bold", printable(record.text)),
    paint("dim", printable(`${record.factuality}${record.conditional ? " if" : ""} · ${counted(record.reports.length, "report")} · first ${record.firstSeen ?? "at an unknown date"} · ${record.id}`)),
    title(`Independent origins: ${range(origins)}`),
    ...origins.ends.map((e) => `  ${e.anonymous ? paint("magenta", `? ${printable(e.chain.join(" > "))}`) : printable(`· ${e.chain.join(" > ")}`)} ${paint("dim", `(${range({ ...e, open: false })}; ${e.reports.length} report${e.reports.length === 1 ? "" : "s"})`)}`),
    ...some("Circles, which add nothing", origins.circles.map((c) => c.join(" > "))),
    ...some("Counted as one, because", [...new Set(origins.collapsed.map((e) => `${e.kind}: ${e.from} ← ${e.to}: ${e.reason} (${e.basis})`))]),
    ...some("Against, for, corrected", record.relations.map((r) => `${r.kind} · ${r.by} · ${r.report}: ${r.reason}`)),
    ...some("Drift", record.drift.map((d) => `${d.kind} in ${d.report}: “${d.from}” > “${d.to}”`)),
    ...some("Decisions", decisions.map((d) => `${verdictInWords(d)} by ${d.by}, ${d.at.slice(0, 10)}: ${d.reason} (${d.id.slice(0, 12)})`)),
    title("In the reports"),
    ...members.map((m) => `  ${paint("cyan", printable(`${m.report.outlet ?? "outlet unknown"}, ${m.report.published.value?.slice(0, 10) ?? "date unknown"}`))} ${paint("dim", printable(`${m.report.name} · ${m.claim.slice(0, 12)}${m.tie === "likely" ? " · likely the same claim" : ""}`))}\n    ${inPlace(m, paint)}\n    ${paint("dim", printable(m.chain.join(" > ")))}`),
  ].join("\n");
}

/** The paragraph with the claim's words marked. */
function inPlace({ passage, item }: MemberInPlace, paint: Paint): string {
  let at = 0, out = "";
  for (const [start, end] of item.spans) {
    const from = start - passage.start, to = end - passage.start;
    out += `${printable(passage.text.slice(at, from))}${paint("green", `⟦${printable(passage.text.slice(from, to))}⟧`)}`;
    at = to;
  }
  return (out + printable(passage.text.slice(at))).replaceAll("\n", " ");
}
