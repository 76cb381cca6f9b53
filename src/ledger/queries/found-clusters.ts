import { sql } from "kysely";
import { rowOf, rowsOf, type Db } from "../database.ts";
import { inWords, matches } from "../search/match.ts";
import type { Query } from "../search/query.ts";

type Found = { readonly reports: number; readonly first_seen: string; readonly cluster: string };

const ORDER = sql`r.reports desc, r.first_seen desc, r.cluster`;

/** Going on to the next claim in order costs less than looking up where one that was found stands. */
const STEP = 1 / 4;

/** Ids of the first `wanted` clusters that answer the words, in SQLite. */
export async function foundClusters(db: Db, asked: Query, wanted: number): Promise<readonly string[]> {
  const { total, found } = await sampled(db, asked);
  // one claim in total/found has the words: where many have, going through claims in their order finds enough sooner than looking up all that match
  const walk = Math.ceil((2 * wanted * total) / Math.max(1, found));
  const passed = walk * STEP < found ? await walked(db, asked, walk, wanted) : [];
  const first = passed.length === wanted ? passed : await lookedUp(db, asked, wanted);
  const ids = await rowsOf(db, sql<{ id: string }>`
    select k.id from json_each(${JSON.stringify(first)}) f
    join clusters k on k.id >= f.value ->> 'cluster' and k.id < (f.value ->> 'cluster') || 'g' and k.reports = f.value ->> 'reports' and k.first_seen = f.value ->> 'first_seen'`);
  return ids.map((row) => row.id);
}

/** Parts of full text looked at to tell how often words are found, each so much of the whole. */
const PARTS = 4, PART = 1 / 64;

/** How many claims there are, and about how many have the words. */
export async function sampled(db: Db, asked: Query): Promise<{ readonly total: number; readonly found: number }> {
  const total = (await rowOf(db, sql<{ n: number }>`select coalesce(max(claim), 0) as n from claim_ranks`))!.n;
  const counts = Array.from({ length: PARTS }, (_, i) => Math.floor(((i + 0.5) / PARTS) * total)).map((from) => sql`select count(*) as n from claim_search where ${matches(db.engine, "claim_search", asked)} and rowid between ${from} and ${from + Math.ceil(total * PART)}`);
  const { n } = (await rowOf(db, sql<{ n: number }>`select sum(n) as n from (${sql.join(counts, sql` union all `)}) x`))!;
  return { total, found: Math.round(n / (PARTS * PART)) };
}

/** The first clusters with the words, out of those of the `rows` first claims. */
function walked(db: Db, asked: Query, rows: number, wanted: number): Promise<readonly Found[]> {
  return rowsOf(db, sql<Found>`
    select distinct r.reports, r.first_seen, r.cluster
    from (select * from claim_ranks r order by ${ORDER}, r.claim limit ${rows}) r
    cross join claim_search s on s.rowid = r.claim
    where ${inWords(db.engine, sql`s.words`, asked)} limit ${wanted}`);
}

/** The first clusters with the words, out of all. */
function lookedUp(db: Db, asked: Query, wanted: number): Promise<readonly Found[]> {
  return rowsOf(db, sql<Found>`
    select distinct r.reports, r.first_seen, r.cluster
    from claim_search join claim_ranks r on r.claim = claim_search.rowid
    where ${matches(db.engine, "claim_search", asked)} order by ${ORDER} limit ${wanted}`);
}
