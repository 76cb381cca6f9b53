import { wordLikeness } from "../claims/vectors.ts";
import { FEATURES, featuresOf, shared } from "./features.ts";
import { mattersOf } from "./matter.ts";
import type { Telling } from "./tellings.ts";

/** Two events that may be one, with what speaks for and against it, in the order of `PAIR_FEATURES`. */
export type Pair = { readonly a: Telling; readonly b: Telling; readonly features: readonly number[] };

export const PAIR_FEATURES = [...FEATURES, "mutual", "runnerUp"] as const;

/** Triggers as near in meaning as this are compared, and those that begin alike in so many letters. */
const NEAR = 0.45, START = 5;
/** Of a trigger told more often than this in the reports, events are compared only where their sentences share so much. */
const OFTEN = 60, TELLING = 0.25;

/** The candidates with their features, the earlier event first. Beside those of the two alone stands how they compare with the rest of the two reports. */
export function pairsOf(tellings: readonly Telling[]): readonly Pair[] {
  const reports = new Map<string, Set<string>>(), times = new Map<string, number>();
  for (const { stem, paper } of tellings) { reports.set(stem, (reports.get(stem) ?? new Set()).add(paper.id)); times.set(stem, (times.get(stem) ?? 0) + 1); }
  const told = (stem: string): number => (times.get(stem) ?? 1) / (reports.get(stem)?.size ?? 1);
  const matter = mattersOf([...new Set(tellings.map((t) => t.paper))]);
  const pairs = candidates(tellings).map(([a, b]) => ({ a, b, kinship: kinshipOf(a, b) }));
  const nearest = new Map<string, { first: number; second: number }>();
  const sides = (p: (typeof pairs)[number]): readonly [string, string] => [`${p.a.id} ${p.b.paper.id}`, `${p.b.id} ${p.a.paper.id}`];
  for (const p of pairs)
    for (const side of sides(p)) {
      const known = nearest.get(side) ?? { first: 0, second: 0 };
      if (p.kinship > known.first) nearest.set(side, { first: p.kinship, second: known.first });
      else if (p.kinship > known.second) nearest.set(side, { first: known.first, second: p.kinship });
    }
  return pairs.map((p) => {
    const [x, y] = sides(p).map((side) => nearest.get(side)!) as [{ first: number; second: number }, { first: number; second: number }];
    const mutual = p.a.paper !== p.b.paper && p.kinship >= x.first && p.kinship >= y.first ? 1 : 0;
    return { a: p.a, b: p.b, features: [...featuresOf(p.a, p.b, matter(p.a.paper, p.b.paper), told), mutual, Math.max(x.first, y.first) - p.kinship] };
  });
}

/** How alike two events are by trigger and sentence, to tell which of a report's is the nearest. */
function kinshipOf(a: Telling, b: Telling): number {
  const trigger = Math.max(0.3, wordLikeness(a.stem, b.stem));
  return trigger * (0.3 + shared(a.close, b.close) + shared(a.sentence, b.sentence) / 2);
}

/** Pairs whose triggers are one word, near in meaning or of one root. */
function candidates(tellings: readonly Telling[]): readonly (readonly [Telling, Telling])[] {
  const byStem = Map.groupBy(tellings.keys(), (i) => tellings[i]!.stem);
  const near = nearOnes([...byStem.keys()]);
  return tellings.flatMap((own, i) => {
    const out: (readonly [Telling, Telling])[] = [];
    for (const stem of near.get(own.stem)!) {
      const list = byStem.get(stem)!;
      const needed = Math.max(list.length, byStem.get(own.stem)!.length) > OFTEN ? TELLING : 0;
      for (const j of list) if (j < i && shared(own.sentence, tellings[j]!.sentence) >= needed) out.push([tellings[j]!, own]);
    }
    return out;
  });
}

/** For each stem itself and the others near it in meaning or beginning like it. */
function nearOnes(stems: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(stems.map((a) => [a, new Set(stems.filter((b) => a === b || wordLikeness(a, b) >= NEAR || (a.length >= START && a.slice(0, START) === b.slice(0, START))))]));
}
