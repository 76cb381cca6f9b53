import type { Span } from "../domain/span.ts";

/** A word or mark as a corpus cuts them, and the line it stands on. */
export type Cut = { readonly word: string; readonly line: string };

const CLOSING = /^[.,;:!?%)\]}”]$/, OPENING = /^[([{$£€“]$/, APOSTROPHE = /^['’]$/, ENDING = /^(?:s|t|re|ll|ve|d|m)$/i;

/** Puts a text cut into words together again as it is printed, one line a sentence, with each word's span. */
export function joinTokens(tokens: readonly Cut[]): { readonly text: string; readonly spans: readonly Span[] } {
  let text = "", quoted = false;
  const spans = tokens.map(({ word, line }, i): Span => {
    const before = tokens[i - 1];
    if (before !== undefined && before.line !== line) { text += "\n"; quoted = false; }
    else if (before !== undefined && !touches(before.word, word, tokens[i - 2]?.word ?? "", tokens[i + 1]?.word ?? "", quoted)) text += " ";
    if (word === '"') quoted = !quoted;
    const start = text.length;
    text += word;
    return [start, text.length];
  });
  return { text, spans };
}

function touches(left: string, right: string, beforeLeft: string, afterRight: string, quoted: boolean): boolean {
  if (right === '"') return quoted;
  if (left === '"') return quoted; // it has been opened
  if (CLOSING.test(right)) return true;
  if (OPENING.test(left)) return true;
  if (APOSTROPHE.test(right)) return ENDING.test(afterRight) || left.endsWith("s");
  if (APOSTROPHE.test(left)) return ENDING.test(right);
  if (/^['’]\p{L}/u.test(right) || right === "n't") return true;
  if (/^[-/]$/.test(right)) return /[\p{L}\p{N}]$/u.test(left) && /^[\p{L}\p{N}]/u.test(afterRight);
  if (/^[-/]$/.test(left)) return /[\p{L}\p{N}]$/u.test(beforeLeft) && /^[\p{L}\p{N}]/u.test(right);
  // 6.1, 3,000, 9:30, U.S.
  if (/^[.,:]$/.test(left)) return (/\d$/.test(beforeLeft) && /^\d/.test(right)) || (left === "." && /^\p{Lu}$/u.test(beforeLeft) && /^\p{Lu}$/u.test(right));
  return false;
}
