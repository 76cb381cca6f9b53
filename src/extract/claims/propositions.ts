import type { Span } from "../../domain/span.ts";
import { climb } from "../clauses/subject.ts";
import { isComma, phraseEnding, phraseFrom } from "../clauses/phrase.ts";
import { afterFronted, finiteVerb } from "../factuality/main-predicate.ts";
import data from "./data/clauses.json" with { type: "json" };
import type { Prose } from "./prose.ts";
import { trimmed } from "./sentences.ts";
import type { Tagged } from "./tagger.ts";

/** A clause of one sentence by its tokens, and what it is to the clause before it; `inserted` where it stands inside that one. */
type Segment = { readonly kind: Kind; readonly from: number; readonly to: number; readonly inserted: boolean };
type Kind = "main" | "joined" | "relative" | "adverbial" | "participle" | "condition" | "resumed";

const ASSERTED = new Set(data.asserted), CONDITIONAL = new Set(data.conditional), SECONDARY = new Set(data.secondaryParticiples);
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const FEWEST_WORDS = 4;
/** A subject longer than this is left out of the parts that share it. */
const LONGEST_SUBJECT = 12;

/**
 * The propositions asserted inside a stretch of text, in its order: its sentences, and in them coordinate, relative,
 * adverbial and participial clauses. Conditions stay with the clause that hangs on them; `kept` spans are not cut.
 * Empty where the stretch is one proposition.
 */
export function propositionsIn(text: string, prose: Prose, spans: readonly Span[], kept: readonly Span[]): readonly (readonly Span[])[] {
  const sentences = prose.sentences.filter((s) => spans.some((span) => span[0] < s[1] && span[1] > s[0]));
  const parts = sentences.flatMap((sentence) => {
    const tokens = prose.inside(spans.flatMap((s): Span[] => (s[0] < sentence[1] && s[1] > sentence[0] ? [[Math.max(s[0], sentence[0]), Math.min(s[1], sentence[1])]] : [])));
    return inSentence(tokens, kept).map((pieces) => spansOf(text, tokens, pieces));
  });
  return parts.length > 1 ? parts : [];
}

/** Each proposition of a sentence as token ranges, its shared subject or antecedent first. */
function inSentence(tokens: readonly Tagged[], kept: readonly Span[]): readonly Piece[][] {
  const out: Piece[][] = [];
  let subject: Piece | null = null, halved: Piece[] | null = null;
  for (const { kind, from, to, inserted } of merged(tokens, segmentsOf(tokens, kept))) {
    if (kind === "resumed" && halved !== null) {
      halved.push([from, to]);
      continue;
    }
    if (inserted) {
      halved = out.at(-1) ?? null;
      subject = halved?.[0] ?? null;
    } else if (kind === "main") subject = subjectIn(tokens, from, to);
    if (kind === "joined" && subject !== null) out.push([subject, [from, to]]);
    else out.push(kind === "relative" ? relative(tokens, from, to) : [[kind === "adverbial" ? from + 1 : from, to]]);
  }
  return out;
}

type Piece = [from: number, to: number];

function segmentsOf(tokens: readonly Tagged[], kept: readonly Span[]): readonly Segment[] {
  const out: Segment[] = [];
  let open: Segment = { kind: opening(tokens), from: 0, to: tokens.length, inserted: false };
  const cut = (at: number, next: number, kind: Kind, inserted = false): void => {
    out.push({ ...open, to: at });
    open = { kind, from: next, to: tokens.length, inserted };
  };
  // "… if talks fail and the truce ends": the second clause hangs there too
  const hanging = (i: number): boolean => tokens.slice(open.from + 1, i).some((t, k) => CONDITIONAL.has(t.lower) && FINITE.test(tokens.slice(open.from, open.from + 1 + k).find((v) => FINITE.test(v.tag))?.tag ?? ""));
  const stated = (i: number): boolean => finiteVerb(tokens.slice(open.from, i), afterFronted(tokens.slice(open.from, i))) >= 0;
  for (let i = 1; i < tokens.length - 2; i++) {
    const token = tokens[i] as Tagged, next = tokens[i + 1] as Tagged;
    if (kept.some((span) => span[0] < token.start && span[1] > token.end) || bracketed(tokens, i)) continue;
    const comma = isComma(token);
    if (/^(?:;|—|–|--)$/.test(token.text) && stated(i) && clauseAt(tokens, i + 1)) cut(i, i + 1, "main");
    else if (comma && (open.kind === "adverbial" || open.kind === "condition") && open.from === 0 && stated(i) && clauseAt(tokens, i + 1)) cut(i, i + 1, "main");
    else if (comma && open.inserted && stated(i) && !listed(tokens, i) && FINITE.test(tokens[next.tag === "RB" ? i + 2 : i + 1]?.tag ?? "")) cut(i, i + 1, "resumed");
    else if (comma && isRelative(tokens, i + 1)) cut(i, i + 1, "relative", !stated(i));
    else if (open.kind === "condition" && !comma) continue;
    else if (token.tag === "CC" && /^(?:and|but|yet)$/.test(token.lower) && open.kind !== "condition") {
      const verb = tokens[i + 1]?.tag === "RB" ? i + 2 : i + 1;
      const end = isComma(tokens[i - 1]) ? i - 1 : i;
      if (!stated(end) || (end === i && hanging(i))) continue;
      // "that A and that B"
      if (next.lower === "that" && clauseAt(tokens, i + 2)) {
        cut(end, i + 2, "main");
        continue;
      }
      if (FINITE.test(tokens[verb]?.tag ?? "")) cut(end, i + 1, open.kind === "relative" || open.kind === "adverbial" ? open.kind : "joined");
      else if (clauseAt(tokens, i + 1)) cut(end, i + 1, "main");
    } else if (ASSERTED.has((comma ? next : token).lower) && (comma || data.bare.includes(token.lower)) && stated(i) && !future(tokens, open.from, i) && clauseAt(tokens, (comma ? i + 1 : i) + 1)) cut(i, comma ? i + 1 : i, "adverbial");
    else if (comma && next.tag === "VBG" && !SECONDARY.has(next.lower) && stated(i) && !listed(tokens, i)) cut(i, i + 1, "participle");
  }
  return [...out, open];
}

