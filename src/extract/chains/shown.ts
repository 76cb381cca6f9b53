import type { Span } from "../../domain/span.ts";
import { spanOf, type Tagged } from "../claims/tagger.ts";
import { partyKind } from "./book.ts";
import { nounPhraseEnd } from "./noun-phrase.ts";
import data from "./data/ways.json" with { type: "json" };

const SHOWS = new Set(data.shows.split(" "));

/**
 * What a speaker reads aloud: "Images obtained by X show a crack, an analyst said" rests on the images. The subject of the
 * content's first clause, with who handed it over, where it is imagery or a document and its verb is one of showing.
 */
export function shownIn(tokens: readonly Tagged[]): { readonly cue: string; readonly party: Span; readonly words: Span } | null {
  const start = tokens[0]?.lower === "that" ? 1 : 0;
  const end = nounPhraseEnd(tokens, start);
  const [first, last] = [tokens[start], tokens[end - 1]];
  if (end === start || first === undefined || last === undefined) return null;
  const kind = partyKind(tokens.slice(start, end).map((token) => token.text).join(" "));
  if (kind !== "imagery" && kind !== "document") return null;
  const verb = tokens.findIndex((token, i) => i >= end && i < end + LONGEST && SHOWS.has(token.lower));
  const between = tokens.slice(end, verb);
  // between them only what tells whose they are: no other clause
  if (verb < 0 || between.some((token) => /^(?:VBD|VBZ|VBP|MD|CC|WH)$/.test(token.tag) || token.text === ",")) return null;
  const shows = tokens[verb];
  return shows === undefined ? null : { cue: shows.text, party: spanOf(first, last), words: spanOf(first, tokens[verb - 1] ?? last) };
}

/** Tokens between a picture and its verb: "taken by a satellite of the European Space Agency". */
const LONGEST = 14;
