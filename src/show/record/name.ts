import type { ReportHead } from "../../domain/answer.ts";

/** Heads of reports by their ids. */
export type Heads = ReadonlyMap<string, ReportHead>;

/** A report's URL, or the id it goes by where it has none. */
export function reportName(id: string, heads: Heads): string {
  return heads.get(id)?.name ?? id;
}
