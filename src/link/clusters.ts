import type { Verdict } from "../domain/decision.ts";
import type { Derivation } from "../domain/derivation.ts";
import { APART, belonging, topMean, type Company, type Judge } from "./claims/belonging.ts";
import { kinshipOf } from "./claims/kinship.ts";
import { likelihood } from "./claims/likelihood.ts";
import { pairsOf } from "./claims/pairs.ts";
import { negates, opposes } from "./relations/opposition.ts";
import { ruled } from "./claims/ruled.ts";
import type { Traits } from "./claims/traits.ts";
import { wordingOf } from "./claims/same-words.ts";
import type { Assertion } from "./paper.ts";

/**
 * Two groups join when their pairs are on average at least this likely (log-odds): surely, then, what is left, likely. A pair
 * that was not looked at counts as `APART`.
 */
const SURELY = 2.5, LIKELY = -1.75, LOOK = -4;
/** How much likelier two groups must be, by the logarithm of the smaller one's tellings: each has them since it is a claim of its own. */
const MORE = 2;
/** Of more claims than this more are alike by chance: what is only likely the same must then be likelier, by the logarithm. */
const MANY = 300;

/** Claims of one proposition in the order of print; `sure` has those that are surely of it, the others are likely so: `ties` has how likely (log-odds). */
export type Group = { readonly members: readonly Assertion[]; readonly sure: ReadonlySet<Assertion>; readonly ties: ReadonlyMap<Assertion, number> };

/** Claims grouped by proposition, given in the order of print: the likeliest pairs first, groups by the average of their pairs. People's verdicts hold. */
export function groupsOf(traits: readonly Traits[], derivations: readonly Derivation[], verdicts: readonly Verdict[], judge: Judge = belonging): readonly Group[] {
  const order = new Map(traits.map((t, i) => [t.assertion.id, i]));
  const sides = sidesOf(verdicts);
  const parted = (x: readonly Assertion[], y: readonly Assertion[], after = -1): boolean => sides.size > 0 && x.some((a) => y.some((b) => sides.get(a.id)?.some((side) => side >> 1 > after && sides.get(b.id)?.includes(side ^ 1)) ?? false));
  // a wording counts once on each side, however many reports reprint it: copies are neither weighed nor compared again
  const wordings = [...Map.groupBy(traits, (t) => `${wordingOf(t)} ${sides.get(t.assertion.id)?.join() ?? ""}`).values()];
  const firsts = wordings.map((w) => w[0]!), firstOf = new Map(wordings.flatMap((w) => w.map((t) => [t.assertion, w[0]!.assertion] as const)));
  const likely = new Map<number, number>(), at = new Map(firsts.map((t, i) => [t.assertion.id, i])), key = (a: Assertion, b: Assertion): number => pairKey(at.get(a.id)!, at.get(b.id)!, firsts.length);
  const kinship = kinshipOf(derivations), pairs = pairsOf(firsts, kinship).flatMap((pair) => {
    const [a, b] = [pair.a.assertion, pair.b.assertion], score = likelihood(pair);
    if (score < LOOK || negates(pair.a, pair.b) > 0 || negates(pair.b, pair.a) > 0 || opposes(pair.a, pair.b)) return [];
    likely.set(key(a, b), score);
    return [{ a, b, score, opposed: pair.a.denial !== pair.b.denial }];
  });
  pairs.sort((p, q) => q.score - p.score || key(p.a, p.b) - key(q.a, q.b));

  const scored = (a: Assertion, b: Assertion): number => likely.get(key(a, b)) ?? APART;
  const group = new Map(firsts.map((t) => [t.assertion, [t.assertion]]));
  const joining = (needed: number, more = 0): ((a: Assertion, b: Assertion) => void) => {
    // two groups that were weighed once need not be again until one of them has grown
    const refused = new Map<readonly Assertion[], Set<readonly Assertion[]>>();
    return (a, b) => {
      const [x, y] = [group.get(a)!, group.get(b)!];
      if (x === y || refused.get(x)?.has(y) === true) return;
      if (parted(x, y) || average(x, y, scored) < needed + more * Math.log(Math.min(x.length, y.length))) {
        refused.set(x, (refused.get(x) ?? new Set()).add(y)).set(y, (refused.get(y) ?? new Set()).add(x));
        return;
      }
      const merged = [...x, ...y];
      for (const c of merged) group.set(c, merged);
    };
  };
  const sure = joining(SURELY), probable = joining(LIKELY + Math.log(Math.max(1, firsts.length / MANY)), MORE);
  for (const { a, b } of pairs) sure(a, b);
  const surely = new Map(wordings.flatMap((w) => w.map((t) => [t.assertion, group.get(w[0]!.assertion)!] as const)));
  // a denial and what it denies are alike in all but that: they are two claims where it is not sure
  for (const { a, b, opposed } of pairs) if (!opposed) probable(a, b);
  const printed = new Map(wordings.map((w) => [w[0]!.assertion, w.map((t) => t.assertion)]));
  const found = [...new Set(group.values())].map((g) => g.flatMap((first) => printed.get(first)!));
  const wording = new Map(traits.map((t) => [t.assertion, wordingOf(t)]));
  const traitsBy = new Map(firsts.map((t) => [t.assertion, t])), company = companyOf({ traits, firstOf, pairs, group, scored, kinship });
  return ruled(found, verdicts, (one) => wording.get(one)!, parted).map((g) => g.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!)).toSorted((a, b) => order.get(a[0]!.id)! - order.get(b[0]!.id)!)
    .map((members): Group => {
      const sure = coreOf(members, (m) => surely.get(m)!, verdicts), core = [...new Set([...sure].map((m) => firstOf.get(m)!))].map((m) => traitsBy.get(m)!);
      return { members, sure, ties: new Map(members.flatMap((m) => (sure.has(m) ? [] : [[m, judge(traitsBy.get(firstOf.get(m)!)!, core, company)] as const]))) };
    });
}

