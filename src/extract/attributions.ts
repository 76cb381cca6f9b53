import { overlap, type Span } from "../domain/span.ts";
import { confidenceOf } from "./attributions/confidence.ts";
import type { Group } from "./attributions/group.ts";
import { groupsOf } from "./attributions/groups.ts";
import { decodeLabels } from "./attributions/lattice.ts";
import type { AttributionSettings } from "./attributions/manifest.ts";
import { excerptOf } from "./attributions/nested.ts";
import { withoutGaps } from "./attributions/gaps.ts";
import { withGoingOn } from "./attributions/going-on.ts";
import { isPlain, isReporting, refined, reports, withoutAnonymityRequests } from "./attributions/refine.ts";
import { bySecondVerb } from "./attributions/second-verb.ts";
import { segmentsOf } from "./attributions/segments.ts";
import { trailingSpeakers } from "./attributions/trailing.ts";
import type { Model } from "./model/session.ts";
import type { Words } from "./model/words.ts";

/** An attribution as the model reads it, before its source, chain and certainty are worked out. */
export type RawAttribution = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** The attribution whose content it stands in, by place in the list; null for the outermost. */
  readonly within: number | null;
  readonly confidence: number;
};

const DEEPEST = 3;
/** Nothing trained the model on what stands inside a content, so it must be surer there. */
const NESTED_MINIMUM = 0.5;

/** How often "A, two officials said" is an attribution, at least. */
const PLAIN = 0.6;

/** All attributions of a text in its order, each with those nested in it after it. */
export async function readAttributions(text: string, model: Model, settings: AttributionSettings): Promise<readonly RawAttribution[]> {
  const { read, hints } = await readParts(text, model, settings);
  const found: RawAttribution[] = read.map(({ group: { source, cue, content }, confidence }) => withoutGaps(text, { source, cue, content, within: null, confidence }));
  nest(found);
  let level = { from: 0, to: found.length };
  for (let depth = 1; depth < DEEPEST && level.to > level.from; depth++) {
    for (const inner of await readNested(text, found, level, hints, model, settings)) found.push(inner);
    level = { from: level.to, to: found.length };
  }
  return found;
}

/** An attribution that stands whole in another's content is nested in it. */
function nest(found: RawAttribution[]): void {
  for (const [i, a] of found.entries()) {
    const spans = [...a.source, ...a.cue, ...a.content];
    const host = found.findIndex((b, j) => j !== i && spans.every((s) => b.content.some((c) => s[0] >= c[0] && s[1] <= c[1])));
    if (host >= 0) found[i] = { ...a, within: host };
  }
}

type Read = { readonly group: Omit<Group, "evidence">; readonly confidence: number };

/** Groups, and hints: the words that may stand in a cue, though another label was chosen. */
type Pass = { readonly read: readonly Read[]; readonly hints: readonly Span[] };

/** A text read part by part, spans counting in the whole. */
async function readParts(text: string, model: Model, settings: AttributionSettings): Promise<Pass> {
  const read: Read[] = [];
  const hints: Span[] = [];
  for (const { start, end } of segmentsOf(text)) {
    const shift = (spans: readonly Span[]): readonly Span[] => spans.map(([s, e]) => [s + start, e + start]);
    const part = await readOnce(text.slice(start, end), model, settings);
    hints.push(...shift(part.hints));
    for (const { group, confidence } of part.read) {
      read.push({ group: { ...group, source: shift(group.source), cue: shift(group.cue), content: shift(group.content) }, confidence });
    }
  }
  return { read, hints };
}

async function readOnce(text: string, model: Model, settings: AttributionSettings): Promise<Pass> {
  const { words, scored } = await model.score(text);
  const labels = decodeLabels(words, scored, settings.decode, headlineWords(text, words));
  const groups = withoutAnonymityRequests(text, groupsOf(text, words, labels, settings.decode.sharedAt)).filter((group) => reports(text, group));
  const cuesBeside = (group: Group): readonly Span[] => groups.flatMap((other) => (other === group ? [] : other.cue));
  const read = groups
    .flatMap((group) => bySecondVerb(text, refined(text, group, cuesBeside(group))).map((own) => ({ group: own, confidence: confidenceOf(group.evidence, settings.calibration) })))
    .map((read) => (isPlain(text, read.group) ? { ...read, confidence: Math.max(read.confidence, PLAIN) } : read))
    .filter(({ confidence }) => confidence >= settings.minimum);
  const passedOver = trailingSpeakers(text, read.map((r) => r.group)).map((group) => ({ group, confidence: PLAIN }));
  return { read: withGoingOn(text, [...read, ...passedOver]), hints: words.spans.filter((_, i) => (labels.cue[i] ?? 0) >= HINT) };
}

/** How many words the headline has: a first line without an end mark above a paragraph; 0 where there is none. */
function headlineWords(text: string, words: Words): number {
  const end = /^[^\n]{1,300}[^\s.!?”"’](?=\n\s*\n)/.exec(text)?.[0].length ?? 0;
  return words.spans.filter(([, e]) => e <= end).length;
}

async function readNested(
  text: string, found: readonly RawAttribution[], level: { readonly from: number; readonly to: number }, hints: readonly Span[], model: Model, settings: AttributionSettings,
): Promise<readonly RawAttribution[]> {
  const outer = found.map((a, index) => ({ a, index })).slice(level.from, level.to).filter(({ a }) => mayHoldCue(text, a.content, hints));
  if (outer.length === 0) return [];
  const excerpt = excerptOf(text, outer.map(({ a }) => a.content));
  const back = (spans: readonly Span[]): readonly Span[] => spans.flatMap((span) => [...excerpt.back(span)]);
  const out: RawAttribution[] = [];
  for (const { group: { source, cue, content }, confidence } of (await readParts(excerpt.text, model, settings)).read) {
    const within = excerpt.paragraphs.findIndex(([s, e]) => [...source, ...cue, ...content].every((span) => span[0] >= s && span[1] <= e));
    const host = outer[within];
    if (!host || confidence < NESTED_MINIMUM) continue;
    const inner = { source: back(source), cue: back(cue), content: back(content), within: host.index, confidence };
    if (!found.some((known) => sameCue(known, inner))) out.push(inner);
  }
  return out;
}

/** One that was nested in the first pass comes again when its host's content is read. */
function sameCue(a: RawAttribution, b: RawAttribution): boolean {
  return a.cue.some((x) => b.cue.some((y) => overlap(x, y) > 0));
}

const SHORTEST = 5;
/** How likely a word of a content must be a cue in the first reading for the content to be read again; set on dev, where it keeps all that were found. */
const HINT = 0.01;

/** Whether a content may hold another attribution's verb, the first reading being in some doubt of it: most don't, and need not be read again. */
function mayHoldCue(text: string, content: readonly Span[], hints: readonly Span[]): boolean {
  return hints.some((hint) => content.some((span) => overlap(hint, span) > 0) && (isReporting(text.slice(...hint)) || isAccording(text, hint))) && wordsIn(text, content) >= SHORTEST;
}

function wordsIn(text: string, spans: readonly Span[]): number {
  return spans.reduce((n, span) => n + (text.slice(...span).match(/\p{L}+/gu) ?? []).length, 0);
}

function isAccording(text: string, [start, end]: Span): boolean {
  return /^according$/i.test(text.slice(start, end)) && text.startsWith(" to ", end);
}
