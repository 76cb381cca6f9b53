import { overlap, type Span } from "../../domain/span.ts";
import type { RawAttribution } from "../attributions.ts";
import type { Prose } from "../claims/prose.ts";
import type { Tagged } from "../claims/tagger.ts";
import { mended } from "../clauses/mend.ts";
import { isComma, isTime } from "../clauses/phrase.ts";
import { subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import reporting from "./data/reporting.json" with { type: "json" };
import { formsOf, verbLemma } from "../stance/lemma.ts";

const ASSENTS = new Set(reporting.assent), SAME = new Set(reporting.same), TOLD = new Set(reporting.told);
const assents = formsOf((verb) => ASSENTS.has(verb)), repeats = formsOf((verb) => SAME.has(verb));
/** How often "A spokeswoman confirmed this" is an attribution, at least. */
const PLAIN = 0.6;
/** In so many sentences before it an event is told of that somebody confirms. */
const BEFORE = 60;

/** "A spokeswoman confirmed this", "The clinic has confirmed the figure", "The police gave the same time", after a search was told of "The firm confirmed the search": somebody says what was said before, in a word that the model takes for no content. */
export function withAssents(raw: readonly RawAttribution[], prose: Prose): readonly RawAttribution[] {
  // "confirmed this and said that A": the speaker may be another verb's too
  const said = raw.flatMap((a) => [...a.cue, ...a.content]), taken = [...said, ...raw.flatMap((a) => a.source)];
  const meets = (spans: readonly Span[], others: readonly Span[]): boolean => spans.some((span) => others.some((other) => overlap(other, span) > 0));
  return [...raw, ...prose.sentences.flatMap((sentence, at) => {
    const tokens = mended(prose.around([sentence])), before = prose.sentences.slice(Math.max(0, at - BEFORE), at);
    return tokens.flatMap((token, v) => {
      const found = /^VB[DZPN]$/.test(token.tag) && (assents(token.lower) || (repeats(token.lower) && tokens[v + 2]?.lower === "same")) ? assentAt(tokens, v, (noun) => toldOf(noun, prose, before)) : null;
      return found === null || meets(found.source, said) || meets([...found.cue, ...found.content], taken) ? [] : [found];
    });
  })];
}

/** Whether sentences speak of what a noun names: "searched" of the search. */
function toldOf(noun: string, prose: Prose, sentences: readonly Span[]): boolean {
  return sentences.length > 0 && prose.around(sentences).some((t) => t.lower === noun || (t.tag.startsWith("VB") && verbLemma(t.lower) === noun));
}

type Told = (noun: string) => boolean;

function assentAt(tokens: readonly Tagged[], v: number, isTold: Told): RawAttribution | null {
  const group = verbGroup(tokens, v), [subject, ...more] = subjectsOf(tokens, group.from), end = objectEnd(tokens, v + 1, isTold);
  if (end < 0 || subject === undefined || more.length > 0 || subject.relative || group.negated || group.passive || group.modals.length > 0 || group.governors.length > 0) return null;
  const before = tokens[subject.phrase.from - 1];
  // "A guard who saw it confirmed this": of a clause within, no subject of this one
  if (before !== undefined && !/^(?:[.,;:]|CC)$/.test(before.tag) && !/^[“”"]$/.test(before.text)) return null;
  const span = (from: number, to: number): Span => [(tokens[from] as Tagged).start, (tokens[to - 1] as Tagged).end];
  // "The owner, Tarn Paper, later": what stands behind the subject tells who it is, up to an adverb
  const to = tokens.findLastIndex((t, i) => i < group.from && t.tag !== "RB" && !isComma(t)) + 1;
  return { source: [span(subject.phrase.from, to)], cue: [span(group.from, v + 1)], content: [span(v + 1, end)], within: null, confidence: PLAIN };
}

/** Where "this", "the figure", "the search" that was told of, or "the same time" ends that begins at `at`; −1 where something else stands there ("confirmed it was late"). */
function objectEnd(tokens: readonly Tagged[], at: number, isTold: Told): number {
  const first = tokens[at], noun = tokens[at + 1]?.lower === "same" ? at + 2 : at + 1;
  const named = tokens[noun]?.lower ?? "", event = /^(?:the|his|her|its|their)$/.test(first?.lower ?? "") && noun === at + 1 && tokens[noun]?.tag.startsWith("NN") === true;
  const end = /^(?:this|that|it)$/.test(first?.lower ?? "") ? at + 1 : (first?.lower === "the" && TOLD.has(named)) || (event && isTold(named)) ? noun + 1 : -1;
  const next = tokens[end];
  return end > 0 && (next === undefined || /^(?:[.,;:]|IN|TO|CC|RB)$/.test(next.tag) || isTime(next)) && !/^(?:that|of|about|whether)$/.test(next?.lower ?? "") ? end : -1;
}
