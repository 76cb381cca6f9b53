import { lowered } from "../lowered.ts";
import { shortened } from "../claims/sentences.ts";
import names from "./data/names.json" with { type: "json" };

/** One word or mark. `text` is the word without its possessive ending; offsets are UTF-16 and include the ending. */
export type Token = {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly possessive: boolean;
  readonly capital: boolean;
  readonly mark: boolean;
};

const ABBREVIATIONS = new Set(names.abbreviation);
const WORD = /\p{L}\.(?:\p{L}\.)+(?:\p{L}(?![\p{L}\p{N}]))?|[\p{L}\p{N}]+(?:[-.’'&/@][\p{L}\p{N}]+)*['’]?|[$#@]?\p{N}+%?|[^\s]/gu;
/** "al-Sahil", "d’Ivoire": an article before it takes no capital from a name. */
const ARTICLE = /^[adel][a-z]{0,2}[-'’](?<=^(?:al|el|as|ash|an|ar|at|az|d|l).)\p{Lu}/u;
const POSSESSIVE = /['’]s?$/u;

/** The tokens of `text` between two offsets. An abbreviation or initial keeps its point; dashes and quotes are marks. */
export function tokens(text: string, start = 0, end = text.length): readonly Token[] {
  const found: Token[] = [];
  const slice = text.slice(start, end);
  let skip = -1;
  for (const match of slice.matchAll(WORD)) {
    if (match.index < skip) continue;
    let word = match[0];
    const mark = !/[\p{L}\p{N}]/u.test(word);
    const plain = word.toLowerCase();
    if (!mark && slice[match.index + word.length] === "." && (ABBREVIATIONS.has(plain) || /^\p{Lu}$/u.test(word) || /^\p{Lu}\.\p{Lu}$/u.test(word))) {
      word += ".";
      skip = match.index + word.length;
    }
    // A closing single quote is not a possessive: only a final s may stand before a bare apostrophe.
    const bare = word.endsWith("'s") || word.endsWith("’s") || /s['’]$/u.test(word) ? word.replace(POSSESSIVE, "") : word.replace(/['’]$/u, "");
    const possessive = !mark && bare !== word && /['’]/u.test(word.slice(bare.length));
    const at = start + match.index;
    found.push({ text: mark ? word : bare, lower: lowered(mark ? word : bare, slice, match.index), start: at, end: at + word.length, possessive, capital: /^\p{Lu}/u.test(word) || (word.length > 3 && ARTICLE.test(word)), mark });
  }
  return found;
}

const SENTENCE_END = /[.!?]["'”’)\]]*\s+(?=["'“‘(]*[\p{Lu}\p{N}])|\n+/gu;
const ENDS_IN_ABBREVIATION = /(?:^|[\s("“])(\p{L}+)\.$/u;

type Sentences = readonly (readonly [number, number])[];

let latest: { readonly text: string; readonly found: Sentences } = { text: "", found: [] };

/** Offsets `[start, end)` of the sentences of a text; an abbreviation ends none. A report's are asked for at each of its sources, so the last text's are kept. */
export function sentences(text: string): Sentences {
  if (latest.text !== text) latest = { text, found: sentencesOf(text) };
  return latest.found;
}

function sentencesOf(text: string): Sentences {
  const found: (readonly [number, number])[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].trimEnd().length;
    const last = ENDS_IN_ABBREVIATION.exec(text.slice(Math.max(0, end - 12), end))?.[1];
    const open = last !== undefined && !match[0].includes("\n") && (last.length === 1 || ABBREVIATIONS.has(last.toLowerCase()));
    if (open || /(?:\p{L}\.){2}$/u.test(text.slice(start, end)) && !match[0].includes("\n")) continue;
    if (text.slice(start, end).trim() !== "") found.push([start, end]);
    start = match.index + match[0].length;
  }
  if (text.slice(start).trim() !== "") found.push([start, text.length]);
  return found.flatMap((span) => shortened(span, text));
}
