import table from "../data/denied.json" with { type: "json" };
import { alignments } from "../claims/alignment.ts";
import { answered, featuresOf } from "../claims/features.ts";
import { likelihood } from "../claims/likelihood.ts";
import { gistLikeness } from "../claims/gist.ts";
import { meaningLikeness } from "../claims/meaning.ts";
import type { Traits } from "../claims/traits.ts";
import type { Context } from "../origins/strand.ts";
import type { Voice } from "../origins/voice.ts";
import { extentOf } from "../paper.ts";
import type { Group } from "../relations.ts";
import { wordsOfText } from "../words.ts";
import { wordingsOf } from "./about.ts";
import { aroundOf } from "./around.ts";
import type { Denial } from "./denial.ts";
import { positive } from "./opposition.ts";

/** What speaks for and against a group of claims being what a denial denies; each about 0–1. */
export const DENIED_FEATURES = [
  "answered", "plain", "meaning", "aligned", "product", "same", "names", "numbersDiffer", "around", "aroundMeaning", "recalled", "recalledMeaning", "before", "told",
  "reports", "someones", "mostlySomeones", "unsure", "cited", "ofDenier", "suchNoun", "negative", "group", "beside", "points",
] as const;

const weights = DENIED_FEATURES.map((name) => (table.weights as Readonly<Record<string, number>>)[name] ?? 0);

/** What stands so many characters before a denial is less likely meant. */
const FADES = 600;

/** Where another is nearly as likely, it is not known which of them is denied. */
const MARGIN = 0.25;

/** Of more groups only so many are looked at closely; what the report itself told is worth so much more in that. */
const LOOKED = 30, OWN = 0.3;

/** The group that a denial is most likely about, by learned weights; null where it is likelier about none, or as likely about another. */
export function deniedBy(denial: Denial, all: readonly Group[], context: Context): Group | null {
  const groups = all.length <= LOOKED ? all : likeliest(denial, all);
  const scores = deniedFeatures(denial, groups, context).map((features) => features.reduce((sum, value, f) => sum + value * weights[f]!, 0));
  const [first, second] = [...scores.keys()].toSorted((a, b) => scores[b]! - scores[a]!);
  return first === undefined || scores[first]! <= 0 || (second !== undefined && scores[first]! - scores[second]! < MARGIN) ? null : groups[first]!;
}

function likeliest({ said, recalled, paper }: Denial, groups: readonly Group[]): readonly Group[] {
  const asked = [positive(said), ...(recalled === null ? [] : [recalled])];
  const near = (group: Group): number => Math.max(...wordingsOf(group).flatMap((m) => asked.map((a) => meaningLikeness(a.meaning, m.meaning) + answered(m, a) + answered(a, m)))) + (group.some((m) => m.assertion.paper === paper.id) ? OWN : 0);
  return groups.map((group) => ({ group, near: near(group) })).toSorted((a, b) => b.near - a.near).slice(0, LOOKED).map((r) => r.group);
}

/** For each group what speaks for its being denied, in the order of `DENIED_FEATURES`. */
export function deniedFeatures(denial: Denial, groups: readonly Group[], { papers, derivations }: Context): readonly (readonly number[])[] {
  const { paper, recalled, pointsBack } = denial, at = extentOf(denial.said.assertion)[0];
  const said = positive(denial.said), around = aroundOf(denial.said, paper, denial.traits);
  const plain = positive({ ...said, weights: new Map([...said.weights].filter(([stem]) => !said.names.has(stem))) });
  const cited = new Set((derivations.get(paper.id) ?? []).filter((d) => d.kind === "citation").map((d) => d.to));
  const denier = new Set(denial.denier.voices.flatMap(namesOf));
  const wordings = groups.map(wordingsOf), pairs = wordings.flat().map((m) => [said, m] as const);
  const aligned = new Map(((shares) => pairs.map(([, m], i) => [m, shares[i]!] as const))(alignments(pairs)));
  return groups.map((group, i) => {
    const most = (members: Group, value: (member: Traits) => number): number => members.reduce((best, m) => Math.max(best, value(m)), 0);
    // what points back says nothing of the matter itself
    const own = pointsBack ? [] : wordings[i]!, elsewhere = wordings[i]!.filter((m) => m.assertion.paper !== paper.id);
    const meaning = most(own, (m) => meaningLikeness(said.meaning, m.meaning)), near = most(own, (m) => aligned.get(m)!);
    const here = group.filter((m) => m.assertion.paper === paper.id && extentOf(m.assertion)[1] <= at);
    const part = (fits: (member: Traits) => boolean): number => group.filter(fits).length / group.length;
    return [
      most(own, (m) => answered(said, m)), most(own, (m) => answered(plain, m)), meaning, near, meaning * near, most(own, (m) => sameness(said, m, aligned.get(m)!)),
      most(own, (m) => said.names.intersection(new Set(m.stems)).size / Math.max(1, said.names.size)),
      Number(said.numbers.size > 0 && group.every((m) => m.numbers.size > 0 && m.numbers.isDisjointFrom(said.numbers))),
      most(elsewhere, (m) => answered(m, around)), most(elsewhere, (m) => meaningLikeness(m.meaning, around.meaning)),
      recalled === null ? 0 : most(wordings[i]!, (m) => answered(m, recalled)), recalled === null ? 0 : most(wordings[i]!, (m) => meaningLikeness(m.meaning, recalled.meaning)),
      most(here, (m) => Math.exp((extentOf(m.assertion)[1] - at) / FADES)), Number(here.length > 0),
      Math.log2(new Set(group.map((m) => m.assertion.paper)).size) / 4, Number(group.some((m) => m.speaker !== null)), part((m) => m.speaker !== null), Number(group.some((m) => isUnsure(m, papers))),
      Number(group.some((m) => cited.has(m.assertion.paper))), Number(group.some((m) => !denier.isDisjointFrom(m.names))), Number(denial.such !== null && here.some((m) => m.weights.has(denial.such!))),
      part((m) => m.negative), 1, Number(denial.how === "beside"), Number(pointsBack),
    ];
  });
}

/** How likely the two would be one claim, 0–1, about 0.5 where that begins to be likely. */
function sameness(said: Traits, member: Traits, aligned: number): number {
  return 1 / (1 + Math.exp(-(likelihood({ a: said, b: member, features: [...featuresOf(said, member, "none"), meaningLikeness(said.meaning, member.meaning), aligned, 0, gistLikeness(said, member)] }) + 2) / 2));
}

/** Stems of the names of whoever denies, and of whom they speak for. */
function namesOf(voice: Voice): readonly string[] {
  const names = voice.kind === "person" ? [voice.key, ...voice.institutions] : [voice.key];
  return names.flatMap((name) => wordsOfText(name).map((w) => w.stem));
}

/** Told with a hedge, or on the word of somebody who would not be named: what is denied mostly is. */
function isUnsure({ assertion: { claim, paper } }: Traits, papers: Context["papers"]): boolean {
  const { sources } = papers.get(paper)!;
  return /^P[RS]/.test(claim.factuality) || claim.chain.some((h) => h.sources !== "report" && h.sources.some((id) => sources.get(id)?.anonymous === true));
}
