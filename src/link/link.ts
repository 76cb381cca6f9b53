import type { Actor } from "../domain/actor.ts";
import type { Cluster, Drift, Member } from "../domain/cluster.ts";
import type { Decision, Verdict } from "../domain/decision.ts";
import type { Derivation } from "../domain/derivation.ts";
import type { EventCluster } from "../domain/event-cluster.ts";
import type { Links } from "../domain/links.ts";
import type { Reading } from "../domain/reading.ts";
import { actorsOf } from "./actors.ts";
import type { Gists } from "./claims/gist.ts";
import { traitsOf, type Traits } from "./claims/traits.ts";
import { typicalOf } from "./claims/wording.ts";
import { groupsOf } from "./clusters.ts";
import { componentsOf } from "../domain/components.ts";
import { eventsOf } from "./events.ts";
import { derivationsOf } from "./derivations.ts";
import { driftOf } from "./drift.ts";
import { counterpartsOf } from "./drift/counterparts.ts";
import { originsOf } from "./origins.ts";
import { decidedOf } from "./origins/decided.ts";
import { contextOf, strandOf } from "./origins/strand.ts";
import { peopleOf } from "./people.ts";
import { papersOf, propositionsOf, type Assertion, type Paper } from "./paper.ts";
import { related } from "./related.ts";
import { relationsOf } from "./relations.ts";
import { standing } from "./standing.ts";
import { storiesOf } from "./stories.ts";

/**
 * Links the readings of a connected component, or of any set: then each of its components by itself. A function of the
 * sets of readings and decisions, not of their order; `gists` holds what an encoder makes of the words of `wordsToEncode`.
 */
export function link(readings: readonly Reading[], decisions: readonly Decision[], gists: Gists): Links {
  const papers = papersOf(readings), verdicts = standing(decisions);
  const derivations = derivationsOf(papers, verdicts);
  const parts = componentsOf(papers, edgesOf(papers, derivations, verdicts)).map((part) => {
    const own = new Set(part.map((p) => p.id));
    return linkPart(part, derivations.filter((d) => own.has(d.from)), verdicts, gists);
  });
  return { stories: parts.flatMap((p) => p.stories), clusters: parts.flatMap((p) => p.clusters), derivations, actors: [...Map.groupBy(parts.flatMap((p) => p.actors), (a) => a.id).values()].map(together) };
}

/** The words of all claims whose gists linking asks for, each once: none of a report by itself. */
export function wordsToEncode(readings: readonly Reading[]): readonly string[] {
  return readings.length < 2 ? [] : [...new Set(readings.flatMap((r) => propositionsOf(r).map((c) => c.text)))];
}

/** One party that several components name. */
function together(actors: readonly Actor[]): Actor {
  return { ...actors[0]!, roles: [...new Set(actors.flatMap((a) => a.roles))].sort(), appearances: actors.flatMap((a) => a.appearances) };
}

/** The events of readings that are the same happening, within each component of the set; a function of the set, not of its order. */
export function linkEvents(readings: readonly Reading[]): readonly EventCluster[] {
  const papers = papersOf(readings);
  return componentsOf(papers, edgesOf(papers, [], [])).flatMap(eventsOf);
}

/** Reports that tell of one matter, that took from one another, or that a person's decision ties. */
function edgesOf(papers: readonly Paper[], derivations: readonly Derivation[], verdicts: readonly Verdict[]): readonly (readonly [Paper, Paper])[] {
  const byId = new Map(papers.map((p) => [p.id, p])), byClaim = new Map(papers.flatMap((p) => p.claims.map((c) => [c.id, p] as const)));
  const tied = [...derivations.map((d) => [byId.get(d.from), byId.get(d.to)] as const), ...verdicts.flatMap((v) => (v.kind === "same-claim" ? [[byClaim.get(v.a), byClaim.get(v.b)] as const] : []))];
  return [
    ...papers.flatMap((a, i) => papers.slice(i + 1).filter((b) => related(a.reading, b.reading)).map((b) => [a, b] as const)),
    ...tied.flatMap(([a, b]) => (a === undefined || b === undefined ? [] : [[a, b] as const])),
  ];
}

function linkPart(papers: readonly Paper[], derivations: readonly Derivation[], verdicts: readonly Verdict[], gists: Gists): Links {
  const stories = storiesOf(papers, derivations);
  const people = peopleOf(papers);
  const traits = traitsOf(papers, people.person, gists), traitsById = new Map(traits.map((t) => [t.assertion.id, t]));
  const groups = groupsOf(traits, derivations, verdicts);
  const context = contextOf(papers, derivations, people), actors = actorsOf(papers), decided = decidedOf(verdicts, context.papers, actors);
  const prepared = groups.map(({ members }) => members.map((m) => traitsById.get(m.id)!));
  const counterparts = counterpartsOf(derivations, traits, groups, context);
  const relations = relationsOf(prepared, counterparts, context);
  const storyOf = new Map(stories.flatMap((s) => s.reports.map((r) => [r, s.id] as const)));
  const clusters = groups.map(({ members, sure, ties }, i): Cluster => {
    const about = relations.get(prepared[i]!) ?? [], denying = new Set(about.flatMap((r) => (r.kind === "denies" ? (r.claim ?? []) : [])));
    const strands = members.map((m) => strandOf(m, members, context)), drift = driftOf(strands, counterparts, context);
    const best = typicalOf(faithful(prepared[i]!, sure, drift)).assertion;
    return {
      id: members[0]!.id,
      story: storyOf.get(members[0]!.paper) ?? "",
      members: members.map((m) => memberOf(m, sure.has(m))),
      text: best.claim.text,
      factuality: best.claim.factuality,
      conditional: members.some((m) => m.claim.condition !== null),
      origins: originsOf(strands.filter((s) => !denying.has(s.member.id)), ties, decided, context),
      relations: about,
      drift,
      firstSeen: members.filter((m) => sure.has(m)).map((m) => context.papers.get(m.paper)!.reading.report.published.value).find((v) => v !== null) ?? null,
    };
  });
  return { stories, clusters, derivations, actors };
}

/** The tellings that a claim may be shown by: of those that surely are of it, else of all, the ones that changed nothing on the way but whose word it is. */
function faithful(tellings: readonly Traits[], sure: ReadonlySet<Assertion>, drift: readonly Drift[]): readonly Traits[] {
  const changed = new Set(drift.flatMap((d) => (d.kind === "source-blurred" ? [] : [d.report]))), surely = tellings.filter((t) => sure.has(t.assertion));
  const kept = (of: readonly Traits[]): readonly Traits[] => of.filter((t) => !changed.has(t.assertion.paper));
  return [kept(surely), kept(tellings), surely].find((of) => of.length > 0)!;
}

function memberOf({ id, paper, claim }: Assertion, sure: boolean): Member {
  return { claim: id, tie: sure ? "sure" : "likely", report: paper, spans: claim.spans, words: claim.text, factuality: claim.factuality, condition: claim.condition };
}
