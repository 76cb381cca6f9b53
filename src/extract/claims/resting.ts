import type { Span } from "../../domain/span.ts";
import type { RawAttribution } from "../attributions.ts";
import type { Ground } from "./grounds.ts";
import type { Prose } from "./prose.ts";
import { isDetermined, isRecord, isRecordAt } from "./record.ts";
import { RESTS, type Rest, type Rests } from "./rests.ts";
import { spanOf } from "./tagger.ts";

/** How likely the network must find it that a sentence rests on something: three of four found are right (training/attributions); and that the reporter saw it, in a paragraph where they speak of themselves. */
const LIKELY = 0.5, LIKELY_OURS = 0.2;
/** Sentences back in which a record may be told of. */
const BACK = 4;

type Resting = Pick<Ground, "party" | "cue" | "follows" | "ours">;

/** What a sentence, by its place, rests on by the network's word: what was told last, the record told of last, or what the reporter saw; null for nothing. */
export function restingIn(text: string, prose: Prose, raw: readonly RawAttribution[], rests: Rests, ourselves: readonly Span[]): (at: number, grounds: readonly Ground[]) => Resting | null {
  return (at, grounds) => {
    const sentence = prose.sentences[at]!, likely = rests(sentence);
    const kind = RESTS.reduce<Rest>((best, k) => (likely[k] > likely[best] ? k : best), "continues");
    if (likely[kind] < (kind === "witness" ? LIKELY_OURS : LIKELY)) return null;
    if (kind === "witness") {
      const beside = nearest(ourselves.filter((span) => inOneParagraph(text, span, sentence)), sentence[0]);
      const reporter = likely[kind] >= LIKELY ? beside ?? nearest(ourselves, sentence[0]) : tellsOfPast(prose, sentence) ? beside : null;
      return reporter === null ? null : { party: reporter, cue: reporter, follows: null, ours: true };
    }
    const told = toldLast(raw, grounds, sentence[0]), record = kind === "document" && (told === null || !isRecordAt(prose, told.party)) ? recordNear(prose, at) : null;
    return record !== null ? { party: record, cue: record, follows: null } : told;
  };
}

/** The last that was told before a place: an attribution with a source, or a ground. */
function toldLast(raw: readonly RawAttribution[], grounds: readonly Ground[], before: number): Resting | null {
  let last: Resting | null = null;
  const take = (follows: number, party: Span | undefined, cue: Span | undefined): void => {
    if (party !== undefined && cue !== undefined && cue[0] < before && (last === null || cue[0] > last.cue[0])) last = { party, cue, follows };
  };
  for (const [i, a] of raw.entries()) if (a.within === null) take(i, a.source[0], a.cue[0]);
  for (const [i, g] of grounds.entries()) take(g.follows ?? raw.length + i, g.party, g.cue);
  return last;
}

/** The record that the sentences before tell of last, with its article; else the one that the next tells of ("This is stated in a letter"). */
function recordNear(prose: Prose, at: number): Span | null {
  for (const i of [...Array.from({ length: Math.min(at, BACK) }, (_, back) => at - 1 - back), at + 1]) {
    const sentence = prose.sentences[i], tokens = sentence === undefined ? [] : prose.around([sentence]);
    for (let head = tokens.length - 1; head >= 0; head--) {
      if (!isRecord(tokens[head]!) || !/^NNS?$/.test(tokens[head]!.tag)) continue;
      const from = tokens.findLastIndex((t, k) => k < head && !/^(?:DT|PRP\$|JJ|NN|NNS|NNP|NNPS|POS|CD)$/.test(t.tag)) + 1;
      if (isDetermined(tokens, { from, to: head + 1 }, tokens[head]!)) return spanOf(tokens[from]!, tokens[head]!);
    }
  }
  return null;
}

/** What is so on any day ("in May the boats lie here") nobody came to see. */
export function tellsOfPast(prose: Prose, sentence: Span): boolean {
  return prose.around([sentence]).some((t) => t.tag === "VBD");
}

export function inOneParagraph(text: string, [start]: Span, [other]: Span): boolean {
  return !text.slice(Math.min(start, other), Math.max(start, other)).includes("\n");
}

function nearest(spans: readonly Span[], at: number): Span | null {
  return spans.reduce<Span | null>((best, s) => (best === null || Math.abs(s[0] - at) < Math.abs(best[0] - at) ? s : best), null);
}
