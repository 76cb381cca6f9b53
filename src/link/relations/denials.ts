import type { Attribution } from "../../domain/attribution.ts";
import { hull } from "../../domain/span.ts";
import type { Traits } from "../claims/traits.ts";
import { isNamelessReport } from "../origins/speech.ts";
import { inHeadline, type Context } from "../origins/strand.ts";
import { voiceOf } from "../origins/voice.ts";
import type { Paper } from "../paper.ts";
import type { Group } from "../relations.ts";
import { mostAbout, type About } from "./about.ts";

/** How far a denial must speak of what it denies; what stands beside a denial, without a word of denial, must do so more. */
const ABOUT = 0.42, BESIDE = 0.55;
/** Words for what is said not to be so: a report, or what has just been told. */
const UNTRUE = String.raw`(?:not true|untrue|not correct|incorrect|false|wrong|baseless|unfounded|groundless|fabricat\w*|fiction|nonsense|invented|invention|lies?|no truth)`;
const OF_REPORT = new RegExp(String.raw`\b(?:reports?|reporting|story|stories|article|allegations?|claims?|account|rumou?rs?|printed|published)\b.*\b${UNTRUE}\b|\b${UNTRUE}\b.*\b(?:reports?|story|stories|article|allegations?|claims?|account|rumou?rs?|printed|published)\b`, "iu");
const OF_THAT = new RegExp(String.raw`^\W*(?:that|this|it|these|they|those|all (?:of )?(?:that|this|it))\b.{0,40}\b${UNTRUE}\b|^\W*${UNTRUE}\b|\b(?:no|nor any|any) such\b`, "iu");

type Denial = { readonly said: Traits; readonly attribution: Attribution; readonly paper: Paper; readonly how: "denied" | "of a report" | "of that" | "beside" };

/** Explicit denials: who denies what another claim says (design.md §5.4). What a denier says beside it against another claim is part of the denial. */
export function denialsOf(groups: readonly Group[], context: Context): readonly About[] {
  const found = groups.flat().flatMap((said) => {
    const denial = denialIn(said, context);
    if (denial === null) return [];
    // also its own: what is denied may be told so alike that the two are one claim
    const open = new Map<Group, Group>(groups.flatMap((g) => { const members = g.filter((m) => isDeniable(m, denial, context)); return members.length === 0 ? [] : [[members, g] as const]; }));
    const about = open.get(whatOf(denial, [...open.keys()], context) ?? []) ?? null;
    return about === null ? [] : [{ about, denial }];
  });
  return found.map(({ about, denial: { said, attribution, paper } }) => ({
    about,
    relation: { kind: "denies" as const, claim: said.assertion.id, report: paper.id, by: denierOf(attribution, paper, context), spans: said.assertion.claim.spans, reason: /\p{L}/u.test(attribution.cue.lemma) ? `“${attribution.cue.lemma}”: said not to be so` : "said not to be so" },
  }));
}

/** Is it said as a denial, of a report or of what was told before it, or against something by who denies in the same report? A headline only repeats. */
function denialIn(said: Traits, { papers }: Context): Denial | null {
  const { claim } = said.assertion, paper = papers.get(said.assertion.paper)!;
  const attribution = paper.reading.attributions.find((a) => a.id === claim.attribution);
  if (attribution === undefined || inHeadline(said.assertion, paper)) return null;
  const deniers = new Set(paper.reading.attributions.filter((a) => a.stance === "deny").flatMap((a) => a.sources.map((s) => s.id)));
  const how = OF_REPORT.test(claim.text) ? "of a report" : OF_THAT.test(claim.text) ? "of that" : attribution.stance === "deny" ? "denied" : said.negative && attribution.sources.some((s) => deniers.has(s.id)) ? "beside" : null;
  return how === null ? null : { said, attribution, paper, how };
}

/** What can be denied stands in print already, or in the same report, asserts, is another's, and stands not in a headline alone. */
function isDeniable(member: Traits, { said, attribution, paper }: Denial, { papers }: Context): boolean {
  const { assertion } = member, printed = papers.get(assertion.paper)!;
  return !member.denial && !member.negative && !(printed === paper && assertion.claim.attribution === attribution.id) && (member.speaker === null || member.speaker !== said.speaker)
    && !inHeadline(assertion, printed) && (printed === paper || printed.at <= paper.at);
}

function whatOf(denial: Denial, groups: readonly Group[], context: Context): Group | null {
  const cited = citedBy(denial.paper, context);
  const ofCited = groups.filter((g) => g.some((m) => m.assertion.paper === cited?.id));
  switch (denial.how) {
    case "denied": return mostAbout(denial.said, ofCited, ABOUT) ?? mostAbout(denial.said, groups, ABOUT) ?? null;
    case "beside": return mostAbout(denial.said, ofCited, BESIDE) ?? mostAbout(denial.said, groups, BESIDE);
    case "of a report": return firstOf(cited, groups) ?? toldBefore(denial, groups);
    case "of that": return mostAbout(denial.said, groups, BESIDE) ?? toldBefore(denial, groups);
  }
}

function citedBy(paper: Paper, { papers, derivations }: Context): Paper | undefined {
  return papers.get((derivations.get(paper.id) ?? []).find((d) => d.kind === "citation")?.to ?? "");
}

/** What a report has first from somebody. */
function firstOf(paper: Paper | undefined, groups: readonly Group[]): Group | null {
  const lead = paper?.claims.find((c) => c.claim.attribution !== null && c.claim.chain.length > 1 && !inHeadline(c, paper));
  return groups.find((g) => g.some((m) => m.assertion.id === lead?.id)) ?? null;
}

/** What the same report told last, from somebody, before this. */
function toldBefore({ said, paper }: Denial, groups: readonly Group[]): Group | null {
  const at = startOf(said);
  const before = groups.flatMap((group) => group.filter((m) => m.assertion.paper === paper.id && startOf(m) < at && m.speaker !== said.speaker && !m.negative && m.assertion.claim.attribution !== null).map((m) => ({ group, at: startOf(m) })));
  return before.sort((a, b) => b.at - a.at)[0]?.group ?? null;
}

function startOf({ assertion: { claim } }: Traits): number {
  return hull(claim.spans)?.[0] ?? 0;
}

function denierOf(attribution: Attribution, paper: Paper, context: Context): string {
  const sources = attribution.sources.flatMap((s) => paper.sources.get(s.id) ?? []).filter((s) => !isNamelessReport(s.description));
  return sources.map((s) => {
    const voice = voiceOf(s, { cue: attribution.cue.lemma, after: "", via: paper.outlet?.key ?? paper.id, paper }, context);
    return voice.kind === "person" ? context.people.name(voice.key) : (s.name ?? s.description);
  }).join(", ");
}
