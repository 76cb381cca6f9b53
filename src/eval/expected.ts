import { InputError } from "../domain/error.ts";
import type { Json } from "../domain/id.ts";

export const EXPECTED_LISTS = ["attributions", "contacts", "positions", "inquiries", "dates", "places", "events"] as const;
export type ExpectedList = (typeof EXPECTED_LISTS)[number];

/** One thing a careful reader finds: quotes in exact words of the report, and what else it says of it. */
export type ExpectedRow = { readonly [field: string]: Json };

/** What a reading of one report should find (`expected.json` beside a report); a list left out is empty. */
export type Expected = { readonly published: string | null } & { readonly [L in ExpectedList]: readonly ExpectedRow[] };

/**
 * Reads an `expected.json`.
 * @throws InputError expected-shape
 */
export function parseExpected(body: string): Expected {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    throw shapeError("it is not JSON", cause);
  }
  if (!isRow(value)) throw shapeError("it is not an object");
  const { published } = value;
  const lists = EXPECTED_LISTS.map((list) => {
    const rows = value[list] ?? [];
    if (!Array.isArray(rows) || !rows.every(isRow)) throw shapeError(`${list} is not a list of objects`);
    return [list, rows] as const;
  });
  return { published: typeof published === "string" ? published : null, ...(Object.fromEntries(lists) as { [L in ExpectedList]: ExpectedRow[] }) };
}

/** A value of a row as words: a string as it is, a list's members joined by commas. */
export function inWords(value: Json): string {
  return typeof value === "string" ? value : Array.isArray(value) ? value.map(inWords).join(", ") : JSON.stringify(value);
}

function isRow(value: unknown): value is ExpectedRow {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shapeError(what: string, cause?: unknown): InputError {
  return new InputError("expected-shape", `the expected reading is not right: ${what}`, `Give {published?, ${EXPECTED_LISTS.join("?, ")}?}, each a list of objects.`, { cause });
}
