import negation from "../data/negation.json" with { type: "json" };
import { oncePer } from "../../domain/once.ts";
import { wordLikeness } from "../claims/vectors.ts";
import type { Traits } from "../claims/traits.ts";
import { totalWeight, weightOf } from "../weight.ts";

/** A word that tells less says nothing of the matter; words as near as this, or of one root, are answers; what is negated must be nearer. */
const TELLS = 0.2, NEAR = 0.7, SAME = 0.78, ROOT = 4, ENDING = 4;
/** How much of what is said not to be so must be said to be so, in how many words at least; in more words than the last, a negation is of a part of them. */
const NEGATED = 0.85, LEAST = 2, MOST = 6;

/** What stands before them is said to be so. */
const JOINING = /^(?:and|but|or)$/;

const [NEGATIVE, LACKING, EXCEPTING] = [negation.negative, negation.lacking, negation.excepting].map((stems) => new Set(stems.split(" "))) as [Set<string>, Set<string>, Set<string>];
const FUNCTION = new Set([...NEGATIVE, ...negation.function.split(" ")]), EMPTY = new Set([...FUNCTION, ...negation.empty.split(" ")]);

/** How much of what the one says not to be so the other says to be so, 0–1; 0 where it does not: what follows the negation, and most of the rest. */
export function negates(no: Traits, yes: Traits): number {
  const denied = deniedIn(no);
  if (denied === null || isNegative(yes) || !answers(denied.focus, yes, SAME)) return 0;
  const answered = denied.told.filter((stem) => answers(stem, yes, NEAR));
  const share = totalWeight(answered) / totalWeight(denied.told);
  return share >= NEGATED && answered.length >= LEAST ? share : 0;
}

/** What a claim says not to be so: the first word behind its negation, and those that tell; null where it negates nothing, or a part only. */
type Denied = { readonly focus: string; readonly told: readonly string[] } | null;

/** A claim is held against many others. */
const deniedIn = oncePer(({ stems, weights }: Traits): Denied => {
  const at = stems.findIndex(isNegator), focus = stems.slice(at + 1).find((stem) => !FUNCTION.has(stem));
  if (at < 0 || focus === undefined || stems.slice(0, at).some((stem) => JOINING.test(stem)) || stems.some((stem) => EXCEPTING.has(stem))) return null;
  const told = [...weights.keys()].filter(tells);
  return told.length > MOST ? null : { focus, told };
});

/** A claim without its words of negation ("any", "anybody", "ever"), which what it denies has not. */
export function positive(claim: Traits): Traits {
  const weights = new Map([...claim.weights].filter(([stem]) => !FUNCTION.has(stem) && !isNegator(stem)));
  return { ...claim, weights, telling: claim.telling.filter(([stem]) => weights.has(stem)), total: [...weights.values()].reduce((sum, w) => sum + w, 0) };
}

export function isNegative({ negative, stems }: Traits): boolean {
  return negative || stems.some((stem) => isNegator(stem) || LACKING.has(stem));
}

function isNegator(stem: string): boolean {
  return NEGATIVE.has(stem) || /n['’]t$/.test(stem);
}

function tells(stem: string): boolean {
  return !EMPTY.has(stem) && !/^\d|n['’]t$/.test(stem) && weightOf(stem) >= TELLS;
}

function answers(stem: string, { weights }: Traits, near: number): boolean {
  return weights.has(stem) || [...weights.keys()].some((other) => isOneRoot(stem, other) || wordLikeness(stem, other) >= near);
}

/** "arrest" and "arresting", "sign" and "signature". */
function isOneRoot(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= ROOT && long.startsWith(short) && long.length - short.length <= ENDING;
}