/** What the sentence's first clause is. */
function opening(tokens: readonly Tagged[]): Kind {
  const first = tokens.find((t) => /[\p{L}\p{N}]/u.test(t.text));
  if (first === undefined) return "main";
  if (CONDITIONAL.has(first.lower)) return "condition";
  const comma = tokens.findIndex(isComma);
  return ASSERTED.has(first.lower) && comma > 0 && clauseAt(tokens, tokens.indexOf(first) + 1) ? "adverbial" : "main";
}

/** Whether a subject and its finite verb begin at token `at`. */
function clauseAt(tokens: readonly Tagged[], at: number): boolean {
  let i = at;
  for (let n = 0; n < 3; n++) {
    while (tokens[i]?.tag === "RB" || /^["“”‘’]$/u.test(tokens[i]?.text ?? "")) i++;
    const phrase = phraseFrom(tokens, i);
    if (phrase === null) return tokens[i]?.tag === "EX" && FINITE.test(tokens[i + 1]?.tag ?? "");
    i = phrase.to;
    while (tokens[i]?.tag === "RB") i++;
    if (FINITE.test(tokens[i]?.tag ?? "")) return true;
    // "the mayor of the town has"
    if (tokens[i]?.tag !== "IN" && tokens[i]?.lower !== "and") return false;
    i++;
  }
  return false;
}

/** Whether a relative pronoun with a finite verb near stands at `at`. */
function isRelative(tokens: readonly Tagged[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^(?:who|which|where|whose)$/.test(token.lower) && tokens.slice(at + 1, at + 8).some((t) => FINITE.test(t.tag));
}

/** Whether the clause so far is about what is to come: what it waits for is then not asserted ("will leave after it ends"). */
const future = (tokens: readonly Tagged[], from: number, to: number): boolean => tokens.slice(from, to).some((t) => t.tag === "MD" || t.lower === "to");

/** "fire, looting and": a comma in a list. */
function listed(tokens: readonly Tagged[], at: number): boolean {
  const phrase = phraseFrom(tokens, at + 1);
  return phrase !== null && (tokens[phrase.to]?.lower === "and" || isComma(tokens[phrase.to])) && phraseEnding(tokens, at - 1) !== null && !FINITE.test(tokens[phrase.to + 1]?.tag ?? "");
}

/** Inside round brackets nothing is cut. */
function bracketed(tokens: readonly Tagged[], at: number): boolean {
  const before = tokens.slice(0, at);
  return before.filter((t) => t.text === "(").length > before.filter((t) => t.text === ")").length;
}

/** Segments too short to say something, and clauses only a condition belongs to, go with the one before or behind. */
function merged(tokens: readonly Tagged[], segments: readonly Segment[]): readonly Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const before = out.at(-1);
    const words = tokens.slice(segment.from, segment.to).filter((t) => /[\p{L}\p{N}]/u.test(t.text)).length;
    if (before?.kind === "condition") out[out.length - 1] = { ...segment, from: before.from };
    else if (before !== undefined && words < FEWEST_WORDS && segment.kind !== "resumed" && !segment.inserted && !before.inserted) out[out.length - 1] = { ...before, to: segment.to };
    else out.push(segment);
  }
  return out;
}

/** The words before the first finite verb, where they are few and no clause. */
function subjectIn(tokens: readonly Tagged[], from: number, to: number): Piece | null {
  const slice = tokens.slice(from, to);
  const start = afterFronted(slice), verb = finiteVerb(slice, start);
  if (verb <= start || verb - start > LONGEST_SUBJECT || slice.slice(start, verb).some(isComma)) return null;
  return [from + start, from + (slice[verb - 1]?.tag === "RB" ? verb - 1 : verb)];
}

/** "X, who left": the antecedent and the clause without its pronoun; "where" and "whose" keep theirs. */
function relative(tokens: readonly Tagged[], from: number, to: number): Piece[] {
  if (!/^(?:who|which)$/.test(tokens[from]?.lower ?? "")) return [[from, to]];
  const near = phraseEnding(tokens, from - 2);
  // "Hugh Pelling, 34, who": the age is no antecedent
  const aged = near !== null && near.to - near.from === 1 && tokens[near.from]?.tag === "CD" && isComma(tokens[near.from - 1]);
  const phrase = aged ? phraseEnding(tokens, near.from - 2) : near;
  if (phrase === null) return [[from + 1, to]];
  const antecedent = tokens[from]?.lower === "who" ? climb(tokens, phrase) : phrase;
  return [[antecedent.from, antecedent.to], [from + 1, to]];
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
