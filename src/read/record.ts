import { InputError } from "../domain/error.ts";
import type { Report } from "../domain/report.ts";
import type { Given } from "./given.ts";
import { readPage } from "./page.ts";
import { readPlainText } from "./plain-text.ts";
import { reportFrom } from "./report.ts";

const REMEDY = "Give one JSON object a line: {id?, url?, publisher?, published?, headline?, authors?, text | html}.";

/** Reads one NDJSON line `{id?, url?, publisher?, published?, headline?, authors?, text | html}`. Throws InputError. */
export function readRecord(line: string, options: { readonly maxBytes: number }): Report {
  if (Buffer.byteLength(line) > options.maxBytes) throw new InputError("too-large", `The record is longer than ${options.maxBytes} bytes.`, "Raise the limit with --max-bytes.");
  const { given, text, html } = parseRecord(line);
  return reportFrom(html === null ? readPlainText(text ?? "", given) : readPage(html, given), given);
}

type Parsed = { readonly given: Given; readonly text: string | null; readonly html: string | null };

function parseRecord(line: string): Parsed {
  const value = parseJson(line);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new InputError("bad-record", "The line is not a JSON object.", REMEDY);
  const record = value as Readonly<Record<string, unknown>>;
  const text = stringOrNull(record, "text");
  const html = stringOrNull(record, "html");
  if (text === null && html === null) throw new InputError("bad-record", "The record has neither `text` nor `html`.", REMEDY);
  if (text !== null && html !== null) throw new InputError("bad-record", "The record has both `text` and `html`.", REMEDY);
  return {
    text,
    html,
    given: {
      id: idOf(record["id"]),
      url: stringOrNull(record, "url"),
      publisher: stringOrNull(record, "publisher"),
      published: stringOrNull(record, "published"),
      headline: stringOrNull(record, "headline"),
      authors: authorsOf(record["authors"]),
    },
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new InputError("bad-json", "The line is not JSON.", REMEDY, { cause });
  }
}

function stringOrNull(record: Readonly<Record<string, unknown>>, key: string): string | null {
  const value = record[key];
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") throw new InputError("bad-record", `\`${key}\` is not a string.`, REMEDY);
  return value;
}

function idOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new InputError("bad-record", "`id` is not a string.", REMEDY);
}

function authorsOf(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (typeof value === "string") return [value];
  if (Array.isArray(value) && value.every((author) => typeof author === "string")) return value;
  throw new InputError("bad-record", "`authors` is not a list of strings.", REMEDY);
}
