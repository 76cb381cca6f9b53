import { sql, type RawBuilder } from "kysely";
import { rowOf, rowsOf, type Db } from "./database.ts";
import { decisionsIn, standing } from "./decisions.ts";
import { currentReadings } from "./queries/current-readings.ts";
import { moments } from "./queries/conditions.ts";
import { reportsOfTargets } from "./queries/reports-of-targets.ts";
import { targetsOf } from "./decisions.ts";
import type { Clocks } from "./question.ts";
import { indexed } from "./search/match.ts";
import { currentOf, type Candidate } from "./write/current.ts";
import { rowsOfLinks } from "./write/link.ts";
import { LINK_TABLES } from "./write/links.ts";
import { insertRows } from "./write/rows.ts";
import type { Linking } from "./writer.ts";

/**
 * Turns a connection of its own into the ledger as it was: temporary views of the tables' names stand before the tables,
 * so that every question is asked in the same words. Components that were others then are linked again, in memory.
 */
export async function turnBack(db: Db, clocks: Clocks, link: Linking): Promise<void> {
  const known = clocks.knownAt === undefined ? "9" : moments(clocks.knownAt)[1], printed = clocks.publishedBy === undefined ? "9" : moments(clocks.publishedBy)[1];
  const main = await schema(db);
  const stale = await showReports(db, main, known, printed);
  await showLinks(db, main, known);
  if (stale) await searchAnew(db);
  const decisions = standing(await decisionsIn(db));
  for (const { component } of await rowsOf(db, sql<{ component: number }>`select component from asof_touched order by component`)) {
    const reports = await rowsOf(db, sql<{ report: number }>`select p.report from placed p join asof_visible v on v.report = p.report where p.component = ${component}`);
    if (reports.length === 0) continue;
    const readings = [...(await currentReadings(db, reports.map((row) => row.report))).values()];
    for (const [table, rows] of Object.entries(await rowsOfLinks(db, component, readings, decisions, link))) await insertRows(db, `asof_${table}`, rows);
  }
}

/** Where the real tables are. */
async function schema(db: Db): Promise<(table: string) => RawBuilder<unknown>> {
  const name = db.engine === "sqlite" ? "main" : (await rowOf(db, sql<{ name: string }>`select current_schema() as name`))!.name;
  return (table) => sql.id(name, table);
}

/** The reports there were, each with the reading that counted; true where some reading does not count any more. */
async function showReports(db: Db, main: (table: string) => RawBuilder<unknown>, known: string, printed: string): Promise<boolean> {
  await rowsOf(db, sql`create temporary table asof_visible (report integer primary key, reading integer not null)`);
  const readings = await rowsOf(db, sql<Candidate & { readonly report: number }>`
    select g.seq, g.id, g.version, g.model, g.report from readings g join reports r on r.seq = g.report
    where g.recorded_at <= ${known} and r.recorded_at <= ${known} and r.in_print <= ${printed}`);
  const chosen = await rowOf(db, sql<{ version: string; model: string }>`select version, model from chosen_models where recorded_at <= ${known} order by seq desc limit 1`);
  const visible = [...Map.groupBy(readings, (g) => g.report)].map(([report, of]) => ({ report, reading: currentOf(of, chosen)!.seq }));
  await insertRows(db, "asof_visible", visible);
  const stale = await rowOf(db, sql`select 1 from asof_visible v join current_readings c on c.report = v.report where c.reading <> v.reading limit 1`);
  await rowsOf(db, sql`create temporary table asof_touched (component integer primary key)`);
  await rowsOf(db, sql`
    insert into asof_touched
    select distinct p.component from placed p
    left join asof_visible v on v.report = p.report
    left join current_readings c on c.report = p.report
    where v.report is null or v.reading <> c.reading`);
  const seen = sql`(select report from asof_visible)`;
  await view(db, "captures", sql`select * from ${main("captures")} where recorded_at <= ${literal(known)} and report in (select id from ${main("reports")} where seq in ${seen})`);
  await view(db, "current_readings", sql`select report, reading from asof_visible`);
  await view(db, "readings", sql`select * from ${main("readings")} where recorded_at <= ${literal(known)} and report in ${seen}`);
  await view(db, "reports", sql`select * from ${main("reports")} where seq in ${seen}`);
  return stale !== undefined;
}

/** The decisions there were, and the links of components that have not changed since. */
async function showLinks(db: Db, main: (table: string) => RawBuilder<unknown>, known: string): Promise<void> {
  const since = new Set((await rowsOf(db, sql<{ id: string }>`select id from decisions where recorded_at > ${known}`)).map((row) => row.id));
  const all = since.size === 0 ? [] : await decisionsIn(db);
  const about = (id: string): readonly string[] => {
    const verdict = all.find((d) => d.id === id)?.verdict;
    return verdict === undefined ? [] : verdict.kind === "undo" ? about(verdict.decision) : targetsOf(verdict).map(({ target }) => target);
  };
  const later = [...new Set((await reportsOfTargets(db, [...since].flatMap(about))).values())];
  for (const report of later) await rowsOf(db, sql`insert into asof_touched select component from placed where report = ${report} on conflict do nothing`);
  await view(db, "decisions", sql`select * from ${main("decisions")} where recorded_at <= ${literal(known)}`);
  for (const table of LINK_TABLES) {
    const own = sql.id(`asof_${table}`);
    await rowsOf(db, sql`create temporary table ${own} as select * from ${main(table)} where 1 = 0`);
    await view(db, table, sql`select * from ${main(table)} where component not in (select component from asof_touched) union all select * from ${own}`);
  }
}

/** Full text holds the current readings only; where others counted then, it is made anew for this connection. */
async function searchAnew(db: Db): Promise<void> {
  await rowsOf(db, db.engine === "sqlite" ? sql`create virtual table temp.claim_search using fts5(words, tokenize = 'ascii')` : sql`create temporary table claim_search (rowid integer primary key, words tsvector not null)`);
  for (let after = 0; ;) {
    const claims = await rowsOf(db, sql<{ seq: number; text: string; source_names: string }>`
      select c.seq, c.text, c.source_names from claims c join asof_visible v on v.reading = c.reading where c.seq > ${after} order by c.seq limit 2000`);
    if (claims.length === 0) return;
    await insertRows(db, "claim_search", claims.map((c) => ({ rowid: c.seq, words: indexed(db.engine, `${c.text}\n${c.source_names}`) })));
    after = claims.at(-1)!.seq;
  }
}

async function view(db: Db, name: string, query: RawBuilder<unknown>): Promise<void> {
  await rowsOf(db, sql`create temporary view ${sql.id(name)} as ${query}`);
}

/** A time in a view's text, where no parameter may stand. */
const literal = (time: string): RawBuilder<unknown> => sql.lit(time);
