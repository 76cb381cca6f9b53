import type { Attribution } from "../../domain/attribution.ts";
import { wordsOf, type Span } from "../../domain/span.ts";
import type { When } from "../../domain/when.ts";
import type { RawAttribution } from "../attributions.ts";
import { recipientOf } from "../chains/recipient.ts";
import type { Prose } from "../claims/prose.ts";
import type { SourcesRead } from "../sources.ts";
import { lemmaOf, stanceOf } from "../stance.ts";
import { modeOf, quotationsIn } from "../stance/mode.ts";

/** The attributions of the format, "a1" … in the text's order, each with its parties, recipient, mode, stance and date. */
export function assembleAttributions(text: string, raw: readonly RawAttribution[], parties: SourcesRead, dates: readonly When[], prose: Prose): readonly Attribution[] {
  const quotations = quotationsIn(text);
  const start = (a: RawAttribution): number => Math.min(...[...a.source, ...a.cue, ...a.content].map(([s]) => s));
  const inOrder = raw.map((a, index) => ({ a, index })).filter(({ a }) => !isTermsOfSpeech(wordsOf(text, a.cue))).sort((x, y) => start(x.a) - start(y.a) || x.index - y.index);
  const ids = new Map(inOrder.map(({ index }, i) => [index, `a${i + 1}`]));
  return inOrder.map(({ a, index }, i) => ({
    id: `a${i + 1}`,
    sources: partiesOf(text, index, raw, parties).map(({ id, spans }) => ({ id, spans })),
    cue: { spans: a.cue, lemma: lemmaOf(wordsOf(text, a.cue)) },
    content: { spans: a.content },
    recipient: recipientOf(text, { source: a.source, cue: a.cue, content: a.content }, prose),
    mode: modeOf(text, a.content, quotations),
    stance: stanceOf(wordsOf(text, a.cue), wordsOf(text, a.content)),
    when: whenOf(text, a, dates),
    within: a.within === null ? null : (ids.get(a.within) ?? null),
    confidence: a.confidence,
    basis: "stated",
  }));
}

/** "Both spoke on condition that they not be named": on what terms somebody speaks tells of the source, and is nothing said. */
function isTermsOfSpeech(cue: string): boolean {
  return /^(?:spoke|speak|speaks|talked)\b.*\bon (?:the )?condition\b/i.test(cue);
}

/**
 * The parties of an attribution. "X said A, adding B": the participle has no words for its source, so X is inferred for it,
 * with no spans of its own.
 */
function partiesOf(text: string, index: number, raw: readonly RawAttribution[], parties: SourcesRead): SourcesRead["of"][number] {
  const own = parties.of[index] ?? [];
  const cue = raw[index]?.cue[0];
  if (own.length > 0 || !cue || !PARTICIPLE.test(text.slice(...cue))) return own;
  const [from] = sentenceAround(text, cue);
  const speakers = raw
    .map((a, i) => ({ a, i, at: a.source[0]?.[0] ?? -1 }))
    .filter(({ a, i, at }) => i !== index && a.within === raw[index]?.within && at >= from && at < cue[0])
    .sort((x, y) => y.at - x.at);
  return (parties.of[speakers[0]?.i ?? -1] ?? []).map((party) => ({ ...party, spans: [], basis: "inferred" }));
}

const PARTICIPLE = /^(?:(?:and|while|but|also|then|later)\s+)*\p{Ll}+ing\b/u;

/** The date of the saying: one that stands beside the cue in its sentence, outside the source and the content. */
function whenOf(text: string, a: RawAttribution, dates: readonly When[]): string | null {
  const cue = a.cue[0];
  if (!cue) return null;
  const [from, to] = sentenceAround(text, cue);
  const inside = (span: Span): boolean => [...a.content, ...a.source].some(([s, e]) => span[0] < e && span[1] > s);
  const near = dates
    .filter((d) => !["duration", "set"].includes(d.precision))
    .flatMap((d) => d.spans.map((span) => ({ d, span, gap: Math.max(span[0] - cue[1], cue[0] - span[1]) })))
    .filter(({ span, gap }) => span[0] >= from && span[1] <= to && gap <= FARTHEST && !inside(span) && !apart(text, a, cue, span))
    .sort((x, y) => x.gap - y.gap);
  return near[0]?.d.id ?? null;
}

/** Whether the content and more stand between the cue and a date: "said it lost the letter, which came out on Sunday". */
function apart(text: string, { content }: RawAttribution, cue: Span, date: Span): boolean {
  const last = content.filter(([s, e]) => s >= cue[1] && e <= date[0]).at(-1);
  return last !== undefined && !/^[,”"’]*\s+(?:on|in|late|early)?\s*$/i.test(text.slice(last[1], date[0]));
}

/** Characters between a cue and its date: "said in an interview with the local newspaper on Wednesday". */
const FARTHEST = 80;

function sentenceAround(text: string, [start, end]: Span): Span {
  const left = Math.max(text.lastIndexOf("\n", start), text.lastIndexOf(". ", start));
  const stop = /[.!?][”"’']?\s|\n/.exec(text.slice(end));
  return [left + 1, stop ? end + stop.index : text.length];
}
