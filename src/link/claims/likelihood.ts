import table from "../data/same-claim.json" with { type: "json" };
import { PAIR_FEATURES, type Pair } from "./pairs.ts";

const weights = PAIR_FEATURES.map((name) => (table.weights as Readonly<Record<string, number>>)[name] ?? 0);

/** How likely the two claims are the same proposition, as log-odds: learned weights over the pair's features. */
export function likelihood({ features }: Pair): number {
  return features.reduce((sum, value, i) => sum + value * weights[i]!, table.bias);
}
