import type { Attribution } from "../../domain/attribution.ts";
import weights from "../data/origin.json" with { type: "json" };
import { wordLikeness } from "../claims/vectors.ts";
import { extentOf } from "../paper.ts";
import type { Bundle, Voiced } from "./ends.ts";
import { areTwoPortfolios, tellingStems } from "./same-source.ts";
import { isEnterprise, isFormer, isOtherBody } from "./speech.ts";
import type { Context } from "./strand.ts";
import type { Voice } from "./voice.ts";

const WEIGHTS: Readonly<Record<string, number>> = weights.weights;

/**
 * For each end of a claim, how likely it is an origin of its own beside the others, as log-odds: neither one of them in other words nor somebody whom reading
 * took for the source and is not. Learned weights (`training/origins.ts`).
 */
export function addings(bundles: readonly Bundle[], context: Context): readonly number[] {
  return featuresOf(bundles, context).map((features) => {
    const odds = Object.entries(features).reduce((sum, [name, value]) => sum + value * (WEIGHTS[name] ?? 0), weights.bias);
    return isPlain(features) ? Math.max(0, odds) : odds;
  });
}

/**
 * Somebody of whom it is sure that they said it, and whom a name or the words tell from all others: of those with a name whom the weights would not count gold counts half.
 */
function isPlain({ person, nameless, alone, likely, say, heard }: Readonly<Record<string, number>>): boolean {
  return likely === undefined && say !== undefined && (heard ?? 0) >= SURE && (alone !== undefined || (person !== undefined && nameless === undefined));
}

const SURE = 0.9;

/** What speaks for and against each end being an origin of its own, by name; each about 0–1. */
export function featuresOf(bundles: readonly Bundle[], context: Context): readonly Readonly<Record<string, number>>[] {
  const ends = bundles.map((bundle) => portraitOf(bundle, context)), all = ends.reduce((sum, e) => sum + e.tellings, 0), first = Math.min(...ends.map((e) => e.first));
  return ends.map((end) => ({ ...end.features, ...besides(end, ends.filter((e) => e !== end && !isApart(e, end))), share: end.tellings / all, first: Number(end.first === first) }));
}

/** What is known of an end by itself. */
type Portrait = {
  readonly kind: Voice["kind"];
  readonly papers: ReadonlySet<string>;
  /** How many tell it who took it from no other report: a reprint adds nothing. */
  readonly tellings: number;
  /** When the first of its strands was printed. */
  readonly first: number;
  readonly sure: boolean;
  /** Told as one who held an office: whoever holds it now is another. */
  readonly former: boolean;
  /** A body told to be an enterprise, or none ("the dockers’ union"). */
  readonly enterprise: boolean | null;
  /** Keys of the institutions it is. */
  readonly bodies: readonly string[];
  /** Keys of the people whose word or record it is. */
  readonly people: ReadonlySet<string>;
  /** The stems of the words by which the reports call it. */
  readonly stems: readonly string[];
  readonly features: Readonly<Record<string, number>>;
};

const PRONOUN = /^(?:he|she|they|it|we|I|who|him|her|them|others?|some|one|those|these|that|this|many|everyone|nobody|people|you)$/iu;

