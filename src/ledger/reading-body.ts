import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { LedgerError } from "../domain/error.ts";
import { contentId, type Json } from "../domain/id.ts";
import type { Reading } from "../domain/reading.ts";

/** A reading as it is stored: without the id its input was given and without `revisionOf`, which depend on the other reports of the ledger. */
export function bodyOf(reading: Reading): Reading {
  return { ...reading, report: { ...reading.report, given: { id: null }, revisionOf: null } };
}

/** What a reading is known by: all of its body but confidences, which may differ by a rounding between processors. */
export function readingId(reading: Reading): string {
  return contentId(withoutScores(bodyOf(reading) as unknown as Json));
}

/** A value without its confidences and scores, for ids and hashes. */
export function withoutScores(value: Json): Json {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(withoutScores);
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== "confidence" && key !== "score").map(([key, inner]) => [key, withoutScores(inner as Json)]));
}

export function packed(text: string | Uint8Array): Uint8Array {
  return zstdCompressSync(text);
}

/** Throws LedgerError `ledger-damaged`. */
export function unpacked(bytes: Uint8Array): Buffer {
  try {
    return zstdDecompressSync(bytes);
  } catch (cause) {
    throw new LedgerError("ledger-damaged", "Bytes in the ledger are not as they were stored.", "`hearsay verify` names the row; restore the ledger from a copy or an export (`hearsay import`).", { cause });
  }
}

export function readingFrom(body: Uint8Array): Reading {
  return JSON.parse(unpacked(body).toString("utf8")) as Reading;
}
