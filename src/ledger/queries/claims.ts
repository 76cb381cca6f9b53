import { sql } from "kysely";
import type { Cluster } from "../../domain/cluster.ts";
import { rowsOf, type Db } from "../database.ts";
import type { Filter } from "../question.ts";
import { matches } from "../search/match.ts";
import { parseQuery } from "../search/query.ts";
import { appearancesOf, between, named, page, placesNamed, storiesNamed, where, type Condition } from "./conditions.ts";

/** Clusters, those in most reports first, then the newest. */
export async function claims(db: Db, filter: Filter): Promise<readonly Cluster[]> {
  const rows = await rowsOf(db, sql<{ body: string }>`
    select k.body from clusters k
    ${where(conditions(db, filter, await answers(db, filter)))}
    order by k.reports desc, k.first_seen desc, k.id
    ${page(filter)}`);
  return rows.map((row) => JSON.parse(row.body) as Cluster);
}

/** From so many claims with the words on, going through the clusters in their order finds a page sooner than sorting all that match. */
const MANY = 8000;

/** Clusters that answer the words: looked up from the claims found, or where those are many, each cluster tried in turn. */
async function answers(db: Db, { query, limit }: Filter): Promise<readonly Condition[]> {
  const asked = query === undefined ? null : parseQuery(query);
  if (asked === null) return [];
  const found = sql`select claim_search.rowid from claim_search where ${matches(db.engine, "claim_search", asked)}`;
  const many = limit !== undefined && limit <= 200 && db.engine === "sqlite" && (await rowsOf(db, sql`${found} limit ${MANY}`)).length === MANY;
  return many
    ? [sql`exists (select 1 from members m join claims c on c.claim = m.claim cross join claim_search where m.cluster = k.id and claim_search.rowid = c.seq and ${matches(db.engine, "claim_search", asked)})`]
    : [sql`k.id in (select m.cluster from claim_search join claims c on c.seq = claim_search.rowid join members m on m.claim = c.claim where ${matches(db.engine, "claim_search", asked)})`];
}

function conditions(db: Db, filter: Filter, words: readonly Condition[]): readonly Condition[] {
  const { actor, place, outlet, story, factuality, anonymous, recordedAfter } = filter;
  return [
    ...between(sql`k.first_seen`, filter),
    ...words,
    ...(actor === undefined ? [] : [sql`k.id in (select m.cluster from ${appearancesOf(actor)} x join claim_parties p on p.reading = x.reading and p.entity = x.entity join claims c on c.seq = p.claim join members m on m.claim = c.claim)`]),
    ...(place === undefined ? [] : [sql`k.id in (select m.cluster from ${placesNamed(db, place)} x join claim_places p on p.reading = x.reading and p.place = x.id join claims c on c.seq = p.claim join members m on m.claim = c.claim)`]),
    ...(outlet === undefined ? [] : [sql`k.id in (select m.cluster from reports r join members m on m.report = r.id where ${named(sql`r.outlet_words`, outlet)})`]),
    ...(story === undefined ? [] : [sql`k.story in ${storiesNamed(story)}`]),
    ...(factuality === undefined || factuality.length === 0 ? [] : [sql`k.factuality in (${sql.join(factuality)})`]),
    ...(anonymous === true ? [sql`k.anonymous = 1`] : []),
    ...(recordedAfter === undefined ? [] : [sql`k.id in (select m.cluster from reports r join members m on m.report = r.id where r.recorded_at > ${recordedAfter})`]),
  ];
}
