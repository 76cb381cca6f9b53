import { sql } from "kysely";
import type { Recorded } from "../../domain/answer.ts";
import type { Decision } from "../../domain/decision.ts";
import { listOf, rowsOf, type Db } from "../database.ts";
import { decisionsIn, standing } from "../decisions.ts";

/** Standing decisions about these reports, claims or sources. */
export async function decisionsOn(db: Db, targets: readonly string[]): Promise<readonly Decision[]> {
  const on = new Set((await rowsOf(db, sql<{ decision: string }>`select distinct decision from decision_targets where target in ${listOf(db, targets)}`)).map((row) => row.decision));
  return on.size === 0 ? [] : standing(await decisionsIn(db)).filter((d) => on.has(d.id));
}

/** Every decision in the order it was made, undone ones and the rows that undo them too. */
export async function recordedDecisions(db: Db): Promise<readonly Recorded[]> {
  const all = await decisionsIn(db), stands = new Set(standing(all));
  return all.map((d) => ({ ...d, undone: !stands.has(d) }));
}
