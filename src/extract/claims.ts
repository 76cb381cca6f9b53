import type { Attribution } from "../domain/attribution.ts";
import type { Claim } from "../domain/claim.ts";
import type { Source } from "../domain/source.ts";
import { hull, overlap, type Span, wordsOf } from "../domain/span.ts";
import { type ChainInput, ownChain, readChains, restingChain, seenChain } from "./chains.ts";
import ways from "./chains/data/ways.json" with { type: "json" };
import { cleaned } from "./claims/clean.ts";
import { ownClauses } from "./claims/own-voice.ts";
import type { Ground } from "./claims/grounds.ts";
import { propositionsIn } from "./claims/propositions.ts";
import { type Prose, proseOf } from "./claims/prose.ts";
import { conditionOf } from "./conditions.ts";
import { isSilence } from "./events/lexicon.ts";
import { factualityOf, statusOf } from "./factuality.ts";
import { throughCue } from "./factuality/cue-effect.ts";
import { formsOf } from "./stance/lemma.ts";

export type ClaimInput = ChainInput & { readonly headline?: string | null; readonly dateline?: string | null; readonly grounds?: readonly Resting[] };

/** A ground with the sources that its party is. */
type Resting = Ground & { readonly sources: readonly string[] };

const silent = formsOf(isSilence);

/** How sure a clause outside attributions is the report's own claim: whole sentences, then what attributions leave over. */
const OWN = { sure: 0.85, unsure: 0.55 };

/**
 * The claims of a report, in text order ("c1"…): one an attribution's content, with its chain, and one a main clause the
 * report states itself; each followed by its propositions where it holds several (`within`). `sources` are the given ones
 * and then rows for parties on the way that they lack.
 */
export function readClaims(input: ClaimInput): { readonly claims: readonly Claim[]; readonly sources: readonly Source[] } {
  const prose = input.prose ?? proseOf(input.text);
  const { text } = input;
  const { chains, added } = readChains({ ...input, prose });
  // who keeps silent says nothing: that they did is the report's own claim
  const attributions = input.attributions.filter((attribution) => !keepsSilent(text, attribution));
  const attributed = attributions.filter((attribution) => attribution.content.spans.length > 0 && !isPassing(text, attribution)).map((attribution): Draft[] => {
    const whole = attributedClaim(text, prose, attribution, chains.get(toldIn(text, attribution, attributions).id) ?? []);
    const kept = attributions.filter(({ within }) => within === attribution.id).flatMap(({ content }) => content.spans);
    return [whole, ...partsOf(text, prose, whole, wordsOf(text, attribution.cue.spans), kept)];
  });
  const contents = attributions.flatMap(({ content }) => content.spans);
  const own = ownClauses(text, prose, attributions, input.headline ?? null).map(({ spans, sure }): Draft[] => {
    const ground = groundOf(spans, input.grounds ?? []), whole = ownClaim(text, prose, cleaned(text, spans, input.dateline ?? null), sure, ground);
    return [whole, ...partsOf(text, prose, whole, "", contents).map((part) => (isBehind(text, part, ground, whole) ? { ...part, chain: ownChain(part.factuality, part.condition) } : part))];
  });
  const start = ([claim]: readonly Draft[]): number => claim?.spans[0]?.[0] ?? 0;
  let number = 0;
  const claims = [...attributed, ...own].toSorted((a, b) => start(a) - start(b)).flatMap((group) => {
    const within = `c${number + 1}`;
    return group.map((claim, i): Claim => ({ id: `c${++number}`, ...claim, within: i === 0 ? null : within }));
  });
  return { claims, sources: [...input.sources, ...added] };
}

type Draft = Omit<Claim, "id" | "within">;

/** The propositions of a claim that holds several, each with the chain of the whole and a certainty of its own. */
function partsOf(text: string, prose: Prose, whole: Draft, cue: string, kept: readonly Span[]): readonly Draft[] {
  const fronted = whole.condition !== null && whole.condition.spans[0]?.[0] === whole.spans[0]?.[0];
  return propositionsIn(text, prose, whole.spans, kept, throughCue(cue, "CT+").endsWith("-")).map((part) => {
    const spans = cleaned(text, part);
    const factuality = factualityOf(text, spans, cue, prose);
    const condition = conditionOf(text, spans, prose) ?? (fronted ? whole.condition : null);
    const [speaker, ...relays] = whole.chain;
    return { ...whole, spans, text: wordsOf(text, spans), chain: speaker === undefined ? [] : [{ ...speaker, factuality, condition }, ...relays], factuality, condition, status: statusOf(text, spans, cue, prose) };
  });
}

/** "The minister said he had told her that A": told to the one who passes it on, it is his word, and its chain begins with him. */
function toldIn(text: string, outer: Attribution, all: readonly Attribution[]): Attribution {
  const start = outer.content.spans[0]?.[0] ?? 0, end = outer.content.spans.at(-1)?.[1] ?? 0;
  const inner = outer.content.spans.length > 1 ? undefined : all.find(({ within, cue, sources, content }) =>
    within === outer.id && TELLS.has(cue.lemma) && /^\s(?:me|us|him|her|them)\b/.test(text.slice(cue.spans.at(-1)?.[1] ?? 0)) && content.spans.length > 0 && (sources[0]?.spans[0]?.[0] ?? Infinity) - start <= LEAD && end - (content.spans.at(-1)?.[1] ?? 0) <= TAIL);
  return inner === undefined ? outer : toldIn(text, inner, all);
}

