import table from "../data/rewrite.json" with { type: "json" };
import type { SharedWords } from "../../domain/derivation.ts";
import { overlap, type Span } from "../../domain/span.ts";
import { nearStems } from "../claims/vectors.ts";
import type { Paper } from "../paper.ts";
import { answerTo, LEAST, type Answer, type Near, type Weigh } from "./answers.ts";
import { tellingOf, textOf, type Telling, type Told } from "./telling.ts";

/** That a report retells another, as log-odds, with the sentences on both sides. */
export type Retelling = { readonly to: Paper; readonly score: number; readonly features: readonly number[]; readonly pairs: readonly SharedWords[] };

/**
 * `gain`: how much its likest stretch answers, for its length; `dense`: how closely; `lead`: its beginning; `back`: how much of the other is retold; `vague`:
 * how much is the word of nobody in particular; `free`: how many sentences are without a source of their own. Each about 0–2.
 */
export const REWRITE_FEATURES = ["gain", "dense", "lead", "back", "vague", "free"] as const;

/** What any two sentences of one story share; what a sentence with a source of its own costs the stretch it stands in. */
const CHANCE = 0.25, CHANCE_BACK = 0.2, OWN = 0.12;
/** How much it tells that this report answers better, or worse, than every other; within these bounds. */
const BETTER = 0.3, WORST = -0.3, BEST = 0.5;
/** Sentences that tell less count in part. */
const WHOLE = 1.2;
/** A stretch is of so many sentences at least. */
const FEW = 3;
/** A word that every other earlier report has weighs this much. */
const FLOOR = 0.3;
/** A sentence of which its outlet printed so much before, and no less than any other did, is its own. */
const PRINTED = 0.5;

/** The stems of those reports that are near one another in meaning. */
export function nearIn(papers: readonly Paper[]): Near {
  return nearStems(papers.flatMap((p) => [...tellingOf(p).holders.keys()]));
}

/**
 * How a report retells each of some earlier ones beside the rest of them: a rewrite tells in its own words, and without
 * a source of its own, what one of them tells. `third` are its passages that are known to come from elsewhere, `printed` what its outlet printed earlier.
 */
export function retellings(from: Paper, earlier: readonly Paper[], printed: readonly Paper[], third: readonly Span[], near: Near): readonly Retelling[] {
  if (earlier.length === 0) return [];
  const own = tellingOf(from), others = earlier.map(tellingOf);
  const held = new Map<string, number>();
  for (const { holders } of others) for (const stem of holders.keys()) held.set(stem, (held.get(stem) ?? 0) + 1);
  const weighs = others.map((to): Weigh => (stem) => FLOOR + (1 - FLOOR) * (1 - Math.log(1 + (held.get(stem) ?? 0) - Number(to.holders.has(stem))) / Math.log(1 + others.length)));
  const answers = others.map((to, i) => own.told.map((t) => answerTo(t, to, weighs[i]!, near)));
  const wasPrinted = (told: Told, n: number): boolean => { const before = Math.max(0, ...printed.map((p) => answerTo(told, tellingOf(p), () => 1, near).share)); return before >= PRINTED && answers.every((a) => a[n]!.share <= before); };
  const mayBeTaken = own.told.map((told, n) => !told.own && !wasPrinted(told, n)), free = own.told.map(({ span }, n) => mayBeTaken[n]! && third.reduce((sum, t) => sum + overlap(t, span), 0) * 2 <= span[1] - span[0]);
  return others.map((to, i): Retelling => {
    const weigh = weighs[i]!, rivals = answers.filter((_, k) => k !== i);
    const rated = own.told.map((told, n): Rated => ({ told, answer: answers[i]![n]!, total: totalOf(told, weigh), rival: Math.max(0, ...rivals.map((r) => r[n]!.share)), free: free[n]! }));
    const { gain, dense, pairs } = likestStretch(rated);
    const features = [(2 * gain) / Math.sqrt(Math.max(FEW, rated.length)), 4 * dense, 2 * leadOf(rated), 3 * backOf(rated, to, weigh, near), Math.min(1, own.vague / 2), mayBeTaken.filter(Boolean).length / Math.max(1, own.told.length)];
    return { to: to.paper, features, score: REWRITE_FEATURES.reduce((sum, name, k) => sum + features[k]! * table.weights[name], table.bias), pairs };
  });
}

/** A sentence with its answer, how much it tells, how well another report answers it, and whether it is told without a source. */
type Rated = { readonly told: Told; readonly answer: Answer; readonly total: number; readonly rival: number; readonly free: boolean };

function totalOf({ weights }: Told, weigh: Weigh): number {
  return [...weights].reduce((sum, [stem, weight]) => sum + weight * weigh(stem), 0);
}

/** The sentences in a row that gain most together, and how much each of them does; of a few, as if they were three. */
function likestStretch(rated: readonly Rated[]): { readonly gain: number; readonly dense: number; readonly pairs: readonly SharedWords[] } {
  let most = 0, dense = 0, run = 0, pairs: readonly SharedWords[] = [], open: readonly SharedWords[] = [], length = 0;
  for (const { told, answer, total, rival, free } of rated) {
    const gain = free ? Math.min(1, total / WHOLE) * (answer.share - CHANCE + BETTER * Math.max(WORST, Math.min(BEST, answer.share - rival))) : -OWN;
    if (run + gain <= 0) { run = 0; open = []; length = 0; continue; }
    [run, length] = [run + gain, length + 1];
    if (gain > 0 && answer.span !== null) open = [...open, { from: told.span, to: answer.span }];
    if (run > most) [most, pairs, dense] = [run, open, run / Math.max(FEW, length)];
  }
  return { gain: most, dense, pairs };
}

function isTelling({ free, total }: Rated): boolean {
  return free && total > LEAST;
}

/** How well its beginning is answered, where that is told without a source. */
function leadOf([first, second]: readonly Rated[]): number {
  return first?.free ? Math.min(0.4, 0.7 * first.answer.share + 0.3 * (second?.answer.share ?? 0)) : 0;
}

/** How much of the other report is told again without a source. */
function backOf(rated: readonly Rated[], to: Telling, weigh: Weigh, near: Near): number {
  const retold = textOf(rated.filter(isTelling).map((r) => r.told));
  return to.told.reduce((sum, t) => sum + Math.max(0, answerTo(t, retold, weigh, near).share - CHANCE_BACK), 0) / Math.max(1, to.told.length);
}
