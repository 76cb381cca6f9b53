import weights from "../data/origin.json" with { type: "json" };
import { wordLikeness } from "../claims/vectors.ts";
import { SHAPES, type Portrait } from "./portrait.ts";
import { toldApart } from "./apart.ts";
import { areTwoPortfolios } from "./same-source.ts";
import { isEnterprise, isMinistry } from "./speech.ts";
import type { Context } from "./strand.ts";

const WEIGHTS: Readonly<Record<string, number>> = weights.one.weights;

/** How likely two ends of a claim are one origin in two kinds of words, by what speaks for and against it (`pairOf`), as log-odds by learned weights (`training/origins.ts`). */
export function oneEnd(features: Readonly<Record<string, number>>): number {
  return Object.entries(features).reduce((sum, [name, value]) => sum + value * (WEIGHTS[name] ?? 0), weights.one.bias);
}

/** What speaks for and against two ends being one, of `ends` that the claim has; each 0–1. */
export function pairOf(a: Portrait, b: Portrait, ends: number, context: Context): Readonly<Record<string, number>> {
  const both = (of: (end: Portrait) => boolean): readonly boolean[] => [of(a), of(b)];
  const named = both((e) => e.names.length > 0), inA = isIn(b.names, a, context), inB = isIn(a.names, b, context);
  const flags: readonly (readonly [string, boolean])[] = [
    [[a.kind, b.kind].toSorted().join(" "), true], ["bothNamed", !named.includes(false)], ["neitherNamed", !named.includes(true)], ["nameInOther", inA || inB], ["namesInBoth", inA && inB], ["nameNotInOther", named[0] !== named[1] && !inA && !inB],
    ["noBody", both((e) => e.bodyStems.length === 0).includes(true)], ["inOneReport", !a.direct.isDisjointFrom(b.direct)], ["oneHead", a.heads.some((h) => b.heads.includes(h))], ["enterprise", [...a.heads, ...b.heads].some(isEnterprise)], ["singles", !both((e) => e.papers.size === 1).includes(false)],
    ...SHAPES.flatMap((shape) => { const is = both((e) => e.shape[shape]); return [[`${shape} one`, is.includes(true)], [`${shape} both`, !is.includes(false)]] as const; }),
  ];
  return {
    ...Object.fromEntries(flags.filter(([, on]) => on).map(([name]) => [name, 1])),
    alike: mostAlike(a.stems, b.stems), bodies: mostAlike(a.bodyStems, b.bodyStems), bodyAndWords: Math.max(mostAlike(a.bodyStems, b.stems), mostAlike(a.stems, b.bodyStems)), head: Math.max(0, ...a.heads.flatMap((h) => b.heads.map((g) => wordLikeness(h, g)))),
    words: Math.max(0, ...a.said.flatMap((s) => b.said.map((t) => (s.paper === t.paper ? 0 : s.stems.intersection(t.stems).size / Math.max(1, s.stems.union(t.stems).size))))),
    retold: Number(retells(a, b, context) || retells(b, a, context)), terms: Number(a.features.terms === 1 && b.features.terms === 1),
    others: Math.min(4, ends - 2) / 4, tellings: Math.min(a.papers.size, b.papers.size, 3) / 3,
  };
}

/** Do the reports that tell an end hold one of these names? */
function isIn(names: readonly string[], { papers }: Portrait, context: Context): boolean {
  return names.some((name) => [...papers].some((id) => context.papers.get(id)!.text.includes(name)));
}

/** Do the words tell that the two are not one: by time of office, by what body or portfolio it is, by whose record, by what is told of people without a name? */
export function isApart(a: Portrait, b: Portrait, { papers }: Context): boolean {
  return (a.kind === "unnamed" && b.kind === "unnamed" && a.bundle.some((v) => b.bundle.some((w) => toldApart(v.voice, w.voice, papers)))) || isMinisterBeside(a, b) || isMinisterBeside(b, a) || a.bodies.some((x) => b.bodies.some((y) => areTwoPortfolios(x, y))) || a.former !== b.former || areTwoSorts(a, b) || areTwoNames(a, b) || (a.enterprise !== null && b.enterprise !== null && a.enterprise !== b.enterprise) || ((a.kind === "evidence") !== (b.kind === "evidence") && a.people.size > 0 && b.people.size > 0 && a.people.isDisjointFrom(b.people));
}

/** Nouns for public bodies by what sort each is: one of a sort is none of another. */
const SORTS: readonly ReadonlySet<string>[] = [["police", "constabulary"], ["fire", "brigade"], ["coastguard"], ["council"], ["ministry", "department"], ["army", "navy", "military"], ["court", "tribunal"], ["hospital"], ["university"], ["union"], ["church"], ["parliament"], ["prosecutor", "prosecutors"], ["embassy"]].map((nouns) => new Set(nouns));

/** Two bodies of which the words tell that they are of two sorts ("the fire service", "Cornwall Council"). */
function areTwoSorts(a: Portrait, b: Portrait): boolean {
  const [x, y] = [a, b].map((end) => (end.kind === "institution" ? SORTS.findIndex((sort) => end.bodies.some((body) => body.split(" ").some((word) => sort.has(word)))) : -1));
  return x !== -1 && y !== -1 && x !== y;
}

/** Two people by their full names, or two bodies by theirs, whose bodies have hardly a word in common. */
function areTwoNames(a: Portrait, b: Portrait): boolean {
  const people = [a, b].every((end) => end.kind === "person" && end.people.size > 0 && [...end.people].every((name) => name.includes(" "))) && a.people.isDisjointFrom(b.people);
  return (people || [a, b].every((end) => end.kind === "institution" && end.names.length > 0)) && mostAlike(a.bodyStems, b.bodyStems) < ALIKE;
}

const ALIKE = 0.5;

/** A minister, and somebody named who speaks for something else than a ministry ("the president, Omar Sy"). */
function isMinisterBeside(one: Portrait, other: Portrait): boolean {
  return one.kind === "person" && other.kind === "person" && one.bodies.some(isMinistry) && other.bodyStems.length > 0 && !other.bodies.some(isMinistry);
}

function mostAlike(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): number {
  return Math.max(0, ...a.flatMap((x) => b.map((y) => wordsAlike(x, y))));
}

/** How far the words of the one have their like in the other, 0–1. */
export function wordsAlike(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.reduce((sum, x) => sum + Math.max(0, ...many.map((y) => wordLikeness(x, y))), 0) / few.length;
}

/** Has the one no name, in a report that takes from one with the other? */
function retells(one: Portrait, other: Portrait, { derivations }: Context): boolean {
  return one.names.length === 0 && [...one.direct].some((id) => derivations.get(id)?.some((d) => other.papers.has(d.to)));
}
