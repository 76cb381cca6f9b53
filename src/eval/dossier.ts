import type { Cluster } from "../domain/cluster.ts";
import type { Links } from "../domain/links.ts";
import type { Reading } from "../domain/reading.ts";
import { appearancesOf, readingsByKey, spanOf, type Appearance } from "./dossier/appearance.ts";
import { bCubed } from "./dossier/b-cubed.ts";
import { headlineGroups } from "./dossier/headlines.ts";
import type { GoldClaim, Truth } from "./dossier/truth.ts";
import { sameName } from "./evidence.ts";
import { prf, type Prf } from "./prf.ts";
import { overlap } from "../domain/span.ts";

/** How many of how many. */
export type Share = { readonly right: number; readonly of: number };
/** How many were right, found and sought. */
export type Found = { readonly right: number; readonly found: number; readonly sought: number };

export type DossierScore = {
  readonly reports: number;
  readonly claims: number;
  readonly appearances: number;
  /** Appearances whose words no claim covers: errors of reading, not of linking. */
  readonly uncovered: number;
  readonly clusters: Prf;
  /** B³ over the appearances that some claim covers. */
  readonly clustersOfCovered: Prf;
  /** Low, high and open all right, for claims with three reports and more, and for all. */
  readonly origins: { readonly three: Share; readonly all: Share };
  readonly derivations: { readonly kind: Found; readonly direction: Found };
  readonly denied: Found;
  readonly contradicted: Found;
  readonly corrected: Found;
  readonly drift: Found;
  /** What a count of headlines makes of the same claims. */
  readonly headlines: { readonly clusters: Prf; readonly origins: { readonly three: Share; readonly all: Share } };
  /** Each error in words, for people who mend it. */
  readonly errors: readonly string[];
};

/** Scores the links of a dossier's readings against what a careful reader finds (issue 5). */
export function scoreDossier(truth: Truth, readings: readonly Reading[], links: Links): DossierScore {
  const byKey = readingsByKey(truth, readings);
  const keyOf = new Map([...byKey].map(([key, r]) => [r.report.id, key]));
  const appearances = appearancesOf(truth, byKey, links.clusters);
  const errors: string[] = appearances.filter((a) => a.cluster === null).map((a) => `uncovered: [${a.report}] ${a.quote}`);
  const grouped = appearances.map((a, i) => ({ gold: String(a.claim), system: a.cluster?.id ?? `none ${i}` }));
  const chosen = truth.claims.map((_, i) => clusterOf(appearances.filter((a) => a.claim === i)));
  errors.push(...clusterErrors(truth, appearances));
  const right = truth.claims.map((gold, i) => isRight(gold, chosen[i] ?? null, errors));
  const three = truth.claims.map((c) => new Set(c.appearsIn.map((a) => a.report)).size >= 3);
  const titles = headlineGroups([...byKey.values()]);
  const titled = truth.claims.map(({ appearsIn, origins }) => {
    const n = new Set(appearsIn.map(({ report }) => titles.get(byKey.get(report)?.report.id ?? ""))).size;
    return origins.low === n && origins.high === n && !origins.open;
  });
  return {
    reports: byKey.size, claims: truth.claims.length, appearances: appearances.length, uncovered: appearances.filter((a) => a.cluster === null).length,
    clusters: bCubed(grouped),
    clustersOfCovered: bCubed(grouped.filter((_, i) => appearances[i]!.cluster !== null)),
    origins: { three: share(right.filter((_, i) => three[i])), all: share(right) },
    derivations: derivationScores(truth, links, keyOf, errors),
    denied: compare(truth.claims.map((gold, i) => ({ sought: gold.deniedBy, found: [...new Set(by(chosen[i], "denies").map((r) => r.by))] })), sameDenier, "denied", errors),
    contradicted: compare(
      truth.claims.map((gold, i) => ({ sought: gold.contradictedBy, found: by(chosen[i], "contradicts") })),
      (g, r) => { const text = readings.find((x) => x.report.id === r.report)?.report.text ?? ""; const at = spanOf(g, text); return at !== null && r.spans.some((s) => overlap(s, at) > 0); },
      "contradicted", errors, (r) => r.by,
    ),
    corrected: compare(truth.claims.map((gold, i) => ({ sought: gold.correctedBy, found: [...new Set([...by(chosen[i], "corrects"), ...by(chosen[i], "retracts")].map((r) => keyOf.get(r.report) ?? ""))] })), (g, s) => g === s, "corrected", errors),
    drift: compare(truth.claims.map((gold, i) => ({ sought: gold.drift.map((d) => `${d.report} ${d.kind}`), found: [...new Set((chosen[i]?.drift ?? []).map((d) => `${keyOf.get(d.report) ?? ""} ${d.kind}`))] })), (g, s) => g === s, "drift", errors),
    headlines: {
      clusters: bCubed(appearances.map((a) => ({ gold: String(a.claim), system: titles.get(byKey.get(a.report)?.report.id ?? "") ?? a.report }))),
      origins: { three: share(titled.filter((_, i) => three[i])), all: share(titled) },
    },
    errors,
  };
}

