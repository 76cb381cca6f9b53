import type { Actor } from "./actor.ts";
import type { Cluster } from "./cluster.ts";
import type { Derivation } from "./derivation.ts";
import type { Story } from "./story.ts";

/** What linking finds in a set of readings and decisions; a function of the set, not of its order. */
export type Links = {
  readonly stories: readonly Story[];
  readonly clusters: readonly Cluster[];
  readonly derivations: readonly Derivation[];
  readonly actors: readonly Actor[];
};
