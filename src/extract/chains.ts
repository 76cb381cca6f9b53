import type { Attribution } from "../domain/attribution.ts";
import type { Chain, Hop } from "../domain/chain.ts";
import type { Factuality } from "../domain/factuality.ts";
import type { Source } from "../domain/source.ts";
import type { Basis, Span } from "../domain/span.ts";
import { wordsOf } from "../domain/span.ts";
import type { When } from "../domain/when.ts";
import { basisIn } from "./chains/basis.ts";
import { type Book, type Describe, openBook } from "./chains/book.ts";
import { heardNext, isLearned } from "./chains/learned.ts";
import { isMedia, sameOutlet } from "./chains/media.ts";
import { handedTo, relaysOf } from "./chains/relay.ts";
import { shownIn } from "./chains/shown.ts";
import { type Prose, proseOf } from "./claims/prose.ts";
import { conditionOf } from "./conditions.ts";
import { factualityOf } from "./factuality.ts";
import { isFactive } from "./factuality/cue-effect.ts";
import { recipientOf } from "./chains/recipient.ts";

export type ChainInput = {
  readonly text: string;
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Source[];
  /** The outlet of this report: told to it is told to the report. */
  readonly publisher: string | null;
  /** Dates of the text, for relays that say when ("the agency reported on Friday"). */
  readonly dates?: readonly When[];
  /** How the sources step reads a party that it has no row for. */
  readonly describe?: Describe;
  /** The text's sentences and parts of speech, where they are at hand. */
  readonly prose?: Prose;
};

type Link = Omit<Hop, "factuality" | "condition">;

/**
 * The chain of each attribution, from the speaker over relaying outlets to this report, and rows for the parties on the
 * way that `sources` lacks. Hops the sentence states are told from those inferred from an earlier route of the same source.
 */
export function readChains(input: ChainInput): { readonly chains: ReadonlyMap<string, Chain>; readonly added: readonly Source[] } {
  const book = openBook(input.text, input.sources, input.describe);
  const prose = input.prose ?? proseOf(input.text);
  const routes = new Map<string, readonly Link[]>();
  for (const attribution of inOrder(input.attributions)) routes.set(attribution.id, route(input, book, prose, attribution, routes));
  const chains = new Map<string, Chain>();
  for (const attribution of input.attributions) chains.set(attribution.id, isOwnReport(input.text, attribution) ? ownChain(factualityOf(input.text, attribution.content.spans, "", prose), conditionOf(input.text, attribution.content.spans, prose)) : rated(input.text, prose, attribution, outward(attribution, input.attributions, routes)));
  return { chains, added: book.added() };
}

