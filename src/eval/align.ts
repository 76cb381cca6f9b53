/** One gold item and the prediction given to it, by their places in the lists, with how alike they are. */
export type Pair = { readonly gold: number; readonly predicted: number; readonly score: number };

/**
 * One-to-one alignment, greedy from the most alike: the way of `score.py`, earlier items first among equals.
 * Pairs that score 0 are never made.
 */
export function align(goldCount: number, predictedCount: number, score: (gold: number, predicted: number) => number): Pair[] {
  const candidates: Pair[] = [];
  for (let gold = 0; gold < goldCount; gold++) {
    for (let predicted = 0; predicted < predictedCount; predicted++) {
      const s = score(gold, predicted);
      if (s > 0) candidates.push({ gold, predicted, score: s });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.gold - b.gold || a.predicted - b.predicted);
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  return candidates.filter(({ gold, predicted }) => {
    if (usedGold.has(gold) || usedPredicted.has(predicted)) return false;
    usedGold.add(gold);
    usedPredicted.add(predicted);
    return true;
  });
}
