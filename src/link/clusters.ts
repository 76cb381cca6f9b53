import type { Verdict } from "../domain/decision.ts";
import type { Derivation } from "../domain/derivation.ts";
import { kinshipOf } from "./claims/kinship.ts";
import { likelihood } from "./claims/likelihood.ts";
import { pairsOf } from "./claims/pairs.ts";
import type { Traits } from "./claims/traits.ts";
import type { Assertion } from "./paper.ts";

/** Two groups join when their pairs are on average at least this likely (log-odds); a pair that was not looked at counts as `APART`. */
const JOIN = -0.3, APART = -5, LOOK = -4;
/** The part of the pairs of two groups that their average is over. */
const TOP = 0.65;

/** The same words in so many stems are the same proposition, whoever prints them. */
const SAME_WORDS = 6;

/** Claims grouped by proposition, given in the order of print: the likeliest pairs first, groups by the average of their pairs. People's verdicts hold. */
export function groupsOf(traits: readonly Traits[], derivations: readonly Derivation[], verdicts: readonly Verdict[]): readonly (readonly Assertion[])[] {
  const order = new Map(traits.map((t, i) => [t.assertion.id, i]));
  const sides = sidesOf(verdicts);
  const apart = (a: Assertion, b: Assertion): boolean => sides.get(a.id)?.some((side) => sides.get(b.id)?.includes(side ^ 1)) ?? false;
  // a wording counts once on each side, however many reports reprint it: copies are neither weighed nor compared again
  const wordings = [...Map.groupBy(traits, ({ assertion, stems }) => (stems.length < SAME_WORDS ? assertion.id : `${stems.join(" ")} ${sides.get(assertion.id)?.join() ?? ""}`)).values()];
  const firsts = wordings.map((w) => w[0]!);
  const likely = new Map<number, number>(), at = new Map(firsts.map((t, i) => [t.assertion.id, i])), key = (a: Assertion, b: Assertion): number => pairKey(at.get(a.id)!, at.get(b.id)!, firsts.length);
  const pairs = pairsOf(firsts, kinshipOf(derivations)).flatMap((pair) => {
    const [a, b] = [pair.a.assertion, pair.b.assertion], score = likelihood(pair);
    if (score < LOOK) return [];
    likely.set(key(a, b), score);
    return [{ a, b, score }];
  });
  pairs.sort((p, q) => q.score - p.score || key(p.a, p.b) - key(q.a, q.b));

  const group = new Map(firsts.map((t) => [t.assertion, [t.assertion]]));
  const join = (a: Assertion, b: Assertion, needed: number): void => {
    const [x, y] = [group.get(a)!, group.get(b)!];
    if (x === y || (sides.size > 0 && x.some((c) => y.some((d) => apart(c, d))))) return;
    if (needed > -Infinity && average(x, y, (c, d) => likely.get(key(c, d)) ?? APART) < needed) return;
    const merged = [...x, ...y];
    for (const c of merged) group.set(c, merged);
  };
  const firstOf = new Map(wordings.flatMap((w) => w.map((t) => [t.assertion.id, w[0]!.assertion] as const)));
  for (const v of verdicts) if (v.kind === "same-claim" && firstOf.has(v.a) && firstOf.has(v.b)) join(firstOf.get(v.a)!, firstOf.get(v.b)!, -Infinity);
  for (const { a, b } of pairs) join(a, b, JOIN);
  const printed = new Map(wordings.map((w) => [w[0]!.assertion, w.map((t) => t.assertion)]));
  return [...new Set(group.values())].map((g) => g.flatMap((first) => printed.get(first)!).toSorted((a, b) => order.get(a.id)! - order.get(b.id)!)).toSorted((a, b) => order.get(a[0]!.id)! - order.get(b[0]!.id)!);
}

/** On which sides of the verdicts that part claims each one stands: 2n and 2n + 1 are the two sides of the nth. */
function sidesOf(verdicts: readonly Verdict[]): ReadonlyMap<string, readonly number[]> {
  const of = new Map<string, number[]>();
  const put = (claims: readonly string[], side: number): void => { for (const id of claims) of.set(id, [...(of.get(id) ?? []), side]); };
  for (const [n, v] of verdicts.entries()) {
    if (v.kind !== "different-claim" && v.kind !== "split") continue;
    const [one, other] = v.kind === "split" ? [v.claims, v.from] : [[v.a], [v.b]];
    put(one, 2 * n);
    put(other, 2 * n + 1);
  }
  return of;
}

/** The mean of the likelier part of the pairs, so that two tellings that lie far apart do not keep a third from both. */
function average(x: readonly Assertion[], y: readonly Assertion[], score: (a: Assertion, b: Assertion) => number): number {
  const scores = x.flatMap((a) => y.map((b) => score(a, b))).sort((a, b) => b - a);
  const top = scores.slice(0, Math.ceil(scores.length * TOP));
  return top.reduce((sum, s) => sum + s, 0) / top.length;
}

function pairKey(a: number, b: number, size: number): number {
  return a < b ? a * size + b : b * size + a;
}
