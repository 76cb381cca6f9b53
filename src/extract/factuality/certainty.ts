import data from "./data/certainty.json" with { type: "json" };

/** How strong a claim to be so is: 0 open, 1 possible, 2 probable, 3 certain. */
export type Strength = 0 | 1 | 2 | 3;

/** Log odds in hundredths: of being certain, then of open, possible and probable among the rest. */
const WEIGHTS = new Map(Object.entries(data.weights).map(([name, packed]) => [name, Int16Array.from(packed.split(" ").map(Number))]));

/** The event's own modal, which FactBank calls possible. */
const POSSIBLE = /^md=(?:may|might|could)$/;

/** What the marks alone say is certainly not so: "did not reach". */
const DENIED = -3;

/** The likeliest strength by the features the rules read, `marked` being theirs with its sign (training/certainty.py). */
export function strengthOf(features: readonly string[], marked: number): Strength {
  const [certain = 0, ...grades] = sums([`rule=${marked}`, ...new Set(features)]);
  if (certain >= 0 || marked === DENIED) return 3;
  if (features.some((name) => POSSIBLE.test(name))) return 1;
  return grades.indexOf(Math.max(...grades)) as Strength;
}

function sums(names: readonly string[]): readonly number[] {
  const out = [...data.bias];
  for (const name of names) {
    const weights = WEIGHTS.get(name);
    if (weights !== undefined) for (let i = 0; i < weights.length; i++) out[i] = (out[i] ?? 0) + weights[i]!;
  }
  return out;
}
