import { sql } from "kysely";
import { LedgerError } from "../../domain/error.ts";
import type { Story } from "../../domain/story.ts";
import { listOf, rowsOf, type Db } from "../database.ts";
import type { Filter } from "../question.ts";
import { onReading, onReport, page, where } from "./conditions.ts";

/** Stories with their reports in the order of print, the newest story first; a filter asks that one of its reports fits. */
export async function stories(db: Db, filter: Filter): Promise<readonly Story[]> {
  const conditions = [...onReport(db, filter), ...onReading(db, filter)];
  const rows = await rowsOf(db, sql<{ id: string; title: string }>`
    select id, title from stories
    ${conditions.length === 0 ? sql`` : sql`where id in (select t.story from reports r join current_readings c on c.report = r.seq join story_reports t on t.report = r.id ${where(conditions)})`}
    order by coalesce(first_seen, '') desc, id
    ${page(filter)}`);
  const reports = await rowsOf(db, sql<{ story: string; report: string }>`select story, report from story_reports where story in ${listOf(db, rows.map((row) => row.id))} order by story, nth`);
  const of = Map.groupBy(reports, (row) => row.story);
  return rows.map(({ id, title }) => ({ id, title, reports: (of.get(id) ?? []).map((row) => row.report) }));
}

/** A story by its id or the unique beginning of one. */
export async function story(db: Db, id: string): Promise<Story | null> {
  if (!/^[0-9a-f]{6,64}$/.test(id)) return null;
  const found = await stories(db, { story: id, limit: 2 });
  if (found.length > 1) throw new LedgerError("ambiguous-id", `More than one story begins with ${id}.`, "Give more of its letters.");
  return found[0] ?? null;
}
