import weights from "../data/origin.json" with { type: "json" };
import type { Bundle } from "./ends.ts";
import { isApart, oneEnd, pairOf, wordsAlike } from "./one-end.ts";
import { portraitOf, type Portrait } from "./portrait.ts";
import type { Context } from "./strand.ts";

/** What a tree adds to the log-odds, or by which feature it parts, at most or above. */
type Tree = number | readonly [feature: string, bound: number, atMost: Tree, above: Tree];

const TREES = weights.trees as unknown as readonly Tree[];

function leafOf(tree: Tree, features: Readonly<Record<string, number>>): number {
  if (typeof tree === "number") return tree;
  const [feature, bound, atMost, above] = tree;
  return leafOf((features[feature] ?? 0) <= bound ? atMost : above, features);
}

/** How likely an end is an origin of its own beside the others, as log-odds, and which of those it most likely is where it is none (its place). */
export type Adding = { readonly odds: number; readonly nearest: number };

/**
 * How likely each end of a claim is an origin of its own: neither one of the others in other words nor somebody whom reading took for the source and is not.
 * Boosted trees (`training/origins.ts`).
 */
export function addings(bundles: readonly Bundle[], context: Context): readonly Adding[] {
  const ends = bundles.map((bundle) => portraitOf(bundle, context));
  const ones = ends.map((): (number | null)[] => ends.map(() => null));
  for (const { a, b, features } of pairsAmong(ends, context)) ones[a]![b] = ones[b]![a] = oneEnd(features);
  return ends.map((end, i) => {
    const others = ends.filter((_, n) => ones[i]![n] !== null);
    const features = { ...besides(end, ends, others), ...likest(end, ends, ones[i]!) }, nearest = ones[i]!.reduce<number>((best, one, n) => ((one ?? -Infinity) > (ones[i]![best] ?? -Infinity) ? n : best), i === 0 ? 1 : 0);
    const odds = TREES.reduce<number>((sum, tree) => sum + leafOf(tree, features), weights.bias);
    return { odds: isPlain(end, ones[i]!) ? Math.max(0, odds) : odds, nearest };
  });
}

/** Somebody of whom it is sure that they said it, and whom the words tell from all others. */
function isPlain({ sure, features, kind, names }: Portrait, ones: readonly (number | null)[]): boolean {
  if (!sure || features.say === undefined) return false;
  // whoever an outlet met itself may be other people than another met: in the high number they count, unless they are but “officials”
  if (kind === "unnamed" && features.handedOn === undefined && features.open === undefined) return (features.heard ?? 0) >= HEARD;
  // a name is told from others sooner: it needs but be likelier another one than the same
  const named = kind === "person" || names.length > 0;
  return named ? (features.heard ?? 0) >= HEARD && ones.every((one) => one === null || one < 0) : (features.heard ?? 0) >= SURE && ones.every((one) => one === null);
}

const SURE = 0.9, HEARD = 0.7;

/** Two ends, by their places, that the words do not tell apart. */
type Pair = { readonly a: number; readonly b: number; readonly features: Readonly<Record<string, number>> };

function pairsAmong(ends: readonly Portrait[], context: Context): readonly Pair[] {
  return ends.flatMap((x, a) => ends.slice(a + 1).flatMap((y, n) => (isApart(x, y, context) ? [] : [{ a, b: a + 1 + n, features: pairOf(x, y, ends.length, context) }])));
}

/** For `training/origins.ts`: what speaks for and against each end by itself and beside the others, which are stronger, and the same of each two that may be one. */
export function featuresOf(bundles: readonly Bundle[], context: Context): { readonly ends: readonly { readonly features: Readonly<Record<string, number>>; readonly stronger: readonly number[] }[]; readonly pairs: readonly Pair[] } {
  const ends = bundles.map((bundle) => portraitOf(bundle, context)), pairs = pairsAmong(ends, context);
  const others = (i: number): readonly Portrait[] => ends.filter((_, n) => pairs.some(({ a, b }) => (a === i && b === n) || (a === n && b === i)));
  return { ends: ends.map((end, i) => ({ features: besides(end, ends, others(i)), stronger: ends.flatMap((o, n) => (isStronger(o, end) ? [n] : [])) })), pairs };
}

/** Log-odds beyond this say no more. */
const MOST = 4;

/** How likely the end is one of the others, of those that are told more strongly, and on average; −1 to 1. */
function likest(end: Portrait, ends: readonly Portrait[], ones: readonly (number | null)[]): Readonly<Record<string, number>> {
  const all = ones.flatMap((one) => one ?? []), stronger = ones.flatMap((one, n) => (one !== null && isStronger(ends[n]!, end) ? [one] : []));
  const scaled = (odds: number): number => Math.max(-MOST, Math.min(MOST, odds)) / MOST;
  return {
    one: all.length === 0 ? -1 : scaled(Math.max(...all)), oneOfStronger: stronger.length === 0 ? -1 : scaled(Math.max(...stronger)), oneOnAverage: all.length === 0 ? -1 : scaled(all.reduce((a, b) => a + b, 0) / all.length), hasStronger: Number(stronger.length > 0),
  };
}

/** Is the one told more surely, by more who took it from nobody, or before the other? */
function isStronger(one: Portrait, other: Portrait): boolean {
  return (Number(one.sure) - Number(other.sure) || one.tellings - other.tellings || other.first - one.first) > 0;
}

/** What is known of an end by itself, among all, and beside the others that it may be. */
function besides(end: Portrait, ends: readonly Portrait[], others: readonly Portrait[]): Readonly<Record<string, number>> {
  const weaker = others.some((o) => isStronger(o, end));
  const alike = Math.max(0, ...others.map((o) => wordsAlike(end.stems[0] ?? [], o.stems[0] ?? [])));
  const kinds = new Set(others.map((o) => o.kind));
  const flags: readonly (readonly [string, boolean])[] = [
    ["alone", others.length === 0], ["weaker", weaker], ["besideSure", others.some((o) => o.sure)], ["besideNamed", kinds.has("person")], ["besideBody", kinds.has("institution")], ["besideRecord", kinds.has("evidence")], ["besideUnnamed", kinds.has("unnamed")],
    ["besideItsKind", kinds.has(end.kind)], ["besideInReport", others.some((o) => !o.papers.isDisjointFrom(end.papers))],
  ];
  return {
    ...end.features, ...Object.fromEntries(flags.filter(([, on]) => on).map(([name]) => [name, 1])), others: Math.min(others.length, 4) / 4, alike, alikeAndWeaker: weaker ? alike : 0,
    share: end.tellings / ends.reduce((sum, e) => sum + e.tellings, 0), first: Number(ends.every((e) => e.first >= end.first)),
  };
}
