import model from "./data/tagger.json" with { type: "json" };
import type { Span } from "../../domain/span.ts";
import { irregularBase, isSimplePast } from "../stance/lemma.ts";
import type { Token } from "../stance/tokens.ts";

/** A token with its part of speech: Penn Treebank tags, merged (NN, NNP, VB, VBD, VBG, VBN, VBP, VBZ, MD, IN, TO, DT, JJ, RB, PRP, PRP$, WH, …; "." for marks). */
export type Tagged = Token & { readonly tag: string };

const NUMBER = /^\p{N}/u;
/** One word for all numbers. */
const normal = (lower: string): string => (NUMBER.test(lower) ? "0" : lower);

const TAGS = model.tags;
const TAG_COUNT = TAGS.length;
const NOUN = TAGS.indexOf("NN");
/** Tags of closed classes: a word that was never seen has none of them ("harbour" is no "our"). */
const CLOSED = TAGS.map((tag) => /^(?:DT|PRP\$?|MD|TO|CC|WH|EX)$/.test(tag));

/** Feature → tag indices and weights in tenths, in turn, written out; a row is parsed when it is first wanted. */
const WEIGHTS = new Map(Object.entries(model.weights));

/** Weights in tenths, one a tag. */
type Row = Int16Array;

/** What a word adds to the scores of its own tag and of those beside it. */
type WordRows = { readonly seen: boolean; readonly own: Row; readonly after: Row; readonly secondAfter: Row; readonly before: Row; readonly secondBefore: Row };

const KEPT = 20_000;
const wordRows = new Map<string, WordRows>();
const rows = new Map<string, Row>();

function rowsOf(word: string): WordRows {
  const known = wordRows.get(word);
  if (known !== undefined) return known;
  if (wordRows.size >= KEPT) wordRows.clear();
  const ending = word.slice(-3);
  const made = {
    seen: WEIGHTS.has(`w${word}`),
    own: summed(["b", `w${word}`, `s${ending}`, `S${word.slice(-2)}`, `p${word.slice(0, 1)}`]),
    after: summed([`l${word}`, `L${ending}`]),
    secondAfter: summed([`m${word}`]),
    before: summed([`r${word}`, `R${ending}`]),
    secondBefore: summed([`q${word}`]),
  };
  wordRows.set(word, made);
  return made;
}

function summed(features: readonly string[]): Row {
  const out = new Int16Array(TAG_COUNT);
  for (const feature of features) add(out, WEIGHTS.get(feature));
  return out;
}

function add(row: Row, packed: string | undefined): void {
  if (packed === undefined) return;
  const numbers = packed.split(/[ :]/);
  for (let i = 0; i < numbers.length; i += 2) {
    const tag = Number(numbers[i]);
    row[tag] = (row[tag] ?? 0) + Number(numbers[i + 1]);
  }
}

/** The row of one feature, null where it says nothing. */
function rowOf(feature: string): Row | null {
  const known = rows.get(feature);
  if (known !== undefined) return known;
  if (!WEIGHTS.has(feature)) return null;
  if (rows.size >= KEPT) rows.clear();
  const made = summed([feature]);
  rows.set(feature, made);
  return made;
}

/** Parts of speech of one sentence's tokens: averaged perceptron, greedy from the left (Collins 2002; features as in `featuresOf`). */
export function tagged(tokens: readonly Token[]): readonly Tagged[] {
  const words = tokens.map(({ lower }) => normal(lower));
  const beside = words.map(rowsOf);
  const out: Tagged[] = [];
  let [t1, t2] = ["^", "^"];
  const titled = inTitleCase(tokens);
  const scores = new Int32Array(TAG_COUNT);
  const plus = (row: Row | null): void => {
    if (row !== null) for (let tag = 0; tag < TAG_COUNT; tag++) scores[tag]! += row[tag]!;
  };
  for (const [i, token] of tokens.entries()) {
    scores.fill(0);
    plus((beside[i] ?? OPENING).own);
    plus((beside[i - 1] ?? OPENING).after);
    plus((beside[i - 2] ?? OPENING).secondAfter);
    plus((beside[i + 1] ?? CLOSING).before);
    plus((beside[i + 2] ?? CLOSING).secondBefore);
    plus(rowOf(`h${shape(titled ? token.lower : token.text)}${i === 0 ? "^" : ""}`));
    plus(rowOf(`t${t1}`));
    plus(rowOf(`T${t1} ${t2}`));
    plus(rowOf(`u${t1} ${words[i] ?? ""}`));
    const guess = best(scores, beside[i]?.seen ?? true);
    const tag = LOOSE.test(guess) && pastForm(token.lower) ? (AUXILIARY.test(tokens[i - 1]?.lower ?? "") ? "VBN" : "VBD") : guess;
    out.push({ ...token, tag });
    [t2, t1] = [t1, tag];
  }
  return withVerb(out);
}

