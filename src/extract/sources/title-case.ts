import { oncePer } from "../../domain/once.ts";
import { type Token, sentences, tokens } from "./token.ts";

/** A headline that capitalises its words: capitals then say nothing of names. */
export function inTitleCase(list: readonly { readonly text: string }[]): boolean {
  const words = list.filter((token) => /^\p{L}{4,}/u.test(token.text));
  return words.length >= 4 && words.filter((token) => /^\p{Lu}/u.test(token.text)).length >= 0.85 * words.length;
}

/** Words of prose from which it can be told what is a name in a headline. */
const BODY = 60;

type Lines = { readonly titled: ReturnType<typeof sentences>; readonly capital: ReadonlySet<string>; readonly small: ReadonlySet<string> };

/** The lines of a text that capitalise their words, and how its prose writes a word; none where it has too little prose. */
const linesOf = oncePer((all: ReturnType<typeof sentences>, text: string): Lines => {
  const read = all.map((span) => ({ span, list: tokens(text, ...span) })), prose = read.filter(({ list }) => !inTitleCase(list)).flatMap(({ list }) => list);
  const titled = prose.length < BODY ? [] : read.filter(({ list }) => inTitleCase(list)).map(({ span }) => span);
  return { titled, capital: new Set(prose.filter((t) => t.capital).map((t) => t.text)), small: new Set(prose.filter((t) => !t.capital).map((t) => t.lower)) };
});

/** The tokens of a stretch of a text; where its line capitalises every word, only those have their capital that the prose gives one, and never goes without. */
export function namingTokens(text: string, start: number, end: number): readonly Token[] {
  const list = tokens(text, start, end), { titled, capital, small } = linesOf(sentences(text), text);
  if (!titled.some(([from, to]) => start >= from && start < to)) return list;
  return list.map((t) => (t.capital && (!capital.has(t.text) || small.has(t.lower)) ? { ...t, capital: false } : t));
}
