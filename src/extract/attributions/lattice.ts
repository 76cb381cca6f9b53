import type { Scored } from "../model/session.ts";
import type { Window } from "../model/windows.ts";
import type { Words } from "../model/words.ts";

export const NONE = 0, SOURCE = 1, CUE = 2, CONTENT = 3;

/** A word's place in the reading: its role, and the first word of the cue it belongs to (-1 for none). */
export type Labels = {
  readonly role: Uint8Array;
  readonly anchor: Int32Array;
  /** Of the label that was chosen, 0–1. */
  readonly probability: Float32Array;
  /** That a word stands in a cue, 0–1, whatever label was chosen. */
  readonly cue: Float32Array;
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
const LOG_FLOOR = Math.log(FLOOR);

/** Softmax of each word's logits, 4 a word, from the window where it is read off; the window's place in the list too. */
function tagsOf(n: number, scored: readonly Scored[]): { readonly tag: Float32Array; readonly windowOf: Uint32Array } {
  const tag = new Float32Array(4 * n), windowOf = new Uint32Array(n);
  for (const [w, { window, tag: logits }] of scored.entries()) {
    for (let i = window.from; i < window.to; i++) {
      windowOf[i] = w;
      const from = 4 * (i - window.start);
      const { max, sum } = normaliser(logits, from, 4);
      for (let r = 0; r < 4; r++) tag[4 * i + r] = Math.fround(Math.exp((logits[from + r] ?? 0) - max)) / sum;
    }
  }
  return { tag, windowOf };
}

/** What a softmax divides by, and what it takes off first. */
function normaliser(logits: Float32Array, from: number, length: number): { readonly max: number; readonly sum: number } {
  let max = -Infinity, sum = 0;
  for (let i = from; i < from + length; i++) {
    const x = logits[i] ?? 0;
    if (x > max) max = x;
  }
  for (let i = from; i < from + length; i++) sum += Math.exp((logits[i] ?? 0) - max);
  return { max, sum };
}

/** How much a word points at another one, 0–1. */
function pointerOf(scored: readonly Scored[], windowOf: Uint32Array): (i: number, j: number) => number {
  return (i, j) => {
    const s = scored[windowOf[i] ?? 0];
    if (s === undefined) return 0;
    const { window: { start, end }, pointer } = s;
    return j < start || j >= end ? 0 : (pointer[(i - start) * (end - start) + j - start] ?? 0);
  };
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * The likeliest labelling of all words together. A word's score for (role, cue) is what the tag head gives the role
 * times what the pointer gives the cue; changing label costs what the boundary head says it should. The first `headline`
 * words are a headline: what is said there and what is said below are not one statement.
 */
export function decodeLabels(words: Words, scored: readonly Scored[], options: DecodeOptions, headline = 0): Labels {
  const n = words.spans.length;
  const { tag, windowOf } = tagsOf(n, scored);
  const pointsTo = pointerOf(scored, windowOf);
  const boundary = new Float32Array(n);
  for (const { window, boundary: logits } of scored) for (let i = window.from; i < window.to; i++) boundary[i] = sigmoid(logits[i - window.start] ?? 0);
  const anchors = anchorsOf(n, (i) => {
    const cue = tag[4 * i + CUE] ?? 0;
    return cue < options.anchorAt ? 0 : cue * pointsTo(i, i);
  }, options.anchorAt);
  // a neighbour of the anchor that lost to it speaks for the same cue
  const near = (i: number, j: number): number => Math.min(1, pointsTo(i, j - 1) + pointsTo(i, j) + pointsTo(i, j + 1));
  const windows = scored.map((s) => s.window);
  return { ...viterbi(n, anchors, tag, boundary, near, (i) => windows[windowOf[i] ?? 0], options.boundaryWeight, headline), cue: Float32Array.from({ length: n }, (_, i) => tag[4 * i + CUE] ?? 0), pointsTo: near };
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
  n: number, anchors: readonly number[], tag: Float32Array, boundary: Float32Array,
  pointsTo: (i: number, j: number) => number, windowOf: (i: number) => Window | undefined, weight: number, headline: number,
): Omit<Labels, "cue" | "pointsTo"> {
  // state 0 is none, then three roles an anchor
  const states = 1 + anchors.length * 3;
  const back = new Int32Array(n * states);
  let score = new Float64Array(states), next = new Float64Array(states);
  const emission = new Float32Array(n * states).fill(LOG_FLOOR);
  for (let i = 0; i < n; i++) {
    const window = windowOf(i);
    emission[i * states] = Math.log(Math.max(FLOOR, tag[4 * i + NONE] ?? 0));
    for (let g = 0; g < anchors.length; g++) {
      const anchor = anchors[g] ?? 0;
      if (!window || anchor < window.start - 1 || anchor >= window.end || anchor < headline !== i < headline) continue;
      const p = pointsTo(i, anchor);
      for (let r = 1; r <= 3; r++) {
        const q = p * (tag[4 * i + r] ?? 0);
        if (q > FLOOR) emission[i * states + g * 3 + r] = Math.log(q);
      }
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
