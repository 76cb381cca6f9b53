import type { Attribution } from "../../domain/attribution.ts";
import type { Paper } from "../paper.ts";
import type { Group } from "../relations.ts";
import type { Traits } from "../claims/traits.ts";
import { inHeadline, type Context } from "../origins/strand.ts";
import { isNamelessReport } from "../origins/speech.ts";
import { voiceOf } from "../origins/voice.ts";
import { mostAbout, type About } from "./about.ts";

/** How far a denial must speak of what it denies. */
const ABOUT = 0.5, ABOUT_CITED = 0.45;
/** "The report is not true": a claim that speaks of a report and denies it. */
const OF_REPORT = /\b(?:reports?|reporting|story|stories|article|allegations?|claims?|account|rumou?rs?)\b.*\b(?:not true|untrue|false|wrong|incorrect|nonsense|fabricated|fiction|baseless|unfounded|no truth|not correct|invented)\b/iu;

/** Explicit denials: who denies what another claim says (design.md §5.4). */
export function denialsOf(groups: readonly Group[], context: Context): readonly About[] {
  return groups.flatMap((own) => own.flatMap((denial) => {
    const paper = context.papers.get(denial.assertion.paper)!, { claim } = denial.assertion;
    const attribution = paper.reading.attributions.find((a) => a.id === claim.attribution);
    if (attribution === undefined) return [];
    const ofReport = OF_REPORT.test(claim.text);
    if (attribution.stance !== "deny" && !ofReport) return [];
    const others = groups.filter((g) => g !== own && g.some((m) => !m.denial && m.assertion.claim.attribution !== attribution.id && !m.negative) && !g.every((m) => m.speaker !== null && m.speaker === denial.speaker));
    const before = others.filter((g) => g.some((m) => isDeniable(m, denial, context)));
    const about = ofReport ? reported(denial, before, context) : denied(denial, before, context);
    return about === null ? [] : [{ about, relation: { kind: "denies" as const, claim: denial.assertion.id, report: paper.id, by: denierOf(attribution, denial, context), spans: claim.spans, reason: /\p{L}/u.test(attribution.cue.lemma) ? `“${attribution.cue.lemma}”: said not to be so` : "said not to be so" } }];
  }));
}

/** What is denied stands in print already, or in the same report, and not in a headline alone. */
function isDeniable({ assertion }: Traits, denial: Traits, { papers }: Context): boolean {
  const paper = papers.get(assertion.paper)!;
  return !inHeadline(assertion, paper) && (paper.id === denial.assertion.paper || paper.at <= papers.get(denial.assertion.paper)!.at);
}

/** The claim of the report that is spoken of: the first that the cited report has from somebody. */
function reported(denial: Traits, groups: readonly Group[], context: Context): Group | null {
  const paper = citedBy(denial, context);
  const lead = paper?.claims.find((c) => c.claim.attribution !== null && c.claim.chain.length > 1 && !inHeadline(c, paper));
  return groups.find((g) => g.some((m) => m.assertion.id === lead?.id)) ?? null;
}

function citedBy(denial: Traits, { papers, derivations }: Context): Paper | undefined {
  return papers.get((derivations.get(denial.assertion.paper) ?? []).find((d) => d.kind === "citation")?.to ?? "");
}

/** What is denied: sooner something of the report that the denying one cites. */
function denied(denial: Traits, groups: readonly Group[], context: Context): Group | null {
  const cited = citedBy(denial, context);
  return mostAbout(denial, groups.filter((g) => g.some((m) => m.assertion.paper === cited?.id)), ABOUT_CITED) ?? mostAbout(denial, groups, ABOUT);
}

function denierOf(attribution: Attribution, denial: Traits, context: Context): string {
  const { papers, people } = context, paper = papers.get(denial.assertion.paper)!;
  const sources = attribution.sources.flatMap((s) => paper.sources.get(s.id) ?? []).filter((s) => !isNamelessReport(s.description));
  return sources.map((s) => {
    const voice = voiceOf(s, { cue: attribution.cue.lemma, via: paper.outlet?.key ?? paper.id, paper }, context);
    return voice.kind === "person" ? people.name(voice.key) : (s.name ?? s.description);
  }).join(", ");
}
