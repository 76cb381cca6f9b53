import { sql } from "kysely";
import type { Actor } from "../../domain/actor.ts";
import { LedgerError } from "../../domain/error.ts";
import { rowsOf, type Db } from "../database.ts";
import type { Filter } from "../question.ts";
import { answering, named, onReading, onReport, page, rated, where } from "./conditions.ts";

/** Parties across reports, those in most reports first. */
export async function actors(db: Db, filter: Filter): Promise<readonly Actor[]> {
  const { actor, query, place, factuality, anonymous, ...rest } = filter, report = [...onReport(db, rest), ...onReading(db, place === undefined ? {} : { place })];
  const claim = [...rated(factuality), ...(anonymous === true ? [sql`k.anonymous = 1`] : [])];
  const conditions = [
    ...(actor === undefined ? [] : [named(sql`a.name_words`, actor)]),
    ...answering(db, sql`a.name_words`, query),
    ...(report.length === 0 ? [] : [sql`a.id in (select p.actor from appearances p join reports r on r.id = p.report join current_readings c on c.report = r.seq ${where(report)})`]),
    // such a claim comes from it or names it
    ...(claim.length === 0 ? [] : [sql`a.id in (
      select p.actor from appearances p join reports r on r.id = p.report join current_readings c on c.report = r.seq
      join claim_parties q on q.reading = c.reading and q.entity = p.entity join claims k on k.seq = q.claim ${where(claim)})`]),
  ];
  const rows = await rowsOf(db, sql<{ body: string }>`
    select a.body, (select count(distinct report) from appearances p where p.actor = a.id) as reports
    from actors a
    ${where(conditions)}
    order by reports desc, a.name, a.id
    ${page(filter)}`);
  return merged(rows.map((row) => JSON.parse(row.body) as Actor));
}

/** One actor by id or its unique beginning. */
export async function actor(db: Db, id: string): Promise<Actor | null> {
  const rows = await rowsOf(db, sql<{ body: string }>`select body from actors where id >= ${id} and id <= ${`${id}\u{10ffff}`} limit 200`);
  const found = merged(rows.map((row) => JSON.parse(row.body) as Actor));
  const exact = found.find((a) => a.id === id);
  if (!exact && found.length > 1) throw new LedgerError("ambiguous-id", `More than one actor begins with ${id}.`, "Give more of its letters.");
  return exact ?? found[0] ?? null;
}

/** Components are linked apart; the same actor in two of them is one. */
function merged(actors: readonly Actor[]): readonly Actor[] {
  return [...Map.groupBy(actors, (a) => a.id).values()].map(([first, ...others]) => {
    const all = [first as Actor, ...others];
    return { ...(first as Actor), roles: [...new Set(all.flatMap((a) => a.roles))], appearances: all.flatMap((a) => a.appearances) };
  });
}
