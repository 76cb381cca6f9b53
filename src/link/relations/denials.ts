import type { Attribution } from "../../domain/attribution.ts";
import { hull } from "../../domain/span.ts";
import { meaningLikeness } from "../claims/meaning.ts";
import type { Traits } from "../claims/traits.ts";
import { sameSource } from "../origins/same-source.ts";
import type { Voice } from "../origins/voice.ts";
import { inHeadline, type Context } from "../origins/strand.ts";
import { extentOf, type Paper } from "../paper.ts";
import { stemOf } from "../words.ts";
import type { Group } from "../relations.ts";
import { mostAbout, type About } from "./about.ts";
import { denierOf, named, type Denier } from "./deniers.ts";
import { isNegative, negates, positive } from "./opposition.ts";

/** How far a denial must speak of what it denies; what stands beside a denial, without a word of denial, must do so more; in other words, how alike they must mean. */
const ABOUT = 0.42, BESIDE = 0.55, MEANT = 0.62;
/** What stands in the report that a denier answers is worth so much more. */
const CITED = 0.1;
/** Words for what is said not to be so: a report, or what has just been told. */
const UNTRUE = String.raw`(?:not true|untrue|not correct|incorrect|false|wrong|baseless|unfounded|groundless|fabricat\w*|fiction|nonsense|invented|invention|lies?|no truth)`;
const REPORTED = String.raw`(?:reports?|reporting|story|stories|article|allegations?|claims?|account|rumou?rs?|printed|published)`;
const OF_REPORT = new RegExp(String.raw`\b${REPORTED}\b.*\b${UNTRUE}\b|\b${UNTRUE}\b.*\b${REPORTED}\b`, "iu");
const OF_THAT = new RegExp(String.raw`^\W*(?:that|this|it|these|they|those|all (?:of )?(?:that|this|it))\b.{0,40}\b${UNTRUE}\b|^\W*${UNTRUE}\b|\b(?:no|nor any|any) such\b`, "iu");
/** What a denial says no more of than that it was told. */
const SUCH = /\bsuch (?:an? )?(?<noun>\p{L}+)\b|^\W*(?:that|this|it|so|the (?:claim|allegation|accusation|charge|suggestion|report|story)s?)\W*$/iu;
const BARE = /^\W*(?:that|this|it|so)\W*$/iu;
/** So many characters between a denial and one that joins it. */
const SOON = 300;
/** Verbs that turn down a claim as well as an offer, and what is turned down where it is a claim. */
const TURNS_DOWN = /^(?:dismiss|reject|dispute|refute|rebut|contest|repudiate|brush|wave|laugh)/u, CLAIMED = new RegExp(String.raw`\b(?:${REPORTED}|suggestions?|accusations?|charges?|talk|idea that|notion that|speculation)\b`, "iu");

/** What somebody asked asserts nothing. */
const ASKED = /^\W*(?:what|whether|who|whom|whose|why|how|when|where|which)\b/iu;

type Denial = { readonly said: Traits; readonly attribution: Attribution; readonly paper: Paper; readonly how: "denied" | "of a report" | "of that" | "beside" };

/** Explicit denials: who denies what another claim says (design.md §5.4). What a denier says beside it against another claim is part of the denial. */
export function denialsOf(groups: readonly Group[], context: Context): readonly About[] {
  const found = groups.flat().flatMap((said) => {
    const denial = denialIn(said, context);
    if (denial === null) return [];
    // also its own: what is denied may be told so alike that the two are one claim
    const open = new Map<Group, Group>(groups.flatMap((g) => { const members = g.filter((m) => isDeniable(m, denial, context)); return members.length === 0 ? [] : [[members, g] as const]; }));
    const about = open.get(whatOf(echoedBy(denial, groups.flat()) ?? denial, [...open.keys()], context) ?? []) ?? null;
    const denier = denierOf(denial.attribution, denial.paper, context);
    return about === null || denier === null ? [] : [{ about, denial, denier }];
  });
  const deniers = new Map<Group, readonly Denier[]>([...Map.groupBy(found, (f) => f.about)].map(([about, list]) => [about, list.map((f) => f.denier)]));
  return found.map(({ about, denial: { said, attribution, paper }, denier }) => ({
    about,
    relation: { kind: "denies" as const, claim: said.assertion.id, report: paper.id, by: named(denier, deniers.get(about)!), spans: said.assertion.claim.spans, reason: /\p{L}/u.test(attribution.cue.lemma) ? `“${attribution.cue.lemma}”: said not to be so` : "said not to be so" },
  }));
}

/** Is it said as a denial, of a report or of what was told before it, or that something is not so by who denies in the same report? A headline only repeats. */
function denialIn(said: Traits, context: Context): Denial | null {
  const { claim } = said.assertion, paper = context.papers.get(said.assertion.paper)!;
  const attribution = paper.reading.attributions.find((a) => a.id === claim.attribution);
  if (attribution === undefined || inHeadline(said.assertion, paper)) return null;
  const voices = (a: Attribution): readonly Voice[] => denierOf(a, paper, context)?.voices ?? [];
  const isDenier = (): boolean => { const own = voices(attribution); return paper.reading.attributions.some((a) => a.stance === "deny" && voices(a).some((v) => own.some((w) => sameSource(v, w) !== null))); };
  const denies = attribution.stance === "deny" || turnsDown(attribution, paper);
  const how = OF_REPORT.test(claim.text) ? "of a report" : OF_THAT.test(claim.text) || (denies && SUCH.test(claim.text)) ? "of that" : denies ? "denied"
    : isNegative(said) && attribution.stance !== "reject" && isDenier() ? "beside" : null;
  return how === null ? null : { said, attribution, paper, how };
}

