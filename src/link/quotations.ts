const QUOTED = /“[^”]*”?|"[^"]*"?/gu;

/** A text with blanks in place of what it quotes, each word at its place: what is quoted is another's word. */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTED, (quote) => " ".repeat(quote.length));
}
