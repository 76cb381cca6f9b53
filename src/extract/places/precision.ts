import type { Place } from "../../domain/place.ts";
import type { Span } from "../../domain/span.ts";
import type { Candidate } from "./gazetteer.ts";

/** How precisely the text places something by this name, and whether the gazetteer's point may stand for it. */
export type Precision = { readonly precision: Place["precision"]; readonly point: boolean };

const THE = String.raw`(?:the |the (?:city|town|village|port|capital|island) of )?$`;
const AT_A_DISTANCE = new RegExp(String.raw`(?:\b(?:north|south|east|west|northeast|northwest|southeast|southwest|north-?east|north-?west|south-?east|south-?west|upstream|downstream|inland|seaward) (?:of|from)|\b(?:miles?|kilomet(?:er|re)s?|km|mi|hours?|minutes?)(?: drive| away)? (?:from|off|outside)|\boff|\bborder(?:s|ing)? (?:with|of)|\bcoasts? of|\bshores? of) ${THE}`, "i");
const BESIDE = new RegExp(String.raw`\b(?:near|nearby|outside|around|close to|adjacent to|next to|not far from|(?:in|on) the (?:outskirts|suburbs|vicinity|environs|edge) of|outskirts of|suburbs? of|vicinity of|beyond) ${THE}`, "i");
const PART = /\b(?:north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|central|(?:north|south)-?(?:east|west)(?:ern)?|upper|lower|parts of|much of|areas? of|interior of|rural|coastal) $/i;
const STRETCH = /^(?:['’]s)?(?: [\p{L}-]+)? (?:coast|coastline|shore|shoreline|border|borders|frontier|countryside|interior|hinterland|corridor|airspace|waters)\b/u;
const LOOK_BACK = 60;

/** "near Homs" keeps its point and says so; "30 km north of Homs", "the coast of Syria", "the Turkey-Syria border" have none. */
export function precisionOf(text: string, [start, end]: Span, meant: Candidate): Precision {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const small = meant.kind === "city" || meant.kind === "facility" || meant.kind === "island" || meant.kind === "mountain";
  if (AT_A_DISTANCE.test(before)) return { precision: "near", point: false };
  if (STRETCH.test(text.slice(end, end + LOOK_BACK))) return { precision: "region", point: false };
  if (BESIDE.test(before)) return { precision: "near", point: true };
  if (meant.kind === "country") return { precision: PART.test(before) ? "region" : "country", point: true };
  if (!small) return { precision: "region", point: true };
  return { precision: meant.kind === "facility" ? "point" : meant.kind === "city" ? "city" : "region", point: true };
}
