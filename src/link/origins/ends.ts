import { contentId } from "../../domain/id.ts";
import type { CollapsedEdge, End, Origins, Passage } from "../../domain/origin.ts";
import type { Count, Source } from "../../domain/source.ts";
import { addings } from "./adding.ts";
import { toldApart } from "./apart.ts";
import { sourceIdOf, type Decided } from "./decided.ts";
import { sameSource, type Sameness } from "./same-source.ts";
import { toldOneByOne } from "./speech.ts";
import { isSpeaking, type Context, type Strand } from "./strand.ts";
import type { Voice } from "./voice.ts";

/** A voice at the end of a strand; how likely the strand is one of the claim's (log-odds), null where surely. */
export type Voiced = { readonly voice: Voice; readonly strand: Strand; readonly tie: number | null };
/** Voices that are one origin. */
export type Bundle = readonly Voiced[];

/** The voices at the ends of the strands, those that are one origin put together with a reason, and what they add up to; the strands that end in one that is shown. */
export function endsOf(voiced: readonly Voiced[], decided: Decided, context: Context): { readonly ends: Pick<Origins, "low" | "high" | "open" | "ends">; readonly collapsed: readonly CollapsedEdge[]; readonly shown: ReadonlySet<Strand> } {
  const { bundles, collapsed } = bundlesOf(voiced, decided, context);
  const sourced = bundles.some(isSpoken), doubted = doubtedOf(bundles.filter(isSpoken), decided, context);
  // what is in doubt as a telling and adds nothing is shown among the tellings only
  const shown = bundles.map((bundle) => ({ bundle, end: endOf(bundle, sourced, doubted.has(bundle), context) })).filter(({ bundle, end }) => end.high > 0 || bundle.some((b) => b.tie === null));
  const ends = shown.map((s) => s.end), unnamed = bundles.filter((b) => b[0]!.voice.kind === "unnamed" && !doubted.has(b));
  // unnamed people may be the same people: the low count has only those that the text tells apart
  const low = ends.reduce((sum, e) => sum + e.low, 0) - unnamed.length + apartFrom(unnamed, decided, context);
  const seen = new Set(shown.flatMap(({ bundle }) => nodesOf(bundle, context)));
  const unique = new Map([...collapsed, ...doubted.values()].filter((c) => c.from !== c.to && seen.has(c.from) && seen.has(c.to)).map((c) => [c.id, c]));
  return { ends: { low, high: ends.reduce((sum, e) => sum + e.high, 0), open: ends.some((e) => e.high > 0 && e.source.count?.[1] === null), ends }, collapsed: [...unique.values()], shown: new Set(shown.flatMap(({ bundle }) => bundle.map((b) => b.strand))) };
}

/** Do the voices say whose word it is? */
export const isSpoken = ([first]: Bundle): boolean => isSpeaking(first!.voice);

/** From these log-odds on an end counts beside the likeliest, which always does; one that only likely tellings have must be likelier (most ranges of dossiers left out are right so). */
const SURELY_TOLD = 0, LIKELY_TOLD = 0.4;

/** The ends that are less likely an origin of their own than one of the others, or nobody's word; each with an edge to the one that it most likely is. A person who tells their sources apart has them counted. */
function doubtedOf(bundles: readonly Bundle[], decided: Decided, context: Context): ReadonlyMap<Bundle, CollapsedEdge> {
  if (bundles.length < 2) return new Map();
  const all = addings(bundles, context), odds = all.map((a) => a.odds), most = odds.indexOf(Math.max(...odds));
  const parted = (i: number): boolean => bundles.some((other, at) => at !== i && areParted(bundles[i]!, other, decided));
  // what the reporter saw they have from nobody (design.md §5.6)
  const saw = (bundle: Bundle): boolean => bundle.some(({ voice, tie }) => voice.kind === "witness" && tie === null);
  return new Map(bundles.flatMap((bundle, i) => (i === most || saw(bundle) || odds[i]! >= (bundle.some((b) => b.tie === null) ? SURELY_TOLD : LIKELY_TOLD) || parted(i) ? [] : [[bundle, edge(bundle[0]!, bundles[all[i]!.nearest]![0]!, doubt, context)] as const])));
}

