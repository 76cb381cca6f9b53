import type { Verdict } from "../domain/decision.ts";
import type { Derivation } from "../domain/derivation.ts";
import { similarity } from "./claims/similarity.ts";
import type { Assertion, Paper } from "./paper.ts";
import { weightOf } from "./weight.ts";

/** Pairs as alike as this are one proposition; where one report took from the other, less is needed. */
const SAME = 0.5, DERIVED = 0.4, SAME_REPORT = 0.75;
/** Stems that stand in more claims than this find no candidates by themselves. */
const COMMON = 60;

/** Claims grouped by proposition; each group, and the groups, in the order of print. People's verdicts hold. */
export function groupsOf(papers: readonly Paper[], derivations: readonly Derivation[], verdicts: readonly Verdict[]): readonly (readonly Assertion[])[] {
  const claims = papers.flatMap((p) => p.claims);
  const order = new Map(claims.map((c, i) => [c.id, i]));
  const derived = new Set(derivations.flatMap((d) => [`${d.from} ${d.to}`, `${d.to} ${d.from}`]));
  const apart = new Set(verdicts.flatMap((v) => (v.kind === "different-claim" ? [`${v.a} ${v.b}`, `${v.b} ${v.a}`] : [])));
  const group = new Map(claims.map((c) => [c, [c]]));
  const join = (a: Assertion, b: Assertion): void => {
    const [x, y] = [group.get(a)!, group.get(b)!];
    if (x === y || x.some((c) => y.some((d) => apart.has(`${c.id} ${d.id}`)))) return;
    const merged = [...x, ...y];
    for (const c of merged) group.set(c, merged);
  };
  const byId = new Map(claims.map((c) => [c.id, c]));
  for (const v of verdicts) if (v.kind === "same-claim" && byId.has(v.a) && byId.has(v.b)) join(byId.get(v.a)!, byId.get(v.b)!);
  const scored = candidates(claims).flatMap(([a, b]) => {
    const score = similarity(a, b);
    const needed = a.paper === b.paper ? SAME_REPORT : derived.has(`${a.paper} ${b.paper}`) ? DERIVED : SAME;
    return score >= needed && a.claim.factuality.endsWith("-") === b.claim.factuality.endsWith("-") ? [{ a, b, score }] : [];
  });
  scored.sort((p, q) => q.score - p.score || order.get(p.a.id)! - order.get(q.a.id)! || order.get(p.b.id)! - order.get(q.b.id)!);
  for (const { a, b } of scored) join(a, b);
  return [...new Set(claims.map((c) => group.get(c)!))].map((g) => g.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!));
}

/** Pairs that share a telling stem, through an inverted index, the earlier claim first. */
function candidates(claims: readonly Assertion[]): readonly (readonly [Assertion, Assertion])[] {
  const index = new Map<string, number[]>();
  for (const [i, { stems }] of claims.entries())
    for (const stem of stems) {
      if (weightOf(stem) < 0.4) continue;
      const list = index.get(stem);
      if (list === undefined) index.set(stem, [i]);
      else list.push(i);
    }
  const pairs = new Set<number>();
  for (const list of index.values()) if (list.length <= COMMON) for (const [k, i] of list.entries()) for (const j of list.slice(k + 1)) pairs.add(i * claims.length + j);
  return [...pairs].map((key) => [claims[Math.floor(key / claims.length)]!, claims[key % claims.length]!] as const);
}
