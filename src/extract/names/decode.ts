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
    for (let i = first; i <= last; i++) sum += Math.exp(rows[i * NAME_LABELS + label] ?? -Infinity) + Math.exp(rows[i * NAME_LABELS + label + 1] ?? -Infinity);
    runs.push({ first, last, kind: NAME_CLASSES[(label - 1) / 2] ?? "other", confidence: sum / (last - first + 1) });
    first = last;
  }
  return runs;
}

/** Log probabilities, NAME_LABELS a word, from the window where the word is read off; certainly none where no head spoke. */
function logProbabilities(n: number, scored: readonly Scored[]): Float64Array {
  const rows = new Float64Array(n * NAME_LABELS).fill(-Infinity);
  for (let i = 0; i < n; i++) rows[i * NAME_LABELS] = 0;
  for (const { window, names } of scored) {
    if (names === null) continue;
    for (let i = window.from; i < window.to; i++) {
      const from = (i - window.start) * NAME_LABELS;
      let most = -Infinity, sum = 0;
      for (let k = from; k < from + NAME_LABELS; k++) most = Math.max(most, names[k] ?? -Infinity);
      for (let k = from; k < from + NAME_LABELS; k++) sum += Math.exp((names[k] ?? -Infinity) - most);
      const total = Math.log(sum) + most;
      for (let k = 0; k < NAME_LABELS; k++) rows[i * NAME_LABELS + k] = (names[from + k] ?? -Infinity) - total;
    }
  }
  return rows;
}

const PARAGRAPH = 2;

/** For each label the labels that may stand before it. */
const BEFORE = Array.from({ length: NAME_LABELS }, (_, to) => Array.from({ length: NAME_LABELS }, (__, from) => from).filter((from) => follows(from, to)));
const ANY = Array.from({ length: NAME_LABELS }, (_, from) => from);

function likeliest(rows: Float64Array, words: Words): Uint8Array {
  const n = words.spans.length;
  const back = new Uint8Array(n * NAME_LABELS);
  let score = new Float64Array(NAME_LABELS), next = new Float64Array(NAME_LABELS);
  for (let i = 0; i < n; i++) {
    // No name runs over a paragraph's end.
    const fresh = i === 0 || words.before[i] === PARAGRAPH;
    for (let to = 0; to < NAME_LABELS; to++) {
      let best = -Infinity;
      const goesOn = to !== 0 && to % 2 === 0;
      if (!(fresh && goesOn)) {
        for (const from of (fresh ? ANY : BEFORE[to]) ?? ANY) {
          const total = (score[from] ?? 0) + (rows[i * NAME_LABELS + to] ?? -Infinity);
          if (total <= best) continue;
          best = total;
          back[i * NAME_LABELS + to] = from;
        }
      }
      next[to] = best;
    }
    [score, next] = [next, score];
  }
  const labels = new Uint8Array(n);
  let label = score.indexOf(Math.max(...score));
  for (let i = n - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * NAME_LABELS + label] ?? 0;
  }
  return labels;
}