/** The ids that edges and decisions know voices by. */
const nodesOf = (bundle: Bundle, context: Context): readonly string[] => bundle.map(({ voice }) => nodeOf(voice, context));
const nodeOf = (voice: Voice, { papers }: Context): string => sourceIdOf(voice, papers) ?? voice.paper;

const doubt: Sameness = { kind: "same-probably", reason: "more likely this one in other words, or nobody’s word, than an origin of its own" };
const decision: Sameness = { kind: "same-speaker", reason: "a person decided so" };

/** Voices put together that are one origin, with the reasons: first those that people put together, then those that nobody holds apart. */
export function bundlesOf(voiced: readonly Voiced[], decided: Decided, context: Context): { readonly bundles: readonly Bundle[]; readonly collapsed: readonly CollapsedEdge[] } {
  const collapsed: CollapsedEdge[] = [], spoken = voiced.filter(({ voice: { kind } }) => kind !== "hearsay" && kind !== "rumour");
  const join = (bundles: readonly Bundle[], why: (a: Voice, b: Voice) => Sameness | null, apart: (a: Bundle, b: Bundle) => boolean): readonly Bundle[] => bundles.reduce((before: readonly Bundle[], bundle) => {
    const known = before.filter((other) => !apart(other, bundle)).flatMap((other) => { const first = bundle.flatMap((a) => other.flatMap((b) => { const reason = why(a.voice, b.voice); return reason === null ? [] : [{ a, b, reason }]; }))[0]; return first === undefined ? [] : [{ other, ...first }]; });
    // two that people hold apart stay so, though a third may be either
    const joined = known.reduce((of: typeof known, one) => (of.some(({ other }) => apart(other, one.other)) ? of : [...of, one]), []);
    if (joined.length === 0) return [...before, bundle];
    for (const { a, b, reason } of joined) if (differs(a.voice, b.voice)) collapsed.push(edge(a, b, reason, context));
    const [into, ...more] = joined.map((j) => j.other), merged = [...into!, ...bundle, ...more.flat()];
    return before.flatMap((other) => (other === into ? [merged] : more.includes(other) ? [] : [other]));
  }, []);
  const decidedly = join(spoken.map((one) => [one]), (a, b) => (decided(a, b) === "same" ? decision : null), () => false);
  return { bundles: join(decidedly, sameSource, (a, b) => areParted(a, b, decided)), collapsed };
}

/** Did people tell somebody in the one from somebody in the other? */
function areParted(a: Bundle, b: Bundle, decided: Decided): boolean {
  return a.some(({ voice }) => b.some((other) => decided(voice, other.voice) === "apart"));
}

/** How many people the unnamed ends are at least: the most that are all told apart from one another, each with as many as its own words tell apart. */
function apartFrom(bundles: readonly Bundle[], decided: Decided, context: Context): number {
  const sized = bundles.map((bundle) => ({ bundle, voice: bundle[0]!.voice, size: Math.max(...bundle.map((b) => membersOf(b, context))) })).toSorted((a, b) => b.size - a.size);
  const apart = sized.map((a) => new Set(sized.filter((b) => b !== a && (toldApart(a.voice, b.voice, context.papers) || areParted(a.bundle, b.bundle, decided)))));
  const startingWith = (first: (typeof sized)[number]): number => sized.reduce((chosen, one, i) => (one !== first && chosen.every((c) => apart[i]!.has(c)) ? [...chosen, one] : chosen), [first]).reduce((sum, { size }) => sum + size, 0);
  return Math.max(0, ...sized.map(startingWith));
}

