import { firstWhere } from "../../domain/bisect.ts";
import { eventIdsOf } from "../../domain/evidence-id.ts";
import type { Event } from "../../domain/event.ts";
import { hull, overlap, type Span } from "../../domain/span.ts";
import { nameKey } from "../name-key.ts";
import type { Paper } from "../paper.ts";
import { sentenceSpans } from "../sentence-spans.ts";
import { weightAmong } from "./weight-among.ts";
import { stemOf, type Word } from "../words.ts";

/** Words of the sentence that stand so near the trigger are its close company; before and after it they are its sides. */
const CLOSE = 4, SIDE = 10;

/** Stems with what each tells. */
export type Weights = ReadonlyMap<string, number>;

/** What is compared of an event: the word that tells it and the sentence it stands in. */
export type Telling = {
  readonly id: string;
  readonly paper: Paper;
  readonly event: Event;
  readonly stem: string;
  /** How much the trigger tells, 0–1. */
  readonly weight: number;
  readonly sentence: Weights;
  readonly before: Weights;
  readonly after: Weights;
  readonly close: Weights;
  readonly names: Weights;
  readonly places: ReadonlySet<string>;
  readonly dates: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Keys of those who act in it and to whom. */
  readonly parties: ReadonlySet<string>;
  /** Whose word the event of saying is; null where it is none, or nobody is named. */
  readonly speaker: string | null;
  readonly reporting: boolean;
  /** Which sentence of the report, from 0, and how far down it, 0–1. */
  readonly nth: number;
  readonly down: number;
  readonly words: number;
};

/** The events of reports that tell of one matter, in the order of print, then of the text. */
export function tellingsOf(papers: readonly Paper[]): readonly Telling[] {
  const weight = weightAmong(papers);
  return papers.flatMap((paper) => tellingsIn(paper, weight));
}

function tellingsIn(paper: Paper, weight: (stem: string) => number): readonly Telling[] {
  const { reading, text, words } = paper;
  const ids = eventIdsOf(reading), sentences = sentenceSpans(text);
  const named = [...reading.entities.flatMap((e) => e.mentions), ...reading.places.flatMap((p) => p.spans)].filter((s) => /\p{Lu}/u.test(text.slice(...s)));
  const isNamed = new Set(words.flatMap((w, i) => (named.some((s) => overlap(s, w.span) > 0) ? [i] : [])));
  const entities = new Map(reading.entities.map((e) => [e.id, e.name])), sources = new Map([...paper.sources].map(([id, s]) => [id, s.name ?? s.description]));
  const inOrder = reading.events.toSorted((a, b) => (hull(a.trigger.spans)?.[0] ?? 0) - (hull(b.trigger.spans)?.[0] ?? 0));
  return inOrder.flatMap((event): readonly Telling[] => {
    const span = hull(event.trigger.spans);
    if (span === undefined) return [];
    const nth = sentences.findIndex((s) => overlap(s, span) > 0), sentence = sentences[nth] ?? span;
    const from = lowerBound(words, sentence[0]), to = lowerBound(words, sentence[1]);
    const at = lowerBound(words, span[0]);
    const other = (i: number): boolean => i < at || words[i]!.span[0] >= span[1];
    const stretch = (first: number, last: number): Weights => new Map(words.slice(Math.max(from, first), Math.min(to, last)).flatMap((w, i) => (other(Math.max(from, first) + i) ? [[w.stem, weight(w.stem) ** 2] as const] : [])));
    const within = (spans: readonly Span[]): boolean => spans.some((s) => overlap(s, sentence) > 0);
    const attribution = reading.attributions.find((a) => a.cue.spans.some((s) => overlap(s, span) > 0));
    const speaker = attribution?.sources[0];
    const stem = words[at] !== undefined && words[at].span[0] < span[1] ? words[at].stem : stemOf(text.slice(...span));
    return [{
      id: ids.get(event.id) ?? event.id, paper, event, stem, weight: weight(stem),
      sentence: stretch(from, to), before: stretch(at - SIDE, at), after: stretch(at + 1, at + 1 + SIDE), close: stretch(at - CLOSE, at + 1 + CLOSE),
      names: new Map(words.slice(from, to).flatMap((w, i) => (isNamed.has(from + i) && other(from + i) ? [[w.stem, weight(w.stem)] as const] : []))),
      places: new Set(reading.places.flatMap((p) => (p.use === "place" && (p.id === event.where || within(p.spans)) ? [p.gazetteer?.id ?? nameKey(p.name)] : []))),
      dates: new Set(reading.dates.flatMap((d) => (d.value !== null && d.precision !== "duration" && d.precision !== "vague" && d.precision !== "set" && (d.id === event.when || within(d.spans)) ? [d.value.slice(0, 10)] : []))),
      numbers: new Set(words.slice(from, to).flatMap((w) => (/^\d/.test(w.stem) ? [w.stem] : []))),
      parties: new Set([...event.actors, ...event.recipients].flatMap((ref) => { const name = entities.get(ref) ?? sources.get(ref); return name === undefined ? [] : [nameKey(name)]; })),
      speaker: speaker === undefined ? null : nameKey(sources.get(speaker.id) ?? ""), reporting: attribution !== undefined,
      nth: Math.max(0, nth), down: text.length === 0 ? 0 : span[0] / text.length, words: to - from,
    }];
  });
}

/** The first word that starts at or behind a place. */
function lowerBound(words: readonly Word[], place: number): number {
  return firstWhere(words.length, (at) => words[at]!.span[0] >= place);
}
