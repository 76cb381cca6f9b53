import { InputError } from "../domain/error.ts";
import type { Finding } from "../domain/finding.ts";
import { contentId } from "../domain/id.ts";
import type { Published, Report } from "../domain/report.ts";
import { readCorrections } from "./correction.ts";
import { readCredits } from "./credit.ts";
import { parseDate } from "./date.ts";
import { readDateline } from "./dateline.ts";
import { decode, refuseBinary } from "./decode.ts";
import type { Draft } from "./draft.ts";
import type { Given } from "./given.ts";
import { readLanguage, SUPPORTED } from "./language.ts";
import { readPage } from "./page.ts";
import { readPlainText } from "./plain-text.ts";
import { isHtml } from "./sniff.ts";

/**
 * Reads one report from the bytes of a text file or an HTML page. What is given wins over what the page says.
 * Throws InputError with code `too-large`, `empty`, `binary`, `no-body` or `too-deep`.
 */
export function readReport(bytes: Uint8Array, given: Given, options: { readonly maxBytes: number }): Report {
  if (bytes.length > options.maxBytes) {
    throw new InputError("too-large", `The report has ${bytes.length} bytes, more than ${options.maxBytes}.`, "Raise the limit with --max-bytes, or give the article alone.");
  }
  if (bytes.length === 0) throw new InputError("empty", "The report is empty.", "Give a file that holds the report's text or page.");
  refuseBinary(bytes);
  const source = decode(bytes, given.contentType ?? null);
  const draft = isHtml(source, given.contentType ?? null, given.fileName ?? null) ? readPage(source, given) : readPlainText(source, given);
  return reportFrom(draft, given);
}

/** What holds for every format: dates, language, dateline, credits, corrections and the id. */
export function reportFrom(draft: Draft, given: Given): Report {
  if (draft.text.trim() === "") throw new InputError("empty", "The report holds no text.", "Give a file that holds the report's text or page.");
  const findings: Finding[] = [...draft.findings];
  const published = publishedOf(draft, given, findings);
  const language = readLanguage(draft.text, draft.language);
  if (!language.supported) {
    findings.push({ rule: "language-unsupported", span: null, reason: `The text is in “${language.tag}”; only ${SUPPORTED.join(", ")} is read.` });
  }
  const headline = given.headline?.trim() || draft.headline;
  const url = given.url ?? draft.url;
  return {
    id: contentId({ url, publisher: given.publisher ?? draft.publisher, published: published.value, headline, text: draft.text }),
    given: { id: given.id ?? null },
    url,
    headline,
    publisher: given.publisher ?? draft.publisher,
    authors: given.authors && given.authors.length > 0 ? given.authors : draft.authors,
    dateline: readDateline(draft.text, headline)?.words ?? null,
    published,
    language: language.tag,
    modified: draft.modified,
    revisionOf: null,
    credits: readCredits(draft.text, headline),
    links: draft.links,
    corrections: readCorrections(draft.text),
    text: draft.text,
    furniture: draft.furniture,
    findings,
  };
}

function publishedOf(draft: Draft, given: Given, findings: Finding[]): Published {
  if (given.published) {
    const date = parseDate(given.published);
    if (date) return { ...date, from: "given" };
    findings.push({ rule: "published-unreadable", span: null, reason: `The given date “${given.published.slice(0, 80)}” is no date; write it as 2015-09-23.` });
  }
  if (draft.published) return draft.published;
  findings.push({ rule: "published-unknown", span: null, reason: "The report carries no publication date; relative dates in it cannot be placed. Give one with --published." });
  return { value: null, precision: "unknown", from: "unknown" };
}
