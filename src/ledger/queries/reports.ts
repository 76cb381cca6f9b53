import { sql } from "kysely";
import type { Published, Report } from "../../domain/report.ts";
import { listOf, rowsOf, type Db } from "../database.ts";
import type { Filter } from "../question.ts";
import type { ReportHead } from "../../domain/answer.ts";
import { onReading, onReport, page, where, type Condition } from "./conditions.ts";

type Row = {
  readonly id: string; readonly name: string; readonly url: string | null; readonly given_id: string | null; readonly file: string | null; readonly headline: string | null; readonly publisher: string | null;
  readonly outlet: string | null; readonly authors: string; readonly dateline: string | null; readonly published: string | null; readonly published_precision: string; readonly published_from: string; readonly in_print: string;
  readonly language: string; readonly recorded_at: string; readonly revision_of: string | null; readonly story: string | null; readonly claims: number;
};

/** Reports in the order of print, or the newest first. */
export async function reports(db: Db, filter: Filter): Promise<readonly ReportHead[]> {
  return heads(db, [...onReport(db, filter), ...onReading(db, filter)], page(filter), filter.newest);
}

export async function headsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ReportHead>> {
  return new Map((await heads(db, [sql`r.id in ${listOf(db, ids)}`])).map((head) => [head.id, head]));
}

/** Heads of the reports that conditions on `r` (reports) and `c` (current_readings) leave. */
export async function heads(db: Db, conditions: readonly Condition[], pages: Condition = sql``, newest = false): Promise<readonly ReportHead[]> {
  const rows = await rowsOf(db, sql<Row>`
    select r.id, r.name, r.url, r.given_id, r.file, r.headline, r.publisher, r.outlet, r.authors, r.dateline, r.published, r.published_precision, r.published_from, r.in_print, r.language, r.recorded_at,
      v.revision_of, t.story, cast((select count(*) from claims where claims.reading = c.reading) as integer) as claims
    from reports r
    join current_readings c on c.report = r.seq
    left join revisions v on v.report = r.id
    left join story_reports t on t.report = r.id
    ${where(conditions)}
    order by ${newest ? sql`r.in_print desc, r.id` : sql`r.in_print, r.id`}
    ${pages}`);
  return rows.map(headFrom);
}

function headFrom(row: Row): ReportHead {
  const published: Published = { value: row.published, precision: row.published_precision as Published["precision"], from: row.published_from as Published["from"] };
  return {
    id: row.id, name: row.name, given: { id: row.given_id } satisfies Report["given"], file: row.file, url: row.url, headline: row.headline, publisher: row.publisher, outlet: row.outlet,
    authors: row.authors === "" ? [] : row.authors.split("; "), dateline: row.dateline, published, language: row.language, inPrint: row.in_print, revisionOf: row.revision_of, story: row.story,
    claims: row.claims, recordedAt: row.recorded_at,
  };
}
