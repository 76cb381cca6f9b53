import { createHash } from "node:crypto";
import { sql, type RawBuilder } from "kysely";
import { contentId, type Json } from "../domain/id.ts";
import type { Evidence } from "./writer.ts";
import { rowsOf, type Db } from "./database.ts";
import { readingFrom, readingId, unpacked } from "./reading-body.ts";

/** A row of evidence with the hash of all it holds. `sound` is false where its content is not what its id says. */
export type Leaf = { readonly kind: Evidence; readonly id: string; readonly leaf: string; readonly sound: boolean };

type Hashed = Pick<Leaf, "leaf" | "sound">;

const AT_ONCE = 500;

/** Every capture, report, reading, decision and tombstone, its hash made anew from what the row holds now. */
export async function* leaves(db: Db): AsyncGenerator<Leaf> {
  yield* paged(db, "capture", CAPTURES, (row: CaptureRow) => {
    const sha256 = createHash("sha256").update(unpacked(row.bytes)).digest("hex");
    return { leaf: leafOf({ ...row, bytes: sha256 }), sound: sha256 === row.sha256 };
  });
  yield* paged(db, "report", REPORTS, ({ id, url, publisher, published, headline, text, recorded_at }: ReportRow) => {
    const own = contentId({ url, publisher, published, headline, text });
    return { leaf: contentId({ text, url, publisher, published, headline, recorded_at }), sound: own === id || !storedWhole(text) };
  });
  yield* paged(db, "reading", READINGS, ({ id, body, version, model, recorded_at }: ReadingRow) => {
    const bytes = unpacked(body);
    return { leaf: contentId({ body: createHash("sha256").update(bytes).digest("hex"), version, model, recorded_at }), sound: readingId(readingFrom(body)) === id };
  });
  yield* paged(db, "decision", DECISIONS, (row: { readonly seq: number; readonly id: string }) => ({ leaf: leafOf({ ...row }), sound: true }));
  const tombstones = await rowsOf(db, sql<{ report: string }>`select report, sha256, captures, readings, by_whom, reason, recorded_at from tombstones order by report`);
  for (const row of tombstones) yield { kind: "tombstone", id: row.report, leaf: contentId({ ...row }), sound: true };
}

/** Numbers are the ledger's own; an import may give others. */
const leafOf = (row: Readonly<Record<string, unknown>>): string => contentId({ ...row, seq: 0 } as Json);

/** NUL and lone surrogates are kept in the reading only: the column's text then differs from what the id was made of. */
const storedWhole = (text: string): boolean => !text.includes("\ufffd");

type CaptureRow = { readonly seq: number; readonly id: string; readonly sha256: string; readonly bytes: Uint8Array; readonly size: number; readonly report: string };
type ReportRow = { readonly seq: number; readonly id: string; readonly url: string | null; readonly publisher: string | null; readonly published: string | null; readonly headline: string | null; readonly text: string; readonly recorded_at: string };
type ReadingRow = { readonly seq: number; readonly id: string; readonly body: Uint8Array; readonly version: string; readonly model: string; readonly recorded_at: string };

const CAPTURES = (after: number) => sql<CaptureRow>`select seq, id, sha256, bytes, size, media_type, url, file, line, headers, given, captured_at, recorded_at, report from captures where seq > ${after} order by seq limit ${AT_ONCE}`;
const REPORTS = (after: number) => sql<ReportRow>`select seq, id, url, publisher, published, headline, text, recorded_at from reports where seq > ${after} order by seq limit ${AT_ONCE}`;
const READINGS = (after: number) => sql<ReadingRow>`select seq, id, body, version, model, recorded_at from readings where seq > ${after} order by seq limit ${AT_ONCE}`;
const DECISIONS = (after: number) => sql<{ readonly seq: number; readonly id: string }>`select seq, id, kind, verdict, by_whom, reason, at, recorded_at from decisions where seq > ${after} order by seq limit ${AT_ONCE}`;

async function* paged<Row extends { readonly seq: number; readonly id: string }>(db: Db, kind: Evidence, query: (after: number) => RawBuilder<Row>, hashed: (row: Row) => Hashed): AsyncGenerator<Leaf> {
  for (let after = 0; ;) {
    const rows = await rowsOf(db, query(after));
    for (const row of rows) yield { kind, id: row.id, ...orBroken(row, hashed) };
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.seq;
  }
}

/** Bytes that cannot even be unpacked, or are no reading, are the plainest change there is. */
function orBroken<Row>(row: Row, hashed: (row: Row) => Hashed): Hashed {
  try {
    return hashed(row);
  } catch {
    return { leaf: "", sound: false };
  }
}
