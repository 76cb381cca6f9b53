import type { CollapsedEdge, Origins } from "../domain/origin.ts";
import { contentId } from "../domain/id.ts";
import type { Decided } from "./origins/decided.ts";
import { endsOf, type Voiced } from "./origins/ends.ts";
import { sameOutlet } from "./derivations/outlet-names.ts";
import type { Assertion, Paper } from "./paper.ts";
import { inHeadline, isSpeaking, type Context, type Strand } from "./origins/strand.ts";
import { ownVoice, type Voice } from "./origins/voice.ts";

type Ties = ReadonlyMap<Assertion, number>;

/**
 * How many independent origins a claim has, by design.md §5. Strands come in the order of print; those of members that are only likely the same have a tie
 * (log-odds): what was taken from them ends where they do, and their own ends count where that is likelier than not.
 */
export function originsOf(all: readonly Strand[], ties: Ties, decided: Decided, context: Context): Origins {
  const { ends, collapsed, shown } = endsOf(voicedOf(all, ties, context), decided, context);
  const strands = all.filter((s) => !ties.has(s.member) || shown.has(s));
  return {
    ...ends,
    collapsed: [...strands.flatMap((s) => (s.parent === null ? [] : [edge(s, context)])), ...collapsed],
    circles: circlesOf(strands, context),
  };
}

/** The voices at the far ends of the strands. */
export function voicedOf(all: readonly Strand[], ties: Ties, context: Context): readonly Voiced[] {
  const roots = new Map(all.map((s) => [s, rootOf(s, all)] as const));
  const speaks = (s: Strand): boolean => s.voices.some(isSpeaking) && !inHeadline(s.member, context.papers.get(s.member.paper)!);
  // the first of a report's sentences that names somebody
  const speaking = (root: Strand): Strand | undefined => all.find((s) => s.member.paper === root.member.paper && speaks(s));
  return all.flatMap((strand) => {
    const root = roots.get(strand);
    // an outlet's own voice says no more than the telling is likely, and is no better than the hearsay it had before
    if (root == null || (speaking(root) === undefined && ((ties.get(strand.member) ?? 0) < 0 || all.some((s) => repeats(root, s, context))))) return [];
    // where the first report's own words name nobody, another sentence of it may, or a reprint that kept the name
    const named = speaks(root) ? root : (speaking(root) ?? all.find((s) => !ties.has(s.member) && roots.get(s) === root && s.parent?.kind === "reprinted" && speaks(s)));
    return (named?.voices ?? unsourced(root, context)).map((voice) => ({ voice, strand, tie: ties.get(strand.member) ?? null }));
  });
}

/** Does an outlet tell in its own voice what it passed on as hearsay in the same report or an earlier one? */
function repeats(own: Strand, heard: Strand, { papers }: Context): boolean {
  const [now, then] = [own, heard].map((s) => papers.get(s.member.paper)!) as [Paper, Paper];
  return own.voices.every((v) => v.kind === "own") && heard.parent === null && heard.voices.every((v) => v.kind === "hearsay" || v.kind === "rumour") && (now === then || sameOutlet(now, then)) && then.at <= now.at;
}

/** What a headline's grammar names is no source, when nothing in the body bears it out. */
function unsourced({ voices }: Strand, { papers }: Context): readonly Voice[] {
  return voices.map((v): Voice => (v.kind === "unnamed" ? { kind: "own", key: v.via, paper: v.paper } : isSpeaking(v) ? ownVoice(papers.get(v.paper)!) : v));
}

/** Where the strand ends when it is followed from report to report; null in a circle. */
function rootOf(strand: Strand, strands: readonly Strand[]): Strand | null {
  const seen = new Set<Strand>();
  let at: Strand = strand;
  while (at.parent !== null) {
    if (seen.has(at)) return null;
    seen.add(at);
    const { member } = at.parent;
    const next = strands.find((s) => s.member === member);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

/** Outlets that come round to themselves when a claim is followed back, in the order of the citations. */
function circlesOf(strands: readonly Strand[], { papers }: Context): readonly (readonly string[])[] {
  const circles = new Map<string, readonly string[]>();
  for (const start of strands) {
    const path: Strand[] = [], outlet = (s: Strand): string => papers.get(s.member.paper)?.outlet?.key ?? s.member.paper;
    let at: Strand | undefined = start;
    while (at !== undefined && !path.includes(at)) {
      path.push(at);
      const { parent }: Strand = at;
      at = parent === null ? undefined : strands.find((s) => s.member === parent.member);
    }
    const end = at ?? path.at(-1)!;
    const first = path.findIndex((s, i) => (s === end || outlet(s) === outlet(end)) && (at !== undefined || i < path.length - 1));
    const circle = first < 0 ? [] : path.slice(first).map((s) => s.member.paper);
    if (new Set(circle).size > 1 && path.some((s) => outlet(s) !== outlet(end))) circles.set(circle.toSorted().join(), circle);
  }
  return [...circles.values()];
}

const REASONS = { reprinted: "the same words, printed later", rewrote: "the same in other words, later, with nobody of its own named", cited: "it names the other as its source" } as const;

function edge({ member, parent }: Strand, { papers }: Context): CollapsedEdge {
  const { member: to, kind, derivation } = parent!;
  const outlet = papers.get(to.paper)?.outlet?.name ?? "another report";
  const why = kind === "reprinted" || kind === "rewrote" || kind === "cited" ? REASONS[kind] : kind;
  return {
    id: contentId({ noun: "edge", from: member.id, to: to.id }), kind, from: member.paper, to: to.paper, basis: kind === "cited" ? "stated" : (derivation?.basis ?? "inferred"),
    reason: `${why} (${outlet})`, passages: [{ report: member.paper, spans: member.claim.spans }, { report: to.paper, spans: to.claim.spans }],
  };
}
