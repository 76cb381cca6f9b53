import { sql } from "kysely";
import { componentsOf } from "../../domain/components.ts";
import { listOf, rowsOf, type Db } from "../database.ts";
import { LINK_TABLES } from "./links.ts";
import { partsOf } from "./parts.ts";
import { insertRows } from "./rows.ts";

/** Groups anew what hangs together with these placed reports, and with what `joins` ties them to; what has changed is marked to be linked, and so is each part that has one of them. */
export async function regroup(tx: Db, reports: readonly number[], joins: readonly (readonly [number, number])[]): Promise<void> {
  const rows = await rowsOf(tx, sql<{ report: number; whole: number }>`select report, whole from placed where report in ${listOf(tx, [...new Set([...reports, ...joins.flat()])])}`);
  const wholeOf = new Map(rows.map((row) => [row.report, row.whole])), changed = new Set(reports);
  const joined = joins.flatMap(([a, b]) => (wholeOf.has(a) && wholeOf.has(b) ? [[wholeOf.get(a)!, wholeOf.get(b)!] as const] : []));
  for (const wholes of componentsOf([...new Set(wholeOf.values())], joined)) await cut(tx, wholes, changed);
}

type Placed = { readonly report: number; readonly id: string; readonly whole: number; readonly component: number };

/** Cuts these wholes into parts along the edges there are now. */
export async function cut(tx: Db, wholes: readonly number[], changed: ReadonlySet<number>): Promise<void> {
  const before = await rowsOf(tx, sql<Placed>`select p.report, r.id, p.whole, p.component from placed p join reports r on r.seq = p.report where p.whole in ${listOf(tx, wholes)} order by p.report`);
  if (before.length === 0) return;
  const numbers = before.map((row) => row.report), idOf = new Map(before.map((row) => [row.report, row.id])), numberOf = new Map(before.map((row) => [row.id, row.report]));
  // one that is not placed yet brings its edges when it is
  const edges = await rowsOf(tx, sql<{ a: number; b: number; strength: number }>`select a, b, strength from edges where a in ${listOf(tx, numbers)} and b in ${listOf(tx, numbers)}`);
  const whole = firsts(componentsOf(numbers, edges.map(({ a, b }) => [a, b] as const)));
  const parts = partsOf([...idOf.values()], edges.map(({ a, b, strength }) => ({ a: idOf.get(a)!, b: idOf.get(b)!, strength }))).map((ids) => ids.map((id) => numberOf.get(id)!).toSorted((a, b) => a - b));
  const part = firsts(parts);
  for (const row of before) {
    const [w, p] = [whole.get(row.report)!, part.get(row.report)!];
    if (w !== row.whole || p !== row.component) await rowsOf(tx, sql`update placed set whole = ${w}, component = ${p} where report = ${row.report}`);
  }
  const were = Map.groupBy(before, (row) => row.component), are = new Map(parts.map((of) => [of[0]!, of]));
  const same = (component: number): boolean => are.get(component)?.join() === were.get(component)?.map((row) => row.report).join();
  const marked = [...are].filter(([component, of]) => !same(component) || of.some((report) => changed.has(report))).map(([component]) => component).sort((a, b) => a - b);
  // old links go to the first of what is marked, which is linked first and clears them; a report placed for the first time (component 0) has none
  if (marked[0] !== undefined) await move(tx, [...were.keys()].filter((component) => component !== 0 && !same(component)), marked[0]);
  await insertRows(tx, "to_link", marked.map((component) => ({ component })));
}

/** From each of a group to its first. */
function firsts(groups: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  return new Map(groups.flatMap((group) => {
    const first = Math.min(...group);
    return group.map((one) => [one, first] as const);
  }));
}

async function move(tx: Db, from: readonly number[], to: number): Promise<void> {
  const others = from.filter((component) => component !== to);
  if (others.length === 0) return;
  // a party that more than one of them names has a row in each; one is enough until they are linked anew
  await rowsOf(tx, sql`delete from actors where component in ${listOf(tx, others)} and exists (
    select 1 from actors twin where twin.id = actors.id and (twin.component = ${to} or (twin.component in ${listOf(tx, others)} and twin.component < actors.component)))`);
  for (const table of LINK_TABLES) await rowsOf(tx, sql`update ${sql.table(table)} set component = ${to} where component in ${listOf(tx, others)}`);
  await rowsOf(tx, sql`delete from to_link where component in ${listOf(tx, others)}`);
}
