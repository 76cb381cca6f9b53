import { InputError } from "../domain/error.ts";
import type { Span } from "../domain/span.ts";
import { codePointsToUtf16 } from "./codePoints.ts";

/** The three parts of one attribution; each may be discontinuous, and `source` is empty where the text names none. */
export type AttributionSpans = { readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] };

/** One text as one person annotated it, spans in UTF-16 over `text`. `discard` is text that was not annotated. */
export type GoldDocument = {
  readonly id: string;
  readonly annotator: string | null;
  readonly text: string;
  readonly attributions: readonly AttributionSpans[];
  readonly discard: readonly Span[];
};

/**
 * Reads annotated attributions: NDJSON or one JSON list of
 * `{id, annotator?, text, attributions: [{source, cue, content}], discard?}`, offsets in Unicode code points, as
 * PolNeAR is given out. A document may come once per annotator.
 * @throws InputError gold-json or gold-shape, naming the line or item
 */
export function parseGold(body: string): GoldDocument[] {
  const trimmed = body.replace(/^\uFEFF/, "").trimStart();
  if (trimmed.startsWith("[")) {
    const list = json(trimmed, "the list");
    if (!Array.isArray(list)) throw shapeError("the list", "is not a list");
    return list.map((value, i) => goldDocument(value, `item ${i + 1}`));
  }
  return body.replace(/^\uFEFF/, "").split("\n").flatMap((line, i) => {
    const place = `line ${i + 1}`;
    return line.trim() === "" ? [] : [goldDocument(json(line, place), place)];
  });
}

function json(body: string, place: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new InputError("gold-json", `${place} is not JSON.`, "Give NDJSON, one annotated document a line, or one JSON list.", { cause });
  }
}

function goldDocument(value: unknown, place: string): GoldDocument {
  const { id, annotator, text, attributions, discard } = record(value, place);
  if (typeof id !== "string" || id === "") throw shapeError(place, "has no id");
  if (typeof text !== "string") throw shapeError(place, "has no text");
  if (!Array.isArray(attributions)) throw shapeError(place, "has no attributions");
  const utf16 = codePointsToUtf16(text);
  const read = (list: unknown, name: string): Span[] => spans(list, `${place}: ${name}`).map(([s, e]): Span => [utf16(s), utf16(e)]);
  return {
    id,
    annotator: typeof annotator === "string" ? annotator : null,
    text,
    attributions: attributions.map((item: unknown, i) => {
      const parts = record(item, `${place}, attribution ${i + 1}`);
      return {
        source: read(parts["source"] ?? [], "source"),
        cue: read(parts["cue"] ?? [], "cue"),
        content: read(parts["content"] ?? [], "content"),
      };
    }),
    discard: read(discard ?? [], "discard"),
  };
}

function record(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw shapeError(place, "is not an object");
  return value as Readonly<Record<string, unknown>>;
}

function spans(value: unknown, place: string): Span[] {
  if (!Array.isArray(value)) throw shapeError(place, "is not a list of spans");
  return value.map((pair: unknown): Span => {
    const [start, end] = Array.isArray(pair) ? (pair as unknown[]) : [];
    if (!Number.isInteger(start) || !Number.isInteger(end) || (start as number) < 0 || (end as number) < (start as number)) {
      throw shapeError(place, `${JSON.stringify(pair)} is not a span [start, end)`);
    }
    return [start as number, end as number];
  });
}

function shapeError(place: string, what: string): InputError {
  return new InputError(
    "gold-shape",
    `${place} ${what}`,
    "A gold document is {id, annotator?, text, attributions: [{source, cue, content}], discard?}, spans as [[start, end)] in code points.",
  );
}
