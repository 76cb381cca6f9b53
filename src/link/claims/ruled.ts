import type { Verdict } from "../../domain/decision.ts";
import type { Assertion } from "../paper.ts";

type Group = readonly Assertion[];

/**
 * Groups as people have them: their merges and splits one after the other, each moving what it names and nothing else.
 * A merge brings along what stood with either; a split takes the copies of what it takes. `wording` is the same for
 * copies of one text; `parted(x, y, n)` tells whether a verdict after the nth holds two groups apart.
 */
export function ruled(groups: readonly Group[], verdicts: readonly Verdict[], wording: (a: Assertion) => string, parted: (x: Group, y: Group, n: number) => boolean): readonly Group[] {
  return verdicts.reduce((before, verdict, n): readonly Group[] => {
    if (verdict.kind === "split") return before.flatMap((g) => split(g, verdict, wording));
    if (verdict.kind !== "same-claim") return before;
    const [x, y] = [verdict.a, verdict.b].map((id) => before.find((g) => g.some((a) => a.id === id)));
    if (x === undefined || y === undefined || x === y || parted(x, y, n)) return before;
    return [...before.filter((g) => g !== x && g !== y), [...x, ...y]];
  }, groups);
}

function split(group: Group, { claims, from }: Extract<Verdict, { kind: "split" }>, wording: (a: Assertion) => string): readonly Group[] {
  const [taken, left] = [new Set(claims), new Set(from)];
  if (!group.some((a) => taken.has(a.id)) || !group.some((a) => left.has(a.id))) return [group];
  const stay = new Set(group.filter((a) => left.has(a.id)).map(wording)), go = new Set(group.filter((a) => taken.has(a.id)).map(wording));
  const goes = (a: Assertion): boolean => taken.has(a.id) || (!left.has(a.id) && go.has(wording(a)) && !stay.has(wording(a)));
  return [group.filter((a) => !goes(a)), group.filter(goes)];
}
