/** A linear model: a weight for each named feature. */
export type Weights = Readonly<Record<string, number>>;

/** The four linear models that read places; training/places.ts fits them. */
export type PlaceWeights = {
  /** Whether a mention names a place, by its own words and the text's use of them. */
  readonly detectAlone: Weights;
  /** Which candidate it means, by the candidate itself. */
  readonly rankAlone: Weights;
  /** Which candidate it means, with what else the text names. */
  readonly rank: Weights;
  /** Whether it names a place, with how well its best candidate fits the text. */
  readonly detect: Weights;
};

/** Features by name; one left out is 0. */
export type Features = Readonly<Record<string, number>>;

/** Reads model/gazetteer/weights.json. */
export function parseWeights(json: string): PlaceWeights {
  return JSON.parse(json) as PlaceWeights;
}

export function score(weights: Weights, features: Features): number {
  let sum = 0;
  for (const name in features) sum += (weights[name] ?? 0) * features[name]!;
  return sum;
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

export function softmax(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  const raised = scores.map((s) => Math.exp(s - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((r) => r / sum);
}
