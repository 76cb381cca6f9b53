import type { Passage } from "../../domain/origin.ts";
import type { Reading } from "../../domain/reading.ts";
import { wordsOf } from "../../domain/span.ts";
import { outletOf } from "../report-page.ts";
import type { Words } from "../provenance.ts";

/** The words under a passage; null where its report is not at hand or the passage is empty. */
export function passageWords(readings: ReadonlyMap<string, Reading>, { report, spans }: Passage): Words | null {
  const reading = readings.get(report);
  if (reading === undefined || spans.length === 0) return null;
  return { report, outlet: outletOf(reading.report), words: wordsOf(reading.report.text, spans) };
}
