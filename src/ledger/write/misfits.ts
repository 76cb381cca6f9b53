import { sql } from "kysely";
import { listOf, rowsOf, type Db } from "../database.ts";
import { decisionsIn, targetsOf } from "../decisions.ts";
import { readingFrom } from "../reading-body.ts";
import type { Evidence } from "../writer.ts";
import { chosenModel, currentOf, type Candidate } from "./current.ts";
import { calledBy, reportColumns, type Captured } from "./report-row.ts";
import { storable, type Value } from "./rows.ts";

type Misfit = { readonly kind: Evidence; readonly id: string };
type ReportRow = Readonly<Record<string, Value>> & { readonly seq: number; readonly id: string };

const AT_ONCE = 200;

/** Rows that no hash covers because the ledger can make them anew, and that are not what it would make: a report's columns, which of its readings counts, what a decision is about, a tombstone of what is still there. */
export async function* misfits(db: Db): AsyncGenerator<Misfit> {
  yield* reports(db);
  yield* decisions(db);
  for (const { report } of await rowsOf(db, sql<{ report: string }>`
    select report from tombstones t where exists (select 1 from captures c where c.report = t.report) or exists (select 1 from reports r where r.id = t.report)
      or exists (select 1 from readings g where ' ' || t.readings || ' ' like '% ' || g.id || ' %')`)) yield { kind: "tombstone", id: report };
}

async function* reports(db: Db): AsyncGenerator<Misfit> {
  const chosen = await chosenModel(db);
  for (let after = 0; ;) {
    const rows = await rowsOf(db, sql<ReportRow>`select * from reports where seq > ${after} order by seq limit ${AT_ONCE}`);
    const seqs = listOf(db, rows.map((row) => row.seq)), ids = listOf(db, rows.map((row) => row.id));
    const readings = Map.groupBy(await rowsOf(db, sql<Candidate & { readonly report: number; readonly body: Uint8Array }>`select report, seq, id, version, model, body from readings where report in ${seqs}`), (r) => r.report);
    const current = new Map((await rowsOf(db, sql<{ report: number; reading: number }>`select report, reading from current_readings where report in ${seqs}`)).map((c) => [c.report, c.reading]));
    const captures = Map.groupBy(await rowsOf(db, sql<Captured & { readonly report: string }>`select report, given, file, line, captured_at from captures where report in ${ids}`), (c) => c.report);
    for (const row of rows) {
      const own = readings.get(row.seq) ?? [];
      if (!own.some(({ body }) => isOf(row, body, captures.get(row.id) ?? [])) || current.get(row.seq) !== currentOf(own, chosen)?.seq) yield { kind: "report", id: row.id };
    }
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.seq;
  }
}

/** Is the row what this reading and the captures make of it? Its name may be an id that came with a reading and that no body keeps. */
function isOf(row: ReportRow, body: Uint8Array, captures: readonly Captured[]): boolean {
  const report = reportIn(body);
  if (report === null) return false;
  const { name, file, inPrint } = calledBy(report, captures), made = { ...reportColumns(report), file, in_print: inPrint ?? row["in_print"] ?? null };
  return Object.entries(made).every(([column, value]) => row[column] === storable(value)) && (row["name"] === storable(name) || row["name"] === row["given_id"]);
}

/** Null for bytes that are no reading, which their own hash tells. */
function reportIn(body: Uint8Array): ReturnType<typeof readingFrom>["report"] | null {
  try {
    return readingFrom(body).report;
  } catch {
    return null;
  }
}

async function* decisions(db: Db): AsyncGenerator<Misfit> {
  const kept = Map.groupBy(await rowsOf(db, sql<{ decision: string; noun: string; target: string }>`select decision, noun, target from decision_targets`), (row) => row.decision);
  const shown = (targets: ReturnType<typeof targetsOf>): ReadonlySet<string> => new Set(targets.map(({ noun, target }) => `${noun} ${target}`));
  for (const { id, verdict } of await decisionsIn(db)) if (shown(kept.get(id) ?? []).symmetricDifference(shown(targetsOf(verdict))).size > 0) yield { kind: "decision", id };
}
