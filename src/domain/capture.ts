import { createHash } from "node:crypto";
import { contentId, type Json } from "./id.ts";

/** The bytes of a report as fetched or handed in, with what was known of them. */
export type Capture = {
  /** SHA-256 over {sha256, name, given}: the same bytes under the same name and description are the same capture. */
  readonly id: string;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  /** Where it was fetched; null where it was handed in. */
  readonly url: string | null;
  /** The name it was handed in under, and the line where it is a record of an NDJSON file. */
  readonly file: string | null;
  readonly line: number | null;
  /** Of the HTTP answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** What was said of it when it was handed in: publisher, date, URL …, and the id it was given. */
  readonly given: Readonly<Record<string, string | readonly string[] | null>>;
  /** UTC, ISO 8601. */
  readonly capturedAt: string;
};

export function captureOf(captured: Omit<Capture, "id" | "sha256">): Capture {
  const { bytes, file, url, given } = captured;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  // not the folder: the same file found elsewhere is the same capture
  const name = url ?? file?.split(/[/\\]/).at(-1) ?? null;
  return { id: contentId({ sha256, name, given: given as Json }), sha256, ...captured };
}
