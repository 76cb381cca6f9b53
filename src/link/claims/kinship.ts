import type { Derivation } from "../../domain/derivation.ts";
import type { Kinship } from "./features.ts";

/** How two reports stand to one another: one took from the other, both took from one report, or neither. */
export function kinshipOf(derivations: readonly Derivation[]): (a: string, b: string) => Kinship {
  const sources = new Map<string, Set<string>>();
  for (const { from, to } of derivations) sources.set(from, (sources.get(from) ?? new Set()).add(to));
  const none: ReadonlySet<string> = new Set();
  return (a, b) => {
    if (a === b) return "same";
    const [x, y] = [sources.get(a) ?? none, sources.get(b) ?? none];
    return x.has(b) || y.has(a) ? "derived" : x.isDisjointFrom(y) ? "none" : "siblings";
  };
}