/** "The owner denied that … The coast guard also denied it": the denial just before. */
function echoedBy(denial: Denial, traits: readonly Traits[]): Denial | null {
  if (!BARE.test(denial.said.assertion.claim.text)) return null;
  const { paper } = denial, at = extentOf(denial.said.assertion)[0];
  const before = traits.flatMap((said) => {
    const attribution = paper.reading.attributions.find((a) => a.id === said.assertion.claim.attribution), end = extentOf(said.assertion)[1];
    return said.assertion.paper === paper.id && attribution?.stance === "deny" && end <= at && at - end <= SOON && !BARE.test(said.assertion.claim.text) ? [{ said, attribution, end }] : [];
  }).toSorted((a, b) => b.end - a.end)[0];
  return before === undefined ? null : { ...before, paper, how: "denied" };
}

/** "dismissed a report that …", not "rejected an offer". */
function turnsDown({ cue, content, stance }: Attribution, { text }: Paper): boolean {
  const at = hull(cue.spans), to = hull(content.spans);
  return stance === "reject" && at !== undefined && to !== undefined && TURNS_DOWN.test(cue.lemma) && CLAIMED.test(text.slice(at[0], Math.max(at[1], Math.min(to[1], to[0] + 40))));
}

/** What can be denied stands in print already, or in the same report, asserts something, is another's, and stands not in a headline alone. */
function isDeniable(member: Traits, { said, attribution, paper }: Denial, { papers }: Context): boolean {
  const { assertion } = member, printed = papers.get(assertion.paper)!;
  return !member.denial && !member.negative && !ASKED.test(assertion.claim.text) && !(printed === paper && assertion.claim.attribution === attribution.id) && (member.speaker === null || member.speaker !== said.speaker)
    && !inHeadline(assertion, printed) && (printed === paper || printed.at <= paper.at);
}

function whatOf(denial: Denial, groups: readonly Group[], context: Context): Group | null {
  const cited = citedBy(denial.paper, context);
  const ofCited = new Set(groups.filter((g) => g.some((m) => m.assertion.paper === cited?.id)));
  const sooner = (group: Group): number => (ofCited.has(group) ? CITED : 0);
  const said = positive(denial.said);
  switch (denial.how) {
    case "denied": return mostAbout(said, groups, ABOUT, sooner) ?? likest(said, groups);
    case "beside": return negatedBy(denial.said, groups) ?? mostAbout(said, groups, BESIDE, sooner);
    case "of a report": return firstOf(cited, groups) ?? toldBefore(denial, groups);
    case "of that": return suchBefore(denial, groups) ?? mostAbout(said, groups, BESIDE) ?? toldBefore(denial, groups);
  }
}

function citedBy(paper: Paper, { papers, derivations }: Context): Paper | undefined {
  return papers.get((derivations.get(paper.id) ?? []).find((d) => d.kind === "citation")?.to ?? "");
}

/** What comes nearest to it in meaning, in quite other words ("leave her post", "resign"). */
function likest(said: Traits, groups: readonly Group[]): Group | null {
  const rated = groups.map((group) => ({ group, likeness: Math.max(...group.map((m) => meaningLikeness(said.meaning, m.meaning))) })).toSorted((a, b) => b.likeness - a.likeness);
  return rated[0] !== undefined && rated[0].likeness >= MEANT ? rated[0].group : null;
}

/** What it says in the same words, but for the negation. */
function negatedBy(said: Traits, groups: readonly Group[]): Group | null {
  const rated = groups.map((group) => ({ group, share: Math.max(...group.map((m) => negates(said, m))) })).toSorted((a, b) => b.share - a.share);
  return rated[0] !== undefined && rated[0].share > 0 ? rated[0].group : null;
}

/** "such an order": what the same report told last of a thing of that name. */
function suchBefore({ said, paper }: Denial, groups: readonly Group[]): Group | null {
  const noun = SUCH.exec(said.assertion.claim.text)?.groups?.["noun"];
  return noun === undefined ? null : toldLast(said, paper, groups, (m) => m.weights.has(stemOf(noun)));
}

/** What a report has first from somebody. */
function firstOf(paper: Paper | undefined, groups: readonly Group[]): Group | null {
  const lead = paper?.claims.find((c) => c.claim.attribution !== null && c.claim.chain.length > 1 && !inHeadline(c, paper));
  return groups.find((g) => g.some((m) => m.assertion.id === lead?.id)) ?? null;
}

function toldBefore({ said, paper }: Denial, groups: readonly Group[]): Group | null {
  return toldLast(said, paper, groups, (m) => m.speaker !== said.speaker && m.assertion.claim.attribution !== null);
}

/** What the same report told last before this, of what fits. */
function toldLast(said: Traits, paper: Paper, groups: readonly Group[], fits: (member: Traits) => boolean): Group | null {
  const at = extentOf(said.assertion)[0];
  const before = groups.flatMap((group) => group.filter((m) => m.assertion.paper === paper.id && extentOf(m.assertion)[0] < at && !m.negative && fits(m)).map((m) => ({ group, at: extentOf(m.assertion)[0] })));
  return before.toSorted((a, b) => b.at - a.at)[0]?.group ?? null;
}
