import { type Cluster, surelyIn } from "../../domain/cluster.ts";
import { contentId, type Json } from "../../domain/id.ts";
import type { Links } from "../../domain/links.ts";
import { hasUnnamed } from "../../domain/origin.ts";
import { withoutScores } from "../reading-body.ts";
import { lookupWords } from "../search/words.ts";
import type { Row } from "./rows.ts";

/** Every table that holds links, each row with its component. */
export const LINK_TABLES = ["revisions", "stories", "story_reports", "clusters", "members", "claim_ranks", "ends", "collapsed", "relations", "drifts", "derivations", "actors", "appearances"] as const;
export type LinkTable = (typeof LINK_TABLES)[number];

/** How much of a cluster's id tells it from others that are in as many reports since the same moment. */
export const CLUSTER_PREFIX = 12;

/** The links of a component as rows of their tables (0003-links.sql); `inPrint` gives a report's moment in UTC, `numbers` those of a claim's rows. */
export function linkRows(component: number, links: Links, inPrint: (report: string) => string | null, numbers: (claim: string) => readonly number[]): Readonly<Record<Exclude<LinkTable, "revisions">, readonly Row[]>> {
  const leaf = (value: unknown): string => contentId(withoutScores(value as Json));
  const earliest = (reports: readonly string[]): string | null => reports.flatMap((r) => inPrint(r) ?? []).sort()[0] ?? null;
  const { stories, clusters, derivations, actors } = links;
  const each = <A>(items: readonly A[], row: (item: A, nth: number) => Row): readonly Row[] => items.map((item, nth) => ({ nth, ...row(item, nth) }));
  const reportsOf = (c: Cluster): number => surelyIn(c.members).size, firstSeen = (c: Cluster): string => earliest([...surelyIn(c.members)]) ?? "";
  return {
    stories: stories.map((s) => ({ id: s.id, component, title: s.title, title_words: lookupWords(s.title), first_seen: earliest(s.reports), reports: s.reports.length, leaf: leaf(s) })),
    story_reports: stories.flatMap((s) => each(s.reports, (report) => ({ report, story: s.id, component }))),
    clusters: clusters.map((c) => ({
      id: c.id, component, story: c.story, text: c.text, factuality: c.factuality, conditional: Number(c.conditional), low: c.origins.low, high: c.origins.high, open: Number(c.origins.open),
      anonymous: Number(hasUnnamed(c.origins.ends)), reports: reportsOf(c), first_seen: firstSeen(c),
      body: JSON.stringify(c), leaf: leaf(c),
    })),
    members: clusters.flatMap((c) => each(c.members, (m) => ({ claim: m.claim, cluster: c.id, report: m.report, factuality: m.factuality, component }))),
    claim_ranks: clusters.flatMap((c) => {
      const rank = { reports: reportsOf(c), first_seen: firstSeen(c), cluster: c.id.slice(0, CLUSTER_PREFIX), component };
      return c.members.flatMap((m) => numbers(m.claim).map((claim) => ({ claim, ...rank })));
    }),
    ends: clusters.flatMap((c) => each(c.origins.ends, (e) => ({
      cluster: c.id, id: e.id, name: e.source.name, description: e.source.description, kind: e.source.kind, anonymous: Number(e.source.anonymous), count_min: e.source.count?.[0] ?? null,
      count_max: e.source.count?.[1] ?? null, chain: e.chain.join(" > "), low: e.low, high: e.high, component,
    }))),
    collapsed: clusters.flatMap((c) => each(c.origins.collapsed, (e) => ({ cluster: c.id, kind: e.kind, from_id: e.from, to_id: e.to, basis: e.basis, reason: e.reason, component }))),
    relations: clusters.flatMap((c) => each(c.relations, (r) => ({ cluster: c.id, kind: r.kind, claim: r.claim, report: r.report, by_whom: r.by, reason: r.reason, component }))),
    drifts: clusters.flatMap((c) => each(c.drift, (d) => ({ cluster: c.id, report: d.report, kind: d.kind, was: d.from, became: d.to, component }))),
    derivations: derivations.map((d) => ({ id: d.id, component, from_report: d.from, to_report: d.to, kind: d.kind, score: d.score, basis: d.basis, reason: d.reason, body: JSON.stringify(d), leaf: leaf(d) })),
    actors: actors.map((a) => ({
      id: a.id, component, kind: a.kind, name: a.name, name_words: lookupWords([a.name, ...new Set(a.appearances.map((p) => p.name)), ...a.roles].join(" , ")), roles: a.roles.join("; "),
      body: JSON.stringify(a), leaf: leaf(a),
    })),
    appearances: actors.flatMap((a) => a.appearances.map((p) => ({ report: p.report, entity: p.entity, actor: a.id, name: p.name, reason: p.reason, confidence: p.confidence, component }))),
  };
}