function membersOf({ voice }: Voiced, { papers }: Context): number {
  if (!("source" in voice) || voice.source.count === null || voice.source.count[0] !== voice.source.count[1]) return 1;
  const { description, count, mentions } = voice.source, text = papers.get(voice.paper)?.text ?? "";
  return Math.max(...[description, ...mentions.flatMap((m) => [`: ${text.slice(...m)}`, /^[^.:;\n]*(:[^.\n]*)|^(, (?:one|two|three|four) (?:at|in|of|from|with|for|who) [^.;\n]*)/u.exec(text.slice(m[1]))?.slice(1).find((words) => words !== undefined) ?? ""])].map((words) => toldOneByOne(words, count[0])));
}

function endOf(bundle: Bundle, sourced: boolean, doubted: boolean, context: Context): End {
  const { voice, strand } = bundle.find((b) => b.voice.kind === "person") ?? bundle[0]!;
  const reports = [...new Set(bundle.map((b) => b.strand.member.paper))];
  const printed = context.papers.get(voice.paper)?.outlet ?? null;
  // of whose reporter another outlet may tell
  const outlet = (voice.kind === "witness" && printed?.key !== voice.key ? [...context.papers.values()].find((p) => p.outlet?.key === voice.key)?.outlet : printed)?.name ?? (voice.kind === "witness" ? voice.name : undefined) ?? null;
  const sources = [...new Set(bundle.flatMap((b) => sourceIdOf(b.voice, context.papers) ?? []))];
  const evidence = [...new Map(bundle.map((b): [string, Passage] => [b.strand.member.id, { report: b.strand.member.paper, spans: b.strand.member.claim.spans }])).values()];
  const base = { id: contentId({ noun: "end", kind: voice.kind, key: voice.key, claim: strand.member.id }), reports, sources, evidence };
  if (voice.kind === "own" || voice.kind === "witness" || voice.kind === "rumour") {
    const saw = voice.kind === "witness", name = outlet ?? "the report";
    const counts = saw && !doubted;
    return { ...base, source: { name: outlet, description: saw ? `a reporter of ${name}, who saw it` : `${name}, in its own voice`, kind: "media", anonymous: false, count: null }, chain: [name], low: counts ? 1 : 0, high: counts || !sourced ? 1 : 0 };
  }
  const counts = bundle.flatMap((b) => ("source" in b.voice ? [b.voice.source.count] : []));
  const count = voice.kind === "unnamed" ? (counts.toSorted((a, b) => highOf(b) - highOf(a))[0] ?? null) : voice.source.count;
  const source = { name: voice.source.name, description: voice.source.description, kind: voice.source.kind, anonymous: voice.source.anonymous, count: voice.kind === "unnamed" ? count : counted(count) };
  const [low, high] = doubted ? [0, 0] : voice.kind === "outlet" ? [0, sourced ? 0 : 1] : voice.kind === "unnamed" ? [1, highOf(count)] : [1, 1];
  return { ...base, source, chain: chainOf(voice.source, outlet), low, high };
}

/** An institution or a record is one, however many speak for it. */
function counted(count: Count | null): Count | null {
  return count === null || count[1] === null ? null : count;
}

/** At most how many people: an unstated plural is two with an open end. */
function highOf(count: Count | null): number {
  return count === null ? 1 : (count[1] ?? count[0]);
}

function chainOf(source: Source, outlet: string | null): readonly string[] {
  const name = source.name ?? source.description;
  return [name, ...(outlet === null || outlet === name ? [] : [outlet])];
}

function differs(a: Voice, b: Voice): boolean {
  return a.paper !== b.paper || a.key !== b.key;
}

function edge(a: Voiced, b: Voiced, { kind, reason }: Sameness, context: Context): CollapsedEdge {
  const [from, to] = [a, b].map(({ voice }) => nodeOf(voice, context)) as [string, string];
  const passage = ({ voice, strand }: Voiced): Passage => ({ report: voice.paper, spans: "source" in voice && voice.source.mentions.length > 0 ? voice.source.mentions.slice(0, 1) : strand.member.claim.spans });
  return { id: contentId({ noun: "edge", kind, from, to }), kind, from, to, basis: "inferred", reason, passages: [passage(a), passage(b)] };
}
