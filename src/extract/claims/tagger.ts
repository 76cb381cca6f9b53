import model from "./data/tagger.json" with { type: "json" };
import type { Span } from "../../domain/span.ts";
import { irregularBase, isSimplePast } from "../stance/lemma.ts";
import type { Token } from "../stance/tokens.ts";

/** A token with its part of speech: Penn Treebank tags, merged (NN, NNP, VB, VBD, VBG, VBN, VBP, VBZ, MD, IN, TO, DT, JJ, RB, PRP, PRP$, WH, …; "." for marks). */
export type Tagged = Token & { readonly tag: string };

/** Tag indices and weights in tenths, in turn. */
const WEIGHTS = new Map<string, Int16Array>();
for (const [feature, packed] of Object.entries(model.weights)) WEIGHTS.set(feature, Int16Array.from(packed.split(/[ :]/).map(Number)));

/** Parts of speech of one sentence's tokens: averaged perceptron, greedy from the left (Collins 2002; training/tagger.py). */
export function tagged(tokens: readonly Token[]): readonly Tagged[] {
  const words = tokens.map(({ lower }) => (/^\p{N}/u.test(lower) ? "0" : lower));
  const out: Tagged[] = [];
  let [t1, t2] = ["^", "^"];
  const titled = inTitleCase(tokens);
  tokens.forEach((token, i) => {
    const guess = best(features(titled ? token.lower : token.text, words, i, t1, t2));
    const tag = pastForm(token.lower) && /^(?:NN|JJ|RB|UH)$/.test(guess) ? (AUXILIARY.test(tokens[i - 1]?.lower ?? "") ? "VBN" : "VBD") : guess;
    out.push({ ...token, tag });
    [t2, t1] = [t1, tag];
  });
  return out;
}

const AUXILIARY = /^(?:be|is|are|was|were|been|being|has|have|had|having|get|got)$/;

/** An irregular past that is nothing else ("fell"), or a form the model has no weights for: the closed list knows better. */
function pastForm(lower: string): boolean {
  return isSimplePast(lower) || (irregularBase(lower) !== undefined && !WEIGHTS.has(`w${lower}`));
}

function best(names: readonly string[]): string {
  const scores = new Int32Array(model.tags.length);
  for (const name of names) {
    const row = WEIGHTS.get(name);
    if (row === undefined) continue;
    for (let i = 0; i < row.length; i += 2) scores[row[i] ?? 0] = (scores[row[i] ?? 0] ?? 0) + (row[i + 1] ?? 0);
  }
  let top = 0;
  for (let tag = 1; tag < scores.length; tag++) if ((scores[tag] ?? 0) > (scores[top] ?? 0)) top = tag;
  return model.tags[(scores[top] ?? 0) > 0 ? top : model.tags.indexOf("NN")] ?? "NN";
}

/** The same names as `features` of training/tagger.py. */
function features(text: string, words: readonly string[], i: number, t1: string, t2: string): readonly string[] {
  const at = (j: number): string => words[j] ?? (j < 0 ? "^" : "$");
  const w = at(i);
  return [
    "b", `w${w}`, `s${w.slice(-3)}`, `S${w.slice(-2)}`, `p${w.slice(0, 1)}`, `h${shape(text)}${i === 0 ? "^" : ""}`, `t${t1}`, `T${t1} ${t2}`,
    `u${t1} ${w}`, `l${at(i - 1)}`, `L${at(i - 1).slice(-3)}`, `m${at(i - 2)}`, `r${at(i + 1)}`, `R${at(i + 1).slice(-3)}`, `q${at(i + 2)}`,
  ];
}

function shape(text: string): string {
  const upper = text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
  const kind = upper ? "A" : /^\p{Lu}/u.test(text) ? "X" : /^\p{N}/u.test(text) ? "d" : "x";
  return kind + (text.includes("-") ? "-" : "");
}

/** A headline that capitalises its words: capitals then say nothing of names. */
function inTitleCase(tokens: readonly Token[]): boolean {
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