function portraitOf(bundle: Bundle, context: Context): Portrait {
  const direct = bundle.filter((b) => b.strand.parent === null), told = direct.length > 0 ? direct : bundle;
  const { kind } = bundle[0]!.voice, voices = bundle.map((b) => b.voice), sources = told.flatMap(({ voice }) => ("source" in voice ? [voice.source] : []));
  const said = told.map((t) => saidIn(t, context));
  const attributions = said.flatMap((s) => s.attribution ?? []);
  const sure = bundle.some((b) => b.tie === null), named = sources.some((s) => s.name !== null), tellings = new Set(told.map((b) => b.strand)).size, stems = tellingStems(sources[0]?.description ?? "");
  const flags: readonly (readonly [string, boolean])[] = [
    [kind, true], ["likely", !sure], ["single", tellings === 1], ["nameless", !named], ["named", sources.some((s) => /.\p{Lu}/u.test(s.description))],
    ["pronoun", said.every((s) => PRONOUN.test(s.words ?? ""))], ["noWords", said.every((s) => s.words === null)],
    ["oneWord", sources.length > 0 && sources.every((s) => !/\s/u.test(s.description))], ["definite", /^the\s/iu.test(sources[0]?.description ?? "")], ["indefinite", /^(?:an?|one|some|two|three)\s/iu.test(sources[0]?.description ?? "")],
    ["open", sources.some((s) => s.count?.[1] === null)], ["handedOn", told.some((t) => t.strand.member.claim.chain.length > 2)], ["inferred", told.every((t) => t.strand.member.claim.chain[0]?.basis === "inferred")],
    ["quoted", attributions.some((a) => a.mode === "direct")], ...(["say", "show", "report", "believe"] as const).map((stance) => [stance, attributions.some((a) => a.stance === stance)] as const),
  ];
  return {
    kind, sure, former: sources.some((s) => isFormer(s.description)), tellings,
    enterprise: voices.map((v) => (v.kind !== "institution" ? null : isOtherBody(v.key) ? false : isEnterprise(v.key) ? true : null)).find((e) => e !== null) ?? null,
    bodies: voices.flatMap((v) => (v.kind === "institution" ? [v.key] : v.kind === "person" ? v.institutions : [])),
    people: new Set(voices.flatMap((v) => (v.kind === "person" ? [v.key] : v.kind === "evidence" && v.writer !== null ? [v.writer] : []))),
    papers: new Set(bundle.map((b) => b.strand.member.paper)), first: Math.min(...bundle.map((b) => context.papers.get(b.strand.member.paper)?.at ?? Infinity)),
    stems: [...stems],
    features: {
      ...Object.fromEntries(flags.filter(([, on]) => on).map(([name]) => [name, 1])),
      read: tenth(Math.max(...told.map((t) => t.strand.member.claim.confidence))), heard: tenth(Math.max(0.5, ...attributions.map((a) => a.confidence))), known: tenth(Math.max(0.5, ...sources.map((s) => s.confidence))),
      tied: sure ? 1 : 1 / (1 + Math.exp(-Math.max(...bundle.map((b) => b.tie ?? Infinity)))), telling: Math.min(stems.size, 4) / 4, direct: Math.min(direct.length, 5) / 5, mentions: Math.min(5, Math.max(0, ...sources.map((s) => s.mentions.length))) / 5,
      long: Math.min(300, ...told.map((t) => t.strand.member.claim.text.length)) / 300, far: Math.min(400, ...said.flatMap((s) => s.far ?? [])) / 400,
    },
  };
}

/** Confidences differ by a rounding between processors, and are no part of what a reading is. */
const tenth = (confidence: number): number => Math.round(confidence * 10) / 10;

/** How a telling says whose word it is: the relation, the words for the source, how far they stand from the claim. */
function saidIn({ voice, strand: { member } }: Voiced, { papers }: Context): { readonly attribution: Attribution | null; readonly words: string | null; readonly far: number | null } {
  const paper = papers.get(member.paper), attribution = paper?.reading.attributions.find((a) => a.id === member.claim.attribution) ?? null;
  const span = (attribution?.sources.find((s) => "source" in voice && s.id === voice.source.id) ?? attribution?.sources[0])?.spans[0];
  return { attribution, words: span === undefined ? null : paper!.text.slice(...span), far: span === undefined ? null : Math.abs(span[0] - extentOf(member)[0]) };
}

/** Do the words tell that the two are not one: by time of office, by what body or portfolio it is, by whose record? */
function isApart(a: Portrait, b: Portrait): boolean {
  return a.bodies.some((x) => b.bodies.some((y) => areTwoPortfolios(x, y))) || a.former !== b.former || (a.enterprise !== null && b.enterprise !== null && a.enterprise !== b.enterprise) || ((a.kind === "evidence") !== (b.kind === "evidence") && a.people.size > 0 && b.people.size > 0 && a.people.isDisjointFrom(b.people));
}

/** How the end stands beside the others. */
function besides(end: Portrait, others: readonly Portrait[]): Readonly<Record<string, number>> {
  const weaker = others.some((o) => (Number(o.sure) - Number(end.sure) || o.tellings - end.tellings || end.first - o.first) > 0);
  const alike = Math.max(0, ...others.map((o) => wordsAlike(end.stems, o.stems)));
  const kinds = new Set(others.map((o) => o.kind));
  const flags: readonly (readonly [string, boolean])[] = [
    ["alone", others.length === 0], ["weaker", weaker], ["besideSure", others.some((o) => o.sure)], ["besideNamed", kinds.has("person")], ["besideBody", kinds.has("institution")], ["besideRecord", kinds.has("evidence")], ["besideUnnamed", kinds.has("unnamed")],
    ["besideItsKind", kinds.has(end.kind)], ["besideInReport", others.some((o) => !o.papers.isDisjointFrom(end.papers))],
  ];
  return { ...Object.fromEntries(flags.filter(([, on]) => on).map(([name]) => [name, 1])), others: Math.min(others.length, 4) / 4, alike, alikeAndWeaker: weaker ? alike : 0 };
}

/** How far the words of the one have their like in the other, 0–1. */
function wordsAlike(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.reduce((sum, x) => sum + Math.max(0, ...many.map((y) => wordLikeness(x, y))), 0) / few.length;
}
