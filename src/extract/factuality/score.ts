import data from "./data/score.json" with { type: "json" };

const WEIGHTS: Readonly<Record<string, number>> = data.weights;

/** A score from -3 to 3: the rule's strength corrected by weights learned for the features it was read from. */
export function scoreOf(features: readonly string[], strength: number): number {
  const sum = [`rule=${strength}`, ...features].reduce((total, name) => total + (WEIGHTS[name] ?? 0), data.bias);
  return Math.max(-3, Math.min(3, Math.round(sum * 100) / 100));
}
