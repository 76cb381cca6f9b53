import type { Cluster } from "../src/domain/cluster.ts";
import type { Assertion } from "../src/link/paper.ts";

/** Each claim as a cluster of its own, with no more of a cluster than tells which claim stands for an appearance in gold. */
export function singlesOf(claims: readonly Assertion[]): readonly Cluster[] {
  return claims.map((c) => ({ id: c.id, members: [{ claim: c.id, report: c.paper, spans: c.claim.spans, words: c.claim.text, factuality: c.claim.factuality, condition: null }] }) as unknown as Cluster);
}
