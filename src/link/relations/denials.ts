import type { Traits } from "../claims/traits.ts";
import { sameSource } from "../origins/same-source.ts";
import { inHeadline, type Context } from "../origins/strand.ts";
import { extentOf, type Assertion, type Paper } from "../paper.ts";
import type { Group } from "../relations.ts";
import type { About } from "./about.ts";
import { denialIn, DENYING, joinedBy, type Denial } from "./denial.ts";
import { deniedBy } from "./denied.ts";
import { named, type Denier } from "./deniers.ts";
import { isNegative, negates, positive } from "./opposition.ts";

/** So many characters behind a denial, what its denier says goes on with it. */
const NEXT = 200;
/** What somebody asked asserts nothing. */
const ASKED = /^\W*(?:what|whether|who|whom|whose|why|how|when|where|which)\b/iu;

/** Explicit denials: who denies what another claim says (design.md §5.4). What a denier says beside it against another claim is part of the denial. */
export function denialsOf(groups: readonly Group[], context: Context): readonly About[] {
  const all = denialsAmong(groups, context), aboutOf = new Map(all.map(({ denial, asked, open }) => [denial, open.get(whatOf(asked, [...open.keys()], context) ?? [])] as const));
  const found = all.flatMap(({ denial }) => {
    const before = all.find((other) => goesOn(denial, other.denial)), about = (before === undefined ? undefined : aboutOf.get(before.denial)) ?? aboutOf.get(denial);
    return about === undefined ? [] : [{ about, denial }];
  });
  const deniers = new Map<Group, readonly Denier[]>([...Map.groupBy(found, (f) => f.about)].map(([about, list]) => [about, list.map((f) => f.denial.denier)]));
  return found.map(({ about, denial: { said, attribution, paper, denier } }) => ({
    about,
    relation: { kind: "denies" as const, claim: said.assertion.id, report: paper.id, by: named(denier, deniers.get(about)!), spans: said.assertion.claim.spans, reason: /\p{L}/u.test(attribution.cue.lemma) ? `“${attribution.cue.lemma}”: said not to be so` : "said not to be so" },
  }));
}

/** “The owner denied that he had been warned. ‘There was no such letter’”: what a denier says next is of what they just denied. */
function goesOn({ said, how, attribution, paper, denier }: Denial, before: Denial): boolean {
  const apart = extentOf(said.assertion)[0] - extentOf(before.said.assertion)[1];
  return (how === "beside" || how === "of that") && attribution.stance !== "deny" && before.attribution.stance === "deny" && before.paper === paper && apart >= 0 && apart <= NEXT
    && before.denier.voices.some((v) => denier.voices.some((w) => sameSource(v, w) !== null));
}

/** The denials, each with the one whose words tell what it denies, and what it can deny: of a group those members, and the group. Its own group too: what is denied may be told so alike that the two are one claim. */
export function denialsAmong(groups: readonly Group[], context: Context): readonly { readonly denial: Denial; readonly asked: Denial; readonly open: ReadonlyMap<Group, Group> }[] {
  const traits = groups.flat();
  return traits.flatMap((said) => {
    const denial = denialIn(said, traits, context);
    if (denial === null) return [];
    const open = new Map(groups.flatMap((g) => { const members = g.filter((m) => isDeniable(m, denial, context)); return members.length === 0 ? [] : [[members, g] as const]; }));
    return [{ denial, asked: joinedBy(denial) ?? denial, open }];
  });
}

/** What can be denied stands in print already, or in the same report, asserts something, is another's, and stands not in a headline alone. */
function isDeniable(member: Traits, { said, attribution, paper, how }: Denial, { papers }: Context): boolean {
  const { assertion } = member, printed = papers.get(assertion.paper)!;
  return !member.denial && (how === "beside" ? !isNegative(member) : negates(member, positive(said)) === 0) && !DENYING.test(assertion.claim.text) && !ASKED.test(assertion.claim.text) && !(printed === paper && assertion.claim.attribution === attribution.id) && (member.speaker === null || member.speaker !== said.speaker)
    && !inHeadline(assertion, printed) && !isConditionOfSource(assertion, printed) && (printed === paper || printed.at <= paper.at);
}

/** Why a source will not be named ("anonymity because of a contract"). */
function isConditionOfSource({ claim }: Assertion, { reading }: Paper): boolean {
  return reading.sources.some((s) => s.anonymityCondition?.includes(claim.text) === true);
}

/** "The report is not true": what the report that is cited has first. */
function whatOf(denial: Denial, groups: readonly Group[], context: Context): Group | null {
  return (denial.how === "of a report" ? firstOf(citedBy(denial.paper, context), groups) : null) ?? deniedBy(denial, groups, context);
}

function citedBy(paper: Paper, { papers, derivations }: Context): Paper | undefined {
  return papers.get((derivations.get(paper.id) ?? []).find((d) => d.kind === "citation")?.to ?? "");
}

/** What a report has first from somebody. */
function firstOf(paper: Paper | undefined, groups: readonly Group[]): Group | null {
  const lead = paper?.claims.find((c) => c.claim.attribution !== null && c.claim.chain.length > 1 && !inHeadline(c, paper));
  return groups.find((g) => g.some((m) => m.assertion.id === lead?.id)) ?? null;
}
