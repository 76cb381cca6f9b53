import type { CollapsedEdge } from "../../domain/origin.ts";
import type { Derivation } from "../../domain/derivation.ts";
import type { Source } from "../../domain/source.ts";
import { nameKey } from "../name-key.ts";
import type { Assertion, Paper } from "../paper.ts";
import { ownVoice, voiceOf, type Voice } from "./voice.ts";

/** One member's chain, followed to where it ends: in a voice, or in the member of another report that it was taken from. */
export type Strand = {
  readonly member: Assertion;
  readonly voices: readonly Voice[];
  readonly parent: { readonly member: Assertion; readonly kind: CollapsedEdge["kind"]; readonly derivation: Derivation | null } | null;
};

export type Context = {
  readonly papers: ReadonlyMap<string, Paper>;
  readonly derivations: ReadonlyMap<string, readonly Derivation[]>;
  readonly person: (name: string) => string;
};

export function strandOf(member: Assertion, members: readonly Assertion[], context: Context): Strand {
  const paper = context.papers.get(member.paper)!;
  const voices = voicesOf(member, paper, context);
  return { member, voices, parent: parentOf(member, voices, members, paper, context) };
}

/** The voices at the far end of the chain, before the outlets that carried them. */
function voicesOf(member: Assertion, paper: Paper, { person }: Context): readonly Voice[] {
  const hops = member.claim.chain.flatMap((h) => (h.sources === "report" ? [] : [h.sources.flatMap((id) => paper.sources.get(id) ?? [])])).filter((s) => s.length > 0);
  const own = paper.outlet?.key ?? null;
  const spoken = hops.map((sources) => sources.filter((s) => !isMedia(s) || mediaKey(s) !== own)).filter((s) => s.length > 0);
  const carrier = spoken.slice(1).flat().find(isMedia);
  const via = carrier === undefined ? (own ?? paper.id) : mediaKey(carrier);
  const first = spoken[0] ?? [];
  return first.length === 0 ? [ownVoice(paper)] : first.map((s) => voiceOf(s, via, person));
}

function parentOf(member: Assertion, voices: readonly Voice[], members: readonly Assertion[], paper: Paper, { papers, derivations }: Context): Strand["parent"] {
  const others = (report: string): Assertion | undefined => members.find((m) => m.paper === report);
  const took = (derivations.get(paper.id) ?? []).flatMap((d) => { const source = others(d.to); return source === undefined ? [] : [{ d, source }]; });
  const copied = took.find(({ d }) => (d.kind === "copy" || d.kind === "partial") && (d.kind === "copy" || overlapsShared(member, d)));
  if (copied !== undefined) return { member: copied.source, kind: "reprinted", derivation: copied.d };
  const carriers = new Set(member.claim.chain.flatMap((h) => (h.sources === "report" ? [] : h.sources)).flatMap((id) => { const s = paper.sources.get(id); return s !== undefined && isMedia(s) ? [mediaKey(s)] : []; }));
  const cited = members.filter((m) => m.paper !== paper.id && carriers.has(papers.get(m.paper)?.outlet?.key ?? " "))[0];
  if (cited !== undefined) return { member: cited, kind: "cited", derivation: (derivations.get(paper.id) ?? []).find((d) => d.to === cited.paper) ?? null };
  const rewritten = took.find(({ d }) => d.kind === "rewrite");
  if (rewritten !== undefined && voices.every((v) => v.kind !== "evidence")) return { member: rewritten.source, kind: "rewrote", derivation: rewritten.d };
  const citation = took.find(({ d }) => d.kind === "citation");
  if (citation !== undefined && voices.every((v) => v.kind === "own" || v.kind === "hearsay")) return { member: citation.source, kind: "cited", derivation: citation.d };
  return null;
}

function overlapsShared(member: Assertion, d: Derivation): boolean {
  const shared = member.words.filter((w) => d.spans.some(({ from: [s, e] }) => w.span[0] >= s && w.span[1] <= e)).length;
  return shared >= 0.5 * member.words.length;
}

const isMedia = (s: Source): boolean => s.kind === "media";
const mediaKey = (s: Source): string => nameKey(s.name ?? s.description);
