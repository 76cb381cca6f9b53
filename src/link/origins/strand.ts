import { sourceIdsIn } from "../../domain/chain.ts";
import type { Derivation } from "../../domain/derivation.ts";
import type { CollapsedEdge } from "../../domain/origin.ts";
import type { Source } from "../../domain/source.ts";
import { overlap } from "../../domain/span.ts";
import { isNamed, isShortFor } from "../derivations/outlet-names.ts";
import { extentOf, type Assertion, type Paper } from "../paper.ts";
import type { People } from "../people.ts";
import { outletsOf, type Outlets } from "./carriers.ts";
import { BEHIND } from "./issuer.ts";
import { meantBy, toldApart } from "./apart.ts";
import { heardBy } from "./heard.ts";
import { isOurselves, tellsFromThere } from "./ourselves.ts";
import { isRumour, perceives, pointsBack, says, staffOf, wasThere } from "./speech.ts";
import { ownVoice, voiceOf, type Voice } from "./voice.ts";

/** One member's chain, followed to where it ends: in voices, or in the member of another report that it was taken from. */
export type Strand = {
  readonly member: Assertion;
  readonly voices: readonly Voice[];
  readonly parent: { readonly member: Assertion; readonly kind: CollapsedEdge["kind"]; readonly derivation: Derivation | null } | null;
};

export type Context = {
  readonly papers: ReadonlyMap<string, Paper>;
  /** From a report to what it took from others. */
  readonly derivations: ReadonlyMap<string, readonly Derivation[]>;
  /** From a report to what others took from it. */
  readonly takers: ReadonlyMap<string, readonly Derivation[]>;
  readonly people: People;
  readonly outlets: Outlets;
};

export function contextOf(papers: readonly Paper[], derivations: readonly Derivation[], people: People): Context {
  return { papers: new Map(papers.map((p) => [p.id, p])), derivations: Map.groupBy(derivations, (d) => d.from), takers: Map.groupBy(derivations, (d) => d.to), people, outlets: outletsOf(papers) };
}

/** Own voice and "media reports" name nobody whose word it is. */
export function isSpeaking({ kind }: Voice): boolean {
  return kind !== "own" && kind !== "hearsay" && kind !== "rumour" && kind !== "outlet";
}

/** By the reading, the reporter tells it from what they saw, or were there for. */
function isSeen({ claim: { chain } }: Assertion): boolean {
  return chain[0]?.sources === "report" && chain[0].cue !== null;
}

/** "The Post saw the gate shut": the outlet tells of itself by its name. */
function isSeenByName({ claim: { chain } }: Assertion, paper: Paper, { outlets }: Context): boolean {
  const own = paper.outlet?.key, [hop] = chain;
  return own !== undefined && hop !== undefined && hop.sources !== "report" && perceives(hop.cue) && hop.sources.every((id) => { const s = paper.sources.get(id); return s !== undefined && outlets.of(s, paper) === own; });
}

/** The words around a claim from the end of the sentence before to its own end, or the sentence's where that is near ("…, it was reported"). */
function sentenceOf(member: Assertion, { text }: Paper): string {
  const [start, end] = extentOf(member);
  return text.slice(Math.max(text.lastIndexOf("\n", start), text.lastIndexOf(". ", start)) + 1, end) + (/^(?!,? (?:which|who|and|but|where|while)\b)[^.;\n]{0,40}(?=[.;\n])/.exec(text.slice(end))?.[0] ?? "");
}

export function strandOf(member: Assertion, members: readonly Assertion[], context: Context): Strand {
  const paper = context.papers.get(member.paper)!;
  const voices = voicesOf(member, paper, context);
  return { member, voices, parent: parentOf(member, voices, members, paper, context) };
}

/** Headline words repeat the body; their grammar ("X: …", "…, Officials Say") is no chain of its own. */
export function inHeadline(member: Assertion, { reading: { report } }: Paper): boolean {
  return report.headline !== null && extentOf(member)[1] <= report.headline.length && report.text.startsWith(report.headline);
}

/** What stands before a hop in its sentence, and shortly behind it. */
function aroundHop({ start, end }: { readonly start: number; readonly end: number }, { text }: Paper): { readonly before: string; readonly after: string } {
  return { before: text.slice(Math.max(0, start - BEHIND), start).split(/[.!?\n]/).at(-1) ?? "", after: text.slice(end, end + BEHIND).split(/[.!?\n]/)[0] ?? "" };
}

