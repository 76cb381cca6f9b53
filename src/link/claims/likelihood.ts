import table from "../data/same-claim.json" with { type: "json" };
import { FEATURES, featuresOf, type Kinship } from "./features.ts";
import type { Traits } from "./traits.ts";

const weights = FEATURES.map((name) => (table.weights as Readonly<Record<string, number>>)[name] ?? 0);

/** How likely two claims are the same proposition, as log-odds: learned weights over `featuresOf`. */
export function likelihood(a: Traits, b: Traits, kinship: Kinship): number {
  return featuresOf(a, b, kinship).reduce((sum, value, i) => sum + value * weights[i]!, table.bias);
}
