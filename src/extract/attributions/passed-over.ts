import { overlap, type Span } from "../../domain/span.ts";
import type { RawAttribution } from "../attributions.ts";
import type { Prose } from "../claims/prose.ts";
import type { Tagged } from "../claims/tagger.ts";
import { mended } from "../clauses/mend.ts";
import { type Subject, subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import ways from "../chains/data/ways.json" with { type: "json" };
import { listedKind } from "../sources/noun.ts";
import { isReporting } from "./refine.ts";

const SHOWS = new Set(ways.shows.split(" "));
/** How often "records show that A" and "X reported that A" are attributions, at least. */
const PLAIN = 0.6;
const FEWEST = 3;

/** Statements that the model passed over where the grammar leaves little doubt: a subject, a verb of saying or showing, and "that" with a clause; what documents and pictures show. */
export function passedOver(raw: readonly RawAttribution[], prose: Prose): readonly RawAttribution[] {
  const taken = raw.flatMap((a) => [...a.source, ...a.cue, ...a.content]);
  return prose.sentences.flatMap((sentence) => {
    const tokens = mended(prose.around([sentence]));
    for (const [v, token] of tokens.entries()) {
      if (!/^VB[DZP]$/.test(token.tag) || !(SHOWS.has(token.lower) || (tokens[v + 1]?.lower === "that" && isReporting(token.text)))) continue;
      const group = verbGroup(tokens, v);
      const [subject, ...more] = subjectsOf(tokens, group.from);
      if (subject === undefined || more.length > 0 || subject.relative || group.passive || group.negated || group.governors.length > 0) continue;
      const found = statementAt(tokens, v, subject);
      if (found !== null && ![...found.source, ...found.cue, ...found.content].some((span) => taken.some((t) => overlap(t, span) > 0))) return [found];
    }
    return [];
  });
}

function statementAt(tokens: readonly Tagged[], v: number, { phrase }: Subject): RawAttribution | null {
  const verb = tokens[v] as Tagged, next = tokens[v + 1], head = tokens[phrase.to - 1] as Tagged;
  const paper = /^(?:document|imagery|poll)$/.test(listedKind(head.lower) ?? "");
  const that = next?.lower === "that" && next.tag === "IN";
  if (!(paper && SHOWS.has(verb.lower)) && !(that && isReporting(verb.text))) return null;
  const from = that ? v + 2 : v + 1;
  const stop = tokens.findIndex((t, i) => i > from && /^(?:[;?!]|--|—)$/.test(t.text));
  const last = tokens.slice(from, stop < 0 ? tokens.length : stop).findLastIndex((t) => /[\p{L}\p{N}%]/u.test(t.text)) + from;
  if (last - from + 1 < FEWEST || (!that && !/^(?:DT|NN|NNP|CD|JJ|PRP\$|PRP)$/.test(tokens[from]?.tag ?? ""))) return null;
  const span = (a: number, b: number): Span => [(tokens[a] as Tagged).start, (tokens[b] as Tagged).end];
  return { source: [span(phrase.from, phrase.to - 1)], cue: [span(v, v)], content: [span(that ? v + 1 : from, last)], within: null, confidence: PLAIN };
}
