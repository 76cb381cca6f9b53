import type { Actor } from "../domain/actor.ts";
import type { Cluster } from "../domain/cluster.ts";
import type { Derivation } from "../domain/derivation.ts";
import { hasUnnamed } from "../domain/origin.ts";
import type { Reading } from "../domain/reading.ts";
import type { Story } from "../domain/story.ts";
import { claimLine, unique, type ClaimLine, type Head } from "./claim-line.ts";
import { outletOf } from "./report-page.ts";
import { contactLog, inquiryLog, settled, type ContactEntry, type InquiryEntry } from "./story-log.ts";
import { storyMap, type StoryMap } from "./story-map.ts";
import { storyNetwork, type StoryNetwork } from "./story-network.ts";
import { storyPositions, type BoardRow } from "./story-positions.ts";
import { storyTimeline, type StoryTimeline } from "./story-timeline.ts";

/** A report of a story, what it took from others and how many took from it. */
export type StoryReport = {
  readonly id: string;
  readonly outlet: string;
  readonly headline: string | null;
  readonly published: string | null;
  readonly corrected: boolean;
  readonly took: readonly { readonly report: string; readonly outlet: string; readonly kind: Derivation["kind"]; readonly inferred: boolean }[];
  readonly taken: number;
};

/** A story as its page shows it. */
export type StoryPage = {
  readonly id: string;
  readonly title: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly figures: {
    readonly reports: number;
    readonly outlets: number;
    readonly claims: number;
    /** Claims that at least two origins stand behind. */
    readonly confirmed: number;
    /** Claims denied, contradicted, corrected or withdrawn. */
    readonly disputed: number;
    /** Claims whose every origin is unnamed. */
    readonly unnamed: number;
    readonly unanswered: number;
  };
  /** Those that most outlets print first. */
  readonly claims: readonly ClaimLine[];
  readonly timeline: StoryTimeline;
  readonly map: StoryMap;
  readonly network: StoryNetwork;
  readonly positions: readonly BoardRow[];
  readonly contacts: readonly ContactEntry[];
  readonly inquiries: readonly InquiryEntry[];
  /** In the order of print. */
  readonly reports: readonly StoryReport[];
};

export type StoryOf = { readonly story: Story; readonly readings: ReadonlyMap<string, Reading>; readonly heads: ReadonlyMap<string, Head>; readonly clusters: readonly Cluster[]; readonly derivations: readonly Derivation[]; readonly actors: readonly Actor[] };

export function storyPage({ story, readings, heads, clusters, derivations, actors }: StoryOf): StoryPage {
  const held = story.reports.flatMap((id) => readings.get(id) ?? []);
  const parts = { readings: held, clusters, actors };
  const inquiries = inquiryLog(parts);
  const dates = held.flatMap((r) => r.report.published.value ?? []).sort();
  return {
    id: story.id, title: story.title, first: dates[0] ?? null, last: dates.at(-1) ?? null,
    figures: {
      reports: held.length, outlets: unique(held.map((r) => outletOf(r.report))).length, claims: clusters.length,
      confirmed: clusters.filter((k) => k.origins.low >= 2).length,
      disputed: clusters.filter((k) => k.relations.some((r) => r.kind !== "confirms")).length,
      unnamed: clusters.filter((k) => hasUnnamed(k.origins.ends) && k.origins.ends.every((e) => e.source.anonymous || e.high === 0)).length,
      unanswered: inquiries.filter((i) => !settled(i)).length,
    },
    claims: clusters.map((k) => claimLine(k, heads)).toSorted((a, b) => b.outlets.length - a.outlets.length || b.reports - a.reports || ((a.firstSeen ?? "~") < (b.firstSeen ?? "~") ? -1 : 1)),
    timeline: storyTimeline(parts), map: storyMap(held), network: storyNetwork(parts), positions: storyPositions(parts), contacts: contactLog(parts), inquiries,
    reports: held.map((r) => reportOf(r, derivations, readings)),
  };
}

function reportOf({ report }: Reading, derivations: readonly Derivation[], readings: ReadonlyMap<string, Reading>): StoryReport {
  const outlet = (id: string): string => {
    const reading = readings.get(id);
    return reading === undefined ? "a report outside this story" : outletOf(reading.report);
  };
  return {
    id: report.id, outlet: outletOf(report), headline: report.headline, published: report.published.value, corrected: report.corrections.length > 0,
    took: tookBy(report.id, derivations).map((d) => ({ report: d.to, outlet: outlet(d.to), kind: d.kind, inferred: d.basis === "inferred" })),
    taken: derivations.filter((d) => d.to === report.id).length,
  };
}

/** What a report took from: all that it says itself, and of what comparing found the likeliest, since copies of one text all resemble one another. */
function tookBy(report: string, derivations: readonly Derivation[]): readonly Derivation[] {
  const own = derivations.filter((d) => d.from === report), stated = own.filter((d) => d.basis === "stated");
  const found = own.filter((d) => d.basis === "inferred" && !stated.some((s) => s.to === d.to)).toSorted((a, b) => b.score - a.score);
  return [...stated, ...found.slice(0, 1)];
}
