/** Precision, recall and their harmonic mean in percent, 0–100, not rounded; 0 where there is nothing to divide by. */
export type Prf = { readonly precision: number; readonly recall: number; readonly f1: number };

/** From how many were right, how many of the predictions and how many of the gold. */
export function prf(rightPredicted: number, predicted: number, rightGold: number, gold: number): Prf {
  const precision = predicted === 0 ? 0 : rightPredicted / predicted;
  const recall = gold === 0 ? 0 : rightGold / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: 100 * precision, recall: 100 * recall, f1: 100 * f1 };
}
