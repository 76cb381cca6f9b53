import { InputError } from "../domain/error.ts";
import type { Span } from "../domain/span.ts";
import { codePointsToUtf16 } from "./codePoints.ts";
import type { Point } from "./distance.ts";
import type { Toponym } from "./places.ts";
import { parseXml, textOf, type XmlNode } from "./xml.ts";

/** One article with its place names. */
export type PlaceDocument = { readonly id: string; readonly text: string; readonly toponyms: readonly Toponym[] };

/**
 * Reads LGL (`lgl.xml`, Lieberman et al. 2010) or GeoVirus (`GeoVirus.xml`, Gritta et al. 2018): `<articles>` of `<article>`.
 * LGL counts offsets from 0, GeoVirus from 1; a name that stands at neither is refused.
 * @throws InputError gold-xml or gold-shape
 */
export function parsePlaces(body: string): PlaceDocument[] {
  return Array.from(parseXml(body, "articles").querySelectorAll("article"), (article, i) => {
    const text = textOf(article, "text") ?? "";
    const utf16 = codePointsToUtf16(text);
    const marks = Array.from(article.querySelectorAll("toponym, location"));
    return {
      id: article.getAttribute?.("docid") ?? textOf(article, "source") ?? String(i + 1),
      text,
      toponyms: marks.map((mark) => ({ span: span(mark, text, utf16, i + 1), point: point(mark) })),
    };
  });
}

function span(mark: XmlNode, text: string, utf16: (offset: number) => number, article: number): Span {
  const [start, end] = [Number(textOf(mark, "start")), Number(textOf(mark, "end"))];
  const name = textOf(mark, "phrase") ?? textOf(mark, "name");
  for (const base of [0, 1]) {
    const read: Span = [utf16(start - base), utf16(end - base)];
    if (text.slice(...read) === name) return read;
  }
  throw new InputError("gold-shape", `article ${article}: “${name}” does not stand at ${start}–${end}`, "Give the XML file as its set has it.");
}

function point(mark: XmlNode): Point | null {
  const [lat, lon] = [textOf(mark, "lat"), textOf(mark, "lon")];
  return lat === undefined || lon === undefined ? null : [Number(lat), Number(lon)];
}
