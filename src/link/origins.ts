import type { Count } from "../domain/source.ts";
import type { CollapsedEdge, End, Origins, Passage } from "../domain/origin.ts";
import { contentId } from "../domain/id.ts";
import { strandOf, type Context, type Strand } from "./origins/strand.ts";
import type { Voice } from "./origins/voice.ts";
import type { Assertion } from "./paper.ts";

/** How many independent origins a claim has, by design.md §5. Members come in the order of print. */
export function originsOf(members: readonly Assertion[], context: Context): Origins {
  const strands = members.map((m) => strandOf(m, members, context));
  const roots = new Map(strands.map((s) => [s, rootOf(s, strands)] as const));
  const collapsed = strands.flatMap((s) => (s.parent === null ? [] : [edge(s, context)]));
  const circles = circlesOf(strands);
  const ended = new Map<string, { readonly voice: Voice; readonly strands: Strand[] }>();
  for (const strand of strands) {
    const root = roots.get(strand);
    for (const voice of root?.voices ?? []) {
      if (voice.kind === "hearsay") continue;
      const key = endKey(voice);
      const known = ended.get(key);
      if (known === undefined) ended.set(key, { voice, strands: [strand] });
      else known.strands.push(strand);
    }
  }
  const sourced = [...ended.values()].some(({ voice }) => voice.kind !== "own" && voice.kind !== "outlet");
  const ends = [...ended].map(([key, { voice, strands: own }]) => endOf(key, voice, own, sourced, context));
  const unnamed = ends.filter((e, i) => [...ended.values()][i]!.voice.kind === "unnamed");
  const low = ends.reduce((sum, e) => sum + e.low, 0) - Math.max(0, unnamed.length - 1);
  return { low, high: ends.reduce((sum, e) => sum + e.high, 0), open: ends.some((e) => e.source.count !== null && e.source.count[1] === null && e.high > 0), ends, collapsed, circles };
}

function endKey(voice: Voice): string {
  return voice.kind === "unnamed" ? `unnamed ${voice.via} ${voice.key}` : `${voice.kind} ${voice.key}`;
}

function endOf(key: string, voice: Voice, strands: readonly Strand[], sourced: boolean, { papers }: Context): End {
  const reports = [...new Set(strands.map((s) => s.member.paper))];
  const first = papers.get(reports[0]!)!;
  const outlet = first.outlet?.name ?? "the report";
  const base = { id: contentId({ noun: "end", key, report: first.id }), reports, evidence: strands.map((s): Passage => ({ report: s.member.paper, spans: s.member.claim.spans })) };
  if (voice.kind === "own") return { ...base, source: { name: first.outlet?.name ?? null, description: `${outlet}, in its own voice`, kind: "media", anonymous: false, count: null }, chain: [outlet], sources: [], low: 0, high: sourced ? 0 : 1 };
  const { source } = voice;
  const sources = [...new Set(strands.flatMap((s) => [...(papers.get(s.member.paper)?.sourceIds ?? [])].flatMap(([local, id]) => (local === source.id && s.member.paper === first.id ? [id] : []))))];
  const shown = { name: source.name, description: source.description, kind: source.kind, anonymous: source.anonymous, count: source.count };
  const [low, high] = voice.kind === "outlet" ? [0, sourced ? 0 : 1] : voice.kind === "unnamed" ? [1, highOf(source.count)] : [1, 1];
  return { ...base, source: shown, chain: [source.name ?? source.description, outlet], sources, low, high };
}

/** At most how many people: an unstated plural is two with an open end. */
function highOf(count: Count | null): number {
  return count === null ? 1 : (count[1] ?? count[0]);
}

/** Where the strand ends when it is followed from report to report; null in a circle. */
function rootOf(strand: Strand, strands: readonly Strand[]): Strand | null {
  const seen = new Set<Strand>();
  let at: Strand | undefined = strand;
  while (at?.parent != null) {
    if (seen.has(at)) return null;
    seen.add(at);
    const parent: Assertion = at.parent.member;
    at = strands.find((s) => s.member === parent);
  }
  return at ?? null;
}

function circlesOf(strands: readonly Strand[]): readonly (readonly string[])[] {
  const circles = new Map<string, readonly string[]>();
  for (const start of strands) {
    const path: Strand[] = [];
    let at: Strand | undefined = start;
    while (at !== undefined && !path.includes(at)) {
      path.push(at);
      const parent: Assertion | undefined = at.parent?.member;
      at = parent === undefined ? undefined : strands.find((s) => s.member === parent);
    }
    if (at === undefined) continue;
    const circle = path.slice(path.indexOf(at)).map((s) => s.member.paper);
    circles.set(circle.toSorted().join(), circle);
  }
  return [...circles.values()];
}

const REASONS: { readonly [K in CollapsedEdge["kind"]]: string } = {
  reprinted: "the same words, printed later", rewrote: "the same in other words, later, and no source of its own", cited: "it names the other as its source",
  "same-speaker": "the same person", "same-institution": "the same institution", "same-unnamed": "the unnamed may be the same", "same-evidence": "the same evidence",
};

function edge({ member, parent }: Strand, { papers }: Context): CollapsedEdge {
  const { member: to, kind, derivation } = parent!;
  const outlet = papers.get(to.paper)?.outlet?.name ?? "another report";
  return {
    id: contentId({ noun: "edge", from: member.id, to: to.id }), kind, from: member.paper, to: to.paper, basis: kind === "cited" ? "stated" : (derivation?.basis ?? "inferred"),
    reason: `${REASONS[kind]} (${outlet})`, passages: [{ report: member.paper, spans: member.claim.spans }, { report: to.paper, spans: to.claim.spans }],
  };
}
