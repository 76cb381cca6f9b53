import type { Attribution } from "../domain/attribution.ts";
import type { Claim } from "../domain/claim.ts";
import type { Source } from "../domain/source.ts";
import { wordsOf } from "../domain/span.ts";
import { type ChainInput, ownChain, readChains } from "./chains.ts";
import { ownClauses } from "./claims/own-voice.ts";
import { type Prose, proseOf } from "./claims/prose.ts";
import { conditionOf } from "./conditions.ts";
import { factualityOf, statusOf } from "./factuality.ts";

export type ClaimInput = ChainInput & { readonly headline?: string | null };

/** How sure a clause outside attributions is the report's own claim: whole sentences, then what attributions leave over. */
const OWN = { sure: 0.85, unsure: 0.55 };

/**
 * The claims of a report, in text order ("c1"…): one an attribution's content, with its chain, and one a main clause the
 * report states itself. `sources` are the given ones and then rows for parties on the way that they lack.
 */
export function readClaims(input: ClaimInput): { readonly claims: readonly Claim[]; readonly sources: readonly Source[] } {
  const prose = input.prose ?? proseOf(input.text);
  const { chains, added } = readChains({ ...input, prose });
  const attributed = input.attributions.filter(({ content }) => content.spans.length > 0).map((attribution) => attributedClaim(input.text, prose, attribution, chains.get(attribution.id) ?? []));
  const own = ownClauses(input.text, prose, input.attributions, input.headline ?? null).map(({ spans, sure }) => ownClaim(input.text, prose, spans, sure));
  const start = (claim: Omit<Claim, "id">): number => claim.spans[0]?.[0] ?? 0;
  const claims = [...attributed, ...own].toSorted((a, b) => start(a) - start(b)).map((claim, i) => ({ id: `c${i + 1}`, ...claim }));
  return { claims, sources: [...input.sources, ...added] };
}

function attributedClaim(text: string, prose: Prose, attribution: Attribution, chain: Claim["chain"]): Omit<Claim, "id"> {
  const { spans } = attribution.content;
  const cue = wordsOf(text, attribution.cue.spans);
  return {
    spans, text: wordsOf(text, spans), attribution: attribution.id, chain, factuality: factualityOf(text, spans, cue, prose), condition: conditionOf(text, spans, prose),
    status: statusOf(text, spans, cue, prose), confidence: attribution.confidence, basis: "stated",
  };
}

function ownClaim(text: string, prose: Prose, spans: Claim["spans"], sure: boolean): Omit<Claim, "id"> {
  const factuality = factualityOf(text, spans, "", prose);
  const condition = conditionOf(text, spans, prose);
  return {
    spans, text: wordsOf(text, spans), attribution: null, chain: ownChain(factuality, condition), factuality, condition, status: statusOf(text, spans, "", prose),
    confidence: sure ? OWN.sure : OWN.unsure, basis: "stated",
  };
}
