import { sql } from "kysely";
import { sourceIdsOf } from "../../domain/evidence-id.ts";
import { LedgerError } from "../../domain/error.ts";
import type { Source } from "../../domain/source.ts";
import { wordsOf } from "../../domain/span.ts";
import { listOf, rowsOf, type Db } from "../database.ts";
import { namesIn } from "../names.ts";
import type { Filter } from "../question.ts";
import type { Found, SourceUse } from "../../domain/answer.ts";
import { answering, appearancesOf, onReport, page, placesNamed, rated, where, type Condition } from "./conditions.ts";
import { namesFor, readingsOf } from "./items.ts";
import { headsOf } from "./reports.ts";

/**
 * Who is behind a source over reports: the actor it was taken for, else its name; the unnamed by their outlet and
 * description, since nothing says that two outlets' "officials" are the same people.
 */
const WHO = sql`coalesce(a.actor, case when s.anonymous = 1 then coalesce(r.outlet, r.id) || s.name_words else s.kind || s.name_words end)`;
const FROM = sql`
  from sources s
  join current_readings c on c.reading = s.reading
  join reports r on r.seq = c.report
  left join appearances a on a.report = r.id and a.entity = s.entity`;

type Row = {
  readonly who: string; readonly first: string; readonly kind: Source["kind"]; readonly name: string | null; readonly description: string; readonly anonymous: number; readonly reports: number; readonly claims: number;
  readonly access: string | null; readonly affiliation: string | null; readonly anonymity_condition: string | null;
};

/** Whoever is cited, those cited most first. */
export async function sources(db: Db, filter: Filter): Promise<readonly SourceUse[]> {
  const { actor, query, place, anonymous, factuality, ...rest } = filter;
  return uses(db, [
    ...onReport(db, rest),
    ...answering(db, sql`s.name_words`, query),
    ...(actor === undefined ? [] : [sql`(s.reading, s.entity) in (select reading, entity from ${appearancesOf(actor)} x)`]),
    ...(place === undefined ? [] : [sql`s.reading in (select reading from ${placesNamed(db, place)} x)`]),
    ...(anonymous === true ? [sql`s.anonymous = 1`] : []),
    ...rated(factuality).map((own) => sql`exists (select 1 from attribution_sources x join claims k on k.reading = x.reading and k.attribution = x.attribution where x.reading = s.reading and x.source = s.id and ${own})`),
  ], page(filter));
}

async function uses(db: Db, conditions: readonly Condition[], pages: Condition): Promise<readonly SourceUse[]> {
  const rows = await rowsOf(db, sql<Row>`
    select ${WHO} as who, min(r.in_print || ' ' || s.source) as first, min(s.kind) as kind, min(s.name) as name, min(s.description) as description, max(s.anonymous) as anonymous,
      cast(count(distinct r.seq) as integer) as reports,
      cast(sum((select count(*) from attribution_sources x where x.reading = s.reading and x.source = s.id)) as integer) as claims,
      min(s.access) as access, min(s.affiliation) as affiliation, min(s.anonymity_condition) as anonymity_condition
    ${FROM}
    ${where(conditions)}
    group by 1
    order by claims desc, reports desc, who
    ${pages}`);
  const outlets = await rowsOf(db, sql<{ who: string; outlet: string }>`select distinct ${WHO} as who, r.outlet ${FROM} where r.outlet is not null and ${WHO} in ${listOf(db, rows.map((row) => row.who))} order by r.outlet`);
  const of = Map.groupBy(outlets, (row) => row.who);
  return rows.map((row) => ({
    id: row.first.split(" ").at(-1) ?? "", kind: row.kind, name: row.name, description: row.description, anonymous: row.anonymous === 1, outlets: (of.get(row.who) ?? []).map((o) => o.outlet),
    reports: row.reports, claims: row.claims, access: row.access, affiliation: row.affiliation, anonymityCondition: row.anonymity_condition,
  }));
}

/** Every appearance of the source that an id across readings, or its unique beginning, belongs to. */
export async function source(db: Db, id: string): Promise<{ readonly use: SourceUse; readonly appearances: readonly Found<Source>[] } | null> {
  if (!/^[0-9a-f]{4,64}$/.test(id)) return null;
  const who = await rowsOf(db, sql<{ who: string }>`select distinct ${WHO} as who ${FROM} where s.source >= ${id} and s.source <= ${`${id}g`} limit 2`);
  if (who.length > 1) throw new LedgerError("ambiguous-id", `More than one source begins with ${id}.`, "Give more of its letters.");
  const [one] = who;
  if (!one) return null;
  const [use] = await uses(db, [sql`${WHO} = ${one.who}`], sql`limit 1`);
  const rows = await rowsOf(db, sql<{ report: string; source: string }>`select r.id as report, s.source ${FROM} where ${WHO} = ${one.who} order by r.in_print, r.id`);
  const ids = [...new Set(rows.map((row) => row.report))], readings = await readingsOf(db, ids), heads = await headsOf(db, ids);
  const wanted = new Set(rows.map((row) => row.source));
  const appearances = ids.flatMap((reportId) => {
    const reading = readings.get(reportId), report = heads.get(reportId);
    if (!reading || !report) return [];
    const across = sourceIdsOf(reading), names = namesIn(reading);
    return reading.sources.filter((s) => wanted.has(across.get(s.id) ?? "")).map((item) => ({ report, item, words: wordsOf(reading.report.text, item.mentions), names: namesFor(item, names) }));
  });
  return use ? { use, appearances } : null;
}
