import model from "./data/tagger.json" with { type: "json" };
import type { Span } from "../../domain/span.ts";
import { remembered } from "../remembered.ts";
import { inTitleCase } from "../sources/title-case.ts";
import { irregularBase, isSimplePast } from "../stance/lemma.ts";
import type { Token } from "../stance/tokens.ts";

/** A token with its part of speech: Penn Treebank tags, merged (NN, NNP, VB, VBD, VBG, VBN, VBP, VBZ, MD, IN, TO, DT, JJ, RB, PRP, PRP$, WH, …; "." for marks). */
export type Tagged = Token & { readonly tag: string };

const NUMBER = /^\p{N}/u;
/** One word for all numbers. */
const normal = (lower: string): string => (NUMBER.test(lower) ? "0" : lower);

const TAGS = model.tags;
const TAG_COUNT = TAGS.length;
const NOUN = TAGS.indexOf("NN"), PROPER = TAGS.indexOf("NNP"), PAST = TAGS.indexOf("VBD"), PARTICIPLE = TAGS.indexOf("VBN");
/** Tags of verbs that make a clause: a past, a present, a modal. */
export const FINITE = /^(?:VB[DZP]|MD)$/;
/** Tags of closed classes: a word that was never seen has none of them ("harbour" is no "our"). */
const CLOSED = TAGS.map((tag) => /^(?:DT|PRP\$?|MD|TO|CC|WH|EX)$/.test(tag));

/** Feature → tag indices and weights in tenths, in turn, written out; a row is parsed when it is first wanted. */
const WEIGHTS = new Map(Object.entries(model.weights));

/** Weights in tenths, one a tag. */
type Row = Int16Array;

/** What a word adds to the scores of its own tag and of those beside it; `behind` by the tag before it, each row made when first wanted. */
type WordRows = {
  readonly seen: boolean; readonly own: Row; readonly after: Row; readonly secondAfter: Row; readonly before: Row; readonly secondBefore: Row;
  readonly behind: (Row | undefined)[];
};

const rowsOf = remembered((word): WordRows => {
  const ending = word.slice(-3);
  return {
    seen: WEIGHTS.has(`w${word}`),
    own: summed(["b", `w${word}`, `s${ending}`, `S${word.slice(-2)}`, `p${word.slice(0, 1)}`]),
    after: summed([`l${word}`, `L${ending}`]),
    secondAfter: summed([`m${word}`]),
    before: summed([`r${word}`, `R${ending}`]),
    secondBefore: summed([`q${word}`]),
    behind: NAMES.map(() => undefined),
  };
});

const NOTHING: Row = new Int16Array(TAG_COUNT);

function summed(features: readonly string[]): Row {
  let out = NOTHING;
  for (const feature of features) {
    const packed = WEIGHTS.get(feature);
    if (packed === undefined) continue;
    if (out === NOTHING) out = new Int16Array(TAG_COUNT);
    add(out, packed);
  }
  return out;
}

function add(row: Row, packed: string): void {
  for (const pair of packed.split(" ")) {
    const colon = pair.indexOf(":"), tag = Number(pair.slice(0, colon));
    row[tag] = (row[tag] ?? 0) + Number(pair.slice(colon + 1));
  }
}

/** Tags by their number, and after them what stands before a sentence's first word. */
const NAMES = [...TAGS, "^"], START = TAG_COUNT;
const byTag = NAMES.map((t1) => summed([`t${t1}`])), byPair = NAMES.map((t1) => NAMES.map((t2) => summed([`T${t1} ${t2}`])));

const shapeRow = remembered((text) => summed([`h${shape(text)}`]));

