import { stringify } from "csv-stringify/sync";

export type Cell = string | number | boolean | null;

/** A line of a table; every row of one table has the same keys, in the same order. */
export type Row = Readonly<Record<string, Cell>>;

/**
 * RFC 4180 with a header line. A cell that a spreadsheet would run as a formula is led by an apostrophe (OWASP, "CSV
 * injection").
 */
export function csv(rows: readonly Row[], columns?: readonly string[]): string {
  return stringify([...rows], { header: true, columns: [...(columns ?? Object.keys(rows[0] ?? {}))], escape_formulas: true, record_delimiter: "windows", cast: { boolean: String, number: (value) => ({ value: String(value), escape_formulas: false }) } });
}
