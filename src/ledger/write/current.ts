import { sql } from "kysely";
import { rowOf, rowsOf, type Db } from "../database.ts";
import { indexed } from "../search/match.ts";
import { insertRows } from "./rows.ts";

export type Model = { readonly version: string; readonly model: string };
export type Candidate = { readonly seq: number; readonly id: string; readonly version: string; readonly model: string };

/** The reading that counts: the chosen model's, else the newest version's; the least id among equals, whatever came first. */
export function currentOf(readings: readonly Candidate[], chosen: Model | undefined): Candidate | undefined {
  const rank = (r: Candidate): number => (chosen === undefined || r.model !== chosen.model ? 0 : r.version === chosen.version ? 2 : 1);
  return readings.toSorted((a, b) => rank(b) - rank(a) || b.version.localeCompare(a.version, "en", { numeric: true }) || (a.model < b.model ? -1 : a.model > b.model ? 1 : 0) || (a.id < b.id ? -1 : 1))[0];
}

/** The model that somebody chose last, if anybody did. */
export const chosenModel = (db: Db): Promise<Model | undefined> => rowOf(db, sql<Model>`select version, model from chosen_models order by seq desc limit 1`);

/** Makes the right reading of a report the current one: full text follows it, and its place among the others is asked again. */
export async function makeCurrent(tx: Db, report: number): Promise<void> {
  const readings = await rowsOf(tx, sql<Candidate>`select seq, id, version, model from readings where report = ${report}`);
  const chosen = await chosenModel(tx);
  const before = await rowOf(tx, sql<{ reading: number }>`select reading from current_readings where report = ${report}`);
  const now = currentOf(readings, chosen);
  if (!now || now.seq === before?.reading) return;
  if (before) await rowsOf(tx, sql`delete from claim_search where rowid in (select seq from claims where reading = ${before.reading})`);
  else await indexReport(tx, report);
  await rowsOf(tx, sql`insert into current_readings (report, reading) values (${report}, ${now.seq}) on conflict (report) do update set reading = excluded.reading`);
  const claims = await rowsOf(tx, sql<{ seq: number; text: string; source_names: string }>`select seq, text, source_names from claims where reading = ${now.seq}`);
  await insertRows(tx, "claim_search", claims.map((c) => ({ rowid: c.seq, words: indexed(tx.engine, `${c.text}\n${c.source_names}`) })));
  await rowsOf(tx, sql`insert into to_place (report) values (${report}) on conflict do nothing`);
}

async function indexReport(tx: Db, report: number): Promise<void> {
  const { text, outlet } = (await rowOf(tx, sql<{ text: string; outlet: string | null }>`select text, outlet from reports where seq = ${report}`))!;
  await insertRows(tx, "report_search", [{ rowid: report, words: indexed(tx.engine, `${text}\n${outlet ?? ""}`) }]);
}
