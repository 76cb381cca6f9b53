import { sql } from "kysely";
import type { Reading } from "../../domain/reading.ts";
import { wordsOf, type Span } from "../../domain/span.ts";
import { listOf, rowsOf, type Db } from "../database.ts";
import { namesIn } from "../names.ts";
import type { Filter } from "../question.ts";
import type { Found } from "../../domain/answer.ts";
import { holds } from "../search/holds.ts";
import { parseQuery } from "../search/query.ts";
import { appearancesOf, onReport, placesNamed, rated, stated, where, type Condition } from "./conditions.ts";
import { currentReadings } from "./current-readings.ts";
import { headsOf } from "./reports.ts";

/** A noun whose items are listed with their reports: its table and its list in a reading. */
export const ITEMS = {
  events: { noun: "event", place: sql`i.place` },
  contacts: { noun: "contact", place: sql`i.place` },
  positions: { noun: "position", place: null },
  inquiries: { noun: "inquiry", place: null },
  places: { noun: "place", place: sql`i.name` },
} as const;
export type ItemTable = keyof typeof ITEMS;
export type ItemOf<T extends ItemTable> = Reading[T][number] & { readonly id: string };

const AT_ONCE = 200;

/** Items of the current readings in the order their reports were in print, as they come in the text. */
export async function items<T extends ItemTable>(db: Db, table: T, filter: Filter): Promise<readonly Found<ItemOf<T>>[]> {
  const found = await rowsOf(db, sql<{ report: number; id: string }>`
    select r.seq as report, i.id
    from ${sql.table(table)} i
    join current_readings c on c.reading = i.reading
    join reports r on r.seq = c.report
    ${where(conditions(db, table, filter))}
    order by r.in_print, r.id`);
  const wanted = Map.groupBy(found, (row) => row.report), numbers = [...wanted.keys()];
  const asked = filter.query === undefined ? null : parseQuery(filter.query);
  const first = filter.offset ?? 0, last = first + (filter.limit ?? Infinity);
  const out: Found<ItemOf<T>>[] = [];
  for (let at = 0; at < numbers.length && out.length < last; at += AT_ONCE) {
    const some = numbers.slice(at, at + AT_ONCE), readings = await currentReadings(db, some);
    const heads = await headsOf(db, [...readings.values()].map((r) => r.report.id));
    for (const number of some) {
      const reading = readings.get(number), report = heads.get(reading?.report.id ?? "");
      if (!reading || !report) continue;
      const ids = new Set(wanted.get(number)?.map((row) => row.id)), names = namesIn(reading);
      for (const item of reading[table] as readonly ItemOf<T>[]) {
        if (!ids.has(item.id)) continue;
        const one = { report, item, words: wordsOf(reading.report.text, item.spans as readonly Span[]), names: namesFor(item, names) };
        if (asked === null || holds(asked, [one.words, ...Object.values(one.names).map((n) => n.name)].join("\n"))) out.push(one);
      }
    }
  }
  return out.slice(first, last);
}

function conditions(db: Db, table: ItemTable, filter: Filter): readonly Condition[] {
  const { noun, place } = ITEMS[table], { actor, factuality, anonymous } = filter;
  const party = (list: Condition): Condition => sql`exists (select 1 from item_parties p where p.reading = i.reading and p.noun = ${noun} and p.item = i.id and ${list})`;
  const named = (at: string): Condition =>
    place === null ? sql`i.reading in (select reading from ${placesNamed(db, at)} x)` : sql`(i.reading, ${place}) in (select l.reading, l.name from ${placesNamed(db, at)} x join places l on l.reading = x.reading and l.id = x.id)`;
  return [
    ...onReport(db, filter),
    ...(actor === undefined || table === "places" ? [] : [party(sql`(p.reading, p.party) in (select reading, entity from ${appearancesOf(actor)} x)`)]),
    ...(filter.place === undefined ? [] : [named(filter.place)]),
    ...rated(factuality).map((own) => (table === "events" ? sql`i.factuality in (${sql.join(factuality ?? [])})` : stated(db, own))),
    ...(anonymous === true ? [sql`(${party(sql`(p.reading, p.party) in (select reading, id from sources where anonymous = 1)`)} or ${stated(db, sql`k.anonymous = 1`)})`] : []),
  ];
}

/** What the ids in an item stand for. */
export function namesFor(item: object, names: ReadonlyMap<string, Found<unknown>["names"][string]>): Found<unknown>["names"] {
  const refs = Object.entries(item).flatMap(([key, value]: [string, unknown]) => (key === "id" || key === "name" ? [] : Array.isArray(value) ? (value as unknown[]) : [value]));
  return Object.fromEntries(refs.flatMap((ref) => (typeof ref === "string" && names.has(ref) ? [[ref, names.get(ref)!]] : [])));
}

/** Current readings of reports by their ids. */
export async function readingsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Reading>> {
  const numbers = (await rowsOf(db, sql<{ seq: number }>`select seq from reports where id in ${listOf(db, ids)}`)).map((row) => row.seq);
  return new Map([...(await currentReadings(db, numbers)).values()].map((reading) => [reading.report.id, reading]));
}
