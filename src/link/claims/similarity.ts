import type { Assertion } from "../paper.ts";
import { sharedWeight, totalWeight } from "../weight.ts";
import { numbersIn } from "./numbers.ts";

/** How likely two claims are the same proposition, 0–1: what they share of what they say, less for numbers that differ. */
export function similarity(a: Assertion, b: Assertion): number {
  const [x, y] = [totalWeight(a.stems), totalWeight(b.stems)];
  if (x === 0 || y === 0) return 0;
  const shared = sharedWeight(a.stems, b.stems);
  const both = (2 * shared) / (x + y), within = shared / Math.min(x, y);
  const [m, n] = [numbersIn(a.words), numbersIn(b.words)];
  const conflict = m.size > 0 && n.size > 0 && m.isDisjointFrom(n) ? 0.5 : 1;
  return conflict * (0.6 * both + 0.4 * within * Math.min(1, Math.min(x, y) / 3));
}