/** A sentence that ends in a full stop and has no finite verb had a past tense taken for its twin, the participle ("…, sold shares in May."). */
function withVerb(tokens: Tagged[]): readonly Tagged[] {
  if (tokens.at(-1)?.text !== "." || tokens.some(({ tag }) => FINITE.test(tag))) return tokens;
  const at = tokens.findIndex(({ tag }, i) => tag === "VBN" && i > 0 && /^(?:NN|NNP|PRP|CD|RB|\.)$/.test(tokens[i - 1]?.tag ?? ""));
  const verb = tokens[at];
  if (verb !== undefined) tokens[at] = { ...verb, tag: "VBD" };
  return tokens;
}

const FINITE = /^(?:VB[DZP]|MD)$/;

/** The features of word `i` by name, behind the tags of the two words before it: what training/tagger.ts learns weights for. */
export function featuresOf(words: readonly string[], i: number, t1: string, t2: string): readonly string[] {
  const at = (j: number): string => normal(words[j]?.toLowerCase() ?? (j < 0 ? "^" : "$"));
  const w = at(i);
  return [
    "b", `w${w}`, `s${w.slice(-3)}`, `S${w.slice(-2)}`, `p${w.slice(0, 1)}`, `h${shape(words[i] ?? "")}${i === 0 ? "^" : ""}`, `t${t1}`, `T${t1} ${t2}`,
    `u${t1} ${w}`, `l${at(i - 1)}`, `L${at(i - 1).slice(-3)}`, `m${at(i - 2)}`, `r${at(i + 1)}`, `R${at(i + 1).slice(-3)}`, `q${at(i + 2)}`,
  ];
}

/** What stands before a sentence's first word, and behind its last. */
const OPENING = rowsOf("^"), CLOSING = rowsOf("$");
/** Tags that a past form may have been given for want of weights. */
const LOOSE = /^(?:NN|JJ|RB|UH)$/;
const AUXILIARY = /^(?:be|is|are|was|were|been|being|has|have|had|having|get|got)$/;

/** An irregular past that is nothing else ("fell"), or a form the model has no weights for: the closed list knows better. */
function pastForm(lower: string): boolean {
  return isSimplePast(lower) || (irregularBase(lower) !== undefined && !WEIGHTS.has(`w${lower}`));
}

function best(scores: Int32Array, seen: boolean): string {
  let top = -1;
  for (let tag = 0; tag < TAG_COUNT; tag++) if ((seen || CLOSED[tag] !== true) && scores[tag]! > (top < 0 ? 0 : scores[top]!)) top = tag;
  return TAGS[top < 0 ? NOUN : top] ?? "NN";
}

function shape(text: string): string {
  const upper = text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
  const kind = upper ? "A" : /^\p{Lu}/u.test(text) ? "X" : /^\p{N}/u.test(text) ? "d" : "x";
  return kind + (text.includes("-") ? "-" : "");
}

/** A headline that capitalises its words: capitals then say nothing of names. */
export function inTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => /^\p{L}{4,}/u.test(token.text));
  return words.length >= 4 && words.filter((token) => /^\p{Lu}/u.test(token.text)).length >= 0.85 * words.length;
}

/** Whether a token lies in one of the spans. */
export function within(token: Token, spans: readonly Span[]): boolean {
  return spans.some(([start, end]) => token.start < end && token.end > start);
}

/** The span from one token to another, both included. */
export function spanOf(first: Token, last: Token): Span {
  return [first.start, last.end];
}
