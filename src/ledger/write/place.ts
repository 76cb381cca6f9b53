import { sql } from "kysely";
import type { Reading } from "../../domain/reading.ts";
import { listOf, rowsOf, transaction, type Db } from "../database.ts";
import { decisionsIn, standing, targetsOf, ties } from "../decisions.ts";
import { reportsOfTargets } from "../queries/reports-of-targets.ts";
import type { Compare, Linker } from "../writer.ts";
import type { KeptReadings } from "./kept-readings.ts";
import { regroup } from "./regroup.ts";
import { linkingNumber } from "./renew.ts";
import { insertRows } from "./rows.ts";

/** Places up to `limit` marked reports, and notes by which linking; comparing stands in the transaction, so that of two new reports one sees the other. */
export async function place(db: Db, limit: number, linker: Linker, readingsOf: KeptReadings, now: string): Promise<number> {
  return transaction(db, async (tx) => {
    const marked = (await rowsOf(tx, sql<{ report: number }>`select report from to_place order by report limit ${limit}`)).map((row) => row.report);
    const joins: (readonly [number, number])[] = [];
    for (const report of marked) joins.push(...(await placeOne(tx, report, linker, readingsOf)).map((other) => [report, other] as const));
    if (marked.length > 0) await rowsOf(tx, sql`update placed set linking = ${await linkingNumber(tx, linker.version, now)} where report in ${listOf(tx, marked)}`);
    await regroup(tx, marked, joins);
    return marked.length;
  });
}

/** Puts down a report's keys and edges; gives its neighbours. */
async function placeOne(tx: Db, report: number, compare: Compare, readingsOf: KeptReadings): Promise<readonly number[]> {
  const reading = (await readingsOf(tx, [report])).get(report);
  await rowsOf(tx, sql`delete from to_place where report = ${report}`);
  if (!reading) return [];
  const { held, sought } = compare.keys(reading);
  const near = (await rowsOf(tx, sql<{ report: number }>`select distinct report from blocking_keys where key in ${listOf(tx, sought)} and report <> ${report}`)).map((row) => row.report);
  // in the order of their ids, lest a sum come out otherwise the other way round
  const strength = (other: Reading): number => (reading.report.id < other.report.id ? compare.related(reading, other) : compare.related(other, reading));
  const found = [...(await readingsOf(tx, near))].map(([other, its]) => ({ other, kind: "related", strength: strength(its) })).filter((edge) => edge.strength > 0);
  const edges = [...found, ...(await boundTo(tx, report))];
  await rowsOf(tx, sql`delete from blocking_keys where report = ${report}`);
  await rowsOf(tx, sql`delete from edges where a = ${report} or b = ${report}`);
  await insertRows(tx, "blocking_keys", held.map((key) => ({ key, report })));
  await insertRows(tx, "edges", edges.map(({ other, ...edge }) => ({ a: Math.min(report, other), b: Math.max(report, other), ...edge })));
  await rowsOf(tx, sql`insert into placed (report, component, whole) values (${report}, 0, ${report}) on conflict do nothing`);
  return edges.map(({ other }) => other);
}

/** Reports that belong with this one whatever their texts: versions at one address, and what people have decided about. */
async function boundTo(tx: Db, report: number): Promise<readonly { readonly other: number; readonly kind: string; readonly strength: 1 }[]> {
  const versions = await rowsOf(tx, sql<{ seq: number }>`select b.seq from reports a join reports b on b.address = a.address where a.seq = ${report} and b.seq <> ${report}`);
  const decided = await rowsOf(tx, sql`select 1 from decisions limit 1`);
  const pairs = decided.length === 0 ? [] : await decidedPairs(tx);
  return [
    ...versions.map(({ seq }) => ({ other: seq, kind: "address", strength: 1 as const })),
    ...pairs.filter(([a, b]) => a === report || b === report).map(([a, b]) => ({ other: a === report ? b : a, kind: "decision", strength: 1 as const })),
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
