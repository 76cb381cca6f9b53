import { sql, type RawBuilder } from "kysely";
import type { Db } from "../database.ts";
import { momentsOf } from "../instant.ts";
import type { Filter } from "../question.ts";
import { LedgerError } from "../../domain/error.ts";
import { parseQuery } from "../search/query.ts";
import { matches } from "../search/match.ts";
import { lookupWords } from "../search/words.ts";

export type Condition = RawBuilder<unknown>;

/** `where a and b`; nothing where there are none. */
export function where(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
}

export function page({ limit, offset }: Filter): Condition {
  return sql`limit ${limit ?? 2_147_483_647} offset ${offset ?? 0}`;
}

/** Both ends included; a day stands for all of it. */
export function between(column: Condition, { from, to }: Filter): readonly Condition[] {
  return [...(from === undefined ? [] : [sql`${column} >= ${moments(from)[0]}`]), ...(to === undefined ? [] : [sql`${column} <= ${moments(to)[1]} and ${column} <> ''`])];
}

export function moments(value: string): readonly [string, string] {
  const found = momentsOf(value);
  if (!found) throw new LedgerError("bad-time", `“${value}” is no date or time.`, "Write it as 2015-09-24 or 2015-09-24T06:00Z.");
  return found;
}

/** Rows whose words contain these in a row, on columns made by `lookupWords`. */
export function named(column: Condition, words: string): Condition {
  return sql`${column} like ${`%${lookupWords(words)}%`}`;
}

/** Numbers of the reports that a filter's time, outlet, story and words leave; conditions on `r`, a row of reports. */
export function onReport(db: Db, filter: Filter): readonly Condition[] {
  const { outlet, story, query, recordedAfter } = filter;
  const asked = query === undefined ? null : parseQuery(query);
  return [
    ...between(sql`r.in_print`, filter),
    ...(outlet === undefined ? [] : [named(sql`r.outlet_words`, outlet)]),
    ...(story === undefined ? [] : [sql`r.id in (select report from story_reports where story in ${storiesNamed(story)})`]),
    ...(recordedAfter === undefined ? [] : [sql`r.recorded_at > ${recordedAfter}`]),
    ...(asked === null ? [] : [sql`r.seq in (select rowid from report_search where ${matches(db.engine, "report_search", asked)})`]),
  ];
}

/** Ids of stories by id, its beginning, or words of the title. */
export function storiesNamed(story: string): Condition {
  return sql`(select id from stories where ${/^[0-9a-f]{6,64}$/.test(story) ? sql`id like ${`${story}%`}` : named(sql`title_words`, story)})`;
}

/** (reading, entity) of everyone taken for a party of this name, role or actor id. */
export function appearancesOf(actor: string): Condition {
  const which = /^[0-9a-f]{64}$/.test(actor) ? sql`id = ${actor}` : named(sql`name_words`, actor);
  return sql`(
    select c.reading, a.entity from appearances a
    join reports r on r.id = a.report
    join current_readings c on c.report = r.seq
    where a.actor in (select id from actors where ${which}))`;
}

/** (reading, id) of places of this name, of the same place under other names, and of those in it where it is a country. */
export function placesNamed(db: Db, place: string): Condition {
  const own = beginsWith(db, sql`name_words`, lookupWords(place));
  return sql`(
    select reading, id from places where ${own}
    union select reading, id from places where gazetteer_id in (select gazetteer_id from places where ${own} and gazetteer_id is not null)
    union select reading, id from places where country in (select country from places where ${own} and kind = 'country' and country is not null))`;
}

/** A range in SQLite, which its index answers; `like` in PostgreSQL, whose order of letters is another. */
function beginsWith(db: Db, column: Condition, words: string): Condition {
  return db.engine === "sqlite" ? sql`(${column} >= ${words} and ${column} < ${`${words.slice(0, -1)}!`})` : sql`${column} like ${`${words}%`}`;
}