const TELLS = new Set(ways.passedOn.split(" "));
/** Code units before the teller ("that ") and behind what is told ("on Friday"). */
const LEAD = 6, TAIL = 24;

/** "citing three officials", "asked whether he would go": who is cited and what is asked are nothing said. */
function isPassing(text: string, { cue }: Attribution): boolean {
  return /^(?:citing|quoting|(?:when |was |were )?asked(?: (?:about|if|whether))?)$/i.test(wordsOf(text, cue.spans));
}

/** "She is expected to meet him": where nobody is named who expects, the clause is told with the verb it stands around. */
function unbroken(text: string, { sources, cue, content }: Attribution): readonly Span[] {
  const [before, after] = content.spans;
  const verb = cue.spans[0];
  const around = sources.length === 0 && content.spans.length === 2 && before !== undefined && after !== undefined && verb !== undefined && before[1] <= verb[0] && verb[1] <= after[0];
  return around && text.slice(before[1], after[0]).length < RAISED && /^to\b/.test(text.slice(after[0], after[1])) ? [[before[0], after[1]]] : content.spans;
}

/** Characters between the parts of "A is widely expected to B". */
const RAISED = 50;

/** "declined to comment": asked and no answer given. */
function keepsSilent(text: string, { cue, content }: Attribution): boolean {
  const [, verb] = /^to (?:\w+ly )?(?:be )?(\w+)/i.exec(wordsOf(text, content.spans)) ?? [];
  return verb !== undefined && /^(?:decline|refuse)$/.test(cue.lemma) && silent(verb);
}

/** "Souris confirmed the talks", "The army denies it": a content of a few words without a verb says something only with who says it. */
function withSpeaker(text: string, prose: Prose, { sources, cue, content }: Attribution): Span | undefined {
  const words = prose.inside(content.spans).filter((token) => /[\p{L}\p{N}]/u.test(token.text));
  if (words.length > FRAGMENT || words.some((token) => /^(?:VB|MD)/.test(token.tag)) || !prose.inside(cue.spans).some((token) => /^VB[DPZN]/.test(token.tag))) return undefined;
  const whole = hull([...sources.flatMap(({ spans }) => spans), ...cue.spans, ...content.spans]);
  return whole !== undefined && sources.length > 0 && prose.sentences.some(([start, end]) => start <= whole[0] && whole[1] <= end) ? whole : undefined;
}

/** So many words at most. */
const FRAGMENT = 4;

function attributedClaim(text: string, prose: Prose, attribution: Attribution, chain: Claim["chain"]): Draft {
  const told = withSpeaker(text, prose, attribution);
  const spans = cleaned(text, told === undefined ? unbroken(text, attribution) : [told]);
  const cue = told === undefined ? wordsOf(text, attribution.cue.spans) : "";
  return {
    spans, text: wordsOf(text, spans), attribution: attribution.id, chain, factuality: factualityOf(text, spans, cue, prose), condition: conditionOf(text, spans, prose),
    status: statusOf(text, spans, cue, prose), confidence: attribution.confidence, basis: "stated",
  };
}

/** The ground that stands in a clause; one whose party is told elsewhere, and what the reporter saw, is of the whole sentence. */
function groundOf(spans: readonly Span[], grounds: readonly Resting[]): Resting | null {
  return grounds.find(({ sentence, party, sources, follows, ours = false }) => (ours || sources.length > 0) && spans.some((span) => overlap(span, !ours && follows === null && overlap(party, sentence) > 0 ? party : sentence) > 0)) ?? null;
}

/** "Two died according to the clinic, while A": what closes a clause says nothing of the next. */
function isBehind(text: string, part: Draft, ground: Resting | null, whole: Draft): boolean {
  const start = (draft: Draft): number => draft.spans[0]?.[0] ?? 0;
  const closes = ground !== null && ground.follows === null && ground.cue[0] < ground.party[0] && ground.cue[0] - start(whole) > FRONTED;
  return closes && /\b(?:while|whereas|and|but)\b/.test(text.slice(ground.party[1], start(part)));
}

/** Code units before what opens a sentence ("But in a letter"). */
const FRONTED = 5;

function chainOf(text: string, ground: Resting | null, factuality: Claim["factuality"], condition: Claim["condition"]): Claim["chain"] {
  if (ground === null) return ownChain(factuality, condition);
  return ground.ours === true ? seenChain(text, ground.cue, factuality, condition) : restingChain(text, ground, factuality, condition);
}

function ownClaim(text: string, prose: Prose, spans: Claim["spans"], sure: boolean, ground: Resting | null): Draft {
  const factuality = factualityOf(text, spans, "", prose);
  const condition = conditionOf(text, spans, prose);
  return {
    spans, text: wordsOf(text, spans), attribution: null, chain: chainOf(text, ground, factuality, condition), factuality, condition, status: statusOf(text, spans, "", prose),
    confidence: sure ? OWN.sure : OWN.unsure, basis: "stated",
  };
}
