import { sql } from "kysely";
import type { Capture } from "../../domain/capture.ts";
import { rowsOf, type Db } from "../database.ts";
import { unpacked } from "../reading-body.ts";

export type CaptureRow = {
  readonly seq: number; readonly id: string; readonly sha256: string; readonly bytes: Uint8Array; readonly media_type: string | null; readonly url: string | null; readonly file: string | null; readonly line: number | null;
  readonly headers: string; readonly given: string; readonly captured_at: string; readonly recorded_at: string; readonly report: string;
};

/** A report's captures with their bytes, in the order of recording. */
export async function captures(db: Db, report: string): Promise<readonly Capture[]> {
  return (await rowsOf(db, sql<CaptureRow>`select * from captures where report = ${report} order by seq`)).map((row) => ({ ...captureFrom(row), bytes: unpacked(row.bytes) }));
}

export function captureFrom(row: CaptureRow): Omit<Capture, "bytes"> {
  return {
    id: row.id, sha256: row.sha256, mediaType: row.media_type, url: row.url, file: row.file, line: row.line, headers: JSON.parse(row.headers) as Capture["headers"], given: JSON.parse(row.given) as Capture["given"], capturedAt: row.captured_at,
  };
}
