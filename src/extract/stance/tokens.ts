import type { Span } from "../../domain/span.ts";
import { lowered } from "../lowered.ts";

/** A word or mark of the text: `lower` has straight apostrophes; n't and other clitics stand alone, as in the Penn Treebank. */
export type Token = { readonly text: string; readonly lower: string; readonly start: number; readonly end: number };

const WORD =
  /[\p{L}\p{M}]+(?=n['’]t(?!\p{L}))|n['’]t(?!\p{L})|['’](?:s|re|ve|d|ll|m)(?!\p{L})|(?:\p{L}\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Capt|Prof)\.|[\p{L}\p{N}\p{M}]+(?:[-.,/](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+|['’](?!(?:s|re|ve|d|ll|m)(?!\p{L}))[\p{L}\p{M}]+)*|''|``|\S/gu;

/** The tokens of `text` within `span`, in order, with offsets into the whole text. */
export function tokensIn(text: string, span: Span = [0, text.length]): readonly Token[] {
  const part = text.slice(span[0], span[1]);
  let end = 0;
  // nothing but white space stands between two tokens, so that each is found where it next occurs
  return (part.match(WORD) ?? []).map((word) => {
    const at = part.indexOf(word, end);
    end = at + word.length;
    const lower = lowered(word, part, at);
    return { text: word, lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower, start: span[0] + at, end: span[0] + end };
  });
}

/** Whether a token holds a letter or a digit, so is no mere mark. */
export function isWord(token: Token): boolean {
  return /[\p{L}\p{N}]/u.test(token.text);
}
