import type { ReportHead } from "../../domain/answer.ts";
import { reportName, type Heads } from "./name.ts";

/** A report as `hearsay reports --json` prints it. `heads` name the version it replaces. */
export function reportRecord(head: ReportHead, heads: Heads) {
  const { id, name, url, given, file, headline, outlet, publisher, authors, dateline, published, inPrint, language, revisionOf, story, claims, recordedAt } = head;
  return { id, name, url, given, file, headline, outlet, publisher, authors, dateline, published, inPrint, language, revisionOf: revisionOf === null ? null : reportName(revisionOf, heads), story, claims, recordedAt };
}
