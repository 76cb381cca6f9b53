import type { SharedWords } from "../../domain/derivation.ts";
import { overlap, type Span } from "../../domain/span.ts";
import type { Paper } from "../paper.ts";
import { isWithin } from "./quoted.ts";
import { sentencesOf, type Sentence } from "./sentences.ts";

/** Sentences of one report that tell what sentences of another tell, in the same order: how much, and which. */
export type Retelling = { readonly score: number; readonly pairs: readonly SharedWords[] };

/** A pair of sentences gains by what they share above this, up to that; sentences passed over cost, those of the teller more. */
const NEEDED = 0.45, MOST = 1.2, PASSED_OWN = 0.15, PASSED_OTHER = 0.06;
/** A second sentence that tells of the same one gains less: a story's own matter is in every sentence. */
const AGAIN = 0.4;
/** What a source says on the record, others heard too: it tells less about who took from whom. */
const HEARD = 0.5;

/**
 * The best local alignment (Smith–Waterman) of two reports' sentences by what they share. A stem counts by how rare it
 * is, and less where it stands in many sentences of either: those are the matter of the story, which all its reports
 * have. The teller's quotations are left out: several reporters hear one speech. So are sentences either has copied from a third.
 */
export function retelling(from: Paper, to: Paper, copied: (paper: Paper) => readonly Span[]): Retelling {
  const own = fresh(from, copied(from)), other = fresh(to, copied(to));
  const spread = spreadOf(own, other);
  const heard = onTheRecord(from);
  const width = other.length + 1;
  const score = new Float64Array((own.length + 1) * width), step = new Uint8Array(score.length);
  let best = 0;
  for (let i = 1; i <= own.length; i++) {
    const named = heard.some((span) => isWithin(span, [own[i - 1]!.span]) || isWithin(own[i - 1]!.span, [span])) ? HEARD : 1;
    for (let j = 1; j <= other.length; j++) {
      const at = i * width + j, gain = named * gainOf(own[i - 1]!, other[j - 1]!, spread);
      const options = [0, score[at - width]! - PASSED_OWN, score[at - 1]! - PASSED_OTHER, gain > 0 ? score[at - width - 1]! + gain : 0, gain > AGAIN ? score[at - width]! + gain - AGAIN : 0];
      for (const [k, value] of options.entries()) if (value > score[at]!) [score[at], step[at]] = [value, k];
      if (score[at]! > score[best]!) best = at;
    }
  }
  const pairs: SharedWords[] = [];
  for (let at = best; step[at] !== 0; ) {
    const taken = step[at]! >= 3, i = Math.floor(at / width), j = at % width;
    if (taken) pairs.unshift({ from: own[i - 1]!.span, to: other[j - 1]!.span });
    at -= step[at] === 2 ? 1 : step[at] === 3 ? width + 1 : width;
  }
  return { score: score[best]!, pairs };
}

/** What a report has from people, bodies and documents that it names. */
function onTheRecord({ reading, sources }: Paper): readonly Span[] {
  const named = new Set([...sources.values()].filter((s) => !s.anonymous && s.kind !== "unspecified" && s.kind !== "media").map((s) => s.id));
  return reading.attributions.filter((a) => a.sources.some((s) => named.has(s.id))).flatMap((a) => a.content.spans);
}

/** Its sentences that are not for the most part in those spans. */
function fresh(paper: Paper, copied: readonly Span[]): readonly Sentence[] {
  return sentencesOf(paper).filter(({ span }) => copied.reduce((sum, c) => sum + overlap(c, span), 0) * 2 < span[1] - span[0]);
}

/** In how many sentences of either report a stem stands, the larger number. */
function spreadOf(a: readonly Sentence[], b: readonly Sentence[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const sentences of [a, b]) {
    const own = new Map<string, number>();
    for (const { all } of sentences) for (const stem of all.keys()) own.set(stem, (own.get(stem) ?? 0) + 1);
    for (const [stem, n] of own) out.set(stem, Math.max(n, out.get(stem) ?? 0));
  }
  return out;
}

function gainOf({ unquoted }: Sentence, { all }: Sentence, spread: ReadonlyMap<string, number>): number {
  let shared = 0, telling = 0;
  for (const [stem, weight] of unquoted) {
    if (!all.has(stem)) continue;
    shared += weight / (spread.get(stem) ?? 1);
    if (weight > 0.15) telling++;
  }
  return telling < 2 ? 0 : Math.min(MOST, shared) - NEEDED;
}
