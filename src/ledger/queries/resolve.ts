import { sql } from "kysely";
import { LedgerError } from "../../domain/error.ts";
import { rowsOf, type Db } from "../database.ts";
import type { Condition } from "./conditions.ts";

export type Noun = "claim" | "source" | "report" | "story" | "decision";

/** The full id behind the unique beginning of one; a report also by its URL, given id or file name. */
export async function resolve(db: Db, noun: Noun, id: string): Promise<string> {
  const begins = (column: Condition): Condition => sql`${column} >= ${id} and ${column} <= ${`${id}g`}`;
  const found = await rowsOf(db, sql<{ id: string }>`${queryFor(noun, id, begins)} limit 3`);
  const exact = found.find((row) => row.id === id);
  if (exact) return id;
  const [one] = found;
  if (!one) throw new LedgerError("unknown-id", `There is no ${noun} ${id}.`, "The lists show ids; their beginning is enough.");
  if (found.length > 1) throw new LedgerError("ambiguous-id", `More than one ${noun} begins with ${id}.`, "Give more of its letters.");
  return one.id;
}

function queryFor(noun: Noun, id: string, begins: (column: Condition) => Condition): Condition {
  switch (noun) {
    case "claim": return sql`select distinct k.claim as id from claims k join current_readings c on c.reading = k.reading where ${begins(sql`k.claim`)}`;
    case "source": return sql`select distinct s.source as id from sources s join current_readings c on c.reading = s.reading where ${begins(sql`s.source`)}`;
    case "report": return sql`select id from reports where (${begins(sql`id`)}) or url = ${id} or given_id = ${id} or name = ${id} or file = ${id}`;
    case "story": return sql`select id from stories where ${begins(sql`id`)}`;
    case "decision": return sql`select id from decisions where ${begins(sql`id`)}`;
  }
}
