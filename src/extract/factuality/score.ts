import data from "./data/score.json" with { type: "json" };

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(data.weights));

/** A score from -3 to 3: the rule's strength corrected by weights learned for the features it was read from. */
export function scoreOf(features: readonly string[], strength: number): number {
  let sum = data.bias + (WEIGHTS.get(`rule=${strength}`) ?? 0);
  for (const name of features) sum += WEIGHTS.get(name) ?? 0;
  return Math.max(-3, Math.min(3, Math.round(sum * 100) / 100));
}
