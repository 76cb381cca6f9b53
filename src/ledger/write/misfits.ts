import { sql } from "kysely";
import type { Verdict } from "../../domain/decision.ts";
import { rowsOf, type Db } from "../database.ts";
import { targetsOf } from "../decisions.ts";
import { readingFrom } from "../reading-body.ts";
import type { Evidence } from "../writer.ts";
import { currentOf, type Candidate } from "./current.ts";
import { calledBy, reportColumns, type Captured } from "./report-row.ts";
import { storable, type Value } from "./rows.ts";

type Misfit = { readonly kind: Evidence; readonly id: string };
type ReportRow = Readonly<Record<string, Value>> & { readonly seq: number; readonly id: string; readonly file: string | null; readonly in_print: string };

const AT_ONCE = 200;

/** Rows that no hash covers because the ledger can make them anew, and that are not what it would make: a report's columns and which of its readings counts, what a decision is about, a tombstone of what is still there. */
export async function* misfits(db: Db): AsyncGenerator<Misfit> {
  yield* reports(db);
  yield* decisions(db);
  for (const { report } of await rowsOf(db, sql<{ report: string }>`
    select t.report from tombstones t where exists (select 1 from captures c where c.report = t.report) or exists (select 1 from reports r where r.id = t.report) or exists (select 1 from readings g where ' ' || t.readings || ' ' like '% ' || g.id || ' %')`)) yield { kind: "tombstone", id: report };
}

async function* reports(db: Db): AsyncGenerator<Misfit> {
  const chosen = (await rowsOf(db, sql<{ version: string; model: string }>`select version, model from chosen_models order by seq desc limit 1`))[0];
  for (let after = 0; ;) {
    const rows = await rowsOf(db, sql<ReportRow>`select * from reports where seq > ${after} order by seq limit ${AT_ONCE}`);
    for (const row of rows) {
      const readings = await rowsOf(db, sql<Candidate & { readonly body: Uint8Array }>`select seq, id, version, model, body from readings where report = ${row.seq}`);
      const current = await rowsOf(db, sql<{ reading: number }>`select reading from current_readings where report = ${row.seq}`);
      const captures = await rowsOf(db, sql<Captured>`select given, file, line, captured_at from captures where report = ${row.id}`);
      const fits = readings.some((reading) => isOf(row, reading.body, captures)) && current.length === 1 && current[0]!.reading === currentOf(readings, chosen)?.seq;
      if (!fits) yield { kind: "report", id: row.id };
    }
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.seq;
  }
}

/** Is the row what this reading and the captures make of it? Its name may be an id that came with a reading and that no body keeps. */
function isOf(row: ReportRow, body: Uint8Array, captures: readonly Captured[]): boolean {
  const { report } = readingOrNull(body) ?? {};
  if (report === undefined) return false;
  const { name, file, inPrint } = calledBy(report, captures);
  return Object.entries(reportColumns(report)).every(([column, value]) => row[column] === storable(value)) && row.file === storable(file) && (inPrint === null || row.in_print === inPrint) && (row["name"] === storable(name) || row["name"] === row["given_id"]);
}

/** Bytes that are no reading are named by their own hash. */
function readingOrNull(body: Uint8Array): ReturnType<typeof readingFrom> | null {
  try {
    return readingFrom(body);
  } catch {
    return null;
  }
}

async function* decisions(db: Db): AsyncGenerator<Misfit> {
  const targets = Map.groupBy(await rowsOf(db, sql<{ decision: string; noun: string; target: string }>`select decision, noun, target from decision_targets`), (row) => row.decision), shown = ({ noun, target }: { readonly noun: string; readonly target: string }): string => `${noun} ${target}`;
  for (const { id, verdict } of await rowsOf(db, sql<{ id: string; verdict: string }>`select id, verdict from decisions`)) {
    const kept = new Set((targets.get(id) ?? []).map(shown)), meant = new Set(targetsOf(JSON.parse(verdict) as Verdict).map(shown));
    if (kept.symmetricDifference(meant).size > 0) yield { kind: "decision", id };
  }
}
