import { overlap, type Span } from "../../domain/span.ts";
import type { RawAttribution } from "../attributions.ts";
import type { Prose } from "../claims/prose.ts";
import type { Tagged } from "../claims/tagger.ts";
import { mended } from "../clauses/mend.ts";
import { isComma, isTime, phraseFrom } from "../clauses/phrase.ts";
import { extentOf, subjectsOf } from "../clauses/subject.ts";
import { type VerbGroup, verbGroup } from "../clauses/verb-group.ts";
import ways from "../chains/data/ways.json" with { type: "json" };
import { listedKind } from "../sources/noun.ts";
import reporting from "./data/reporting.json" with { type: "json" };
import { isReporting } from "./refine.ts";
import { isCueVerb } from "../stance/cue.ts";
import { formsOf, verbLemma } from "../stance/lemma.ts";

const ASSERTIVE = new Set(reporting.assertive);
const SHOWS = new Set(ways.shows.split(" "));
/** Verbs whose object is who was told. */
const TOLD = new Set(ways.toldDirectly.split(" "));
/** How often "records show that A" and "X reported that A" are attributions, at least. */
const PLAIN = 0.6;
const FEWEST = 3;
/** "agreed that", "found that", "fear that": behind such a verb "that" opens what is said, thought or shown. */
const tells = formsOf(isCueVerb), asserts = formsOf((verb) => ASSERTIVE.has(verb));

/** Statements that the model passed over where the grammar leaves little doubt: a subject, a verb of saying or showing, and "that" with a clause; what documents and pictures show. */
export function passedOver(raw: readonly RawAttribution[], prose: Prose): readonly RawAttribution[] {
  const taken = raw.flatMap((a) => [...a.source, ...a.cue]);
  return prose.sentences.flatMap((sentence) => {
    const tokens = mended(prose.around([sentence]));
    for (const [v, token] of tokens.entries()) {
      if (!/^VB[DZPN]$/.test(token.tag) || !(SHOWS.has(token.lower) || (tells(token.text) && thatBehind(tokens, v) > 0))) continue;
      const group = verbGroup(tokens, v);
      if (group.negated || group.governors.length > 0) continue;
      const source = group.passive ? agentOf(tokens, v) : speakerOf(tokens, v, group, raw);
      const found = source === null ? null : statementAt(tokens, v, source);
      const placed = found === null || [...found.source, ...found.cue].some((span) => taken.some((t) => overlap(t, span) > 0)) ? null : placedIn(raw, found);
      // outside a statement the model has seen the words, and found nothing: only a plain verb of saying is surer than that
      if (placed?.within === null && !SHOWS.has(token.lower) && !isReporting(token.text) && !asserts(token.text)) continue;
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

type Range = readonly [from: number, to: number];

/** Who speaks: the verb's one subject with all that belongs to it, up to the verb ("a memo he had seen", "pictures from a drone"). */
function speakerOf(tokens: readonly Tagged[], v: number, group: VerbGroup, raw: readonly RawAttribution[]): Range | null {
  const [subject, ...more] = subjectsOf(tokens, group.from);
  if (subject === undefined) return seenBy(tokens, v, raw);
  return more.length > 0 || subject.relative || (tokens[v]?.tag === "VBN" && !group.perfect) ? null : [subject.phrase.from, extentOf(tokens, subject.phrase, group.from)];
}

/** "a memo he had seen concluded that": the phrase that opens a statement, before a clause with no pronoun of its own for it. */
function seenBy(tokens: readonly Tagged[], v: number, raw: readonly RawAttribution[]): Range | null {
  const opens = tokens.findIndex((t) => raw.some((a) => a.content.some(([s]) => s === t.start)));
  const phrase = opens < 0 ? null : phraseFrom(tokens, opens);
  const clause = phrase === null ? [] : tokens.slice(phrase.to, v);
  return phrase !== null && clause[0]?.tag === "PRP" && clause.length < 6 && clause.at(-1)?.tag.startsWith("VB") && clause.every((t) => /^(?:PRP|VB.?|RB|MD)$/.test(t.tag)) ? [phrase.from, v] : null;
}

/** "had been told by the council that": who told. */
function agentOf(tokens: readonly Tagged[], v: number): Range | null {
  const phrase = tokens[v + 1]?.lower === "by" && TOLD.has(verbLemma(tokens[v]?.lower ?? "")) ? phraseFrom(tokens, v + 2) : null;
  return phrase !== null && tokens[phrase.to]?.lower === "that" ? [phrase.from, phrase.to] : null;
}

/** Where the "that" of a verb's clause stands, behind whom was told, "however", or how and when it was said; -1 where there is none. */
function thatBehind(tokens: readonly Tagged[], v: number): number {
  let at = v + 1;
  if (TOLD.has(verbLemma(tokens[v]?.lower ?? "")) && tokens[at]?.lower !== "by") at = phraseFrom(tokens, at)?.to ?? at;
  if (isComma(tokens[at]) && tokens[at + 1]?.tag === "RB" && isComma(tokens[at + 2])) at += 3;
  while (tokens[at]?.tag === "RB") at++;
  for (let n = 0; n < 2 && (tokens[at]?.tag === "IN" || isTime(tokens[at])) && tokens[at]?.lower !== "that"; n++) at = isTime(tokens[at]) ? at + 1 : phraseFrom(tokens, at + 1)?.to ?? (/^(?:NN|JJ)/.test(tokens[at + 1]?.tag ?? "") ? at + 2 : at + 1);
  const [opens, then] = [tokens[at + 1]?.tag ?? ".", tokens[at + 2]?.tag ?? ""];
  const clause = tokens[at]?.lower === "that" && (!/^(?:VB[DZP]|MD|[.])$/.test(opens) || (opens === "VBD" && then.startsWith("NN")));
  // "that" of a noun or of "that day" is none: a verb follows its subject
  return clause && tokens.slice(at + 2, at + 14).some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag)) ? at : -1;
}

function statementAt(tokens: readonly Tagged[], v: number, [first, end]: Range): RawAttribution | null {
  const verb = tokens[v] as Tagged, behind = first > v, that = behind ? end : thatBehind(tokens, v);
  const head = phraseFrom(tokens, first), paper = head !== null && /^(?:document|imagery|poll)$/.test(listedKind(tokens[head.to - 1]?.lower ?? "") ?? "");
  if (!(paper && SHOWS.has(verb.lower)) && !(that > 0 && tells(verb.text))) return null;
  const from = that > 0 ? that + 1 : v + 1;
  const stop = tokens.findIndex((t, i) => i > from && /^(?:[;?!]|--|—)$/.test(t.text));
  const last = tokens.slice(from, stop < 0 ? tokens.length : stop).findLastIndex((t) => /[\p{L}\p{N}%]/u.test(t.text)) + from;
  if (last - from + 1 < FEWEST || (that < 0 && !/^(?:DT|NN|NNP|CD|JJ|PRP\$|PRP)$/.test(tokens[from]?.tag ?? ""))) return null;
  const span = (a: number, b: number): Span => [(tokens[a] as Tagged).start, (tokens[b] as Tagged).end];
  return { source: [span(first, end - 1)], cue: [span(verbGroup(tokens, v).from, behind ? v + 1 : v)], content: [span(that > 0 ? that : from, last)], within: null, confidence: PLAIN };
}
