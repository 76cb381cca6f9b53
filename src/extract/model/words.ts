import type { Span } from "../../domain/span.ts";

/**
 * Words and what the model is fed about them, exactly as training/features.py makes them
 * (test/model-features.test.ts holds the two together).
 *
 * A word is a run of letters, digits and underscores, or one other character that is not white space. The three arrays
 * hold one code a word.
 */
export type Words = {
  readonly spans: readonly Span[];
  /** 0 other, 1 lower case, 2 Capitalised, 3 UPPER, 4 one capital, 5 with digits, 6 miXed: the vocabulary is lower case. */
  readonly shape: Uint8Array;
  /** What stands before the word: 0 nothing, 1 a space, 2 a paragraph break. */
  readonly before: Uint8Array;
  /** To quotation marks: 0 outside, 1 inside, 2 opens, 3 closes. */
  readonly quotes: Uint8Array;
};

export const GLUED = 0, SPACE = 1, PARAGRAPH = 2;
export const OUTSIDE = 0, INSIDE = 1, OPENING = 2, CLOSING = 3;

const WORD = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu;
const ALNUM = /^[\p{L}\p{N}]/u;
const WORDLIKE = /^[\p{L}\p{N}_]/u;
const DIGIT = /\p{Nd}|\p{No}/u;

/** The words of a text with their features. */
export function readWords(text: string): Words {
  const spans: Span[] = [];
  for (const m of text.matchAll(WORD)) spans.push([m.index, m.index + m[0].length]);
  const tokens = spans.map(([s, e]) => text.slice(s, e));
  const shape = Uint8Array.from(tokens, shapeOf);
  const before = new Uint8Array(spans.length);
  let end = -1;
  for (const [i, [s, e]] of spans.entries()) {
    const gap = end < 0 ? "\n" : text.slice(end, s);
    before[i] = gap.includes("\n") ? PARAGRAPH : gap === "" ? GLUED : SPACE;
    end = e;
  }
  return { spans, shape, before, quotes: quotesOf(tokens, before) };
}

function shapeOf(word: string): number {
  if (!WORDLIKE.test(word)) return 0;
  if (DIGIT.test(word)) return 5;
  const lower = word.toLowerCase();
  if (word === lower) return 1;
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  if (first === word) return 4;
  if (word === word.toUpperCase()) return 3;
  const rest = word.slice(first.length);
  return first !== first.toLowerCase() && rest === rest.toLowerCase() ? 2 : 6;
}

/** A mark that opens and is never closed holds to its paragraph's end; single marks count only where they open and close. */
function quotesOf(tokens: readonly string[], before: Uint8Array): Uint8Array {
  const out = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; ) {
    let end = i + 1;
    while (end < tokens.length && before[end] !== PARAGRAPH) end++;
    let double = false, single = false;
    for (let k = i; k < end; k++) {
      const t = tokens[k] ?? "";
      const opens = k === i || before[k] === SPACE || out[k - 1] === OPENING || "([—–-".includes(tokens[k - 1] ?? " ");
      const glued = k + 1 < end && before[k + 1] === GLUED;
      if (t === "“" || (t === '"' && !double)) {
        double = true;
        out[k] = OPENING;
      } else if (t === "”" || t === '"') {
        double = false;
        out[k] = CLOSING;
      } else if (!double && !single && (t === "‘" || t === "'") && opens && glued && closes(tokens, before, k + 1, end)) {
        single = true;
        out[k] = OPENING;
      } else if (single && (t === "’" || t === "'") && before[k] === GLUED && !(glued && ALNUM.test(tokens[k + 1] ?? ""))) {
        single = false;
        out[k] = CLOSING;
      } else out[k] = double || single ? INSIDE : OUTSIDE;
    }
    i = end;
  }
  return out;
}

function closes(tokens: readonly string[], before: Uint8Array, from: number, end: number): boolean {
  for (let m = from + 1; m < end; m++) {
    if (tokens[m] !== "’" && tokens[m] !== "'") continue;
    if (before[m] === GLUED && !(m + 1 < end && before[m + 1] === GLUED && ALNUM.test(tokens[m + 1] ?? ""))) return true;
  }
  return false;
}
