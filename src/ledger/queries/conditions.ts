import { sql, type RawBuilder } from "kysely";
import { listOf, type Db } from "../database.ts";
import { momentsOf } from "../instant.ts";
import type { Filter } from "../question.ts";
import { LedgerError } from "../../domain/error.ts";
import { parseQuery } from "../search/query.ts";
import { inWords, matches } from "../search/match.ts";
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

/** Rows whose words answer a full-text question, on columns made by `lookupWords`. */
export function answering(db: Db, column: Condition, query: string | undefined): readonly Condition[] {
  const parsed = query === undefined ? null : parseQuery(query);
  return parsed === null ? [] : [inWords(db.engine, column, parsed)];
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

/** What a filter's party, place, certainty and unnamed sources leave, each somewhere in the report; conditions on `c`, a row of current_readings. */
export function onReading(db: Db, { actor, place, factuality, anonymous }: Filter): readonly Condition[] {
  return [
    ...(actor === undefined ? [] : [sql`c.reading in (select reading from ${appearancesOf(actor)} x)`]),
    ...(place === undefined ? [] : [sql`c.reading in (select reading from ${placesNamed(db, place)} x)`]),
    ...rated(factuality).map((own) => sql`c.reading in (select k.reading from claims k where ${own})`),
    ...(anonymous === true ? [sql`c.reading in (select reading from sources where anonymous = 1)`] : []),
  ];
}

/** Claims of this certainty; a condition on `k`, none where any will do. */
export function rated(factuality: Filter["factuality"]): readonly Condition[] {
  return factuality === undefined || factuality.length === 0 ? [] : [sql`k.factuality in (${sql.join(factuality)})`];
}

/** That an item `i` stands in a claim `k` that fits: it is as sure as that claim is, and rests on whom that rests on. */
export function stated(db: Db, claim: Condition): Condition {
  const each = (spans: Condition): Condition => (db.engine === "sqlite" ? sql`json_each(${spans})` : sql`json_array_elements(${spans}::json)`);
  const end = (span: string, n: number): Condition => (db.engine === "sqlite" ? sql`(${sql.id(span)}.value ->> ${sql.lit(n)})` : sql`cast(${sql.id(span)}.value ->> ${sql.lit(n)} as integer)`);
  return sql`exists (select 1 from claims k, ${each(sql`k.spans`)} s, ${each(sql`i.spans`)} t where k.reading = i.reading and ${claim} and ${end("s", 0)} < ${end("t", 1)} and ${end("t", 0)} < ${end("s", 1)})`;
}

/** Ids of stories by id, its beginning, or words of the title. */
export function storiesNamed(story: string): Condition {
  return sql`(select id from stories where ${/^[0-9a-f]{6,64}$/.test(story) ? sql`id like ${`${story}%`}` : named(sql`title_words`, story)})`;
}

/** (reading, entity) of everyone taken for a party of this name, role or actor id. */
export function appearancesOf(actor: string): Condition {
  const which = /^[0-9a-f]{8,64}$/.test(actor) ? sql`id >= ${actor} and id <= ${`${actor}g`}` : named(sql`name_words`, actor);
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
    union select reading, id from places where country in (select country from places where ${own} and kind = 'country' and country is not null)
    union select reading, id from places where country in ${listOf(db, countriesNamed(place))})`;
}

/** Codes of countries by their English names (Unicode CLDR), whether or not any report names the country itself. */
function countriesNamed(place: string): readonly string[] {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" }), words = lookupWords(place);
  return COUNTRY_CODES.filter((code) => lookupWords(names.of(code) ?? "") === words);
}

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"], COUNTRY_CODES = LETTERS.flatMap((a) => LETTERS.map((b) => a + b));

/** A range in SQLite, which its index answers; `like` in PostgreSQL, whose order of letters is another. */
function beginsWith(db: Db, column: Condition, words: string): Condition {
  return db.engine === "sqlite" ? sql`(${column} >= ${words} and ${column} < ${`${words.slice(0, -1)}!`})` : sql`${column} like ${`${words}%`}`;
}