function isRecordKind({ kind }: Source): boolean {
  return kind === "document" || kind === "imagery" || kind === "poll";
}

/** The voices at the far end of the chain, before the outlets that carried them. */
function voicesOf(member: Assertion, paper: Paper, context: Context): readonly Voice[] {
  const { outlets } = context;
  const own = paper.outlet?.key ?? null;
  const hops = member.claim.chain
    .map((h) => ({ cue: h.cue, start: h.spans[0]?.[0] ?? 0, end: h.spans.at(-1)?.[1] ?? paper.text.length, sources: sourceIdsIn([h]).flatMap((id) => paper.sources.get(id) ?? []) }))
    .map((h) => ({ ...h, sources: h.sources.filter((s) => own === null || outlets.of(s, paper) !== own || (staffOf(s.description) !== null && wasThere(s.description, h.cue)) || (s.kind === "person" && tellsFromThere(aroundHop(h, paper).after))) }))
    .filter((h) => h.sources.length > 0)
    // who merely does something in what another tells ("five banks may demand …, a person said") is not whose word it is
    .filter((h, i, all) => i > 0 || all.length < 2 || outlets.of(all[1]!.sources[0]!, paper) !== null || h.sources.some(isRecordKind) || says(h.cue ?? ""));
  const carrier = hops.flatMap((h, i) => h.sources.map((s) => (i === 0 && outlets.of(s, paper) !== null ? null : carrierOf(s, paper, outlets)))).find((key) => key !== null);
  // whose word somebody named carries comes by way of them, whichever outlet prints it
  const teller = hops.length < 2 ? undefined : hops.at(-1)!.sources.find((s) => s.kind === "person" && s.name !== null);
  const via = carrier ?? (teller === undefined ? own ?? paper.id : context.people.personOf(teller));
  // "I see in media reports that A" is nothing that the reporter saw
  const ours = hops.length === 0 || hops[0]!.sources.every((s) => isOurselves(s.description));
  if (ours ? isRumour(sentenceOf(member, paper)) : hops[0]!.sources.every((s) => isRumour(s.description))) return [{ kind: "rumour", key: own ?? paper.id, paper: paper.id }];
  if (hops.length === 0) return [(isSeen(member) || isSeenByName(member, paper, context)) && !paper.statement ? { kind: "witness", key: own ?? paper.id, paper: paper.id } : ownVoice(paper)];
  return hops[0]!.sources.map((s) => voiceOf(s, { cue: hops[0]!.cue, ...aroundHop(hops[0]!, paper), via, paper }, context));
}

function parentOf(member: Assertion, voices: readonly Voice[], members: readonly Assertion[], paper: Paper, context: Context): Strand["parent"] {
  const { papers, derivations, outlets } = context;
  const nearest = (report: string): Assertion | undefined => members.filter((m) => m.paper === report).sort((a, b) => b.stems.intersection(member.stems).size - a.stems.intersection(member.stems).size)[0];
  const took = (derivations.get(paper.id) ?? []).flatMap((derivation) => { const source = nearest(derivation.to); return source === undefined ? [] : [{ derivation, source }]; });
  const reprint = took.find(({ derivation: d }) => d.kind === "copy" || (d.kind === "partial" && isShared(member, d)));
  if (reprint !== undefined) return { member: reprint.source, kind: "reprinted", derivation: reprint.derivation };
  const told = sourceIdsIn(member.claim.chain);
  // "one of the two": of whom another outlet told
  const back = told.flatMap((id) => { const s = paper.sources.get(id), meant = s?.anonymous === true && pointsBack(s.description) ? meantBy(s, paper) : s; return meant === undefined || meant === s ? [] : carriersOf(meant, paper, context); });
  const carriers = new Set([...othersAmong(told, paper, outlets), ...back, ...hearersOf(member, paper, outlets)]);
  const cited = took.find(({ source }) => carriers.has(papers.get(source.paper)?.outlet?.key ?? " "));
  if (cited !== undefined) return { member: cited.source, kind: "cited", derivation: cited.derivation };
  const carried = members.find((m) => m.paper !== paper.id && carriers.has(papers.get(m.paper)?.outlet?.key ?? " "));
  if (carried !== undefined) return { member: nearest(carried.paper)!, kind: "cited", derivation: null };
  const rewrite = took.find(({ derivation: d }) => d.kind === "rewrite" || d.kind === "partial");
  if (rewrite !== undefined && voices.every((v) => v.kind === "own" || v.kind === "hearsay" || (rewrite.derivation.kind === "rewrite" && v.kind !== "person" && v.kind !== "evidence" && "source" in v && v.source.name === null && !isMet(v.source, paper, context)))) return { member: rewrite.source, kind: "rewrote", derivation: rewrite.derivation };
  const citation = took.find(({ derivation: d }) => d.kind === "citation");
  if (citation !== undefined && voices.every((v) => (v.kind === "own" && isCitedFor(member, citation.derivation, paper)) || v.kind === "hearsay" || theirs(v, voicesOf(citation.source, papers.get(citation.source.paper)!, context), paper, context))) return { member: citation.source, kind: "cited", derivation: citation.derivation };
  return null;
}

