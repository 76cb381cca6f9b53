import { oncePer } from "../../domain/once.ts";
import { meaningOf } from "../claims/meaning.ts";
import type { Traits } from "../claims/traits.ts";
import { extentOf, type Paper } from "../paper.ts";
import { positive } from "./opposition.ts";

/** So many characters before a denial are what it points back to; so many words before it in its own sentence are that alone. */
const SOON = 250, ENOUGH = 6;

/** A denial with what stands around it, which tells what it is about: its sentence and the one behind. */
export function aroundOf(said: Traits, paper: Paper, traits: readonly Traits[]): Traits {
  const [start, end] = extentOf(said.assertion), { text } = paper;
  const behind = /^[^\n]*?[.!?](?:”|"|’)? [^\n]*?(?:[.!?](?:”|"|’)? |\n|$)/u.exec(text.slice(end))?.[0] ?? text.slice(end).split("\n")[0]!;
  return wordsBetween(beginOf(start, paper), end + behind.length, said, paper, traits);
}

/** A claim by the words of a part of its report alone. */
export function wordsBetween(from: number, to: number, said: Traits, paper: Paper, traits: readonly Traits[]): Traits {
  const weights = weightsOf(traits);
  const words = paper.words.filter((w) => w.span[0] >= from && w.span[1] <= to), stems = words.map((w) => w.stem);
  const own = new Map(stems.flatMap((stem) => { const weight = weights.get(stem); return weight === undefined ? [] : [[stem, weight] as const]; }));
  return positive({ ...said, stems, weights: own, meaning: meaningOf(stems), gist: null, telling: [...own], names: new Set(), numbers: new Set(), total: 1 });
}

const weightsOf = oncePer((traits: readonly Traits[]): ReadonlyMap<string, number> => new Map(traits.flatMap((t) => [...t.weights])));

/** What a report says just before a denial that points back: in the same sentence, where enough stands there, else in those before. */
export function recalledBy(said: Traits, paper: Paper, traits: readonly Traits[]): Traits {
  const at = extentOf(said.assertion)[0];
  return wordsBetween(tellsItself(said, paper) ? beginOf(at, paper) : at - SOON, at, said, paper, traits);
}

/** Does the sentence say what it is that is denied ("As for the insurance, which …, he denied it")? */
export function tellsItself(said: Traits, paper: Paper): boolean {
  const at = extentOf(said.assertion)[0];
  return paper.text.slice(beginOf(at, paper), at).trim().split(/\s+/u).length >= ENOUGH;
}

/** Where the sentence begins in which a character stands. */
export function beginOf(at: number, { text }: Paper): number {
  return Math.max(...["\n", ". ", ".” "].map((end) => text.lastIndexOf(end, at - 1))) + 1;
}
