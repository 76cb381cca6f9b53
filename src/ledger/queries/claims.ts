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
    ${where(conditions(db, filter))}
    order by k.reports desc, k.first_seen desc, k.id
    ${page(filter)}`);
  return rows.map((row) => JSON.parse(row.body) as Cluster);
}

function conditions(db: Db, filter: Filter): readonly Condition[] {
  const { query, actor, place, outlet, story, factuality, anonymous } = filter;
  const asked = query === undefined ? null : parseQuery(query);
  return [
    ...between(sql`k.first_seen`, filter),
    ...(asked === null ? [] : [sql`k.id in (select m.cluster from claim_search join claims c on c.seq = claim_search.rowid join members m on m.claim = c.claim where ${matches(db.engine, "claim_search", asked)})`]),
    ...(actor === undefined ? [] : [sql`k.id in (select m.cluster from ${appearancesOf(actor)} x join claim_parties p on p.reading = x.reading and p.entity = x.entity join claims c on c.seq = p.claim join members m on m.claim = c.claim)`]),
    ...(place === undefined ? [] : [sql`k.id in (select m.cluster from ${placesNamed(db, place)} x join claim_places p on p.reading = x.reading and p.place = x.id join claims c on c.seq = p.claim join members m on m.claim = c.claim)`]),
    ...(outlet === undefined ? [] : [sql`k.id in (select m.cluster from reports r join members m on m.report = r.id where ${named(sql`r.outlet_words`, outlet)})`]),
    ...(story === undefined ? [] : [sql`k.story in ${storiesNamed(story)}`]),
    ...(factuality === undefined || factuality.length === 0 ? [] : [sql`k.factuality in (${sql.join(factuality)})`]),
    ...(anonymous === true ? [sql`k.anonymous = 1`] : []),
  ];
}
