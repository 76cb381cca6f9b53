import type { Span } from "../../domain/span.ts";
import type { RawAttribution } from "../attributions.ts";
import { isComma, isName } from "../clauses/phrase.ts";
import data from "./data/grounds.json" with { type: "json" };
import type { Prose } from "./prose.ts";

const HEADS = new Set(data.heads);

/**
 * "The mill stopped its looms on Monday. “We had no wool,” its manager, Tom Barrow, said.": who is brought in behind a sentence, with a quotation, as the one who
 * speaks for the body that it tells of; by the place of the attribution. -1 where nobody is.
 */
export function introducedBehind(text: string, prose: Prose, raw: readonly RawAttribution[], sentence: Span): number {
  const gap = /^ (?=[“"‘])/u.exec(text.slice(sentence[1], sentence[1] + 2))?.[0].length;
  if (gap === undefined) return -1;
  const opens = sentence[1] + gap;
  return raw.findIndex((a) => a.within === null && a.content.some(([start]) => start === opens || start === opens + 1) && a.source.length === 1 && speaksForIt(prose, a.source[0]!));
}

/** "its manager, Tom Barrow", "the principal, Ann Berg": an office of what was just told of, and who holds it. */
function speaksForIt(prose: Prose, source: Span): boolean {
  const tokens = prose.inside([source]), first = tokens[0]?.lower ?? "", office = tokens.findIndex((t) => HEADS.has(t.lower));
  if (office < 1 || !/^(?:its|their|the)$/.test(first)) return false;
  const rest = tokens.slice(office + 1);
  return first === "the" ? isComma(rest[0]) && isName(rest[1]) : rest.some(isName);
}