/** Whether a voice without a name, in a report that cites another, may be that one's: its document, or people whom nothing tells from those it spoke to. */
function theirs(voice: Voice, cited: readonly Voice[], paper: Paper, context: Context): boolean {
  if (voice.kind === "evidence") return voice.source.name === null && cited.some((c) => c.kind === "evidence");
  if (voice.kind !== "unnamed" || isMet(voice.source, paper, context)) return false;
  return pointsBack(voice.source.description) || cited.some((c) => c.kind === "unnamed" && !toldApart(voice, c, context.papers));
}

/** Did the report speak to these people itself: it says on what terms, that they told it, or it goes back to some whom it met? */
function isMet(source: Source, paper: Paper, context: Context): boolean {
  const own = paper.outlet, { attributions } = paper.reading;
  if (source.anonymityCondition !== null) return true;
  if (own !== null && attributions.some((a) => a.sources.some((s) => s.id === source.id) && a.recipient !== null && (isNamed(a.recipient.name, own) || isShortFor(a.recipient.name, own, [])))) return true;
  const meant = meantBy(source, paper);
  return meant !== source && carriersOf(meant, paper, context).length === 0;
}

/** The other outlets that a report has somebody's words from, by their keys. */
function carriersOf(source: Source, paper: Paper, { outlets }: Context): readonly string[] {
  return paper.reading.claims.flatMap(({ chain }) => { const ids = sourceIdsIn(chain); return ids.includes(source.id) ? othersAmong(ids, paper, outlets) : []; });
}

/** The outlet that a source is, or that has its word ("a doctor quoted by the Post"). */
function carrierOf(source: Source, paper: Paper, outlets: Outlets): string | null {
  const heard = heardBy(source.description);
  return outlets.of(source, paper) ?? (heard === null ? null : outlets.namedIn(heard));
}

/** The outlets among sources, but the report's own. */
function othersAmong(ids: readonly string[], paper: Paper, outlets: Outlets): readonly string[] {
  return ids.flatMap((id) => { const s = paper.sources.get(id), key = s === undefined ? null : carrierOf(s, paper, outlets); return key === null || key === paper.outlet?.key ? [] : [key]; });
}

/** "a clerk told the Post", in another outlet: the one that was told, by its key. */
function hearersOf({ claim: { attribution } }: Assertion, { reading, outlet }: Paper, outlets: Outlets): readonly string[] {
  const told = reading.attributions.find((a) => a.id === attribution)?.recipient?.name, key = told === undefined ? null : outlets.namedIn(told);
  return key === null || key === outlet?.key ? [] : [key];
}

/** Does the passage that cites have the claim, or a headline above it? What a report says in its own voice elsewhere it has from nobody. */
function isCitedFor(member: Assertion, { spans }: Derivation, paper: Paper): boolean {
  return inHeadline(member, paper) || spans.some(({ from }) => overlap(from, extentOf(member)) > 0);
}

function isShared(member: Assertion, d: Derivation): boolean {
  const shared = member.words.filter((w) => d.spans.some(({ from: [s, e] }) => w.span[0] >= s && w.span[1] <= e)).length;
  return shared >= 0.5 * member.words.length;
}
