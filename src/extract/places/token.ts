/** A run of letters and digits; `gap` is what stands between the one before (or the text's start) and it. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly lower: string;
  readonly gap: string;
  readonly capital: boolean;
  /** No small letter in it, and more than one letter. */
  readonly allCapitals: boolean;
  /** Whether a sentence, a headline or a quotation starts here. */
  readonly opens: boolean;
};

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UPPER = /^\p{Lu}/u;
const SMALL = /\p{Ll}/u;
const STOPS = /[.!?:;]["”’')\]]*\s|\n|["“‘]|^\s*$|—|--| [-–] |\(/;
/** Words after which a full stop ends no sentence. */
const ABBREVIATION = /^(?:\p{L}|mr|mrs|ms|dr|st|mt|ft|sen|rep|gov|lt|sgt|col|gen|capt|rev|jr|sr|det|prof|hon|no|vs)$/iu;

export function tokensOf(text: string): readonly Token[] {
  const out: Token[] = [];
  let before: Token | undefined;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const start = match.index;
    const gap = text.slice(before?.end ?? 0, start);
    const stopped: boolean = gap !== " " && STOPS.test(gap) && !(gap === ". " && before !== undefined && ABBREVIATION.test(before.word));
    const token = {
      start, end: start + word.length, word, lower: word.toLowerCase(), gap, capital: UPPER.test(word),
      allCapitals: word.length > 1 && !SMALL.test(word) && UPPER.test(word), opens: before === undefined || stopped,
    };
    out.push(token);
    before = token;
  }
  return out;
}
