import type { Evidence } from "./group.ts";

const logit = (p: number): number => {
  const q = Math.min(0.999, Math.max(0.001, p));
  return Math.log(q / (1 - q));
};

/** What the confidence is reckoned from; the weights in the manifest stand in this order, after the intercept. */
export function signals(e: Evidence): readonly number[] {
  return [logit(e.source), logit(e.cue), logit(e.content), logit(e.weakest), Math.log(e.words), e.unsourced ? 1 : 0];
}

/** The probability that people would mark this attribution with this source (attr50), calibrated on dev. */
export function confidenceOf(e: Evidence, weights: readonly number[]): number {
  const z = signals(e).reduce((sum, x, i) => sum + x * (weights[i + 1] ?? 0), weights[0] ?? 0);
  return 1 / (1 + Math.exp(-z));
}
