import type { OriginNode, PaperNode, Provenance, Step } from "../../../show/provenance.ts";

/** What stands in the picture: origins and reports, those that would look alike drawn as one. */
export type ShownOrigin = { readonly kind: "origin"; readonly id: string; readonly layer: 0; readonly origin: OriginNode; readonly more: number };
export type ShownPapers = { readonly kind: "papers"; readonly id: string; readonly layer: number; readonly papers: readonly PaperNode[]; readonly by: Step | null; readonly circle: boolean };
export type ShownLine = { readonly from: string; readonly to: string; readonly steps: readonly Step[] };
export type Gathered = { readonly origins: readonly ShownOrigin[]; readonly papers: readonly ShownPapers[]; readonly lines: readonly ShownLine[] };

/** Up to so many are drawn one by one; of more, those that are alike are drawn as one from `ALIKE` on. */
const ROOM = 12, ALIKE = 3;
/** Columns of reports. */
const DEEPEST = 3;

export function gathered(p: Provenance): Gathered {
  const depth = depths(p);
  const into = Map.groupBy(p.steps, (s) => s.to), out = Map.groupBy(p.steps, (s) => s.from);
  const circling = new Set(p.circles.flat());
  const only = (id: string): Step | null => (into.get(id)?.length === 1 && !circling.has(id) ? into.get(id)![0]! : null);
  const leaf = (id: string): boolean => !out.has(id);
  const originOf = originGroups(p, out, (id) => only(id) !== null && leaf(id));
  const groups = [each, alikeLeaves, alike].map((keyOf) => groupsBy(p, depth, originOf, keyOf(only, leaf))).find((g) => g.length <= ROOM) ?? groupsBy(p, depth, originOf, alike(only, leaf));
  const papers = groups.map((group): ShownPapers => {
    const first = group[0]!, steps = into.get(first.id) ?? [];
    return { kind: "papers", id: first.id, layer: depth.get(first.id) ?? 1, papers: group, by: steps.find((s) => s.kind !== "told") ?? steps[0] ?? null, circle: circling.has(first.id) };
  });
  const shown = new Map(papers.flatMap((node) => node.papers.map((paper) => [paper.id, node.id] as const)));
  const lines = Map.groupBy(p.steps, (s) => `${originOf.get(s.from) ?? shown.get(s.from) ?? s.from}\n${shown.get(s.to) ?? s.to}`);
  return {
    origins: p.origins.filter((o) => originOf.get(o.id) === o.id).map((origin) => ({ kind: "origin", id: origin.id, layer: 0, origin, more: [...originOf.values()].filter((id) => id === origin.id).length - 1 })),
    papers,
    lines: [...lines].map(([key, steps]) => ({ from: key.split("\n")[0]!, to: key.split("\n")[1]!, steps })),
  };
}

/** Under which name a report is drawn: reports of one name are one; `parent` is the name of what it took from. */
type Alike = (only: (id: string) => Step | null, leaf: (id: string) => boolean) => (paper: PaperNode, parent: string) => string;

const each: Alike = () => (paper) => paper.id;
/** Those that took it from one place in one way, and of which nothing was taken. */
const alikeLeaves: Alike = (only, leaf) => (paper, parent) => {
  const step = only(paper.id);
  if (!leaf(paper.id)) return paper.id;
  return step !== null ? `${parent} ${step.kind} ${step.basis} ${paper.drift.join()}` : paper.unsourced ? "unsourced" : paper.id;
};
/** Those that took it from one place in one way, whatever became of it. */
const alike: Alike = (only) => (paper, parent) => {
  const step = only(paper.id);
  return step !== null ? `${parent} ${step.kind} ${step.basis}` : paper.unsourced ? "unsourced" : paper.id;
};

/** Reports by name, those nearest to the origin first, since a report's name may hold that of the one it took from. */
function groupsBy(p: Provenance, depth: ReadonlyMap<string, number>, originOf: ReadonlyMap<string, string>, name: (paper: PaperNode, parent: string) => string): readonly (readonly PaperNode[])[] {
  const from = new Map(p.steps.map((s) => [s.to, s.from]));
  const names = new Map<string, string>();
  for (let layer = 1; layer <= DEEPEST; layer++) {
    const here = p.papers.filter((paper) => depth.get(paper.id) === layer);
    const alike = Map.groupBy(here, (paper) => {
      const parent = from.get(paper.id) ?? "";
      return name(paper, originOf.get(parent) ?? names.get(parent) ?? parent);
    });
    for (const [key, group] of alike) for (const paper of group) names.set(paper.id, group.length >= ALIKE ? `${layer} ${key}` : paper.id);
  }
  return [...Map.groupBy(p.papers, (paper) => names.get(paper.id) ?? paper.id).values()];
}

/** How many reports stand between an origin and each report; reports of a circle stand side by side. */
function depths(p: Provenance): ReadonlyMap<string, number> {
  const papers = new Set(p.papers.map((x) => x.id));
  const circling = new Set(p.circles.flat());
  const parents = Map.groupBy(p.steps.filter((s) => papers.has(s.from) && !(circling.has(s.from) && circling.has(s.to))), (s) => s.to);
  const known = new Map<string, number>();
  const depth = (id: string, above: ReadonlySet<string>): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const from = (parents.get(id) ?? []).filter((s) => !above.has(s.from));
    const value = Math.min(DEEPEST, 1 + Math.max(0, ...from.map((s) => depth(s.from, new Set([...above, id])))));
    known.set(id, value);
    return value;
  };
  for (const id of papers) depth(id, new Set());
  return known;
}

/** Where there are many, origins that each told one report of their own stand as one; from an origin's id to its group's. */
function originGroups(p: Provenance, out: ReadonlyMap<string, readonly Step[]>, lone: (paper: string) => boolean): ReadonlyMap<string, string> {
  const groups = Map.groupBy(p.origins, (o) => {
    const steps = out.get(o.id) ?? [];
    return p.origins.length > ROOM && steps.length === 1 && lone(steps[0]!.to) ? `${o.mark} ${o.named} ${o.people.high > 0}` : o.id;
  });
  return new Map([...groups.values()].flatMap((group) => group.map((o) => [o.id, group.length >= ALIKE ? group[0]!.id : o.id] as const)));
}
