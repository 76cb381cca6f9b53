import { sql } from "kysely";
import { listOf, rowOf, rowsOf, transaction, type Db } from "../database.ts";
import { decisionsIn, standing, targetsOf, ties } from "../decisions.ts";
import { reportsOfTargets } from "../queries/reports-of-targets.ts";
import type { Compare } from "../writer.ts";
import type { KeptReadings } from "./kept-readings.ts";
import { LINK_TABLES } from "./links.ts";
import { insertRows } from "./rows.ts";

/** Places up to `limit` marked reports; comparing stands in the transaction, so that of two new reports one sees the other. */
export async function place(db: Db, limit: number, compare: Compare, readingsOf: KeptReadings): Promise<number> {
  return transaction(db, async (tx) => {
    const marked = await rowsOf(tx, sql<{ report: number }>`select report from to_place order by report limit ${limit}`);
    for (const { report } of marked) await placeOne(tx, report, compare, readingsOf);
    return marked.length;
  });
}

async function placeOne(tx: Db, report: number, compare: Compare, readingsOf: KeptReadings): Promise<void> {
  const reading = (await readingsOf(tx, [report])).get(report);
  await rowsOf(tx, sql`delete from to_place where report = ${report}`);
  if (!reading) return;
  const { held, sought } = compare.keys(reading);
  const bound = await boundTo(tx, report);
  const near = (await rowsOf(tx, sql<{ report: number }>`select distinct report from blocking_keys where key in ${listOf(tx, sought)} and report <> ${report}`)).map((row) => row.report);
  const others = await readingsOf(tx, near);
  const related = [...others].flatMap(([other, its]) => (compare.related(reading, its) ? [other] : []));
  await rowsOf(tx, sql`delete from blocking_keys where report = ${report}`);
  await rowsOf(tx, sql`delete from edges where a = ${report} or b = ${report}`);
  await insertRows(tx, "blocking_keys", held.map((key) => ({ key, report })));
  const edge = (kind: string) => (other: number) => ({ a: Math.min(report, other), b: Math.max(report, other), kind });
  await insertRows(tx, "edges", [...related.map(edge("related")), ...bound.map(({ other, kind }) => edge(kind)(other))]);
  await settle(tx, report, [...related, ...bound.map(({ other }) => other)]);
}

/** Reports that belong with this one whatever their texts: versions at one address, and what people have decided about. */
async function boundTo(tx: Db, report: number): Promise<readonly { readonly other: number; readonly kind: string }[]> {
  const versions = await rowsOf(tx, sql<{ seq: number }>`select b.seq from reports a join reports b on b.address = a.address where a.seq = ${report} and b.seq <> ${report}`);
  const decided = await rowsOf(tx, sql`select 1 from decisions limit 1`);
  const pairs = decided.length === 0 ? [] : await decidedPairs(tx);
  return [
    ...versions.map(({ seq }) => ({ other: seq, kind: "address" })),
    ...pairs.filter(([a, b]) => a === report || b === report).map(([a, b]) => ({ other: a === report ? b : a, kind: "decision" })),
  ];
}

/** Pairs of reports that a standing decision ties, by number. */
export async function decidedPairs(tx: Db): Promise<readonly (readonly [number, number])[]> {
  const binding = standing(await decisionsIn(tx)).filter(ties).map((d) => targetsOf(d.verdict).map(({ target }) => target));
  const reports = await reportsOfTargets(tx, binding.flat());
  return binding.flatMap(([a = "", b = ""]) => {
    const one = reports.get(a), other = reports.get(b);
    return one === undefined || other === undefined || one === other ? [] : [[one, other] as const];
  });
}

/** Puts a report with its neighbours in one component; one that was placed before may also part from its old ones. */
async function settle(tx: Db, report: number, neighbours: readonly number[]): Promise<void> {
  const before = await rowOf(tx, sql<{ component: number }>`select component from placed where report = ${report}`);
  const touched = new Set((await rowsOf(tx, sql<{ component: number }>`select distinct component from placed where report in ${listOf(tx, neighbours)}`)).map((row) => row.component));
  if (before) return regroup(tx, [before.component, ...touched]);
  const component = Math.min(report, ...touched);
  touched.delete(component);
  await rowsOf(tx, sql`insert into placed (report, component) values (${report}, ${component})`);
  await move(tx, [...touched], component);
  await markToLink(tx, [component]);
}

/** Cuts these components anew along the edges there are now. */
export async function regroup(tx: Db, components: readonly number[]): Promise<void> {
  const reports = (await rowsOf(tx, sql<{ report: number }>`select report from placed where component in ${listOf(tx, components)} order by report`)).map((row) => row.report);
  const edges = await rowsOf(tx, sql<{ a: number; b: number }>`select a, b from edges where a in ${listOf(tx, reports)}`);
  const near = new Map<number, number[]>(reports.map((r) => [r, []]));
  for (const { a, b } of edges) {
    near.get(a)?.push(b);
    near.get(b)?.push(a);
  }
  // the old links go to the first of the new components, whose linking clears them
  await move(tx, components, reports[0] ?? Math.min(...components));
  const component = new Map<number, number>();
  for (const first of reports) {
    for (const open = component.has(first) ? [] : [first]; open.length > 0;) {
      const next = open.pop() as number;
      if (component.has(next) || !near.has(next)) continue;
      component.set(next, first);
      open.push(...(near.get(next) ?? []));
    }
  }
  for (const [report, of] of component) await rowsOf(tx, sql`update placed set component = ${of} where report = ${report}`);
  await markToLink(tx, [...new Set([...component.values(), ...(reports.length === 0 ? [Math.min(...components)] : [])])]);
}

async function move(tx: Db, from: readonly number[], to: number): Promise<void> {
  const others = from.filter((component) => component !== to);
  if (others.length === 0) return;
  // a party that more than one of them names has a row in each; one is enough until they are linked anew
  await rowsOf(tx, sql`delete from actors where component in ${listOf(tx, others)} and exists (
    select 1 from actors twin where twin.id = actors.id and (twin.component = ${to} or (twin.component in ${listOf(tx, others)} and twin.component < actors.component)))`);
  for (const table of ["placed", ...LINK_TABLES]) await rowsOf(tx, sql`update ${sql.table(table)} set component = ${to} where component in ${listOf(tx, others)}`);
  await rowsOf(tx, sql`delete from to_link where component in ${listOf(tx, others)}`);
}

async function markToLink(tx: Db, components: readonly number[]): Promise<void> {
  await insertRows(tx, "to_link", components.map((component) => ({ component })));
}