/** Parts of speech of one sentence's tokens: averaged perceptron, greedy from the left (Collins 2002; features as in `featuresOf`). */
export function tagged(tokens: readonly Token[]): readonly Tagged[] {
  const words = tokens.map(({ lower }) => normal(lower));
  const beside = words.map(rowsOf);
  const out: Tagged[] = [];
  const titled = inTitleCase(tokens);
  const scores = new Int32Array(TAG_COUNT);
  for (let i = 0, t1 = START, t2 = START; i < tokens.length; i++) {
    const token = tokens[i]!, own = beside[i]!, word = titled ? token.lower : token.text;
    const behind = (own.behind[t1] ??= summed([`u${NAMES[t1]} ${words[i]}`]));
    const shaped = i === 0 ? summed([`h${shape(word)}^`]) : shapeRow(word);
    const after = (beside[i - 1] ?? OPENING).after, secondAfter = (beside[i - 2] ?? OPENING).secondAfter;
    const before = (beside[i + 1] ?? CLOSING).before, secondBefore = (beside[i + 2] ?? CLOSING).secondBefore;
    const single = byTag[t1]!, pair = byPair[t1]![t2]!;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      scores[tag] = own.own[tag]! + after[tag]! + secondAfter[tag]! + before[tag]! + secondBefore[tag]! + shaped[tag]! + single[tag]! + pair[tag]! + behind[tag]!;
    }
    const guess = best(scores, own.seen);
    const past = LOOSE[guess] === true && pastForm(token.lower);
    const tag = isMonth(tokens, i) ? PROPER : past ? (AUXILIARY.test(tokens[i - 1]?.lower ?? "") ? PARTICIPLE : PAST) : guess;
    out.push({ text: token.text, lower: token.lower, start: token.start, end: token.end, tag: NAMES[tag]! });
    [t2, t1] = [t1, tag];
  }
  return withVerb(out);
}

/** "13 May 2025": the month, which is spelled like a verb. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === "May" && [at - 1, at + 1].some((i) => /^\d/.test(tokens[i]?.text ?? ""));
}

/** A sentence that ends in a full stop and has no finite verb had a past tense taken for its twin, the participle ("…, sold shares in May."). */
function withVerb(tokens: Tagged[]): readonly Tagged[] {
  if (tokens.at(-1)?.text !== "." || tokens.some(({ tag }) => FINITE.test(tag))) return tokens;
  const at = tokens.findIndex(({ tag }, i) => tag === "VBN" && i > 0 && /^(?:NN|NNP|PRP|CD|RB|\.)$/.test(tokens[i - 1]?.tag ?? ""));
  const verb = tokens[at];
  if (verb !== undefined) tokens[at] = { ...verb, tag: "VBD" };
  return tokens;
}

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
const LOOSE = TAGS.map((tag) => /^(?:NN|JJ|RB|UH)$/.test(tag));
const AUXILIARY = /^(?:be|is|are|was|were|been|being|has|have|had|having|get|got)$/;

/** An irregular past that is nothing else ("fell"), or a form the model has no weights for: the closed list knows better. */
function pastForm(lower: string): boolean {
  return isSimplePast(lower) || (irregularBase(lower) !== undefined && !WEIGHTS.has(`w${lower}`));
}

function best(scores: Int32Array, seen: boolean): number {
  let top = -1;
  for (let tag = 0; tag < TAG_COUNT; tag++) if ((seen || CLOSED[tag] !== true) && scores[tag]! > (top < 0 ? 0 : scores[top]!)) top = tag;
  return top < 0 ? NOUN : top;
}

function shape(text: string): string {
  const upper = text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
  const kind = upper ? "A" : /^\p{Lu}/u.test(text) ? "X" : /^\p{N}/u.test(text) ? "d" : "x";
  return kind + (text.includes("-") ? "-" : "");
}

/** Whether a token lies in one of the spans. */
export function within(token: Token, spans: readonly Span[]): boolean {
  return spans.some(([start, end]) => token.start < end && token.end > start);
}

/** The span from one token to another, both included. */
export function spanOf(first: Token, last: Token): Span {
  return [first.start, last.end];
}
