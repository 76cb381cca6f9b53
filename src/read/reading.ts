import { InputError } from "../domain/error.ts";
import { contentId } from "../domain/id.ts";
import { FORMAT, type Reading } from "../domain/reading.ts";

const REMEDY = "Give lines of `hearsay read --json` (docs/format.md).";
const LISTS = ["sources", "attributions", "claims", "events", "contacts", "positions", "inquiries", "entities", "places", "dates", "findings"] as const;

/** Reads one line of hearsay/1 that was read elsewhere. Throws InputError with code `bad-reading`, or the code of the error line it is. */
export function readReading(line: string): Reading {
  return readingOf(parsed(line));
}

/** A parsed value as the reading it must be. */
export function readingOf(given: unknown): Reading {
  if (typeof given !== "object" || given === null) throw bad("it is not a JSON object");
  const value = given as Readonly<Record<string, unknown>>;
  const failed = value["error"] as Readonly<Record<string, unknown>> | undefined;
  if (failed) throw new InputError(wordOr("unreadable", failed["code"]), wordOr("The report could not be read.", failed["message"]), wordOr(REMEDY, failed["remedy"]));
  if (value["format"] !== FORMAT) throw bad(`its format is not ${FORMAT}`);
  const report = value["report"] as Reading["report"] | undefined, by = value["by"] as Reading["by"] | undefined;
  if (typeof report?.text !== "string" || typeof report.id !== "string" || typeof report.published !== "object") throw bad("it has no report with an id, a text and a date");
  if (typeof by?.model !== "string" || typeof by.version !== "string") throw bad("it does not say by which model it was read");
  for (const list of LISTS) if (!Array.isArray(value[list])) throw bad(`\`${list}\` is not a list`);
  checkSpans(value, report.text.length);
  const { url, publisher, published, headline, text, id } = report;
  if (id !== contentId({ url, publisher, published: published.value, headline, text })) throw bad("the report's id is not that of its text, headline, date and outlet");
  return value as unknown as Reading;
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/, ""));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw new InputError("bad-json", "The line is not JSON.", REMEDY, { cause });
  }
  throw bad("it is not a JSON object");
}

/** Every span must lie in the text: nothing is shown without the words that carry it. */
function checkSpans(value: unknown, length: number): void {
  if (Array.isArray(value)) for (const inner of value as readonly unknown[]) checkSpans(inner, length);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if ((key === "spans" || key === "mentions") && !(Array.isArray(inner) && inner.every((span) => isSpan(span, length)))) throw bad(`a span in \`${key}\` lies outside the text`);
      checkSpans(inner, length);
    }
  }
}

function isSpan(value: unknown, length: number): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [start, end] = value as readonly unknown[];
  return Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0 && Number(start) <= Number(end) && Number(end) <= length;
}

const wordOr = (fallback: string, value: unknown): string => (typeof value === "string" ? value : fallback);
const bad = (why: string): InputError => new InputError("bad-reading", `The line is no reading: ${why}.`, REMEDY);
