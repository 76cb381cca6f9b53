import type { Found, SourceUse } from "../domain/answer.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Cluster } from "../domain/cluster.ts";
import { claimIdsOf } from "../domain/evidence-id.ts";
import type { Factuality } from "../domain/factuality.ts";
import type { Origins } from "../domain/origin.ts";
import type { Reading } from "../domain/reading.ts";
import type { Source } from "../domain/source.ts";
import { wordsOf } from "../domain/span.ts";
import { periodOf, type Period } from "./period.ts";
import { storyPositions, type BoardRow } from "./story-positions.ts";
import { printedIn, type Printed } from "./printed.ts";

/** Something a source said, once however many reports have it. */
export type Statement = {
  readonly words: string;
  readonly stance: Attribution["stance"];
  readonly factuality: Factuality;
  readonly conditional: boolean;
  /** When it was said as a text says, else when it was first in print. */
  readonly at: { readonly value: string; readonly period: Period; readonly dated: "text" | "print" } | null;
  readonly printed: readonly Printed[];
  /** The claim it is, with its range of origins; null where it asserts nothing. */
  readonly claim: { readonly id: string; readonly origins: Pick<Origins, "low" | "high" | "open">; readonly disputed: boolean } | null;
};

/** How a text describes a source, word for word. */
export type Description = { readonly words: string; readonly access: string | null; readonly affiliation: string | null; readonly anonymityCondition: string | null; readonly printed: readonly Printed[] };

export type SourcePage = {
  readonly use: SourceUse;
  /** By when they were said. */
  readonly statements: readonly Statement[];
  readonly positions: readonly BoardRow[];
  readonly descriptions: readonly Description[];
};

export type SourceOf = { readonly use: SourceUse; readonly appearances: readonly Found<Source>[]; readonly readings: ReadonlyMap<string, Reading>; readonly clusters: readonly Cluster[] };

/** Claims that a source makes in these reports, by their ids across readings. */
export function claimsOf(appearances: readonly Found<Source>[], readings: ReadonlyMap<string, Reading>): readonly string[] {
  return said(appearances, readings).flatMap((s) => s.claim ?? []);
}

export function sourcePage({ use, appearances, readings, clusters }: SourceOf): SourcePage {
  const clusterOf = new Map(clusters.flatMap((k) => k.members.map((m) => [m.claim, k] as const)));
  const found = said(appearances, readings).map((s) => ({ ...s, cluster: s.claim === null ? null : (clusterOf.get(s.claim) ?? null) }));
  const groups = Map.groupBy(found, (s) => s.cluster?.id ?? s.claim ?? `${s.reading.report.id} ${s.attribution.id}`);
  const own = new Map(Map.groupBy(appearances, (a) => a.report.id).entries());
  const mine = [...own].flatMap(([report, items]) => {
    const reading = readings.get(report), refs = new Set(items.flatMap(({ item }) => [item.id, ...(item.entity === null ? [] : [item.entity])]));
    return reading === undefined ? [] : [{ ...reading, positions: reading.positions.filter((p) => refs.has(p.party)) }];
  });
  const name = use.name ?? use.description;
  return {
    use,
    statements: [...groups.values()].map(statementOf).toSorted((a, b) => (a.at?.period[0] ?? Infinity) - (b.at?.period[0] ?? Infinity)),
    positions: storyPositions({ readings: mine, clusters: [], actors: [] }).map((row) => ({ ...row, party: name })),
    descriptions: descriptionsOf(appearances, readings),
  };
}

type Said = { readonly reading: Reading; readonly attribution: Attribution; readonly claim: string | null };

/** What a source is cited with, in the order of print. */
function said(appearances: readonly Found<Source>[], readings: ReadonlyMap<string, Reading>): readonly Said[] {
  return [...Map.groupBy(appearances, (a) => a.report.id)].flatMap(([report, items]): readonly Said[] => {
    const reading = readings.get(report);
    if (reading === undefined) return [];
    const mine = new Set(items.map((a) => a.item.id)), ids = claimIdsOf(reading);
    return reading.attributions.filter((a) => a.sources.some((s) => mine.has(s.id))).map((attribution) => {
      const claim = reading.claims.find((k) => k.attribution === attribution.id);
      return { reading, attribution, claim: claim === undefined ? null : (ids.get(claim.id) ?? null) };
    });
  });
}

function statementOf(group: readonly (Said & { readonly cluster: Cluster | null })[]): Statement {
  const { reading, attribution, cluster } = group[0]!;
  const claim = reading.claims.find((k) => k.attribution === attribution.id);
  const spoken = group.flatMap((s) => dated(s.reading.dates.find((d) => d.id === s.attribution.when)?.value ?? null, "text"))[0];
  return {
    words: wordsOf(reading.report.text, attribution.content.spans), stance: attribution.stance, factuality: claim?.factuality ?? "U", conditional: claim?.condition != null,
    at: spoken ?? group.flatMap((s) => dated(s.reading.report.published.value, "print"))[0] ?? null,
    printed: printedIn(group.map((s) => s.reading)),
    claim: cluster === null ? null : { id: cluster.id, origins: cluster.origins, disputed: cluster.relations.some((r) => r.kind !== "confirms") },
  };
}

function dated(value: string | null, from: "text" | "print"): readonly NonNullable<Statement["at"]>[] {
  const period = periodOf(value);
  return value === null || period === null ? [] : [{ value, period, dated: from }];
}

function descriptionsOf(appearances: readonly Found<Source>[], readings: ReadonlyMap<string, Reading>): readonly Description[] {
  const found = appearances.map(({ item, report }) => ({ item, reading: readings.get(report.id) }));
  return [...Map.groupBy(found, ({ item }) => [item.description, item.access, item.affiliation, item.anonymityCondition].join("\n")).values()].map((group) => {
    const { description: words, access, affiliation, anonymityCondition } = group[0]!.item;
    return { words, access, affiliation, anonymityCondition, printed: printedIn(group.flatMap((g) => g.reading ?? [])) };
  });
}
