import { sql } from "kysely";
import type { Cluster } from "../../domain/cluster.ts";
import { listOf, rowsOf, type Db } from "../database.ts";
import type { Filter } from "../question.ts";
import { inWords, matches } from "../search/match.ts";
import { parseQuery } from "../search/query.ts";
import { appearancesOf, between, named, page, placesNamed, storiesNamed, where, type Condition } from "./conditions.ts";
import { foundClusters, sampled } from "./found-clusters.ts";

/** Clusters, those in most reports first, then the newest. */
export async function claims(db: Db, filter: Filter): Promise<readonly Cluster[]> {
  const rows = await rowsOf(db, sql<{ body: string }>`
    select k.body from clusters k
    ${where([...(await answers(db, filter)), ...conditions(db, filter)])}
    order by k.reports desc, k.first_seen desc, k.id
    ${page(filter)}`);
  return rows.map((row) => JSON.parse(row.body) as Cluster);
}

/** From so many claims with the words on, trying a narrowed question's clusters one by one is sooner than looking all of them up. */
const MANY = 8000;

/** Which clusters answer the words. */
async function answers(db: Db, { query, limit, offset = 0, ...others }: Filter): Promise<readonly Condition[]> {
  const asked = query === undefined ? null : parseQuery(query);
  if (asked === null) return [];
  const lookedUp = sql`k.id in (select m.cluster from claim_search join claims c on c.seq = claim_search.rowid join members m on m.claim = c.claim where ${matches(db.engine, "claim_search", asked)})`;
  if (db.engine !== "sqlite" || limit === undefined) return [lookedUp];
  if (Object.values(others).every((value) => value === undefined)) return [sql`k.id in ${listOf(db, await foundClusters(db, asked, offset + limit))}`];
  const many = (await sampled(db, asked)).found > MANY;
  return [many ? sql`exists (select 1 from members m join claims c on c.claim = m.claim cross join claim_search s on s.rowid = c.seq where m.component = k.component and m.cluster = k.id and ${inWords(db.engine, sql`s.words`, asked)})` : lookedUp];
}

function conditions(db: Db, filter: Filter): readonly Condition[] {
  const { actor, place, outlet, story, factuality, anonymous, recordedAfter } = filter;
  return [
    ...between(sql`k.first_seen`, filter),
    ...(actor === undefined ? [] : [sql`k.id in (select m.cluster from ${appearancesOf(actor)} x join claim_parties p on p.reading = x.reading and p.entity = x.entity join claims c on c.seq = p.claim join members m on m.claim = c.claim)`]),
    ...(place === undefined ? [] : [sql`k.id in (select m.cluster from ${placesNamed(db, place)} x join claim_places p on p.reading = x.reading and p.place = x.id join claims c on c.seq = p.claim join members m on m.claim = c.claim)`]),
    ...(outlet === undefined ? [] : [sql`k.id in (select m.cluster from reports r join members m on m.report = r.id where ${named(sql`r.outlet_words`, outlet)})`]),
    ...(story === undefined ? [] : [sql`k.story in ${storiesNamed(story)}`]),
    ...(factuality === undefined || factuality.length === 0 ? [] : [sql`k.factuality in (${sql.join(factuality)})`]),
    ...(anonymous === true ? [sql`k.anonymous = 1`] : []),
    ...(recordedAfter === undefined ? [] : [sql`k.id in (select m.cluster from reports r join members m on m.report = r.id where r.recorded_at > ${recordedAfter})`]),
  ];
}
