import type { Scored } from "../model/session.ts";
import type { Words } from "../model/words.ts";

export const NONE = 0, SOURCE = 1, CUE = 2, CONTENT = 3;

/** A word's place in the reading: its role, and the first word of the cue it belongs to (-1 for none). */
export type Labels = {
  readonly role: Uint8Array;
  readonly anchor: Int32Array;
  /** Of the label that was chosen, 0–1. */
  readonly probability: Float32Array;
  /** How much a word points at the cue that begins at `anchor`, 0–1. */
  readonly pointsTo: (word: number, anchor: number) => number;
};

export type DecodeOptions = {
  /** How sure a word must be to begin a cue by itself, 0–1. */
  readonly anchorAt: number;
  /** Weight of the boundary head against the words' own scores. */
  readonly boundaryWeight: number;
  /** How much a source must point at a second cue to be its source too, where that has none, 0–1. */
  readonly sharedAt: number;
};

const FLOOR = 1e-6;

type Row = { readonly scored: Scored; readonly row: number };

/** The row of each word in the window where it is read off. */
function rowsOf(n: number, scored: readonly Scored[]): readonly Row[] {
  const rows: Row[] = Array.from({ length: n });
  for (const s of scored) for (let i = s.window.from; i < s.window.to; i++) rows[i] = { scored: s, row: i - s.window.start };
  return rows;
}

function softmax(logits: Float32Array, from: number, length: number): Float32Array {
  const out = logits.slice(from, from + length);
  let max = -Infinity, sum = 0;
  for (const x of out) max = Math.max(max, x);
  for (let i = 0; i < length; i++) sum += out[i] = Math.exp((out[i] ?? 0) - max);
  for (let i = 0; i < length; i++) out[i] = (out[i] ?? 0) / sum;
  return out;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * The likeliest labelling of all words together. A word's score for (role, cue) is what the tag head gives the role
 * times what the pointer gives the cue; changing label costs what the boundary head says it should. The first `headline`
 * words are a headline: what is said there and what is said below are not one statement.
 */
export function decodeLabels(words: Words, scored: readonly Scored[], options: DecodeOptions, headline = 0): Labels {
  const n = words.spans.length;
  const rows = rowsOf(n, scored);
  const tag = rows.map(({ scored: s, row }) => softmax(s.tag, row * 4, 4));
  const boundary = Float32Array.from(rows, ({ scored: s, row }) => sigmoid(s.boundary[row] ?? 0));
  const pointer = rows.map(({ scored: s, row }) => {
    const width = s.window.end - s.window.start;
    return softmax(s.pointer, row * width, width);
  });
  const pointsTo = (i: number, j: number): number => {
    const start = rows[i]?.scored.window.start ?? 0;
    return pointer[i]?.[j - start] ?? 0;
  };
  const anchors = anchorsOf(n, (i) => (tag[i]?.[CUE] ?? 0) * pointsTo(i, i), options.anchorAt);
  // a neighbour of the anchor that lost to it speaks for the same cue
  const near = (i: number, j: number): number => Math.min(1, pointsTo(i, j - 1) + pointsTo(i, j) + pointsTo(i, j + 1));
  return { ...viterbi(n, anchors, tag, boundary, near, rows, options.boundaryWeight, headline), pointsTo: near };
}

/** Words that begin a cue: sure enough, and surer than the neighbours they would share a cue with. */
function anchorsOf(n: number, sure: (i: number) => number, at: number): readonly number[] {
  const out: number[] = [];
  for (let i = 0; i < n; i++) {
    const p = sure(i);
    if (p < at) continue;
    const last = out.at(-1);
    if (last !== undefined && i - last <= 1) {
      if (p > sure(last)) out[out.length - 1] = i;
      continue;
    }
    out.push(i);
  }
  return out;
}

function viterbi(
  n: number, anchors: readonly number[], tag: readonly Float32Array[], boundary: Float32Array,
  pointsTo: (i: number, j: number) => number, rows: readonly Row[], weight: number, headline: number,
): Omit<Labels, "pointsTo"> {
  // state 0 is none, then three roles an anchor
  const states = 1 + anchors.length * 3;
  const back = new Int32Array(n * states);
  let score = new Float64Array(states), next = new Float64Array(states);
  const emission = new Float32Array(n * states).fill(Math.log(FLOOR));
  for (let i = 0; i < n; i++) {
    const window = rows[i]?.scored.window;
    emission[i * states] = Math.log(Math.max(FLOOR, tag[i]?.[NONE] ?? 0));
    for (const [g, anchor] of anchors.entries()) {
      if (!window || anchor < window.start - 1 || anchor >= window.end || anchor < headline !== i < headline) continue;
      const p = pointsTo(i, anchor);
      for (let r = 1; r <= 3; r++) emission[i * states + g * 3 + r] = Math.log(Math.max(FLOOR, p * (tag[i]?.[r] ?? 0)));
    }
    const b = Math.min(1 - FLOOR, Math.max(FLOOR, boundary[i] ?? 0.5));
    const change = i === 0 ? 0 : weight * Math.log(b), stay = i === 0 ? 0 : weight * Math.log(1 - b);
    let best = 0;
    for (let s = 1; s < states; s++) if ((score[s] ?? 0) > (score[best] ?? 0)) best = s;
    for (let s = 0; s < states; s++) {
      const kept = (score[s] ?? 0) + stay, moved = (score[best] ?? 0) + change;
      const from = s === best || kept >= moved ? s : best;
      back[i * states + s] = from;
      next[s] = (from === s ? kept : moved) + (emission[i * states + s] ?? 0);
    }
    [score, next] = [next, score];
  }
  const role = new Uint8Array(n), anchor = new Int32Array(n).fill(-1), probability = new Float32Array(n);
  let state = 0;
  for (let s = 1; s < states; s++) if ((score[s] ?? 0) > (score[state] ?? 0)) state = s;
  for (let i = n - 1; i >= 0; i--) {
    probability[i] = Math.exp(emission[i * states + state] ?? 0);
    if (state > 0) {
      role[i] = ((state - 1) % 3) + 1;
      anchor[i] = anchors[Math.floor((state - 1) / 3)] ?? -1;
    }
    state = back[i * states + state] ?? 0;
  }
  return { role, anchor, probability };
}
