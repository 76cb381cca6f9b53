import type { Span } from "../../domain/span.ts";
import { isComma, phraseEnding } from "../clauses/phrase.ts";
import { takenUp } from "../clauses/subject.ts";
import { afterFronted, finiteVerb } from "../factuality/main-predicate.ts";
import { verbOfClauseAt } from "./clause-start.ts";
import { withPasts } from "./pasts.ts";
import type { Prose } from "./prose.ts";
import { type Segment, segmentsOf } from "./segments.ts";
import { trimmed } from "./sentences.ts";
import { FINITE, type Tagged } from "./tagger.ts";

const FEWEST_WORDS = 4;
/** A subject longer than this is left out of the parts that share it. */
const LONGEST_SUBJECT = 12;

/**
 * The propositions asserted inside a stretch of text, in its order: its sentences, and in them coordinate, relative,
 * adverbial and participial clauses. Conditions stay with the clause that hangs on them; `kept` spans are not cut.
 * Empty where the stretch is one proposition. With `coordinate` only sentences and joined clauses are told apart: who denies
 * that a man who was shot has fled denies the flight alone.
 */
export function propositionsIn(text: string, prose: Prose, spans: readonly Span[], kept: readonly Span[], coordinate = false): readonly (readonly Span[])[] {
  const sentences = prose.sentences.filter((s) => spans.some((span) => span[0] < s[1] && span[1] > s[0]));
  const parts = sentences.flatMap((sentence) => {
    const tokens = withPasts(prose.inside(spans.flatMap((s): Span[] => (s[0] < sentence[1] && s[1] > sentence[0] ? [[Math.max(s[0], sentence[0]), Math.min(s[1], sentence[1])]] : []))));
    return inSentence(tokens, kept, coordinate).map((pieces) => spansOf(text, tokens, pieces));
  });
  return parts.length > 1 ? parts : [];
}

/** Each proposition of a sentence as token ranges, its shared subject or antecedent first. */
function inSentence(tokens: readonly Tagged[], kept: readonly Span[], coordinate: boolean): readonly Piece[][] {
  const out: Piece[][] = [];
  // who the main clause and the latest clause tell of, and the kind of the latter's verb: what an "and" goes on with
  let main: Piece | null = null, latest: Piece | null = null, tense: string | null = null;
  let halved: Piece[] | null = null, before: Segment | undefined;
  for (const segment of merged(tokens, segmentsOf(tokens, kept, coordinate))) {
    const { kind, from, to } = segment;
    if (kind === "resumed" && halved !== null) {
      halved.push([from, to]);
      main = latest = halved[0] ?? null;
      continue;
    }
    if (segment.inserted) halved = out.at(-1) ?? null;
    const subject: Piece | null = !closesRelative(tokens, segment, before) && (tense === null || tense === tenseAt(tokens, from)) ? latest : main;
    const pieces = kind === "joined" && subject !== null ? [subject, [from, to] satisfies Piece] : piecesOf(tokens, segment, halved);
    out.push(pieces);
    if (kind === "main") main = latest = subjectIn(tokens, from, to);
    else if (kind === "adverbial") latest = subjectIn(tokens, from + 1, to);
    else if (kind === "relative" || kind === "defining") latest = pieces[1] === undefined ? null : pieces[0] ?? null;
    if (kind !== "joined") tense = kind === "main" ? null : tenseAt(tokens, from);
    before = segment;
  }
  return out;
}

/** "X, which was closed, and took the safe": what goes on behind the second comma goes on with the clause before the first. */
function closesRelative(tokens: readonly Tagged[], { kind, from }: Segment, before: Segment | undefined): boolean {
  return kind === "joined" && before?.kind === "relative" && isComma(tokens[from - 2]);
}

/** Whether the first finite verb from `from` on is a modal, a past or a present; null where none stands there. */
function tenseAt(tokens: readonly Tagged[], from: number): string | null {
  const verb = tokens.find((t, i) => i >= from && FINITE.test(t.tag));
  return verb === undefined ? null : verb.tag.replace(/[ZP]$/, "");
}

type Piece = [from: number, to: number];

