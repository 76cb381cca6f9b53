import type { Cluster } from "../domain/cluster.ts";
import type { Derivation } from "../domain/derivation.ts";
import type { Reading } from "../domain/reading.ts";
import type { Source } from "../domain/source.ts";

/** How an outlet came by what it printed: `origin`, others took it from it; `alone`, nobody else has it; `also`, others have it by themselves; `echo`, it took it from others. */
export type Role = "origin" | "alone" | "also" | "echo";

export type UnnamedUse = Pick<Source, "description" | "count" | "access" | "affiliation" | "anonymityCondition"> & { readonly id: string; readonly report: string; readonly statements: number };

export type OutletReport = {
  readonly id: string;
  readonly headline: string | null;
  readonly published: string | null;
  /** Statements by named and by unnamed sources, and by none. */
  readonly named: number;
  readonly unnamed: number;
  readonly unsourced: number;
  readonly took: readonly string[];
  readonly taken: readonly string[];
};

/** An outlet as its page shows it. */
export type OutletPage = {
  readonly name: string;
  readonly reports: readonly OutletReport[];
  /** Claims it printed, by how it came by them. */
  readonly roles: Readonly<Record<Role, number>>;
  readonly statements: { readonly named: number; readonly unnamed: number; readonly unsourced: number };
  /** Unnamed sources for whom the text gives a reason, and those whose way of knowing it tells. */
  readonly reasons: number;
  readonly access: number;
  readonly unnamed: readonly UnnamedUse[];
  /** Other outlets it took from and that took from it, most first. */
  readonly took: readonly (readonly [outlet: string, reports: number])[];
  readonly taken: readonly (readonly [outlet: string, reports: number])[];
};

export type OutletOf = { readonly name: string; readonly readings: readonly Reading[]; readonly clusters: readonly Cluster[]; readonly derivations: readonly Derivation[]; readonly outlets: ReadonlyMap<string, string>; readonly sourceIds: (reading: Reading) => ReadonlyMap<string, string> };

/** `outlets` names the outlet of every report that `derivations` and `clusters` mention. */
export function outletPage({ name, readings, clusters, derivations, outlets, sourceIds }: OutletOf): OutletPage {
  const own = new Set(readings.map((r) => r.report.id));
  const from = Map.groupBy(derivations.filter((d) => own.has(d.from) && !own.has(d.to)), (d) => d.from);
  const to = Map.groupBy(derivations.filter((d) => own.has(d.to) && !own.has(d.from)), (d) => d.to);
  const outlet = (report: string): string => outlets.get(report) ?? "outlet unknown";
  const reports = readings.map((reading): OutletReport => ({
    id: reading.report.id, headline: reading.report.headline, published: reading.report.published.value, ...statementsIn(reading),
    took: [...new Set((from.get(reading.report.id) ?? []).map((d) => outlet(d.to)))], taken: [...new Set((to.get(reading.report.id) ?? []).map((d) => outlet(d.from)))],
  }));
  const unnamed = readings.flatMap((reading) => unnamedIn(reading, sourceIds(reading)));
  const sum = (key: "named" | "unnamed" | "unsourced"): number => reports.reduce((n, r) => n + r[key], 0);
  const roles = Map.groupBy(clusters.filter((k) => k.members.some((m) => own.has(m.report))), (k) => roleIn(k, own, derivations));
  const count = (role: Role): number => roles.get(role)?.length ?? 0;
  return {
    name, reports, unnamed,
    roles: { origin: count("origin"), alone: count("alone"), also: count("also"), echo: count("echo") },
    statements: { named: sum("named"), unnamed: sum("unnamed"), unsourced: sum("unsourced") },
    reasons: unnamed.filter((u) => u.anonymityCondition !== null).length, access: unnamed.filter((u) => u.access !== null || u.affiliation !== null).length,
    took: tally(reports.map((r) => r.took)), taken: tally(reports.map((r) => r.taken)),
  };
}

function roleIn(cluster: Cluster, own: ReadonlySet<string>, derivations: readonly Derivation[]): Role {
  const members = new Set(cluster.members.map((m) => m.report));
  const mine = [...members].filter((r) => own.has(r));
  if (mine.length === members.size) return "alone";
  const inside = derivations.filter((d) => members.has(d.from) && members.has(d.to) && own.has(d.from) !== own.has(d.to));
  if (inside.some((d) => own.has(d.from))) return "echo";
  return inside.length > 0 ? "origin" : "also";
}

function statementsIn(reading: Reading): Pick<OutletReport, "named" | "unnamed" | "unsourced"> {
  const anonymous = new Set(reading.sources.filter((s) => s.anonymous).map((s) => s.id));
  const outer = reading.attributions.filter((a) => a.within === null);
  const unnamed = outer.filter((a) => a.sources.some((s) => anonymous.has(s.id))).length, unsourced = outer.filter((a) => a.sources.length === 0).length;
  return { named: outer.length - unnamed - unsourced, unnamed, unsourced };
}

function unnamedIn(reading: Reading, ids: ReadonlyMap<string, string>): readonly UnnamedUse[] {
  return reading.sources.filter((s) => s.anonymous).map(({ id, description, count, access, affiliation, anonymityCondition }) => ({
    id: ids.get(id) ?? id, report: reading.report.id, description, count, access, affiliation, anonymityCondition, statements: reading.attributions.filter((a) => a.sources.some((s) => s.id === id)).length,
  }));
}

function tally(lists: readonly (readonly string[])[]): readonly (readonly [string, number])[] {
  return [...Map.groupBy(lists.flat(), (name) => name)].map(([name, all]) => [name, all.length] as const).toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
