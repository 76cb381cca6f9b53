import type { ReportHead } from "../../domain/answer.ts";

/** A report as `hearsay reports --json` prints it; the version it replaces by its id, since both have one URL. */
export function reportRecord(head: ReportHead) {
  const { id, name, url, given, file, headline, outlet, publisher, authors, dateline, published, inPrint, language, revisionOf, story, claims, recordedAt } = head;
  return { id, name, url, given, file, headline, outlet, publisher, authors, dateline, published, inPrint, language, revisionOf, story, claims, recordedAt };
}
