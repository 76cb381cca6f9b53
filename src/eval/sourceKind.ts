import type { Span } from "../domain/span.ts";
import lists from "./data/source-words.json" with { type: "json" };
import { wordSpans } from "./words.ts";

export const SOURCE_KINDS = ["none", "anonymous", "named", "pronoun", "other"] as const;
/**
 * What a source's words look like, for breaking a score down:
 * - `none`: no words;
 * - `pronoun`: pronouns only;
 * - `anonymous`: people whose name is left out. The words before the first preposition, relative or comma hold a noun for
 *   people (plural, or singular and not definite; "source", "official" and their like always) and no name follows it, in
 *   apposition either; or they are a quantifier alone ("some", "two of them"). A name inside does not matter: "a person
 *   close to the Kremlin", "U.S. officials";
 * - `named`: holds a proper name, that is a capitalised word, at the start of a sentence only if the text never writes it
 *   in lower case;
 * - `other`: the rest ("the report", "his spokesman").
 */
export type SourceKind = (typeof SOURCE_KINDS)[number];

const PRONOUNS = new Set(lists.pronouns);
const DEFINITE = new Set(lists.definite);
const ARTICLES = new Set(lists.articles);
const QUANTIFIERS = new Set(lists.quantifiers);
const CONJUNCTIONS = new Set(lists.conjunctions);
const BREAKS = new Set([...lists.breaks, ...lists.conjunctions]);
const UNNAMED = new Set(lists.unnamed);
const PERSONS = new Set([...lists.unnamed, ...lists.persons]);
const FUNCTION_WORDS = PRONOUNS.union(DEFINITE).union(ARTICLES).union(QUANTIFIERS).union(BREAKS);
const IRREGULAR_PLURALS = new Set(["people", "men", "women", "children", "fishermen", "staff"]);

type Word = { readonly lower: string; readonly isName: boolean; readonly breaksBefore: boolean };

/** The kind of a source by its words, given in the order of the text; prepares what one text needs once. */
export function sourceKindIn(text: string): (words: readonly Span[]) => SourceKind {
  const inLowerCase = new Set(wordSpans(text).map(([s, e]) => text.slice(s, e)).filter((word) => word === word.toLowerCase()));
  return (spans) => {
    if (spans.length === 0) return "none";
    const words = spans.map((span, i) => describe(text, span, spans[i - 1], inLowerCase));
    if (words.every((word) => PRONOUNS.has(word.lower))) return "pronoun";
    if (isAnonymous(words)) return "anonymous";
    return words.some((word) => word.isName) ? "named" : "other";
  };
}

function describe(text: string, [start, end]: Span, before: Span | undefined, inLowerCase: ReadonlySet<string>): Word {
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  const startsSentence = /(?:^|[.!?:\n])["'“”‘’)\]\s]*$/u.test(text.slice(Math.max(0, start - 8), start));
  const isName = /^\p{Lu}/u.test(word) && !FUNCTION_WORDS.has(lower) && !(startsSentence && inLowerCase.has(lower));
  const gap = before === undefined ? "" : text.slice(before[1], start);
  return { lower, isName, breaksBefore: BREAKS.has(lower) || /[,;:()—–]|\s-+\s/u.test(gap) };
}

function isAnonymous(words: readonly Word[]): boolean {
  const end = headEnd(words);
  const head = words.slice(0, end);
  const rest = words.slice(end);
  if (head.every((word) => QUANTIFIERS.has(word.lower) || ARTICLES.has(word.lower) || /^\d+$/.test(word.lower))) {
    // "A" and "11" decide nothing; "one of Smith's aides" is decided by what it is one of.
    if (!head.some((word) => QUANTIFIERS.has(word.lower))) return false;
    return rest[0]?.lower !== "of" || isAnonymous(rest.slice(1)) || !rest.some((word) => word.isName);
  }
  const noun = head.findLastIndex((word) => isPerson(word) && !isNameBefore(head, word));
  const found = head[noun];
  if (found === undefined) return false;
  const definite = head.slice(0, noun).some((word) => DEFINITE.has(word.lower));
  if (definite && !isPlural(found.lower) && !UNNAMED.has(found.lower)) return false;
  const next = head[noun + 1] ?? (rest[0] !== undefined && !BREAKS.has(rest[0].lower) ? rest[0] : undefined);
  return next?.isName !== true;
}

/** Where the words before the first preposition, relative or comma end; "and" ends them only after a name or a noun for people. */
function headEnd(words: readonly Word[]): number {
  const end = words.findIndex((word, i) => {
    if (i === 0 || !word.breaksBefore) return false;
    return !CONJUNCTIONS.has(word.lower) || words.slice(0, i).some((before) => before.isName || isPerson(before));
  });
  return end === -1 ? words.length : end;
}

function isPerson(word: Word): boolean {
  return PERSONS.has(singular(word.lower));
}

/** A capitalised noun for people after a name is part of it: "Lou Farmer". */
function isNameBefore(head: readonly Word[], word: Word): boolean {
  return word.isName && head[head.indexOf(word) - 1]?.isName === true;
}

function isPlural(word: string): boolean {
  return IRREGULAR_PLURALS.has(word) || (singular(word) !== word && PERSONS.has(singular(word)));
}

function singular(word: string): string {
  if (PERSONS.has(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.endsWith("sses")) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
