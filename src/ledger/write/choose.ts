import { sql } from "kysely";
import type { Reading } from "../../domain/reading.ts";
import { rowsOf, transaction, type Db } from "../database.ts";
import { chosenModel, makeCurrent } from "./current.ts";
import { insertRows } from "./rows.ts";

/** Lets a model's readings count from now on, and makes them current where there are any. */
export async function choose(db: Db, model: Reading["by"], by: string, now: string): Promise<void> {
  await transaction(db, async (tx) => {
    const last = await chosenModel(tx);
    if (last?.model === model.model && last.version === model.version) return;
    await insertRows(tx, "chosen_models", [{ version: model.version, model: model.model, by_whom: by, recorded_at: now }]);
    for (const { report } of await rowsOf(tx, sql<{ report: number }>`select report from readings group by report having count(*) > 1`)) await makeCurrent(tx, report);
  });
}
