/**
 * A word, number or mark of a text. `lower` has straight quotes and hyphens; a paragraph's end is the token "¶".
 * `key` is what patterns are looked up by: `lower`, or "#" for what begins with a digit.
 */
export type Token = { readonly text: string; readonly lower: string; readonly key: string; readonly start: number; readonly end: number };

const WORDS = new RegExp(
  [
    String.raw`\n[^\S\n]*\n\s*`,
    String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?(?![\d-])`,
    String.raw`\d{1,4}/\d{1,4}(?:/\d{2,4})?(?!\d)`,
    String.raw`\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s)(?!\p{L}))?`,
    String.raw`[ap]\.m\b\.?`,
    String.raw`['’]s(?!\p{L})`,
    String.raw`\p{L}+`,
    String.raw`[^\s]`,
  ].join("|"),
  "giu",
);

const PLAIN = new Map([["’", "'"], ["‘", "'"], ["–", "-"], ["—", "--"], ["‑", "-"]]);

/** Tokens in text order; linear in the text's length. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORDS)) {
    const word = match[0];
    const start = match.index;
    const lower = word.startsWith("\n") ? "¶" : plain(word);
    tokens.push({ text: word, lower, key: /^\d/.test(word) ? "#" : lower, start, end: start + word.length });
  }
  return tokens;
}

function plain(word: string): string {
  return PLAIN.get(word) ?? (word.length === 2 && word.startsWith("’") ? `'${word.slice(1)}` : word).toLowerCase();
}

/** Whether two neighbours stand together without white space. */
export function touching(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start;
}

/** Capitals behind a quotation mark name a programme or a book: “Sixty Minutes”, “This Week”. */
export function quoted(tokens: readonly Token[], start: number, end: number): boolean {
  return capitalised(tokens[end - 1]) && /^["“'`]$/.test(tokens[start - 1]?.text ?? "");
}

export function capitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}