/** Somebody, with or without what they are ("Ida Holm, spokeswoman for the port"). */
function sameDenier(gold: string, found: string): boolean {
  return found.split(", ").some((name) => sameName(gold, name) || sameName(gold.split(", ")[0]!, name));
}

/** The cluster with the most of a gold claim's appearances, the first of equals. */
function clusterOf(appearances: readonly Appearance[]): Cluster | null {
  const counted = [...Map.groupBy(appearances.flatMap((a) => a.cluster ?? []), (c) => c)].sort((a, b) => b[1].length - a[1].length);
  return counted[0]?.[0] ?? null;
}

function by(cluster: Cluster | null | undefined, kind: Cluster["relations"][number]["kind"]): readonly Cluster["relations"][number][] {
  return (cluster?.relations ?? []).filter((r) => r.kind === kind);
}

function isRight({ text, origins }: GoldClaim, cluster: Cluster | null, errors: string[]): boolean {
  const got = cluster?.origins;
  const right = got !== undefined && got.low === origins.low && got.high === origins.high && got.open === origins.open;
  if (!right) errors.push(`origins: ${text}: gold ${range(origins)} ${origins.ends.join(" + ")}, got ${got === undefined ? "nothing" : `${range(got)} ${got.ends.map((e) => `${e.source.description} [${e.low}–${e.high}]`).join(" + ")}`}`);
  return right;
}

const range = (o: { readonly low: number; readonly high: number; readonly open: boolean }): string => `${o.low}–${o.high}${o.open ? "+" : ""}`;

function clusterErrors(truth: Truth, appearances: readonly Appearance[]): string[] {
  const bySystem = Map.groupBy(appearances.filter((a) => a.cluster !== null), (a) => a.cluster!.id);
  const mixed = [...bySystem.values()].filter((list) => new Set(list.map((a) => a.claim)).size > 1).map((list) => `mixed: ${[...new Set(list.map((a) => truth.claims[a.claim]!.text))].join(" | ")}`);
  const split = truth.claims.flatMap((c, i) => {
    const parts = [...Map.groupBy(appearances.filter((a) => a.claim === i && a.cluster !== null), (a) => a.cluster!.id).values()];
    return parts.length < 2 ? [] : [`split: ${c.text}: ${parts.map((p) => p.map((a) => a.report).join(" ")).join(" / ")}`];
  });
  return [...mixed, ...split];
}

function derivationScores(truth: Truth, { derivations }: Links, keyOf: ReadonlyMap<string, string>, errors: string[]): DossierScore["derivations"] {
  const found = derivations.flatMap((d) => (keyOf.has(d.from) && keyOf.has(d.to) ? [{ pair: `${keyOf.get(d.from)} → ${keyOf.get(d.to)}`, kind: d.kind }] : []));
  const gold = new Map(truth.derivations.map((d) => [`${d.from} → ${d.to}`, d.kind]));
  for (const [pair, kind] of gold) { const got = found.find((f) => f.pair === pair); if (got?.kind !== kind) errors.push(`derivation: ${pair}: gold ${kind}, got ${got?.kind ?? "none"}`); }
  for (const { pair, kind } of found) if (!gold.has(pair)) errors.push(`derivation: ${pair}: got ${kind}, not in gold`);
  const counts = { found: found.length, sought: gold.size };
  return { kind: { right: found.filter((f) => gold.get(f.pair) === f.kind).length, ...counts }, direction: { right: found.filter((f) => gold.has(f.pair)).length, ...counts } };
}

/** Counts what was sought and found for each claim; a found one answers to one sought at most. */
function compare<S>(claims: readonly { readonly sought: readonly string[]; readonly found: readonly S[] }[], same: (gold: string, found: S) => boolean, what: string, errors: string[], shown: (found: S) => string = String): Found {
  let right = 0;
  for (const { sought, found } of claims) {
    const left = [...found];
    for (const gold of sought) {
      const at = left.findIndex((s) => same(gold, s));
      if (at < 0) errors.push(`${what}: missed ${gold}`);
      else { right++; left.splice(at, 1); }
    }
    errors.push(...left.map((s) => `${what}: not in gold: ${shown(s)}`));
  }
  return { right, found: claims.reduce((n, c) => n + c.found.length, 0), sought: claims.reduce((n, c) => n + c.sought.length, 0) };
}

function share(right: readonly boolean[]): Share {
  return { right: right.filter(Boolean).length, of: right.length };
}

/** Precision, recall and F1 of what was found. */
export function prfOf({ right, found, sought }: Found): Prf {
  return prf(right, found, right, sought);
}
