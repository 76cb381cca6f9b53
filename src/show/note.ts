import type { Attribution } from "../domain/attribution.ts";
import type { Claim } from "../domain/claim.ts";
import type { Factuality } from "../domain/factuality.ts";
import { claimIdsOf, sourceIdsOf } from "../domain/evidence-id.ts";
import type { Reading } from "../domain/reading.ts";
import { wordsOf, type Basis, type Span } from "../domain/span.ts";
import { partyOf, type Party } from "./party.ts";

/** One hop of a chain in words, speaker first. */
export type HopWords = {
  readonly who: string;
  /** Is it this report itself? */
  readonly own: boolean;
  readonly cue: string | null;
  readonly when: string | null;
  readonly factuality: Factuality;
  readonly conditional: boolean;
  readonly basis: Basis;
};

/** What stands in the margin of a report for one attribution, or for a claim in the report's own voice (`number` null). */
export type Note = {
  readonly number: number | null;
  readonly within: number | null;
  readonly parties: readonly (Party & { readonly id: string })[];
  readonly cue: string;
  readonly recipient: string | null;
  readonly words: string;
  readonly stance: Attribution["stance"] | null;
  readonly mode: Attribution["mode"] | null;
  readonly chain: readonly HopWords[];
  /** The claim's id across readings; null where the attribution asserts nothing. */
  readonly claim: string | null;
  /** The propositions it is made of, where it holds several. */
  readonly parts: readonly { readonly claim: string; readonly words: string }[];
  readonly factuality: Factuality;
  readonly status: Claim["status"];
  readonly condition: string | null;
  readonly confidence: number;
  readonly basis: Basis;
  readonly spans: readonly Span[];
};

/**
 * A note for every attribution in the text's order, then one for every claim of the report's own voice. `members` are the
 * claims that have a page: of a claim that holds several propositions only those do.
 */
export function notesOf(reading: Reading, members: ReadonlySet<string>): readonly Note[] {
  const { text } = reading.report;
  const sources = new Map(reading.sources.map((s) => [s.id, s]));
  const sourceIds = sourceIdsOf(reading), claimIds = claimIdsOf(reading);
  const dates = new Map(reading.dates.map((d) => [d.id, d.value ?? d.words]));
  const numbers = new Map(reading.attributions.map((a, i) => [a.id, i + 1]));
  const claims = new Map(reading.claims.flatMap((c) => (c.attribution === null || c.within !== null ? [] : [[c.attribution, c] as const])));
  const chainOf = (claim: Claim | undefined): readonly HopWords[] =>
    (claim?.chain ?? []).map((hop) => ({
      own: hop.sources === "report",
      who: hop.sources === "report" ? "this report" : hop.sources.map((id) => sources.get(id)?.name ?? sources.get(id)?.description ?? "?").join(" and ") || "someone unnamed",
      cue: hop.cue,
      when: hop.when === null ? null : (dates.get(hop.when) ?? null),
      factuality: hop.factuality,
      conditional: hop.condition !== null,
      basis: hop.basis,
    }));
  const paged = (local: string): string | undefined => { const id = claimIds.get(local); return id !== undefined && members.has(id) ? id : undefined; };
  const within = (local: string): readonly Claim[] => reading.claims.filter((c) => c.within === local).flatMap((c) => [c, ...within(c.id)]);
  const judged = (claim: Claim | undefined): Pick<Note, "claim" | "parts" | "factuality" | "status" | "condition" | "chain"> => ({
    claim: claim === undefined ? null : (paged(claim.id) ?? null),
    parts: claim === undefined ? [] : within(claim.id).flatMap((c) => { const id = paged(c.id); return id === undefined ? [] : [{ claim: id, words: c.text }]; }),
    factuality: claim?.factuality ?? "U",
    status: claim?.status ?? "unknown",
    condition: claim?.condition ? wordsOf(text, claim.condition.spans) : null,
    chain: chainOf(claim),
  });
  const attributed = reading.attributions.map((a, i): Note => ({
    number: i + 1,
    within: a.within === null ? null : (numbers.get(a.within) ?? null),
    parties: a.sources.flatMap((s) => { const source = sources.get(s.id); return source ? [{ ...partyOf(source), id: sourceIds.get(s.id) ?? s.id }] : []; }),
    cue: wordsOf(text, a.cue.spans),
    recipient: a.recipient?.name ?? null,
    words: wordsOf(text, a.content.spans),
    stance: a.stance,
    mode: a.mode,
    ...judged(claims.get(a.id)),
    confidence: a.confidence,
    basis: a.basis,
    spans: a.content.spans,
  }));
  const own = reading.claims.filter((c) => c.attribution === null && c.within === null).map((c): Note => ({
    number: null, within: null, parties: [], cue: "", recipient: null, words: wordsOf(text, c.spans), stance: null, mode: null,
    ...judged(c), confidence: c.confidence, basis: c.basis, spans: c.spans,
  }));
  return [...attributed, ...own];
}
