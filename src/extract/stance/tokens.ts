import type { Span } from "../../domain/span.ts";

/** A word or mark of the text: `lower` has straight apostrophes; n't and other clitics stand alone, as in the Penn Treebank. */
export type Token = { readonly text: string; readonly lower: string; readonly start: number; readonly end: number };

const WORD =
  /[\p{L}\p{M}]+(?=n['’]t(?!\p{L}))|n['’]t(?!\p{L})|['’](?:s|re|ve|d|ll|m)(?!\p{L})|(?:\p{L}\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Capt|Prof)\.|[\p{L}\p{N}\p{M}]+(?:[-.,/](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+|['’](?!(?:s|re|ve|d|ll|m)(?!\p{L}))[\p{L}\p{M}]+)*|''|``|\S/gu;

/** The tokens of `text` within `span`, in order, with offsets into the whole text. */
export function tokensIn(text: string, span: Span = [0, text.length]): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(span[0], span[1]).matchAll(WORD)) {
    const start = span[0] + match.index;
    tokens.push({ text: match[0], lower: match[0].toLowerCase().replaceAll("’", "'"), start, end: start + match[0].length });
  }
  return tokens;
}

/** Whether a token holds a letter or a digit, so is no mere mark. */
export function isWord(token: Token): boolean {
  return /[\p{L}\p{N}]/u.test(token.text);
}
