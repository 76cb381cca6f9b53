import { sql } from "kysely";
import type { Capture } from "../domain/capture.ts";
import type { Decision } from "../domain/decision.ts";
import { InputError, LedgerError } from "../domain/error.ts";
import type { Reading } from "../domain/reading.ts";
import { rowOf, rowsOf, transaction, type Db } from "./database.ts";
import { decisionFrom, type DecisionRow } from "./decisions.ts";
import { captureFrom, type CaptureRow } from "./queries/captures.ts";
import { hash } from "./queries/hash.ts";
import { readingFrom, unpacked } from "./reading-body.ts";
import { appendOne, recordCapture } from "./write/append.ts";
import { recordDecision } from "./write/decide.ts";
import { insertRows, type Row } from "./write/rows.ts";

const FORMAT = "hearsay-ledger/1", AT_ONCE = 100;

/** A line of an export (docs/ledger.md): every row of evidence with its recorded time. What linking found is not in it; it is found again. */
export type Line =
  | { readonly kind: "ledger"; readonly format: typeof FORMAT }
  | { readonly kind: "capture"; readonly report: string; readonly recordedAt: string; readonly capture: Omit<Capture, "bytes">; readonly bytes: string }
  | { readonly kind: "reading"; readonly recordedAt: string; readonly reading: Reading }
  | { readonly kind: "decision"; readonly recordedAt: string; readonly decision: Decision }
  | { readonly kind: "rows"; readonly table: (typeof PLAIN)[number]; readonly row: Row }
  | { readonly kind: "end"; readonly hash: string; readonly lines: number };

/** Tables whose rows go over as they are. */
const PLAIN = ["tombstones", "chosen_models", "seals", "sealed"] as const;

export async function* exported(db: Db): AsyncGenerator<Line> {
  let lines = 1;
  yield { kind: "ledger", format: FORMAT };
  for await (const line of evidence(db)) {
    lines++;
    yield line;
  }
  yield { kind: "end", hash: await hash(db), lines };
}

async function* evidence(db: Db): AsyncGenerator<Line> {
  for (const row of await rowsOf(db, sql<Row>`select report, sha256, captures, readings, by_whom, reason, recorded_at from tombstones order by recorded_at, report`)) yield { kind: "rows", table: "tombstones", row: { ...row } };
  for (const row of await rowsOf(db, sql<Row>`select seq, version, model, by_whom, recorded_at from chosen_models order by seq`)) yield { kind: "rows", table: "chosen_models", row: { ...row } };
  yield* pages(db, (after) => sql<CaptureRow>`select * from captures where seq > ${after} order by seq limit ${AT_ONCE}`, (row): Line => ({
    kind: "capture", report: row.report, recordedAt: row.recorded_at, bytes: unpacked(row.bytes).toString("base64"),
    capture: captureFrom(row),
  }));
  yield* pages(db, (after) => sql<{ seq: number; body: Uint8Array; recorded_at: string }>`select seq, body, recorded_at from readings where seq > ${after} order by seq limit ${AT_ONCE}`, (row): Line => ({ kind: "reading", recordedAt: row.recorded_at, reading: readingFrom(row.body) }));
  yield* pages(db, (after) => sql<DecisionRow & { seq: number; recorded_at: string }>`select * from decisions where seq > ${after} order by seq limit ${AT_ONCE}`, (row): Line => ({ kind: "decision", recordedAt: row.recorded_at, decision: decisionFrom(row) }));
  for (const row of await rowsOf(db, sql<Row>`select seq, root, leaves, by_whom, recorded_at from seals order by seq`)) yield { kind: "rows", table: "seals", row: { ...row } };
  for (const row of await rowsOf(db, sql<Row>`select seal, kind, id, leaf from sealed order by seal, kind, id`)) yield { kind: "rows", table: "sealed", row: { ...row } };
}

async function* pages<R extends { readonly seq: number }>(db: Db, query: (after: number) => ReturnType<typeof sql<R>>, line: (row: R) => Line): AsyncGenerator<Line> {
  for (let after = 0; ;) {
    const rows = await rowsOf(db, query(after));
    for (const row of rows) yield line(row);
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.seq;
  }
}

/** Takes an export in; what is there already is left. Gives the content hash the export was made with, null where its end is missing. */
export async function imported(db: Db, lines: AsyncIterable<Line>): Promise<string | null> {
  let batch: Line[] = [], end: string | null = null, first = true;
  const flush = async (): Promise<void> => {
    const taken = batch;
    batch = [];
    if (taken.length > 0) await transaction(db, async (tx) => { for (const line of taken) await take(tx, line); });
  };
  for await (const line of lines) {
    if (first && (line.kind !== "ledger" || line.format !== FORMAT)) throw new InputError("bad-export", "This is no export of a ledger.", "Give the output of `hearsay export`.");
    first = false;
    if (line.kind === "end") end = line.hash;
    batch.push(line);
    if (batch.length >= AT_ONCE) await flush();
  }
  await flush();
  return end;
}

async function takeRow(tx: Db, table: (typeof PLAIN)[number], row: Row): Promise<void> {
  if (!PLAIN.includes(table)) throw new InputError("bad-export", `An export has no rows of ${table}.`, "Give the output of `hearsay export`.");
  if (table === "seals") {
    const there = await rowOf(tx, sql<{ root: string }>`select root from seals where seq = ${row["seq"]}`);
    if (there && there.root !== row["root"]) throw new LedgerError("sealed-already", "The ledger has seals of its own, which an import cannot stand beside.", "Import into a ledger that was never sealed.");
  }
  await insertRows(tx, table, [row]);
  // PostgreSQL goes on counting from its own last number
  if (tx.engine === "postgres" && row["seq"] !== undefined) await rowsOf(tx, sql`select setval(pg_get_serial_sequence(${table}, 'seq'), (select max(seq) from ${sql.table(table)}))`);
}

async function take(tx: Db, line: Line): Promise<void> {
  switch (line.kind) {
    case "capture": {
      const gone = await rowsOf(tx, sql`select 1 from tombstones where report = ${line.report}`);
      if (gone.length === 0) await recordCapture(tx, { ...line.capture, bytes: Buffer.from(line.bytes, "base64") }, line.report, line.recordedAt);
      return;
    }
    case "reading": await appendOne(tx, { reading: line.reading, capture: null, recordedAt: line.recordedAt }, line.recordedAt); return;
    case "decision": await recordDecision(tx, line.decision, line.recordedAt); return;
    case "rows": await takeRow(tx, line.table, line.row); return;
    case "ledger": case "end": return;
  }
}
