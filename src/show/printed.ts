import type { Reading } from "../domain/reading.ts";
import { outletOf } from "./report-page.ts";

/** A report in which something was in print. */
export type Printed = { readonly report: string; readonly outlet: string; readonly published: string | null };

/** Where these readings were in print, each report once. */
export const printedIn = (readings: readonly Reading[]): readonly Printed[] =>
  [...new Map(readings.map(({ report }) => [report.id, { report: report.id, outlet: outletOf(report), published: report.published.value }])).values()];
