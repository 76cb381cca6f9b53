import { sql } from "kysely";
import type { Span } from "../../domain/span.ts";
import { listOf, rowsOf, type Db } from "../database.ts";
import type { Filter } from "../question.ts";
import type { Moment } from "../../domain/answer.ts";
import { holds } from "../search/holds.ts";
import { parseQuery } from "../search/query.ts";
import { appearancesOf, moments, onReport, placesNamed, rated, stated, where, type Condition } from "./conditions.ts";
import { headsOf } from "./reports.ts";

type Row = { readonly kind: Moment["kind"]; readonly id: string; readonly at: string | null; readonly in_print: string; readonly report: string; readonly words: string; readonly status: string; readonly parties: string; readonly place: string | null };

/** Events, contacts and claims by the day they happened, or where the text gives none, were in print. */
export async function timeline(db: Db, filter: Filter): Promise<readonly Moment[]> {
  const { from, to, query, ...rest } = filter, parts = await Promise.all([events(db, rest), contacts(db, rest), claims(db, rest)]);
  const asked = query === undefined ? null : parseQuery(query);
  const first = from === undefined ? "" : moments(from)[0].slice(0, 10), last = to === undefined ? "~" : moments(to)[1];
  const rows = parts.flat()
    .map((row) => ({ ...row, when: row.at ?? row.in_print }))
    .filter((row) => row.when >= first && row.when <= last && (asked === null || holds(asked, `${row.words}\n${row.parties}`)))
    .sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.id < b.id ? -1 : 1))
    .slice(filter.offset ?? 0, filter.limit === undefined ? undefined : (filter.offset ?? 0) + filter.limit);
  const heads = await headsOf(db, [...new Set(rows.map((row) => row.report))]);
  return rows.flatMap(({ kind, id, at, when, report, words, status, parties, place }): readonly Moment[] => {
    const head = heads.get(report);
    return head ? [{ kind, id, when, dated: at === null ? "print" : "text", report: head, words, status, parties: parties.split("; ").filter(Boolean), place }] : [];
  });
}

const FROM = (table: string): Condition => sql`from ${sql.table(table)} i join current_readings c on c.reading = i.reading join reports r on r.seq = c.report`;

function events(db: Db, filter: Filter): Promise<readonly Row[]> {
  const { factuality } = filter;
  const own = factuality === undefined || factuality.length === 0 ? [] : [sql`i.factuality in (${sql.join(factuality)})`];
  return rowsOf(db, sql<Row>`
    select 'event' as kind, i.id, i.happened as at, r.in_print, r.id as report, i.words, i.factuality as status, i.actors || '; ' || i.recipients as parties, i.place
    ${FROM("events")} ${where([...onReport(db, filter), ...own, ...parties(db, "event", filter)])}`);
}

async function contacts(db: Db, filter: Filter): Promise<readonly Row[]> {
  return rowsOf(db, sql<Row>`
    select 'contact' as kind, i.id, i.happened as at, r.in_print, r.id as report, i.words, i.status, i.parties, i.place
    ${FROM("contacts")} ${where([...onReport(db, filter), ...rated(filter.factuality).map((own) => stated(db, own)), ...parties(db, "contact", filter)])}`);
}

type ClaimRow = Row & { readonly reading: number; readonly spans: string };

/** A claim once, where its cluster was first in print; on the day that its own words name, where they name one. */
async function claims(db: Db, filter: Filter): Promise<readonly Row[]> {
  const { factuality, anonymous, actor, place } = filter;
  const found = await rowsOf(db, sql<ClaimRow>`
    select 'claim' as kind, i.claim as id, null as at, i.reading, i.spans, r.in_print, r.id as report, i.text as words, i.factuality as status, i.source_names as parties, null as place
    ${FROM("claims")} join members m on m.claim = i.claim and m.nth = 0
    ${where([
      ...onReport(db, filter),
      ...(factuality === undefined || factuality.length === 0 ? [] : [sql`i.factuality in (${sql.join(factuality)})`]),
      ...(anonymous === true ? [sql`i.anonymous = 1`] : []),
      ...(actor === undefined ? [] : [sql`i.seq in (select p.claim from ${appearancesOf(actor)} x join claim_parties p on p.reading = x.reading and p.entity = x.entity)`]),
      ...(place === undefined ? [] : [sql`i.seq in (select p.claim from ${placesNamed(db, place)} x join claim_places p on p.reading = x.reading and p.place = x.id)`]),
    ])}`);
  const dates = await rowsOf(db, sql<{ reading: number; value: string; spans: string }>`select reading, value, spans from dates where value like '____-__-__%' and (date_precision = 'day' or words like '%day%') and reading in ${listOf(db, [...new Set(found.map((row) => row.reading))])}`);
  const inReading = Map.groupBy(dates.map(({ reading, value, spans }) => ({ reading, value, spans: JSON.parse(spans) as readonly Span[] })), (d) => d.reading);
  return found.map(({ reading, spans, ...row }) => {
    const own = JSON.parse(spans) as readonly Span[], inside = (inReading.get(reading) ?? []).filter((d) => d.spans.every(([s, e]) => own.some(([a, b]) => a <= s && e <= b)));
    return { ...row, at: inside.length === 1 ? inside[0]!.value : null };
  });
}

function parties(db: Db, noun: string, { actor, place, anonymous }: Filter): readonly Condition[] {
  return [
    ...(actor === undefined ? [] : [sql`exists (select 1 from item_parties p where p.reading = i.reading and p.noun = ${noun} and p.item = i.id and (p.reading, p.party) in (select reading, entity from ${appearancesOf(actor)} x))`]),
    ...(place === undefined ? [] : [sql`(i.reading, i.place) in (select l.reading, l.name from ${placesNamed(db, place)} x join places l on l.reading = x.reading and l.id = x.id)`]),
    ...(anonymous === true ? [sql`(exists (select 1 from item_parties p join sources s on s.reading = p.reading and s.id = p.party where p.reading = i.reading and p.noun = ${noun} and p.item = i.id and s.anonymous = 1) or ${stated(db, sql`k.anonymous = 1`)})`] : []),
  ];
}
