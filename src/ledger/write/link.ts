import { sql } from "kysely";
import type { Decision } from "../../domain/decision.ts";
import { claimIdsOf, sourceIdsOf } from "../../domain/evidence-id.ts";
import type { Reading } from "../../domain/reading.ts";
import { listOf, rowsOf, transaction, type Db } from "../database.ts";
import { decisionsIn, standing, targetsOf } from "../decisions.ts";
import { revisionsOf } from "../revisions.ts";
import type { Linker, Linking } from "../writer.ts";
import type { KeptReadings } from "./kept-readings.ts";
import { LINK_TABLES, linkRows } from "./links.ts";
import { linkingNumber } from "./renew.ts";
import { insertRows } from "./rows.ts";

/** Links marked components, the first ones until they hold `limit` reports, in one transaction. */
export async function linkMarked(db: Db, limit: number, { prepare, link, version }: Linker, readingsOf: KeptReadings, now: string): Promise<number> {
  await prepareMarked(db, limit, prepare, readingsOf);
  return transaction(db, async (tx) => {
    const marked = await rowsOf(tx, sql<{ component: number }>`select component from to_link order by component limit ${limit}`);
    const decisions = marked.length === 0 ? [] : standing(await decisionsIn(tx));
    const linking = marked.length === 0 ? 0 : await linkingNumber(tx, version, now);
    let linked = 0, reports = 0;
    for (const { component } of marked) {
      if (reports >= limit) break;
      reports += await linkOne(tx, component, decisions, link, readingsOf);
      // what a newer one had linked is to be linked by it again
      await rowsOf(tx, sql`update placed set linking = ${linking} where component = ${component} and linking > ${linking}`);
      linked++;
    }
    return linked;
  });
}

/** Prepares what is about to be linked, before the transaction: one that waits would let others in this process into it. */
async function prepareMarked(db: Db, limit: number, prepare: Linker["prepare"], readingsOf: KeptReadings): Promise<void> {
  const marked = await rowsOf(db, sql<{ component: number; report: number }>`
    select component, report from placed where component in (select component from to_link order by component limit ${limit}) order by component`);
  let reports = 0;
  for (const [, rows] of Map.groupBy(marked, (row) => row.component)) {
    if (reports >= limit) break;
    reports += rows.length;
    if (rows.length > 1) await prepare([...(await readingsOf(db, rows.map((row) => row.report))).values()]);
  }
}

async function linkOne(tx: Db, component: number, decisions: readonly Decision[], link: Linking, readingsOf: KeptReadings): Promise<number> {
  const reports = (await rowsOf(tx, sql<{ report: number }>`select report from placed where component = ${component}`)).map((row) => row.report);
  for (const table of LINK_TABLES) await rowsOf(tx, sql`delete from ${sql.table(table)} where component = ${component}`);
  await rowsOf(tx, sql`delete from to_link where component = ${component}`);
  if (reports.length === 0) return 0;
  const rows = await rowsOfLinks(tx, component, [...(await readingsOf(tx, reports)).values()], decisions, link);
  for (const [table, of] of Object.entries(rows)) await insertRows(tx, table, of);
  return reports.length;
}

/** What a set of readings links to, as rows. */
export async function rowsOfLinks(db: Db, component: number, stored: readonly Reading[], decisions: readonly Decision[], link: Linking): Promise<ReturnType<typeof linkRows> & { revisions: readonly { report: string; revision_of: string; component: number }[] }> {
  const revisions = revisionsOf(stored.map((r) => r.report));
  const readings = stored
    .map((r) => withRevision(r, revisions.get(r.report.id) ?? null))
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const known = new Set(readings.flatMap((r) => [r.report.id, ...claimIdsOf(r).values(), ...sourceIdsOf(r).values()]));
  const links = await link(readings, decisions.filter((d) => targetsOf(d.verdict).some(({ target }) => known.has(target))));
  const printed = new Map((await rowsOf(db, sql<{ id: string; in_print: string; published: string | null }>`select id, in_print, published from reports where id in ${listOf(db, readings.map((r) => r.report.id))}`)).map((row) => [row.id, row]));
  const inPrint = (report: string): string | null => (printed.get(report)?.published == null ? null : (printed.get(report)?.in_print ?? null));
  const numbers = Map.groupBy(await rowsOf(db, sql<{ seq: number; claim: string }>`
    select k.seq, k.claim from reports r join current_readings c on c.report = r.seq join claims k on k.reading = c.reading where r.id in ${listOf(db, [...printed.keys()])}`), (row) => row.claim);
  return { ...linkRows(component, links, inPrint, (claim) => numbers.get(claim)?.map((row) => row.seq) ?? []), revisions: [...revisions].map(([report, revision_of]) => ({ report, revision_of, component })) };
}

/** The reading itself where nothing changes: what linking worked out of it when it was placed is known by it. */
function withRevision(reading: Reading, revisionOf: string | null): Reading {
  return reading.report.revisionOf === revisionOf ? reading : { ...reading, report: { ...reading.report, revisionOf } };
}
