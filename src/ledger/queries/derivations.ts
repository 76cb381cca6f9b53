import { sql } from "kysely";
import type { Derivation } from "../../domain/derivation.ts";
import { rowsOf, type Db } from "../database.ts";
import type { Filter } from "../question.ts";
import { onReading, onReport, page, where } from "./conditions.ts";

/** Derivations in the order the derived reports were in print; a filter is about the derived report. */
export async function derivations(db: Db, filter: Filter): Promise<readonly Derivation[]> {
  const rows = await rowsOf(db, sql<{ body: string }>`
    select d.body from derivations d
    join reports r on r.id = d.from_report
    join current_readings c on c.report = r.seq
    ${where([...onReport(db, filter), ...onReading(db, filter)])}
    order by r.in_print, d.from_report, d.score desc, d.id
    ${page(filter)}`);
  return rows.map((row) => JSON.parse(row.body) as Derivation);
}

/** Those from and to one report. */
export async function derivationsOf(db: Db, report: string): Promise<readonly Derivation[]> {
  const rows = await rowsOf(db, sql<{ body: string }>`select body from derivations where from_report = ${report} or to_report = ${report} order by from_report, score desc, id`);
  return rows.map((row) => JSON.parse(row.body) as Derivation);
}
