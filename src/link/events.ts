import type { EventCluster } from "../domain/event-cluster.ts";
import { likelihood } from "./events/likelihood.ts";
import { pairsOf } from "./events/pairs.ts";
import { tellingsOf, type Telling } from "./events/tellings.ts";
import type { Paper } from "./paper.ts";

/** Two groups join when their pairs are on average at least this likely (log-odds); a pair that was not looked at counts as `APART`. */
const JOIN = -1, APART = -4;

/** Events of reports that tell of one matter, given in the order of print, grouped by happening: the likeliest pairs first, groups by the average of their pairs. */
export function eventsOf(papers: readonly Paper[]): readonly EventCluster[] {
  const tellings = tellingsOf(papers), order = new Map(tellings.map((t, i) => [t, i]));
  const key = (a: Telling, b: Telling): number => { const [x, y] = [order.get(a)!, order.get(b)!]; return x < y ? x * tellings.length + y : y * tellings.length + x; };
  const likely = new Map<number, number>();
  const pairs = pairsOf(tellings).flatMap((pair) => {
    const score = likelihood(pair);
    if (score < APART) return [];
    likely.set(key(pair.a, pair.b), score);
    return [{ a: pair.a, b: pair.b, score }];
  }).sort((p, q) => q.score - p.score || key(p.a, p.b) - key(q.a, q.b));
  const group = new Map(tellings.map((t) => [t, [t]]));
  for (const { a, b, score } of pairs) {
    const [x, y] = [group.get(a)!, group.get(b)!];
    if (score < JOIN) break;
    if (x === y) continue;
    const sum = x.reduce((all, c) => all + y.reduce((some, d) => some + (likely.get(key(c, d)) ?? APART), 0), 0);
    if (sum / (x.length * y.length) < JOIN) continue;
    const merged = [...x, ...y];
    for (const t of merged) group.set(t, merged);
  }
  return [...new Set(group.values())].map((g) => g.toSorted((a, b) => order.get(a)! - order.get(b)!)).toSorted((a, b) => order.get(a[0]!)! - order.get(b[0]!)!)
    .map((members) => ({ id: members[0]!.id, members: members.map(({ id, paper, event }) => ({ event: id, report: paper.id, trigger: event.trigger.spans })) }));
}
