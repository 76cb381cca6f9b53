import type { Relation } from "../domain/cluster.ts";
import type { Assertion, Paper } from "./paper.ts";
import { similarity } from "./claims/similarity.ts";

const ABOUT = 0.3;

/** Which claims deny which groups: an explicit denial of what another group says, in these reports. */
export function relationsOf(groups: readonly (readonly Assertion[])[], papers: ReadonlyMap<string, Paper>): ReadonlyMap<readonly Assertion[], readonly Relation[]> {
  const out = new Map<readonly Assertion[], Relation[]>(groups.map((g) => [g, []]));
  for (const denial of groups.flat()) {
    const paper = papers.get(denial.paper)!;
    const attribution = paper.reading.attributions.find((a) => a.id === denial.claim.attribution);
    if (attribution?.stance !== "deny") continue;
    const scored = groups.filter((g) => !g.includes(denial) && g.some((m) => m.paper !== denial.paper && m.claim.factuality.endsWith("+"))).map((g) => ({ g, score: Math.max(...g.map((m) => similarity(m, denial))) }));
    const best = scored.sort((a, b) => b.score - a.score)[0];
    if (best === undefined || best.score < ABOUT) continue;
    const by = attribution.sources.map((s) => { const source = paper.sources.get(s.id); return source?.name ?? source?.description ?? ""; }).filter(Boolean).join(", ");
    out.get(best.g)!.push({ kind: "denies", claim: denial.id, report: denial.paper, by, spans: denial.claim.spans, reason: `says with “${attribution.cue.lemma}” that it is not so` });
  }
  return out;
}
