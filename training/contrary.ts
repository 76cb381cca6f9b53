import { writeFileSync } from "node:fs";
import { overlap } from "../src/domain/span.ts";
import { spanOf } from "../src/eval/dossier/appearance.ts";
import { likeness } from "../src/link/claims/gist.ts";
import { wordingOf } from "../src/link/claims/same-words.ts";
import { isApart, isAsserted } from "../src/link/relations/contradictions.ts";
import { CONTRARY_FEATURES, contraryFeatures, OF_ONE_MATTER } from "../src/link/relations/contrary.ts";
import { prepared } from "./prepared.ts";

/**
 * Lines for training/contrary.py: pairs of claims in different voices, one of which gold names, with their features and whether gold says that they contradict each other.
 *
 *     node training/contrary.ts OUT.ndjson LEFT-OUT.json TRUTH.json=READINGS.ndjson…
 *
 * LEFT-OUT.json (training/gist.py) has the gists by encoders that have not learned from the dossier.
 */
const [out = "", leftOut = "", ...dossiers] = process.argv.slice(2);
const lines: string[] = [];
for (const { set, truth, papers, traits, context, told } of prepared(leftOut, dossiers)) {
  const against = Map.groupBy(truth.claims.flatMap(({ contradictedBy }, claim) => contradictedBy.flatMap((quote) => papers.flatMap((p) => { const at = spanOf(quote, p.text); return at === null ? [] : [{ claim, at, paper: p.id }]; }))), (q) => q.paper);
  const contradicts = (t: (typeof traits)[number]): readonly number[] => against.get(t.assertion.paper)?.filter((q) => t.assertion.claim.spans.some((s) => overlap(s, q.at) > 0.5 * Math.min(s[1] - s[0], q.at[1] - q.at[0]))).map((q) => q.claim) ?? [];
  const wordings = [...Map.groupBy(traits.filter((t) => isAsserted(t, context)), wordingOf).values()].map((w) => ({ first: w[0]!, told: new Set(w.flatMap((t) => told(t.assertion.id))), against: new Set(w.flatMap(contradicts)) }));
  for (const [i, a] of wordings.entries())
    for (const b of wordings.slice(i + 1)) {
      if (a.told.size + b.told.size === 0 || !a.told.isDisjointFrom(b.told) || likeness("matter", a.first.gist, b.first.gist) < OF_ONE_MATTER || !isApart(a.first, b.first, context)) continue;
      const label = Number(!a.told.isDisjointFrom(b.against) || !b.told.isDisjointFrom(a.against));
      lines.push(JSON.stringify({ set, label, features: contraryFeatures(a.first, b.first, context), words: [a.first.assertion.claim.text, b.first.assertion.claim.text] }));
    }
}
writeFileSync(out, `${JSON.stringify(CONTRARY_FEATURES)}\n${lines.join("\n")}\n`);
console.log(lines.length, "pairs");
