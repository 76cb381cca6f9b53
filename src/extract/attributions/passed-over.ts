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
import { isCueVerb } from "../stance/cue.ts";
import { verbLemma } from "../stance/lemma.ts";

const SHOWS = new Set(ways.shows.split(" "));
/** How often "records show that A" and "X reported that A" are attributions, at least. */
const PLAIN = 0.6;
const FEWEST = 3;
/** "agreed that", "found that", "fear that": behind such a verb "that" opens what is said, thought or shown. */
const tells = (word: string): boolean => isCueVerb(verbLemma(word, isCueVerb));

/** Statements that the model passed over where the grammar leaves little doubt: a subject, a verb of saying or showing, and "that" with a clause; what documents and pictures show. */
export function passedOver(raw: readonly RawAttribution[], prose: Prose): readonly RawAttribution[] {
  const taken = raw.flatMap((a) => [...a.source, ...a.cue]);
  return prose.sentences.flatMap((sentence) => {
    const tokens = mended(prose.around([sentence]));
    for (const [v, token] of tokens.entries()) {
      if (!/^VB[DZPN]$/.test(token.tag) || !(SHOWS.has(token.lower) || (tokens[v + 1]?.lower === "that" && tells(token.text)))) continue;
      const group = verbGroup(tokens, v);
      const [subject, ...more] = subjectsOf(tokens, group.from);
      if (subject === undefined || more.length > 0 || subject.relative || group.passive || (token.tag === "VBN" && !group.perfect) || group.negated || group.governors.length > 0) continue;
      const found = statementAt(tokens, v, subject);
      const placed = found === null || [...found.source, ...found.cue].some((span) => taken.some((t) => overlap(t, span) > 0)) ? null : placedIn(raw, found);
      // outside a statement the model has seen the words, and found nothing: only a plain verb of saying is surer than that
      if (placed?.within === null && !SHOWS.has(token.lower) && !isReporting(token.text)) continue;
      if (placed !== null && !placed.content.some((span) => taken.some((t) => overlap(t, span) > 0))) return [placed];
    }
    return [];
  });
}

/** A statement that stands in another's content is nested in the innermost, and ends where that does; null where it stands across one. */
function placedIn(raw: readonly RawAttribution[], found: RawAttribution): RawAttribution | null {
  const [source, cue, content] = [found.source[0], found.cue[0], found.content[0]];
  if (source === undefined || cue === undefined || content === undefined) return null;
  const hosts = raw.flatMap((a, index) => a.content.map((span) => ({ index, span }))).filter(({ span }) => [source, cue, content].some((own) => overlap(span, own) > 0));
  const host = hosts.toSorted((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0];
  if (host === undefined) return found;
  const { index, span: [from, to] } = host;
  if (source[0] < from || cue[1] > to || content[0] >= to) return null;
  return { ...found, content: [[content[0], Math.min(content[1], to)]], within: index };
}

function statementAt(tokens: readonly Tagged[], v: number, { phrase }: Subject): RawAttribution | null {
  const verb = tokens[v] as Tagged, next = tokens[v + 1], head = tokens[phrase.to - 1] as Tagged;
  const paper = /^(?:document|imagery|poll)$/.test(listedKind(head.lower) ?? "");
  const that = next?.lower === "that" && next.tag === "IN";
  if (!(paper && SHOWS.has(verb.lower)) && !(that && tells(verb.text))) return null;
  const from = that ? v + 2 : v + 1;
  const stop = tokens.findIndex((t, i) => i > from && /^(?:[;?!]|--|—)$/.test(t.text));
  const last = tokens.slice(from, stop < 0 ? tokens.length : stop).findLastIndex((t) => /[\p{L}\p{N}%]/u.test(t.text)) + from;
  if (last - from + 1 < FEWEST || (!that && !/^(?:DT|NN|NNP|CD|JJ|PRP\$|PRP)$/.test(tokens[from]?.tag ?? ""))) return null;
  const span = (a: number, b: number): Span => [(tokens[a] as Tagged).start, (tokens[b] as Tagged).end];
  return { source: [span(phrase.from, phrase.to - 1)], cue: [span(verbGroup(tokens, v).from, v)], content: [span(that ? v + 1 : from, last)], within: null, confidence: PLAIN };
}