/** "Our report of 3 May said", "an earlier version of this article gave": the outlet's own voice, in a correction of itself. */
function isOwnReport(text: string, { sources, within }: Attribution): boolean {
  const span = sources[0]?.spans[0];
  if (within !== null || span === undefined || !OWN_REPORT.test(text.slice(...span))) return false;
  const line = text.slice(text.lastIndexOf("\n", span[0]) + 1, span[0]);
  return (line.match(/[“"]/g)?.length ?? 0) <= (line.match(/”/g)?.length ?? 0);
}

const OWN_REPORT = /^(?:(?:our|this (?:news)?paper['’]s) (?:own |earlier |previous |original |first )*(?:reports?|article|story|headline|dispatch) (?:of|on|published|from|in (?:yesterday|today|\p{Lu}\w+day)['’]s)\b|(?:an?|the|our) (?:earlier|previous|prior|original|first) versions? of (?:this|our) (?:report|article|story))/iu;

/** The chain of what the report says in its own voice. */
export function ownChain(factuality: Factuality, condition: Hop["condition"]): Chain {
  return [{ sources: "report", cue: null, spans: [], when: null, factuality, condition, basis: "stated" }];
}

/** The chain of what the reporter saw, and by which word it shows that they were there ("I"). */
export function seenChain(text: string, cue: Span, factuality: Factuality, condition: Hop["condition"]): Chain {
  return ownChain(factuality, condition).map((hop) => ({ ...hop, cue: text.slice(...cue), spans: [cue], basis: "inferred" }));
}

/** The chain of what the report says in its own voice and rests on somebody's word or a record all the same. */
export function restingChain(text: string, { sources, party, cue, basis }: { readonly sources: readonly string[]; readonly party: Span; readonly cue: Span; readonly basis: Basis }, factuality: Factuality, condition: Hop["condition"]): Chain {
  return [{ sources, cue: text.slice(...cue), spans: [party, cue], when: null, factuality, condition, basis }, ...ownChain("U", null)];
}

/** An attribution's own links: what it rests on, its source, and who carried the words. */
function route(input: ChainInput, book: Book, prose: Prose, attribution: Attribution, earlier: ReadonlyMap<string, readonly Link[]>): readonly Link[] {
  const { text, publisher } = input;
  const tokens = prose.around(attribution.cue.spans);
  const others = input.attributions.filter((other) => other.id !== attribution.id).flatMap((other) => other.cue.spans)
    // "X, citing Y, reported" is marked as two attributions; Y is still where X's words come from
    .filter((span) => !/^(?:citing|quoting)$/i.test(text.slice(...span)));
  const speaker: Link = {
    sources: attribution.sources.map((source) => source.id), cue: wordsOf(text, attribution.cue.spans),
    spans: [...attribution.sources.flatMap((source) => source.spans), ...attribution.cue.spans], when: attribution.when, basis: "stated",
  };
  const found = relaysOf(text, attribution, tokens, others).map((relay) => ({ role: relay.role, link: { ...link(book, relay.party, relay.cue, relay.spans), when: relay.cue === null ? null : dateAfter(input, relay.party) } }));
  const told = recipientRelay(text, prose, book, attribution);
  const before = [...restsOn(input, prose, book, attribution), ...shows(text, prose, book, attribution), ...found.filter(({ role }) => role === "origin").map((entry) => entry.link)];
  const after = [...(told === null ? [] : [told]), ...found.filter(({ role }) => role === "relay").map((entry) => entry.link)]
    .filter((hop) => !isPublisher(book, hop, publisher));
  const carried = after.length > 0 || told !== null ? after : inferredRelay(input, book, attribution, earlier);
  return distinct([...before, speaker, ...carried]);
}

/** Told to a publication: a hop. Told to anyone else, or asked or urged to do a thing ("has asked the Herald for its notes"): no more than a recipient. */
function recipientRelay(text: string, prose: Prose, book: Book, attribution: Attribution): Link | null {
  const parts = { source: attribution.sources.flatMap((source) => source.spans), cue: attribution.cue.spans, content: attribution.content.spans };
  const recipient = attribution.recipient ?? recipientOf(text, parts, prose);
  const span = recipient?.spans[0];
  if (recipient === null || span === undefined || /^(?:for|to|of)\b/iu.test(wordsOf(text, parts.content))) return null;
  const kind = isMedia(recipient.name) ? "media" : book.known(span)?.kind;
  return kind === "media" ? link(book, span, null, recipient.spans) : null;
}

/** The next sentence may say what this one's words rest on; what the outlet has learned, is told of there or is from who is heard next. */
function restsOn({ text, publisher, attributions }: ChainInput, prose: Prose, book: Book, attribution: Attribution): readonly Link[] {
  const end = Math.max(...attribution.content.spans.map((span) => span[1]), ...attribution.cue.spans.map((span) => span[1]));
  const next = prose.sentences.find(([start]) => start >= end), learned = isLearned(text, attribution, publisher);
  const basis = next === undefined || (!learned && text.slice(end, next[0]).includes("\n")) ? null : basisIn(prose.around([next]));
  if (basis !== null) return [{ ...link(book, basis.party, basis.cue, [basis.party]), basis: "inferred" }];
  const heard = learned ? heardNext(attribution, inOrder(attributions).filter((other) => !isLearned(text, other, publisher)), book.get) : undefined;
  return heard === undefined ? [] : [{ sources: heard.sources.map(({ id }) => id), cue: wordsOf(text, heard.cue.spans), spans: heard.sources.flatMap(({ spans }) => spans), when: null, basis: "inferred" }];
}

/** What the content itself says that it was read from, and the publication that got hold of it. */
function shows(text: string, prose: Prose, book: Book, attribution: Attribution): readonly Link[] {
  const content = attribution.content.spans;
  const shown = shownIn(prose.inside(content));
  if (shown === null) return [];
  const outlet = handedTo(text, shown.words);
  return [link(book, shown.party, shown.cue, [shown.words]), ...(outlet === null ? [] : [link(book, outlet.party, outlet.cue, [outlet.party])])];
}

/** "the officials said": the route the same people's words took before, where it is not said again. */
function inferredRelay(input: ChainInput, book: Book, attribution: Attribution, earlier: ReadonlyMap<string, readonly Link[]>): readonly Link[] {
  const ids = attribution.sources.map((source) => source.id);
  const words = wordsOf(input.text, attribution.sources.flatMap((source) => source.spans));
  const anonymous = ids.length > 0 && ids.every((id) => book.get(id)?.anonymous === true);
  const anaphoric = /^(?:the|he|she|they|that|those|these|this|both)\b/i.test(words);
  if (!anonymous && !anaphoric) return [];
  const before = inOrder(input.attributions).filter((other) => earlier.has(other.id)).toReversed();
  const same = before.filter((other) => other.sources.some((source) => ids.includes(source.id)));
  // "the officials" with no row of theirs before are the unnamed people last heard.
  const unnamed = (other: Attribution): boolean => other.sources.length > 0 && other.sources.every((source) => book.get(source.id)?.anonymous === true);
  const alike = same.length > 0 || !anonymous || !/^(?:the|those|these|both)\b/i.test(words) ? same : before.filter(unnamed);
  for (const other of alike) {
    const links = earlier.get(other.id) ?? [];
    const own = links.findIndex((hop) => hop.sources !== "report" && other.sources.some((source) => hop.sources.includes(source.id)));
    const carried = links.slice(own + 1);
    if (carried.length > 0) return carried.map((hop) => ({ ...hop, basis: "inferred" }));
  }
  return [];
}

/** A nested attribution's links, then those of the one it stands in. */
function outward(attribution: Attribution, all: readonly Attribution[], routes: ReadonlyMap<string, readonly Link[]>, depth = 0): readonly Link[] {
  const own = routes.get(attribution.id) ?? [];
  const outer = attribution.within === null || depth > 5 ? undefined : all.find((other) => other.id === attribution.within);
  return outer === undefined ? own : distinct([...own, ...outward(outer, all, routes, depth + 1)]);
}

/** Each hop's certainty: the source's for its own, a factive cue's for those who pass it on, else uncommitted (FactBank: Uu). */
function rated(text: string, prose: Prose, attribution: Attribution, links: readonly Link[]): Chain {
  const cue = wordsOf(text, attribution.cue.spans);
  const own = factualityOf(text, attribution.content.spans, cue, prose);
  const condition = conditionOf(text, attribution.content.spans, prose);
  const passed: Factuality = isFactive(cue) && own.startsWith("CT") ? own : "U";
  const speaker = links.findIndex((hop) => hop.cue === cue);
  const hops = links.map((hop, i): Hop => ({ ...hop, factuality: i <= speaker ? own : passed, condition: i <= speaker ? condition : null }));
  return [...hops, { sources: "report", cue: null, spans: [], when: null, factuality: passed, condition: null, basis: "stated" }];
}

function link(book: Book, party: Span, cue: string | null, spans: readonly Span[]): Link {
  return { sources: [book.at(party)], cue, spans, when: null, basis: "stated" };
}

/** The id of a date that stands right behind a party and its verb, in the same sentence. */
function dateAfter({ text, dates = [] }: ChainInput, party: Span): string | null {
  const found = dates.find(({ spans }) => {
    const gap = spans[0] === undefined || spans[0][0] < party[1] ? null : text.slice(party[1], spans[0][0]);
    return gap !== null && gap.length < 24 && !/[.,;\n]/.test(gap);
  });
  return found?.id ?? null;
}

function isPublisher(book: Book, hop: Link, publisher: string | null): boolean {
  if (publisher === null || hop.sources === "report") return false;
  return hop.sources.every((id) => sameOutlet(book.get(id)?.name ?? "", publisher));
}

/** Without a party that stands on the way already. */
function distinct(links: readonly Link[]): readonly Link[] {
  return links.filter((hop, i) => hop.sources.length === 0 || !links.slice(0, i).some((other) => String(other.sources) === String(hop.sources)));
}

function inOrder(attributions: readonly Attribution[]): readonly Attribution[] {
  const start = (attribution: Attribution): number => Math.min(...attribution.content.spans.map((span) => span[0]), ...attribution.cue.spans.map((span) => span[0]));
  return attributions.toSorted((a, b) => start(a) - start(b));
}