/** A clause with who or what it tells of, where it does not say so itself. */
function piecesOf(tokens: readonly Tagged[], { kind, from, to }: Segment, halved: readonly Piece[] | null): Piece[] {
  if (kind === "relative") return relative(tokens, from, to, 2);
  if (kind === "defining") return relative(tokens, from, to, 1);
  if (kind === "aside" && halved?.[0] !== undefined) return [halved[0], [from, to]];
  if (kind === "share") {
    const counted = phraseEnding(tokens, from - 2);
    return counted === null ? [[from, to]] : [[counted.from, counted.to], [from, to]];
  }
  return [[kind === "adverbial" ? from + 1 : from, to]];
}

/** Segments too short to say something, and clauses only a condition belongs to, go with the one before or behind. */
function merged(tokens: readonly Tagged[], segments: readonly Segment[]): readonly Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const before = out.at(-1);
    const words = tokens.slice(segment.from, segment.to).filter((t) => /[\p{L}\p{N}]/u.test(t.text)).length;
    if (before?.kind === "condition") out[out.length - 1] = { ...segment, from: before.from };
    else if (before !== undefined && words < fewest(tokens, segment) && !closesRelative(tokens, segment, before) && segment.kind !== "resumed" && !segment.inserted && !before.inserted) out[out.length - 1] = { ...before, to: segment.to };
    else out.push(segment);
  }
  return out;
}

/** "killing 13 people", "seven have vanished" say something in three words. */
function fewest(tokens: readonly Tagged[], { kind, from }: Segment): number {
  return kind === "main" && verbOfClauseAt(tokens, from) >= 0 || kind === "participle" && tokens[from + 1]?.tag === "CD" ? FEWEST_WORDS - 1 : kind === "adverbial" ? FEWEST_WORDS + 1 : FEWEST_WORDS;
}

/** The words before the first finite verb, where they are few and no clause. */
function subjectIn(tokens: readonly Tagged[], from: number, to: number): Piece | null {
  const slice = tokens.slice(from, to);
  const start = afterFronted(slice), verb = finiteVerb(slice, start);
  if (verb <= start || verb - start > LONGEST_SUBJECT || slice.slice(start, verb).some(isComma)) return null;
  return [from + start, from + (slice[verb - 1]?.tag === "RB" ? verb - 1 : verb)];
}

/** "X, who left": the antecedent, `back` tokens before the pronoun, and the clause without it; "where", "whose" and "in which" stay. */
function relative(tokens: readonly Tagged[], from: number, to: number, back: 1 | 2): Piece[] {
  const pronoun = tokens[from]?.lower ?? "", taken = /^(?:who|which|that)$/.test(pronoun);
  const near = phraseEnding(tokens, from - back);
  // "Hugh Pelling, 34, who": the age is no antecedent
  const aged = near !== null && near.to - near.from === 1 && tokens[near.from]?.tag === "CD" && isComma(tokens[near.from - 1]);
  const phrase = aged ? phraseEnding(tokens, near.from - 2) : near, clause: Piece = [taken ? from + 1 : from, to];
  if (phrase === null) return [clause];
  const antecedent = pronoun.startsWith("who") && back === 2 ? takenUp(tokens, phrase) : phrase;
  return [[antecedent.from, antecedent.to], clause];
}

/** Token ranges as spans, joined where they touch and without the marks at their ends. */
function spansOf(text: string, tokens: readonly Tagged[], pieces: readonly Piece[]): readonly Span[] {
  const spans: Span[] = [];
  for (const [from, to] of pieces) {
    let [first, last] = [from, to - 1];
    while (first < last && /^(?:[,;:—–]|--|and|but|yet)$/.test(tokens[first]?.lower ?? "")) first++;
    while (last > first && /^(?:[,;:—–]|--)$/.test(tokens[last]?.text ?? "")) last--;
    for (const token of tokens.slice(first, last + 1)) {
      const before = spans.at(-1);
      if (before !== undefined && before[1] <= token.start && /^[ \t\u00a0]*$/.test(text.slice(before[1], token.start))) spans[spans.length - 1] = [before[0], token.end];
      else spans.push([token.start, token.end]);
    }
  }
  return spans.map((span) => trimmed(text, span));
}
