import type { Span } from "../domain/span.ts";
import { segmentsOf } from "./attributions/segments.ts";
import type { Model } from "./model/session.ts";
import type { NameClass } from "./names/classes.ts";
import { consistent } from "./names/consistent.ts";
import { decodeNames } from "./names/decode.ts";
import { joined, shaped, withoutHeadlines } from "./names/shaped.ts";
import { withTeams } from "./names/teams.ts";

/** A proper name, without article and possessive; `confidence` is 0–1. */
export type NameSpan = { readonly span: Span; readonly kind: NameClass; readonly confidence: number };

/** The names of people, organizations, places and other things in a text, in its order, none over another; empty where the network has no name head. */
export async function readNames(text: string, model: Model): Promise<readonly NameSpan[]> {
  const found: NameSpan[] = [];
  for (const { start, end } of segmentsOf(text)) {
    const part = text.slice(start, end);
    const { words, scored } = await model.score(part);
    for (const { first, last, kind, confidence } of withoutHeadlines(part, words, withTeams(part, words, joined(words, consistent(part, words, shaped(part, words, decodeNames(words, scored))))))) {
      const [from, to] = [words.spans[first]?.[0] ?? 0, words.spans[last]?.[1] ?? 0];
      found.push({ span: [start + from, start + to], kind, confidence: Math.round(confidence * 1000) / 1000 });
    }
  }
  return found;
}