type Grouped = Pick<Company, "scored" | "kinship"> & {
  readonly traits: readonly Traits[];
  /** From a claim to the first of its wording. */
  readonly firstOf: ReadonlyMap<Assertion, Assertion>;
  readonly pairs: readonly { readonly a: Assertion; readonly b: Assertion }[];
  readonly group: ReadonlyMap<Assertion, readonly Assertion[]>;
};

/** What stands around each claim when it is judged whether it belongs to its group. */
function companyOf({ traits, firstOf, pairs, group, scored, kinship }: Grouped): Company {
  const inReport = Map.groupBy(traits, (t) => t.assertion.paper), like = Map.groupBy(pairs.flatMap(({ a, b }) => [[a, b], [b, a]] as const), ([a]) => a);
  return {
    scored, kinship,
    beside: (one) => inReport.get(one.paper)!.map((t) => firstOf.get(t.assertion)!).filter((a) => a !== one),
    elsewhere: (one) => [...new Set(like.get(one)?.map(([, other]) => group.get(other)!))].filter((g) => !g.includes(one)).map((g) => g.filter((a) => a.paper !== one.paper)).filter((g) => g.length > 0),
  };
}

/** Of the parts that are each surely one proposition, by the weights or by a person's word, the one that most reports print; the first of equals. */
function coreOf(members: readonly Assertion[], surely: (member: Assertion) => unknown, verdicts: readonly Verdict[]): ReadonlySet<Assertion> {
  const parts = [...Map.groupBy(members, surely).values()].map((part) => new Set(part));
  for (const v of verdicts) {
    if (v.kind !== "same-claim") continue;
    const [x, y] = [v.a, v.b].map((id) => parts.find((part) => [...part].some((m) => m.id === id)));
    if (x === undefined || y === undefined || x === y) continue;
    for (const m of y) x.add(m);
    parts.splice(parts.indexOf(y), 1);
  }
  const reports = (part: ReadonlySet<Assertion>): number => new Set([...part].map((m) => m.paper)).size;
  return parts.reduce((best, part) => (reports(part) > reports(best) ? part : best));
}

/** On which sides of the verdicts that hold two claims apart each one stands: 2n and 2n + 1 are the two sides of the nth. */
function sidesOf(verdicts: readonly Verdict[]): ReadonlyMap<string, readonly number[]> {
  const sides = verdicts.flatMap((v, n) => (v.kind === "different-claim" ? [[v.a, 2 * n] as const, [v.b, 2 * n + 1] as const] : []));
  return new Map([...Map.groupBy(sides, ([id]) => id)].map(([id, own]) => [id, own.map(([, side]) => side)]));
}

/** The mean of the likelier part of the pairs, so that two tellings that lie far apart do not keep a third from both. */
function average(x: readonly Assertion[], y: readonly Assertion[], score: (a: Assertion, b: Assertion) => number): number {
  return topMean(x.flatMap((a) => y.map((b) => score(a, b))));
}

function pairKey(a: number, b: number, size: number): number {
  return a < b ? a * size + b : b * size + a;
}
