import model from "../data/same-event.json" with { type: "json" };
import type { Pair } from "./pairs.ts";

/** How likely two events are one, as log-odds: the sum of learned decision trees. A node is `[feature, threshold, left, right]`, a leaf `[value]`. */
export function likelihood({ features }: Pair): number {
  return model.trees.reduce((sum, tree) => sum + valueAt(tree, features), model.bias);
}

function valueAt(tree: readonly (readonly number[])[], features: readonly number[]): number {
  let node = tree[0]!;
  while (node.length > 1) node = tree[features[node[0]!]! <= node[1]! ? node[2]! : node[3]!]!;
  return node[0]!;
}
