import type { Cluster } from "../domain/cluster.ts";
import type { Event } from "../domain/event.ts";
import type { Factuality } from "../domain/factuality.ts";
import type { Reading } from "../domain/reading.ts";
import { overlap, wordsOf, type Span } from "../domain/span.ts";
import { toldOnce } from "./told-once.ts";
import { nameIn } from "./reading-names.ts";
import { printedIn, type Printed } from "./printed.ts";
import { clustersOf, parties, type StoryParts } from "./story-parts.ts";
import { periodOf, type Period } from "./period.ts";

/** How it stands with something: told apart by form before colour. `negated`: said not to be so; `denied`: someone denies what others say. */
export type Standing = "certain" | "unsure" | "future" | "hypothetical" | "negated" | "denied";

/** Something that happened, was said or is to come, once however many reports have it. */
export type TimelineItem = {
  readonly kind: "event" | "contact" | "claim";
  readonly standing: Standing;
  readonly words: string;
  readonly parties: readonly string[];
  readonly place: string | null;
  /** When it happened, or for a claim when it was said, in the text's words and as the period they cover; null where no text says. */
  readonly when: { readonly words: string; readonly value: string; readonly period: Period } | null;
  /** In the order of print. */
  readonly printed: readonly Printed[];
  /** The claim that says it, by its id across readings. */
  readonly claim: string | null;
};

export type StoryTimeline = {
  /** By when they happened, then by when they were in print. */
  readonly dated: readonly TimelineItem[];
  /** No text says when; the most printed first. */
  readonly undated: readonly TimelineItem[];
};

type Draft = Omit<TimelineItem, "printed"> & { readonly same: string; readonly printed: Reading };

export function storyTimeline(parts: StoryParts): StoryTimeline {
  const party = parties(parts), clusterOf = clustersOf(parts);
  const drafts = parts.readings.flatMap((r) => [...events(r, party, clusterOf), ...contacts(r, party)]);
  const told = new Set(drafts.flatMap((d) => (d.kind === "event" && d.claim !== null ? [d.claim] : [])));
  const claims = parts.clusters.filter((c) => !told.has(c.id)).map((c) => claimDraft(c, parts.readings));
  const items = [...[...Map.groupBy(drafts, (d) => d.same).values()].map(merged), ...claims.flatMap((c) => c ?? [])];
  const printedAt = (i: TimelineItem): string => i.printed[0]?.published ?? "~";
  return {
    dated: toldOnce(items.filter((i) => i.when !== null)).toSorted((a, b) => a.when!.period[0] - b.when!.period[0] || a.when!.period[1] - b.when!.period[1] || order(printedAt(a), printedAt(b)) || order(a.words, b.words)),
    undated: items.filter((i) => i.when === null).toSorted((a, b) => b.printed.length - a.printed.length || order(printedAt(a), printedAt(b)) || order(a.words, b.words)),
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type PartyOf = ReturnType<typeof parties>;

function events(reading: Reading, party: PartyOf, clusterOf: ReturnType<typeof clustersOf>): readonly Draft[] {
  const { report } = reading;
  // what is in the contact log is not told again as an event of consulting
  const met = (e: Event): boolean => e.type === "CONSULT" && reading.contacts.some((c) => c.spans.some((a) => e.spans.some((b) => overlap(a, b) > 0)));
  return reading.events.filter((e) => !met(e)).map((e) => {
    const cluster = clusterOf(report.id, e.claim), when = whenOf(reading, e.when);
    return {
      kind: "event", standing: standingOf(e.factuality, e.auxiliary), words: wordsOf(report.text, e.spans),
      parties: [...e.actors, ...e.recipients].flatMap((ref) => party(report.id, ref)?.name ?? []), place: nameIn(reading, e.where), when,
      claim: cluster?.id ?? null, printed: reading,
      // one event a claim and type: two reports that tell the same claim tell the same event
      same: cluster === null ? `${report.id} ${e.id}` : `${cluster.id} ${e.type} ${when?.value ?? ""}`,
    };
  });
}

const CONTACT: Readonly<Record<Reading["contacts"][number]["status"], Standing>> = { held: "certain", planned: "future", possible: "hypothetical", denied: "denied" };

function contacts(reading: Reading, party: PartyOf): readonly Draft[] {
  const { report } = reading;
  return reading.contacts.map((c) => {
    const who = c.parties.flatMap((ref) => party(report.id, ref) ?? []), when = whenOf(reading, c.when);
    return {
      kind: "contact", standing: CONTACT[c.status], words: wordsOf(report.text, c.spans), parties: who.map((p) => p.name), place: nameIn(reading, c.where), when,
      claim: null, printed: reading,
      same: who.length < 2 ? `${report.id} ${c.id}` : `${who.map((p) => p.id).sort().join()} ${c.how} ${c.status} ${when?.value ?? ""}`,
    };
  });
}

/** A claim stands where it was said; where its own words name one date, where that lies. */
function claimDraft(cluster: Cluster, readings: readonly Reading[]): TimelineItem | null {
  const members = cluster.members.flatMap((m) => readings.filter((r) => r.report.id === m.report).map((reading) => ({ m, reading })));
  const [first] = members;
  if (first === undefined) return null;
  const when = members.map(({ m, reading }) => dateWithin(reading, m.spans)).find((w) => w !== null) ?? null;
  return {
    kind: "claim", standing: cluster.relations.some((r) => r.kind === "denies") ? "denied" : standingOf(cluster.factuality, cluster.conditional ? ["hypothetical"] : []),
    words: cluster.text, parties: cluster.origins.ends.map((e) => e.source.name ?? e.source.description), place: null, when, claim: cluster.id,
    printed: printedIn(members.map(({ reading }) => reading)),
  };
}

function dateWithin(reading: Reading, spans: readonly Span[]): TimelineItem["when"] {
  const inside = reading.dates.filter((d) => d.spans.every(([s, e]) => spans.some(([a, b]) => a <= s && e <= b)));
  const placed = inside.flatMap((d) => whenOf(reading, d.id) ?? []);
  return placed.length === 1 ? placed[0]! : null;
}

function merged(drafts: readonly Draft[]): TimelineItem {
  const { same: _, printed: __, ...first } = drafts[0]!;
  return { ...first, printed: printedIn(drafts.map((d) => d.printed)) };
}

function whenOf(reading: Reading, ref: string | null): TimelineItem["when"] {
  const date = reading.dates.find((d) => d.id === ref);
  const period = periodOf(date?.value ?? null);
  return date === undefined || date.value === null || period === null ? null : { words: date.words, value: date.value, period };
}

function standingOf(factuality: Factuality, auxiliary: Event["auxiliary"]): Standing {
  if (auxiliary.includes("negated") || factuality.endsWith("-")) return "negated";
  if (auxiliary.includes("hypothetical")) return "hypothetical";
  if (auxiliary.includes("future")) return "future";
  return factuality === "CT+" ? "certain" : "unsure";
}
