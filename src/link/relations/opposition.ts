import opposites from "../data/opposites.json" with { type: "json" };
import negation from "../data/negation.json" with { type: "json" };
import { oncePer } from "../../domain/once.ts";
import { wordLikeness } from "../claims/vectors.ts";
import type { Traits } from "../claims/traits.ts";
import { totalWeight, weightOf } from "../weight.ts";

/** A word that tells less says nothing of the matter; words as near as this, or of one root, are answers; what is negated must be nearer. */
const TELLS = 0.2, NEAR = 0.7, SAME = 0.78, ROOT = 4, ENDING = 4;
/** How much of what is said not to be so must be said to be so, in how many words at least, or in a single one that tells so much ("there was no siren"); in more words than the last, a negation is of a part of them. */
const NEGATED = 0.85, LEAST = 2, ALONE = 0.4, MOST = 6, WITHIN = 9;

/** How much of what is said beside two opposites must be said of the same thing. */
const OPPOSED = 0.6;

/** What stands before them is said to be so. */
const JOINING = /^(?:and|but|or)$/;

const [NEGATIVE, LACKING, EXCEPTING] = [negation.negative, negation.lacking, negation.excepting].map((stems) => new Set(stems.split(" "))) as [Set<string>, Set<string>, Set<string>];
const FUNCTION = new Set([...NEGATIVE, ...negation.function.split(" ")]), EMPTY = new Set([...FUNCTION, ...negation.empty.split(" ")]);

/** How much of what the one says not to be so the other says to be so, 0–1; 0 where it does not: what follows the negation, and most of the rest. */
export function negates(no: Traits, yes: Traits): number {
  const denied = deniedIn(no);
  if (denied === null || isNegative(yes) || !answers(denied.focus, yes, SAME)) return 0;
  if (denied.told.length <= MOST) return shareOf(denied.told, yes, NEGATED, denied.whole);
  // of more words the negation is of a part, which must be all that the other says
  return shareOf(tellingOf(yes), { weights: new Map(denied.beside.map((stem) => [stem, 1])) }, NEGATED);
}

/** How much of these words has an answer there, 0–1; 0 where it is less than `needed`, or one word alone that is not the `whole` of what is told. */
function shareOf(told: readonly string[], there: Pick<Traits, "weights">, needed: number, whole = false): number {
  const answered = told.filter((stem) => answers(stem, there, NEAR));
  const share = totalWeight(answered) / totalWeight(told);
  return share >= needed && (answered.length >= LEAST || (whole && told.length === 1 && weightOf(told[0]!) >= ALONE)) ? share : 0;
}

/** The words that tell something of the matter. */
const tellingOf = oncePer(({ weights }: Traits): readonly string[] => [...weights.keys()].filter(tells));

const OPPOSITE: ReadonlyMap<string, readonly string[]> = new Map([...Map.groupBy(opposites.pairs.flatMap((pair) => { const [a, b] = pair.split(" ") as [string, string]; return [[a, b], [b, a]] as const; }), ([word]) => word)].map(([word, pairs]) => [word, pairs.map(([, other]) => other)]));

/** Its words that have an opposite. */
const opposable = oncePer(({ weights }: Traits): readonly string[] => [...weights.keys()].filter((stem) => OPPOSITE.has(stem)));

/** Does the one say of a thing the opposite of what the other says of it ("open", "closed")? */
export function opposes(a: Traits, b: Traits): boolean {
  return opposable(a).length > 0 && opposable(b).length > 0 && isNegative(a) === isNegative(b) && opposable(a).some((word) => OPPOSITE.get(word)!.some((other) => isTurned(a, word, b, other)));
}

function isTurned(a: Traits, word: string, b: Traits, other: string): boolean {
  if (!b.weights.has(other) || a.weights.has(other) || b.weights.has(word)) return false;
  const [x, y] = [tellingOf(a).filter((stem) => stem !== word), tellingOf(b).filter((stem) => stem !== other)];
  const [told, there] = totalWeight(x) <= totalWeight(y) ? [x, b] : [y, a];
  return shareOf(told, there, OPPOSED) > 0;
}

/** What a claim says not to be so: the first word behind its negation, and those that tell; null where it negates nothing, or a part only. `whole`: there is no such thing, or nobody did it. */
type Denied = { readonly focus: string; readonly told: readonly string[]; readonly beside: readonly string[]; readonly whole: boolean } | null;

/** "on Saturday, not on Sunday": puts a part right rather than says that something is not so. */
const RIGHTED = /,\s(?:and\s|but\s)?not\s/iu;

/** A claim is held against many others. */
const deniedIn = oncePer((claim: Traits): Denied => {
  const { stems } = claim;
  const at = stems.findIndex(isNegator), focus = stems.slice(at + 1).find((stem) => !FUNCTION.has(stem));
  if (at < 0 || focus === undefined || /^\d/.test(focus) || RIGHTED.test(claim.assertion.claim.text) || stems.slice(0, at).some((stem) => JOINING.test(stem)) || stems.some((stem) => EXCEPTING.has(stem))) return null;
  return { focus, told: tellingOf(claim), beside: stems.slice(Math.max(0, at - WITHIN), at + WITHIN), whole: stems[at] !== "not" && !/n['’]t$/.test(stems[at]!) };
});

/** A claim without its words of negation ("any", "anybody", "ever"), which what it denies has not. */
export function positive(claim: Traits): Traits {
  const weights = new Map([...claim.weights].filter(([stem]) => !FUNCTION.has(stem) && !isNegator(stem)));
  return { ...claim, weights, telling: claim.telling.filter(([stem]) => weights.has(stem)), total: [...weights.values()].reduce((sum, w) => sum + w, 0) };
}

export function isNegative({ negative, stems }: Traits): boolean {
  return negative || stems.some((stem, i) => isNegator(stem) || LACKING.has(stem) || (stem === "too" && stems.indexOf("to", i) > i));
}

function isNegator(stem: string): boolean {
  return NEGATIVE.has(stem) || /n['’]t$/.test(stem);
}

function tells(stem: string): boolean {
  return !EMPTY.has(stem) && !/^\d|n['’]t$/.test(stem) && weightOf(stem) >= TELLS;
}

function answers(stem: string, { weights }: Pick<Traits, "weights">, near: number): boolean {
  return weights.has(stem) || [...weights.keys()].some((other) => isOneRoot(stem, other) || wordLikeness(stem, other) >= near);
}

/** "arrest" and "arresting", "sign" and "signature". */
export function isOneRoot(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= ROOT && long.startsWith(short) && long.length - short.length <= ENDING;
}
