import type { Scored } from "../model/session.ts";
import type { Words } from "../model/words.ts";
import { NAME_CLASSES, type NameClass } from "./classes.ts";

/** A run of words [first, last] that is one name; `confidence` is the mean probability of its class, 0–1. */
export type NameRun = { readonly first: number; readonly last: number; readonly kind: NameClass; readonly confidence: number };

/** Labels a word can have: none, then begins and goes on for each class. */
export const NAME_LABELS = 2 * NAME_CLASSES.length + 1;

/** Whether label b may follow label a: a name goes on only where one of its class has begun. */
const follows = (a: number, b: number): boolean => b === 0 || b % 2 === 1 || a === b || a === b - 1;

/** The likeliest names of a text (Viterbi over the name head's labels); empty where the network has no such head. */
export function decodeNames(words: Words, scored: readonly Scored[]): readonly NameRun[] {
  const rows = logProbabilities(words.spans.length, scored);
  const labels = likeliest(rows, words);
  const runs: NameRun[] = [];
  for (let first = 0; first < labels.length; first++) {
    const label = labels[first] ?? 0;
    if (label % 2 === 0) continue;
    let last = first;
    while (labels[last + 1] === label + 1) last++;
    let sum = 0;
    for (let i = first; i <= last; i++) sum += Math.exp(rows[i]?.[label] ?? -Infinity) + Math.exp(rows[i]?.[label + 1] ?? -Infinity);
    runs.push({ first, last, kind: NAME_CLASSES[(label - 1) / 2] ?? "other", confidence: sum / (last - first + 1) });
    first = last;
  }
  return runs;
}

/** Each word's log probabilities, from the window where it is read off. */
function logProbabilities(n: number, scored: readonly Scored[]): readonly Float64Array[] {
  const none = new Float64Array(NAME_LABELS).fill(-Infinity);
  none[0] = 0;
  const rows: Float64Array[] = Array.from({ length: n }, () => none);
  for (const { window, names } of scored) {
    if (names === null) continue;
    for (let i = window.from; i < window.to; i++) rows[i] = logSoftmax(names, (i - window.start) * NAME_LABELS);
  }
  return rows;
}

function logSoftmax(logits: Float32Array, from: number): Float64Array {
  const row = Float64Array.from(logits.subarray(from, from + NAME_LABELS));
  const most = Math.max(...row);
  const total = Math.log(row.reduce((sum, x) => sum + Math.exp(x - most), 0)) + most;
  return row.map((x) => x - total);
}

const PARAGRAPH = 2;

function likeliest(rows: readonly Float64Array[], words: Words): Uint8Array {
  const back = new Uint8Array(rows.length * NAME_LABELS);
  let score = new Float64Array(NAME_LABELS);
  for (const [i, row] of rows.entries()) {
    const next = new Float64Array(NAME_LABELS).fill(-Infinity);
    // No name runs over a paragraph's end.
    const fresh = i === 0 || words.before[i] === PARAGRAPH;
    for (let to = 0; to < NAME_LABELS; to++) {
      for (let from = 0; from < NAME_LABELS; from++) {
        if (fresh ? to !== 0 && to % 2 === 0 : !follows(from, to)) continue;
        const total = (score[from] ?? 0) + (row[to] ?? -Infinity);
        if (total <= (next[to] ?? 0)) continue;
        next[to] = total;
        back[i * NAME_LABELS + to] = from;
      }
    }
    score = next;
  }
  const labels = new Uint8Array(rows.length);
  let label = score.indexOf(Math.max(...score));
  for (let i = rows.length - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * NAME_LABELS + label] ?? 0;
  }
  return labels;
}
